#include "model/person_test.hpp"

#include <string>

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// The test that `holding` states, as the dump shows it, by the sets and profiles of `lines`, which
/// begin in line 2; or the problems.
std::string test(std::string_view holding, std::string_view lines = "") {
  std::string text =
      "options: { main: { tiers: { silver: not_offered, gold: [{ people: 1, holding: ";
  text += std::string(holding) + " }] } } }\n" + std::string(lines);
  const Checked checked = check_part(text);
  const std::size_t from = checked.dump.find(" holding ");
  return from == std::string::npos ? checked.problems : checked.dump.substr(from + 9);
}

constexpr std::string_view kProfiles =
    R"(sets: { exams: [70-346, 70-347], regions: [70-346, north] }
profiles:
  above: { any_of: [below, C.1], title: Above, reading: [A2, A1] }
  below: { all_of: [exams, MCSA-O365], reading: A1, note: in use }
  one: C.1
  set: exams
  other: below
)";

TEST(PersonTest, NamesACredentialAProfileOrASet) {
  EXPECT_EQ(test("C.1"), "C.1\n");
  EXPECT_EQ(test("exams", kProfiles), "exams = any_of(70-346, 70-347)\n");
  EXPECT_EQ(test("one", kProfiles), "one = all_of(C.1)\n");
  EXPECT_EQ(test("set", kProfiles), "set = all_of(exams = any_of(70-346, 70-347))\n");
  EXPECT_EQ(test("other", kProfiles),
            R"(other = all_of(below = all_of(exams = any_of(70-346, 70-347), MCSA-O365))  reading A1
)");
}

TEST(PersonTest, CombinesTestsAndGathersTheReadingsOfProfiles) {
  EXPECT_EQ(
      test("above", kProfiles),
      R"(above = any_of(below = all_of(exams = any_of(70-346, 70-347), MCSA-O365), C.1)  reading A2, A1
)");
  EXPECT_EQ(test("{ all_of: [C.1, { any_of: [exams, MCSA-O365], reading: A2 }] }", kProfiles),
            R"(all_of(C.1, any_of(exams = any_of(70-346, 70-347), MCSA-O365))  reading A2
)");
}

TEST(PersonTest, CountsItsParts) {
  EXPECT_EQ(test("{ number_of: [C.1, 70-346, exams], at_least: 2 }", kProfiles),
            R"(at_least 2 of(C.1, 70-346, exams = any_of(70-346, 70-347))
)");
  EXPECT_EQ(test("{ number_of: [C.1, 70-346] }"),
            R"(1:79 missing-comparator: this test does not say how many of its parts must pass
  write `at_least:` and a number
)");
  EXPECT_EQ(test("{ number_of: [C.1, 70-346], at_least: 0 }"),
            R"(1:117 number-out-of-range: `0` is out of range
  write a number from 1 to 2
)");
  EXPECT_EQ(test("{ number_of: [C.1, 70-346], at_least: 3 }"),
            R"(1:117 number-out-of-range: `3` is out of range
  write a number from 1 to 2
)");
  EXPECT_EQ(test("{ number_of: [C.1, 70-346], at_least: two }"),
            R"(1:117 invalid-number: `two` is not a whole number
  write a whole number in digits alone, such as `2000`
)");
  EXPECT_EQ(test("{ number_of: [C.1, 70-364], at_least: 2 }"),
            R"(1:98 unknown-credential: unknown credential, profile or set `70-364`
  did you mean `70-346`?
)");
  EXPECT_EQ(test("{ number_of: [], at_least: 2 }"), R"(1:92 empty-list: this list is empty
  list what a person may hold
)");
  EXPECT_EQ(test("{ number_of: [C.1, 70-346], at_most: 1 }"),
            R"(1:79 missing-comparator: this test does not say how many of its parts must pass
  write `at_least:` and a number
1:107 unknown-key: unknown key `at_most` of a test of a person
  write one of `credential`, `any_of`, `all_of`, `number_of`, `at_least`, `where`, `accepted_until`, `passed_until` or 4 more
)");
  EXPECT_EQ(test("{ any_of: [C.1, 70-346], at_least: 2 }"),
            R"(1:104 unknown-key: `at_least` goes with `number_of` in a test of a person
  write `{ number_of: [...], at_least: 2 }`, or leave it out
)");
  EXPECT_EQ(test("{ number_fo: [C.1, 70-346], at_least: 2 }"),
            R"(1:81 unknown-key: unknown key `number_fo` of a test of a person
  did you mean `number_of`?
)");
}

TEST(PersonTest, IsLimitedInTime) {
  EXPECT_EQ(test("{ credential: C.1, accepted_until: 2018-06-30, passed_until: 2017-12-31,"
                 " title: T, reading: A1, cite: Page 1, note: N }"),
            R"(C.1 accepted_until 2018-06-30 passed_until 2017-12-31  reading A1
)");
  EXPECT_EQ(
      test("{ any_of: [{ all_of: [C.1, exams], passed_until: 2017-12-31 }, limited],"
           " accepted_until: 2018-06-30 }",
           "sets: { exams: [70-346, 70-347] }\n"
           "profiles: { limited: { credential: MCSA-O365, accepted_until: 2019-01-01 } }"),
      R"(any_of(all_of(C.1, exams = any_of(70-346, 70-347)) passed_until 2017-12-31, limited = all_of(MCSA-O365 accepted_until 2019-01-01)) accepted_until 2018-06-30
)");
  EXPECT_EQ(test("{ where: { role: seller }, accepted_until: 2018-06-30 }"),
            R"(where(role in (seller)) accepted_until 2018-06-30
)");
  EXPECT_EQ(test("{ credential: C.1, accepted_until: soon, passed_until: 2018-02-30 }"),
            R"(1:114 invalid-date: `soon` is not a date
  write year, month and day, as in `2018-03-31`
1:134 invalid-date: there is no day `2018-02-30`
)");
  EXPECT_EQ(test("{ credential: C.1, accepted_untill: 2018-06-30 }"),
            R"(1:98 unknown-key: unknown key `accepted_untill` of a test of a person
  did you mean `accepted_until`?
)");
  EXPECT_EQ(test("{ credential: C.2 }"), R"(1:93 unknown-credential: unknown credential `C.2`
  did you mean `C.1`?
)");
  EXPECT_EQ(test("{ credential: exams }", kProfiles),
            R"(1:93 unknown-credential: unknown credential `exams`
  write one of `70-346`, `70-347`, `C.1` or `MCSA-O365`
)");
  EXPECT_EQ(test("{ credential: [C.1] }"), R"(1:93 wrong-type: expected a credential, found a list
)");
  EXPECT_EQ(test("{ credential: C.1, where: { role: seller } }"),
            R"(1:98 two-subjects: a test is either `credential` or `where`
  put the one into the other's list
)");
}

TEST(PersonTest, AsksWhatAPersonIs) {
  EXPECT_EQ(
      test("{ where: { role: [seller, engineer], years: { at_least: 5, less_than: 10 },"
           " remote: true, joined: { less_than: 2018-01-01 }, salary: { more_than: USD 0.5 },"
           " motto: any } }"),
      R"(where(role in (seller, engineer), years at_least 5 less_than 10, remote in (true), joined less_than 17532, salary more_than 0.5, motto any)
)");
  EXPECT_EQ(
      test("{ where: { any_of: [{ role: { not: seller } }, { remote: false, role: any }] } }"),
      R"(where(any_of((role not in (seller)), (remote in (false) and role any)))
)");
  EXPECT_EQ(test("{ where: {} }"), R"(1:88 empty-list: this map is empty
  name a field and what it must be, or `any`
)");
  EXPECT_EQ(test("{ where: { rloe: seller } }"),
            R"(1:90 unknown-field: unknown field `rloe` of a person
  did you mean `role`?
)");
  EXPECT_EQ(test("{ where: { role: selle, motto: x, years: 5 } }"),
            R"(1:96 unknown-value: unknown value or set `selle` of `role`
  did you mean `seller`?
1:103 not-filterable: cannot filter by `motto`, which is a text
  filter by a field that is a flag, a number, a date or `one_of` some values
1:120 wrong-type: expected a comparison with `years`, found `5`
  write one such as `{ at_least: 50 }`, or `any`
)");
  EXPECT_EQ(test("{ where: [role] }"),
            R"(1:88 wrong-type: expected a map of fields and values, found a list
  write a map of names and values, `{ name: ... }`
)");
  EXPECT_EQ(test("{ where: { salary: { at_least: 5 }, joined: { is: 2018 } } }"),
            R"(1:110 wrong-unit: `5` is a plain number, and an amount in USD is due
  write `USD 5`
1:129 invalid-date: `2018` is not a date
  write year, month and day, as in `2018-03-31`
)");
}

TEST(PersonTest, OfAnUnknownNameIsReported) {
  EXPECT_EQ(test("70-364"), R"(1:79 unknown-credential: unknown credential, profile or set `70-364`
  did you mean `70-346`?
)");
  EXPECT_EQ(test("abov", kProfiles),
            R"(1:79 unknown-credential: unknown credential, profile or set `abov`
  did you mean `above`?
)");
  EXPECT_EQ(test("regions", kProfiles),
            R"(1:79 unknown-credential: set `regions` lists `north`, which is no credential
  name a set whose values are all credentials
)");
}

TEST(PersonTest, OfAnotherShapeIsReported) {
  EXPECT_EQ(test("[70-346]"), R"(1:79 wrong-type: expected a test of a person, found a list
  write `{ any_of: [...] }` or `{ all_of: [...] }`
)");
  EXPECT_EQ(test("{ title: T }"),
            R"(1:79 missing-subject: this test does not say what a person holds
  write one of `credential`, `any_of`, `all_of`, `number_of` or `where`
)");
  EXPECT_EQ(test("{ anyof: [C.1] }"), R"(1:81 unknown-key: unknown key `anyof` of a test of a person
  did you mean `any_of`?
)");
  EXPECT_EQ(test("{ any_of: [C.1], all_of: [70-346] }"),
            R"(1:96 two-subjects: a test is either `any_of` or `all_of`
  put the one into the other's list
)");
  EXPECT_EQ(test("{ any_of: [] }"), R"(1:89 empty-list: this list is empty
  list what a person may hold
)");
  EXPECT_EQ(test("{ any_of: C.1 }"),
            R"(1:89 wrong-type: expected a list of credentials, profiles and sets, found `C.1`
  write a list, `[...]`
)");
  EXPECT_EQ(test("{ any_of: [C.1, 70-346, C.1] }"), R"(1:103 duplicate-name: `C.1` is listed already
)");
}

TEST(PersonTest, OfAProfileWithAProblemHasThatProblemAlone) {
  EXPECT_EQ(test("{ any_of: [first, second] }",
                 "profiles:\n  first: 70-364\n  second: { all_of: [first, C.1] }\n  Third: C.1\n"),
            R"(3:10 unknown-credential: unknown credential, profile or set `70-364`
  did you mean `70-346`?
5:3 invalid-name: `Third` cannot name a profile
  write `third`: lower case letters and digits, words joined by `-`
)");
  EXPECT_EQ(test("C.1", "profiles: [C.1]"),
            R"(2:11 wrong-type: expected a map of profiles by name, found a list
  write a map of names and values, `{ name: ... }`
)");
}

TEST(PersonTest, UsesNoProfileInACircle) {
  EXPECT_EQ(test("a", "profiles:\n  a: a\n"), R"(3:6 profile-cycle: profile `a` uses itself
  name credentials instead in one of them
)");
  EXPECT_EQ(
      test("c",
           "profiles:\n  a: { any_of: [b, C.1] }\n  b: { any_of: [c, C.1] }\n"
           "  c: { any_of: [C.1, a] }\n  d: c\n"),
      R"(5:22 profile-cycle: profiles use one another in a circle: `a`, `b`, `c` and back to `a`
  name credentials instead in one of them
)");
}

/// Profiles p0 to p`count`-1, each of them the next one and C.1, the last one a credential.
std::string chain(int count, bool top_down) {
  std::string text = "profiles:\n";
  for (int line = 0; line < count; ++line) {
    const int i = top_down ? line : count - 1 - line;
    text += "  p" + std::to_string(i) + ": ";
    text += i == count - 1 ? std::string("C.1\n")
                           : "{ any_of: [p" + std::to_string(i + 1) + ", C.1] }\n";
  }
  return text;
}

TEST(PersonTest, UsesProfilesToABoundedDepth) {
  for (const bool top_down : {true, false}) {
    const auto problems = [&](int count) {
      const std::string text = test("C.1", chain(count, top_down));
      return text == "C.1\n" ? "" : text.substr(text.find(' ') + 1);
    };
    EXPECT_EQ(problems(31), "");
    EXPECT_EQ(problems(32), R"(too-deep: tests and profiles stand in one another more than 32 deep
  name credentials in some of them instead of further profiles
)");
    EXPECT_EQ(problems(40), R"(too-deep: tests and profiles stand in one another more than 32 deep
  name credentials in some of them instead of further profiles
)");
  }
}

TEST(PersonTest, IsBoundedHoweverProfilesMultiply) {
  Read program(kProgram);
  const auto vocabulary = check_program(program.document, program.sink);
  Read parsed("[{ any_of: [both, C.1] }, C.1, both, exams]");
  Read profiles("both: { all_of: [70-346, 70-347] }");
  const RevisionFile file;
  Context context{parsed.read, *vocabulary, file};
  context.sets["exams"] = {"70-346", "70-347"};
  read_profiles(context, profiles.root());
  EXPECT_EQ(context.test_parts, 3U);
  context.test_parts = 249'995;
  EXPECT_TRUE(read_person_test(context, parsed.root().items[0]));
  EXPECT_EQ(context.test_parts, 250'000U);
  for (const yaml::Node& test : parsed.root().items) {
    EXPECT_FALSE(read_person_test(context, test));
  }
  EXPECT_EQ(
      brief(parsed.sink),
      R"(1:12 too-many-requirements: tests of people have more than 250,000 parts when profiles are written out
  split the competency, or let profiles use fewer others
)");
}

}  // namespace
}  // namespace attain::model
