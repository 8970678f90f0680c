#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// The problems of one measure, in line 2.
std::string problems(std::string_view measure) {
  return check_part("measures:\n  m: " + std::string(measure)).problems;
}

TEST(Measure, SumsOrCounts) {
  EXPECT_EQ(check_part(R"(measures:
  units:
    title: { en: units, it: unità }
    sum: sales.units
    where: { region: any, kind: any }
    reading: A1
  visits: { count: visits, within: always, cite: Page 2 }
)")
                .dump,
            R"(competency cloud
  revision 2018-01-01
    measure units = sum sales.units  title en "units" it "unità"  reading A1
      where region any
      where kind any
    measure visits = count visits  cite "Page 2"
      within always
    option main
      silver not_offered
      gold not_offered
)");
}

TEST(Measure, SaysWhatItMeasures) {
  EXPECT_EQ(problems("{ where: { region: any } }"),
            R"(2:3 missing-subject: this measure does not say what it measures
  write one of `sum`, `count`, `count_distinct`, `average`, `total`, `difference`, `growth`, `share`, `people_holding`, `partner` or `points`
)");
  EXPECT_EQ(problems("{}"), R"(2:3 missing-subject: this measure does not say what it measures
  write one of `sum`, `count`, `count_distinct`, `average`, `total`, `difference`, `growth`, `share`, `people_holding`, `partner` or `points`
)");
  EXPECT_EQ(problems("{ sum: sales.units, count: sales }"),
            R"(2:26 two-subjects: a measure is either a `sum` or a `count`
  declare two measures
)");
  EXPECT_EQ(problems("{ partner: staff, points: [] }"),
            R"(2:24 two-subjects: a measure is either a `partner` or a `points`
  declare two measures
)");
  EXPECT_EQ(problems("{ smu: sales.units, where: { region: any, kind: any } }"),
            R"(2:8 unknown-key: unknown key `smu` of a measure
  did you mean `sum`?
)");
  EXPECT_EQ(problems("{ points_for: staff, colour: red }"),
            R"(2:3 missing-subject: this measure does not say what it measures
  write one of `sum`, `count`, `count_distinct`, `average`, `total`, `difference`, `growth`, `share`, `people_holding`, `partner` or `points`
2:8 unknown-key: unknown key `points_for` of a measure
  write one of `sum`, `where`, `within`, `at_most`, `title`, `cite`, `note`, `reading` or 11 more
2:27 unknown-key: unknown key `colour` of a measure
  write one of `sum`, `where`, `within`, `at_most`, `title`, `cite`, `note`, `reading` or 11 more
)");
  EXPECT_EQ(problems("sales"), R"(2:6 wrong-type: expected a measure, found `sales`
  write one such as `{ count: ... }`
)");
  EXPECT_EQ(problems("[sales]"), R"(2:6 wrong-type: expected a measure, found a list
  write one such as `{ count: ... }`
)");
}

TEST(Measure, WithAMisspeltKeyHasOneProblem) {
  EXPECT_EQ(problems("{ count: sales, wehre: { region: any } }"),
            R"(2:22 unknown-key: unknown key `wehre` of a measure
  did you mean `where`?
)");
}

TEST(Measure, ReportsAllOfItsProblems) {
  EXPECT_EQ(problems("{ sum: sales.seller, where: { region: nowhere }, reading: B1, colour: red }"),
            R"(2:13 not-a-number-field: cannot sum `seller`, which is a text
  name a field that is a number, or count the records
2:27 missing-filter: `where` does not say which `kind` counts
  write `kind: any` if every kind counts
2:44 unknown-value: unknown value or set `nowhere` of `region`
  write one of `north`, `upper`, `south` or `west`
2:64 unknown-reading: unknown reading `B1`
  did you mean `A1`?
2:68 unknown-key: unknown key `colour` of a measure
  write one of `sum`, `where`, `within`, `at_most`, `title`, `cite`, `note` or `reading`
)");
}

TEST(Measure, ThatIsIllFormedIsKnownByName) {
  EXPECT_EQ(
      check_part("measures: { units: { count: sale }, Big: { count: visits, within: always } }\n"
                 "options: { main: { tiers: { silver: not_offered, gold:\n"
                 "  [{ measure: units, at_least: -1 }, { measure: Big, at_least: 1 }] } } }\n")
          .problems,
      R"(1:29 unknown-records: unknown list of records `sale`
  did you mean `sales`?
1:37 invalid-name: `Big` cannot name a measure
  write `big`: lower case letters and digits, words joined by `-`
)");
  EXPECT_EQ(
      check_part("measures: { m: { sum: deals.wroth, where: { stage: any }, within: always } }\n"
                 "options: { main: { tiers: { silver: not_offered, gold:\n"
                 "  [{ measure: m, at_least: USD 2.5 }, { measure: m, at_most: 9 %, id: n }]"
                 " } } }\n")
          .problems,
      R"(1:23 unknown-field: unknown field `wroth` of `deals`
  did you mean `worth`?
)");
  EXPECT_EQ(check_part("measures: [m]").problems,
            R"(1:11 wrong-type: expected a map of measures by name, found a list
  write a map of names and values, `{ name: ... }`
)");
}

}  // namespace
}  // namespace attain::model
