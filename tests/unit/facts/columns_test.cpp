// How columns are written as text.

#include "facts/columns.hpp"

#include <memory>

#include <gtest/gtest.h>

#include "compile/program.hpp"
#include "sample_rules.hpp"

namespace attain::facts {

namespace {

Columns empty_columns() {
  Columns columns;
  columns.vocabulary = sample_rules().compiled()->rules->vocabulary;
  columns.attributes.assign(6, kUnknown);
  columns.tables.resize(2);
  columns.tables[0].columns.resize(3);
  columns.tables[1].columns.resize(3);
  return columns;
}

TEST(ColumnsTest, WithoutFactsAreAllUnknown) {
  EXPECT_EQ(dump(empty_columns()), R"(facts "" on 1970-01-01
active: unknown
offices: unknown
balance: unknown
joined: unknown
region: unknown
market: unknown
licenses: unknown
sales: unknown
people: unknown
)");
}

TEST(ColumnsTest, AreWrittenByNamesForCodes) {
  Columns columns = empty_columns();
  columns.id = "contoso\n";
  columns.as_of = *Date::parse("2018-03-31");
  columns.texts = {"north \"west\"", "c1"};
  columns.attributes = {0, 12, -3, -1, 0, 1};
  columns.tables[0] = {true, 2, {{1, kUnknown}, {0, 1}, {kUnknown, 7}}};
  columns.tables[1].known = true;
  columns.people_known = true;
  columns.people = {{"ana", true, 0, 2}, {"ben", true, 2, 2}, {"cy", false, 2, 2}};
  columns.holdings = {{0, 0, 17'000, 18'000}, {2, 0, kUnknown, kUnknown}};
  EXPECT_EQ(dump(columns), R"(facts "contoso\n" on 2018-03-31
active: false
offices: 12
balance: -3
joined: 1969-12-31
region: "north "west""
market: developing
licenses: 2
  [0] customer: "c1", license: paid, users: unknown
  [1] customer: unknown, license: trial, users: 7
sales: 0
people: 3
  "ana": 70-346 passed 2016-07-18 expires 2019-04-14, MCSA
  "ben":
  "cy": unknown
)");
}

TEST(ColumnsTest, AreWrittenWithDecimalsAwardsAndWhatPeopleAre) {
  Columns columns;
  columns.vocabulary = further_rules().compiled()->rules->vocabulary;
  columns.attributes = {-12'345, 25'000, kUnknown};
  columns.tables = {{true, 1, {{0}, {kUnknown}, {1}}}};
  columns.awards = {2, 0};
  columns.people_known = true;
  columns.people = {{"ana", true, 0, 0}, {"ben", false, 0, 0}};
  columns.person_fields = {{1, kUnknown}, {5'000, kUnknown}, {0, kUnknown}};
  columns.texts = {"north"};
  EXPECT_EQ(dump(columns), R"(facts "" on 1970-01-01
budget: USD -1.2345
rating: 2.5
slogan: unknown
deals: 1
  [0] customer: "north", amount: unknown, hours: 0.0001
competencies:
  cloud-platform: gold
  datacenter: none
people: 2
  "ana" (role: technical, years: 0.5, city: "north"):
  "ben" (role: unknown, years: unknown, city: unknown): unknown
)");
}

}  // namespace

}  // namespace attain::facts
