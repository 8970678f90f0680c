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
  write `sum: list.field` or `count: list`
)");
  EXPECT_EQ(problems("{ sum: sales.units, count: sales }"),
            R"(2:26 two-subjects: a measure is either a `sum` or a `count`
  declare two measures
)");
  EXPECT_EQ(problems("{ smu: sales.units, where: { region: any, kind: any } }"),
            R"(2:8 unknown-key: unknown key `smu` of a measure
  did you mean `sum`?
)");
  EXPECT_EQ(problems("sales"), R"(2:6 wrong-type: expected a measure, found `sales`
  write a map of keys and values, `{ sum: ... }`
)");
}

TEST(Measure, OfAnUnknownListOrFieldIsReported) {
  EXPECT_EQ(problems("{ sum: slaes.units }"),
            R"(2:13 unknown-records: unknown list of records `slaes`
  did you mean `sales`?
)");
  EXPECT_EQ(problems("{ count: people }"), R"(2:15 unknown-records: unknown list of records `people`
  write one of `sales` or `visits`
)");
  EXPECT_EQ(problems("{ sum: sales.unit, where: { region: any, kind: any } }"),
            R"(2:13 unknown-field: unknown field `unit` of `sales`
  did you mean `units`?
)");
  EXPECT_EQ(problems("{ sum: sales, where: { region: any, kind: any } }"),
            R"(2:13 wrong-type: expected a list and its field, found `sales`
  write `sales.` and the field's name
)");
  EXPECT_EQ(problems("{ count: visits.shop, within: always }"),
            R"(2:15 wrong-type: expected a list of records, found `visits.shop`
  write `visits`
)");
  EXPECT_EQ(problems("{ sum: [sales] }"),
            R"(2:13 wrong-type: expected a list and its field, found a list
)");
  EXPECT_EQ(problems("{ count: { sales: units } }"),
            R"(2:15 wrong-type: expected a list of records, found a map
)");
}

TEST(Measure, SumsNumbersAlone) {
  EXPECT_EQ(problems("{ sum: sales.seller, where: { region: any, kind: any } }"),
            R"(2:13 not-a-number-field: cannot sum `seller`, which is a text
  sum a field of type `count` or `integer`, or count the records
)");
  EXPECT_EQ(problems("{ sum: visits.seen_on, within: always }"),
            R"(2:13 not-a-number-field: cannot sum `seen_on`, which is a date
  sum a field of type `count` or `integer`, or count the records
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
  sum a field of type `count` or `integer`, or count the records
2:27 missing-filter: `where` does not say which `kind` counts
  write `kind: any` if every kind counts
2:44 unknown-value: unknown value or set `nowhere` of `region`
  write one of `north`, `upper`, `south` or `west`
2:64 unknown-reading: unknown reading `B1`
  did you mean `A1`?
2:68 unknown-key: unknown key `colour` of a measure
  write one of `sum`, `count`, `where`, `within`, `title`, `cite`, `note` or `reading`
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
3:32 number-out-of-range: `-1` is out of range
  write a number from 0 to 1,000,000,000,000,000,000
)");
  EXPECT_EQ(check_part("measures: [m]").problems,
            R"(1:11 wrong-type: expected a map of measures by name, found a list
  write a map of names and values, `{ name: ... }`
)");
}

}  // namespace
}  // namespace attain::model
