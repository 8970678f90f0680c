#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

constexpr std::string_view kOptions =
    "options: { main: { tiers: { silver: not_offered, gold: not_offered } } }\n";

std::string problems(std::string_view header, std::string_view stem = "2018-01-01") {
  return check_text(std::string(header) + "\n" + std::string(kOptions), stem).problems;
}

TEST(CheckRevision, TakesAHeader) {
  EXPECT_EQ(check_text(R"(format: attain/1
competency: cloud
revision: 2018-01-01
withdrawn: 2018-01-02
previous_accepted_until: 2018-01-01
titles: { 70-346: Old A, C.1: { en: Old C, it: C vecchio } }
title: Cloud
source: { document: cloud.md, published: 2017-12-24 }
cite: Page 1
note: as printed
reading: A1
options: { main: { tiers: { silver: not_offered, gold: not_offered } } }
)")
                .dump,
            R"(competency cloud
  revision 2018-01-01 withdrawn 2018-01-02 previous accepted until 2018-01-01  title en "Cloud"  cite "Page 1"  note "as printed"  reading A1  source cloud.md published 2017-12-24
    title of 70-346 = en "Old A"
    title of C.1 = en "Old C" it "C vecchio"
    option main
      silver not_offered
      gold not_offered
)");
}

TEST(CheckRevision, AsksForWhatItNeeds) {
  EXPECT_EQ(check_text("titel: Cloud").problems,
            R"(1:1 unknown-key: unknown key `titel` of a revision
  did you mean `title`?
1:1 missing-key: a revision needs the key `format`
  write `format: attain/1`
1:1 missing-key: a revision needs the key `competency`
  write `competency:` and the name of the folder
1:1 missing-key: a revision needs the key `revision`
  write `revision:` and the day of the file's name
1:1 missing-key: a revision needs the key `options`
  write `options:` and at least one option with its tiers
)");
  EXPECT_EQ(check_text("- format").problems, R"(1:1 wrong-type: expected a revision, found a list
  write a map of keys and values, `{ format: ... }`
)");
}

TEST(CheckRevision, HoldsTheTextAgainstItsPath) {
  EXPECT_EQ(problems("format: attain/1\ncompetency: clouds\nrevision: 2018-01-01", "2018-01-02"),
            R"(2:13 name-mismatch: competency `clouds` stands in the folder `cloud`
  give both the same name
3:11 name-mismatch: revision `2018-01-01` stands in the file `2018-01-02.yaml`
  give both the same day
)");
  EXPECT_EQ(problems("format: attain/1\ncompetency: Cloud\nrevision: 2018-02-30", "2018-02-30"),
            R"(2:13 invalid-name: `Cloud` cannot name a competency
  write `cloud`: lower case letters and digits, words joined by `-`
3:11 invalid-date: there is no day `2018-02-30`
)");
}

TEST(CheckRevision, IsWithdrawnAfterItStarts) {
  constexpr std::string_view kHeader = "format: attain/1\ncompetency: cloud\nrevision: ";
  EXPECT_EQ(problems(std::string(kHeader) + "2018-01-01\nwithdrawn: 2018-01-01"),
            R"(4:12 invalid-date: withdrawn `2018-01-01` is not after the revision, `2018-01-01`
  write the first day on which the text is no longer in effect
)");
  EXPECT_EQ(problems(std::string(kHeader) + "2018-01-01\nwithdrawn: never"),
            R"(4:12 invalid-date: `never` is not a date
  write year, month and day, as in `2018-03-31`
)");
  EXPECT_EQ(problems(std::string(kHeader) + "soon\nwithdrawn: 2018-01-01"),
            R"(3:11 invalid-date: `soon` is not a date
  write year, month and day, as in `2018-03-31`
)");
  EXPECT_EQ(problems("format: attain/1\ncompetency: cloud\nwithdrawn: 2018-01-01"),
            R"(1:1 missing-key: a revision needs the key `revision`
  write `revision:` and the day of the file's name
)");
}

TEST(CheckRevision, AcceptsTheTextBeforeItFromItsStartOn) {
  constexpr std::string_view kHeader = "format: attain/1\ncompetency: cloud\nrevision: ";
  EXPECT_EQ(problems(std::string(kHeader) + "2018-01-02\nprevious_accepted_until: 2018-01-02",
                     "2018-01-02"),
            "");
  EXPECT_EQ(problems(std::string(kHeader) + "2018-01-02\nprevious_accepted_until: 2018-01-01",
                     "2018-01-02"),
            R"(4:26 invalid-date: `2018-01-01` is before the revision starts, `2018-01-02`
  write the last day on which the text before this one is accepted too
)");
  EXPECT_EQ(problems(std::string(kHeader) + "2018-01-01\nprevious_accepted_until: [soon]"),
            R"(4:26 wrong-type: expected a date, found a list
  write a day as `2018-03-31`
)");
  EXPECT_EQ(problems(std::string(kHeader) + "soon\nprevious_accepted_until: 2018-01-01"),
            R"(3:11 invalid-date: `soon` is not a date
  write year, month and day, as in `2018-03-31`
)");
}

TEST(CheckRevision, CallsCredentialsByItsOwnTitles) {
  constexpr std::string_view kHeader =
      "format: attain/1\ncompetency: cloud\nrevision: 2018-01-01\ntitles: ";
  EXPECT_EQ(problems(std::string(kHeader) + "{ 70-364: Old A, exams: B }"),
            R"(4:11 unknown-credential: unknown credential `70-364`
  did you mean `70-346`?
4:26 unknown-credential: unknown credential `exams`
  write one of `70-346`, `70-347`, `C.1` or `MCSA-O365`
)");
  EXPECT_EQ(problems(std::string(kHeader) + "{ 70-346: [A], C.1: { fr: C } }"),
            R"(4:19 wrong-type: expected a text, found a list
4:29 missing-text: this text is not stated in `en`, the program's first language
  add `en: ...`
4:31 unknown-language: unknown language `fr`
  write one of `en` or `it`
)");
  EXPECT_EQ(problems(std::string(kHeader) + "[70-346]"),
            R"(4:9 wrong-type: expected a map of titles by credential, found a list
  write a map of names and values, `{ name: ... }`
)");
}

TEST(CheckRevision, NamesItsSource) {
  constexpr std::string_view kHeader =
      "format: attain/1\ncompetency: cloud\nrevision: 2018-01-01\nsource: ";
  EXPECT_EQ(problems(std::string(kHeader) + "cloud.md"),
            R"(4:9 wrong-type: expected a source, found `cloud.md`
  write a map of keys and values, `{ document: ... }`
)");
  EXPECT_EQ(problems(std::string(kHeader) + "{ published: yesterday }"),
            R"(4:1 missing-key: a source needs the key `document`
  write `document:` and its name
4:22 invalid-date: `yesterday` is not a date
  write year, month and day, as in `2018-03-31`
)");
  EXPECT_EQ(problems(std::string(kHeader) + "{ document: [cloud.md], page: 2 }"),
            R"(4:21 wrong-type: expected the name of a document, found a list
4:33 unknown-key: unknown key `page` of a source
  write one of `document` or `published`
)");
}

TEST(CheckRevision, ReportsEveryProblemOfAFileAtOnce) {
  EXPECT_EQ(check_text(R"(format: attain/1
competency: clod
revision: 2018-01-01
sets:
  cold: [nort]
profiles:
  both: { all_of: [70-364, 70-347] }
measures:
  units: { sum: sales.units, where: { region: cold, kind: any } }
  money: { sum: sales.money, where: { region: any, kind: any } }
options:
  main:
    tiers:
      silver:
        - { measure: units, at_least: { market: { developed: 2 } } }
        - { people: 1, holding: both }
      gold:
        - { measure: money, at_least: 1_000 }
        - any_of:
            - { people: 1, holding: both }
            - { people: 1, holding: C.2 }
          reading: A7
)")
                .problems,
            R"(2:13 name-mismatch: competency `clod` stands in the folder `cloud`
  give both the same name
5:10 unknown-value: unknown value or credential `nort`
  did you mean `north`?
7:20 unknown-credential: unknown credential, profile or set `70-364`
  did you mean `70-346`?
10:17 unknown-field: unknown field `money` of `sales`
  write one of `region`, `kind`, `seller`, `units` or `change`
15:41 missing-branch: no number is stated for `developing`
  write `developing: undefined` if the text gives none
18:39 invalid-number: `1_000` is not a number
  write digits alone, such as `2000`
21:37 unknown-credential: unknown credential, profile or set `C.2`
  did you mean `C.1`?
22:20 unknown-reading: unknown reading `A7`
  did you mean `A1`?
)");
}

TEST(CheckRevision, OfAMapThatIsIllFormedReportsThatAlone) {
  EXPECT_EQ(check_part(R"(meausres:
  m: { count: visits, within: always }
profilse: { both: { all_of: [70-346, 70-347] } }
stes: { cold: [north] }
options: { main: { tiers: { silver: not_offered, gold: [{ people: 1, holding: both },
  { measure: m, at_least: USD 5 }] } } }
)")
                .problems,
            R"(1:1 unknown-key: unknown key `meausres` of a revision
  did you mean `measures`?
3:1 unknown-key: unknown key `profilse` of a revision
  did you mean `profiles`?
4:1 unknown-key: unknown key `stes` of a revision
  did you mean `sets`?
)");
  EXPECT_EQ(check_part(R"(sets: [cold]
measures:
  m: { count: sales, where: { region: cold, kind: any } }
options: { main: { tiers: { silver: not_offered, gold: [{ people: 1, holding: cold },
  { measure: n, at_least: 1 }] } } }
)")
                .problems,
            R"(1:7 wrong-type: expected a map of sets by name, found a list
  write a map of names and values, `{ name: ... }`
5:14 unknown-measure: unknown measure `n`
  write `m`
)");
}

TEST(CheckRevision, IsNoneAfterAnErrorAndOneAfterAWarning) {
  EXPECT_EQ(check_requirements("        - { people: 0, holding: C.1 }").dump, "");
  EXPECT_NE(check_requirements("        - { people: { market: { developed: 1, developing: "
                               "undefined } }, holding: C.1 }")
                .dump,
            "");
}

}  // namespace
}  // namespace attain::model
