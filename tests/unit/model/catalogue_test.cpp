#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

Checked check_catalogue(std::string_view text) {
  return check_vocabulary(
      std::string(text) +
      "\nformat: attain/1\nprogram: p\nlanguages: [en, it]\ntiers: { gold: {} }\n");
}

TEST(Catalogue, HoldsCredentialsCompetenciesAndReadings) {
  EXPECT_EQ(check_catalogue(R"(credentials:
  exams:
    70-534: { title: { en: Architecting }, retired: 2017-12-31, replaced_by: 70-535 }
    70-535: Architecting again
  assessments: { quiz.1: {} }
  certifications: { MCSA-O365: "MCSA: Office 365" }
competencies: { cloud-platform: { title: { en: Cloud, it: Nuvola } }, datacenter: {} }
readings: { A1: { en: one, it: uno }, A2: two })")
                .dump,
            R"(program p
languages en, it
tiers
  gold
partner
records
people
credentials
  exam 70-534  title en "Architecting"  retired 2017-12-31  replaced_by 70-535
  exam 70-535  title en "Architecting again"
  assessment quiz.1
  certification MCSA-O365  title en "MCSA: Office 365"
competencies
  cloud-platform  title en "Cloud" it "Nuvola"
  datacenter
readings
  A1  en "one" it "uno"
  A2  en "two"
)");
}

TEST(Catalogue, ReportsWrongCredentials) {
  EXPECT_EQ(check_catalogue(R"(credentials:
  exam: {}
  assessments: [a]
  exams:
    70 346: A
    70-347: { titel: B, retired: 2017-13-01 }
    70-348: { replaced_by: 70-384 }
    70-349: { replaced_by: [70-348] }
    70-350: [x]
  certifications: { 70-348: again })")
                .problems,
            R"(2:3 unknown-key: unknown key `exam` of the catalogue of credentials
  did you mean `exams`?
3:16 wrong-type: expected a map of credentials by id, found a list
  write a map of names and values, `{ name: ... }`
5:5 invalid-name: `70 346` cannot name a credential
  write `70-346`: letters, digits, `-`, `_`, `.` and `:`
6:15 unknown-key: unknown key `titel` of a credential
  did you mean `title`?
6:34 invalid-date: there is no day `2017-13-01`
7:28 unknown-credential: unknown credential `70-384`
  did you mean `70-348`?
8:28 wrong-type: expected a credential, found a list
9:13 wrong-type: expected a credential, found a list
  write a map of keys and values, `{ title: ... }`
10:21 duplicate-name: credential `70-348` is declared already
  keep it under one kind
)");
  EXPECT_EQ(check_catalogue("credentials: [a]").problems,
            R"(1:14 wrong-type: expected the catalogue of credentials, found a list
  write a map of keys and values, `{ exams: ... }`
)");
}

TEST(Catalogue, TakesAListOfCompetencies) {
  const Checked checked = check_catalogue("competencies: [cloud-platform, datacenter]");
  EXPECT_EQ(checked.problems, "");
  EXPECT_NE(checked.dump.find("competencies\n  cloud-platform\n  datacenter\nreadings\n"),
            std::string::npos);
}

TEST(Catalogue, ReportsWrongCompetencies) {
  EXPECT_EQ(check_catalogue("competencies: [a, Cloud, [b], a]").problems,
            R"(1:19 invalid-name: `Cloud` cannot name a competency
  write `cloud`: lower case letters and digits, words joined by `-`
1:26 wrong-type: expected a name, found a list
1:31 duplicate-name: competency `a` is listed already
)");
  EXPECT_EQ(check_catalogue("competencies: { a: A, b: { titel: B }, c: { title: [C] } }").problems,
            R"(1:20 wrong-type: expected a competency, found `A`
  write a map of keys and values, `{ title: ... }`
1:28 unknown-key: unknown key `titel` of a competency
  did you mean `title`?
1:52 wrong-type: expected a text, found a list
)");
  EXPECT_EQ(check_catalogue("competencies: []").problems,
            R"(1:15 empty-list: this list is empty
  name the competencies that rules may ask for, or leave `competencies` out
)");
  EXPECT_EQ(check_catalogue("competencies: cloud").problems,
            R"(1:15 wrong-type: expected a list of competencies, found `cloud`
  write a list, `[...]`
)");
}

TEST(Catalogue, ReportsWrongReadings) {
  EXPECT_EQ(check_catalogue("readings: { A 1: one, A2: { it: due }, A3: [x] }").problems,
            R"(1:13 invalid-name: `A 1` cannot name a reading
  write `A-1`: letters, digits, `-`, `_`, `.` and `:`
1:27 missing-text: this text is not stated in `en`, the program's first language
  add `en: ...`
1:44 wrong-type: expected a text, found a list
)");
  EXPECT_EQ(check_catalogue("readings: none").problems,
            R"(1:11 wrong-type: expected a map of readings by id, found `none`
  write a map of names and values, `{ name: ... }`
)");
}

}  // namespace
}  // namespace attain::model
