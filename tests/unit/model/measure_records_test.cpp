#include <string>

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// The measure in line 2 as the dump shows it, or the problems of it.
std::string measure(std::string_view text) {
  const Checked checked = check_part("measures:\n  m: " + std::string(text));
  const std::size_t from = checked.dump.find("    measure m = ");
  if (from == std::string::npos) return checked.problems;
  return checked.dump.substr(from + 16, checked.dump.find("    option") - from - 16);
}

TEST(MeasureRecords, SumsAFieldInItsUnit) {
  EXPECT_EQ(measure("{ sum: deals.worth, where: { stage: won }, within: 12 months }"),
            R"(sum deals.worth in USD
      where stage in (won)
      within 12 months
)");
  EXPECT_EQ(measure("{ sum: deals.hours, where: { stage: any }, within: always, at_most: 2.5 }"),
            R"(sum deals.hours at_most 2.5
      where stage any
      within always
)");
  EXPECT_EQ(measure("{ sum: deals.worth, where: { stage: any }, within: always,"
                    " at_most: { market: { developed: USD 10, developing: USD 5.5 } } }"),
            R"(sum deals.worth in USD at_most market{developed: USD 10, developing: USD 5.5}
      where stage any
      within always
)");
}

TEST(MeasureRecords, CountsDifferentValues) {
  EXPECT_EQ(measure("{ count_distinct: sales.seller, where: { region: any, kind: fresh } }"),
            R"(count_distinct sales.seller
      where region any
      where kind in (fresh)
)");
  EXPECT_EQ(measure("{ count_distinct: visits.seen_on, within: { last: 30 days } }"),
            R"(count_distinct visits.seen_on
      within last 30 days
)");
  EXPECT_EQ(measure("{ count_distinct: sales, where: { region: any, kind: any } }"),
            R"(2:24 wrong-type: expected a list and its field, found `sales`
  write `sales.` and the field's name
)");
  EXPECT_EQ(measure("{ count_distinct: sales.sellers, where: { region: any, kind: any } }"),
            R"(2:24 unknown-field: unknown field `sellers` of `sales`
  did you mean `seller`?
)");
  EXPECT_EQ(measure("{ count_distinct: [sales.seller] }"),
            R"(2:24 wrong-type: expected a list and its field, found a list
)");
}

TEST(MeasureRecords, AveragesWholeMonths) {
  EXPECT_EQ(measure("{ average: deals.worth, where: { stage: any }, within: 12 months }"),
            R"(average deals.worth in USD
      where stage any
      within 12 months
)");
  EXPECT_EQ(measure("{ average: deals.rooms, where: { stage: any }, at_most: 2.5,"
                    " within: { last: 3 months, ending: 12 months ago } }"),
            R"(average deals.rooms at_most 2.5
      where stage any
      within 3 months ending 12 months ago
)");
  EXPECT_EQ(measure("{ average: deals.rooms, where: { stage: any }, within: { last: 90 days } }"),
            R"(2:53 wrong-type: an average of a month needs a window of whole months
  write one such as `within: 12 months`
)");
  EXPECT_EQ(measure("{ average: deals.rooms, where: { stage: any }, within: always }"),
            R"(2:53 wrong-type: an average of a month needs a window of whole months
  write one such as `within: 12 months`
)");
  EXPECT_EQ(measure("{ average: deals.rooms, where: { stage: any } }"),
            R"(2:3 missing-window: this measure does not say when its `deals` count
  write `within: always` if they count whatever their date, or `within: 12 months`
)");
  EXPECT_EQ(measure("{ average: deals.rooms, where: { stage: any }, within: 12 }"),
            R"(2:61 wrong-type: expected a window of time, found `12`
  write `always`, a number of months such as `12 months`, or `{ last: 90 days }`
)");
  EXPECT_EQ(measure("{ average: sales.units, where: { region: any, kind: any } }"),
            R"(2:3 missing-window: `sales` have no date, so they have no months to be averaged over
  declare a field of type `date`, or use `sum`
)");
  EXPECT_EQ(
      measure("{ average: sales.units, where: { region: any, kind: any }, within: 12 months }"),
      R"(2:65 unexpected-window: `sales` have no date to hold against a window
  leave `within` out, or declare a field of type `date`
)");
  EXPECT_EQ(measure("{ average: deals.signed_on, where: { stage: any }, within: 12 months }"),
            R"(2:17 not-a-number-field: cannot average `signed_on`, which is a date
  name a field that is a number, or count the records
)");
}

TEST(MeasureRecords, OfAnUnknownListOrFieldIsReported) {
  EXPECT_EQ(measure("{ sum: slaes.units }"),
            R"(2:13 unknown-records: unknown list of records `slaes`
  did you mean `sales`?
)");
  EXPECT_EQ(measure("{ count: people }"), R"(2:15 unknown-records: unknown list of records `people`
  write one of `sales`, `visits` or `deals`
)");
  EXPECT_EQ(measure("{ sum: sales.unit, where: { region: any, kind: any } }"),
            R"(2:13 unknown-field: unknown field `unit` of `sales`
  did you mean `units`?
)");
  EXPECT_EQ(measure("{ sum: sales, where: { region: any, kind: any } }"),
            R"(2:13 wrong-type: expected a list and its field, found `sales`
  write `sales.` and the field's name
)");
  EXPECT_EQ(measure("{ count: visits.shop, within: always }"),
            R"(2:15 wrong-type: expected a list of records, found `visits.shop`
  write `visits`, or `count_distinct` if different values count
)");
  EXPECT_EQ(measure("{ sum: [sales] }"),
            R"(2:13 wrong-type: expected a list and its field, found a list
)");
  EXPECT_EQ(measure("{ count: { sales: units } }"),
            R"(2:15 wrong-type: expected a list of records, found a map
)");
  EXPECT_EQ(measure("{ sum: sales.units.more, where: { region: any, kind: any } }"),
            R"(2:13 unknown-field: unknown field `units.more` of `sales`
  write one of `region`, `kind`, `seller`, `units` or `change`
)");
  EXPECT_EQ(measure("{ sum: .units, where: { region: any, kind: any } }"),
            R"(2:13 unknown-records: unknown list of records ``
  write one of `sales`, `visits` or `deals`
)");
}

TEST(MeasureRecords, SumsNumbersAlone) {
  EXPECT_EQ(measure("{ sum: sales.seller, where: { region: any, kind: any } }"),
            R"(2:13 not-a-number-field: cannot sum `seller`, which is a text
  name a field that is a number, or count the records
)");
  EXPECT_EQ(measure("{ sum: visits.seen_on, within: always }"),
            R"(2:13 not-a-number-field: cannot sum `seen_on`, which is a date
  name a field that is a number, or count the records
)");
  EXPECT_EQ(measure("{ average: deals.abroad, where: { stage: any }, within: 12 months }"),
            R"(2:17 not-a-number-field: cannot average `abroad`, which is a flag
  name a field that is a number, or count the records
)");
}

TEST(MeasureRecords, IsCappedInItsUnit) {
  EXPECT_EQ(measure("{ sum: deals.worth, where: { stage: any }, within: always, at_most: 5 }"),
            R"(2:74 wrong-unit: `5` is a plain number, and an amount in USD is due
  write `USD 5`
)");
  EXPECT_EQ(measure("{ count: visits, within: always, at_most: -1 }"),
            R"(2:48 number-out-of-range: `-1` is out of range
  write a number from 0 to 1,000,000,000,000,000,000
)");
  EXPECT_EQ(measure("{ count: visits, within: always, at_most: 2.5 }"),
            R"(2:48 invalid-number: `2.5` is not a whole number
  write a whole number in digits alone, such as `2000`
)");
  EXPECT_EQ(measure("{ count: visits, within: always, at_most: undefined }"),
            R"(2:48 invalid-number: only a branch of a number is `undefined`
  leave the requirement out, or split the number by an attribute
)");
  EXPECT_EQ(measure("{ count: vists, within: always, at_most: 2.5 }"),
            R"(2:15 unknown-records: unknown list of records `vists`
  did you mean `visits`?
)");
  EXPECT_EQ(measure("{ count: visits, within: always, at_least: 5 }"),
            R"(2:39 unknown-key: unknown key `at_least` of a measure
  write one of `count`, `where`, `within`, `at_most`, `title`, `cite`, `note` or `reading`
)");
}

}  // namespace
}  // namespace attain::model
