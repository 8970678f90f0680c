// How facts are built in C++.

#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>

#include <gtest/gtest.h>

#include <attain/facts.hpp>

#include "facts/columns.hpp"
#include "sample_rules.hpp"

namespace attain::facts {

namespace {

Date day(std::string_view text) { return *Date::parse(text); }

FactsBuilder partner(const FactsOptions& options = {}) {
  return FactsBuilder(sample_rules(), "contoso", day("2018-03-31"), options);
}

TEST(BuilderTest, SetsEveryTypeOfValue) {
  FactsBuilder builder = partner();
  builder.set("active", true)
      .set("offices", 3)
      .set("balance", std::int64_t{-5'000'000'000})
      .set("joined", day("2001-01-01"))
      .set("region", std::string_view("north"))
      .set("market", "developed");
  builder.add_record("licenses").set("customer", "c1").set("license", "test").set("users", 5);
  builder.add_record("sales").set("sold", "2018-01-31");
  builder.add_record("licenses");
  builder.add_record("sales")
      .set("sold", day("2018-02-01"))
      .set("amount", std::int64_t{-3})
      .set("renewed", false);
  EXPECT_EQ(shown(builder.build()), R"(facts "contoso" on 2018-03-31
active: true
offices: 3
balance: -5000000000
joined: 2001-01-01
region: "north"
market: developed
licenses: 2
  [0] customer: "c1", license: trial, users: 5
  [1] customer: unknown, license: unknown, users: unknown
sales: 2
  [0] sold: 2018-01-31, amount: unknown, renewed: unknown
  [1] sold: 2018-02-01, amount: -3, renewed: false
people: unknown
)");
}

TEST(BuilderTest, TakesWholeNumbersOfAnyType) {
  static_assert(!std::is_constructible_v<FactValue, double>);
  static_assert(!std::is_constructible_v<FactValue, float>);
  static_assert(!std::is_constructible_v<FactValue, void*>);
  const auto balance = [](const FactValue& value) {
    FactsBuilder builder = partner();
    builder.set("balance", value);
    const FactsResult result = builder.build();
    return result.ok() ? result.value().columns().attributes[2] : kUnknown;
  };
  EXPECT_EQ(balance(static_cast<signed char>(-7)), -7);
  EXPECT_EQ(balance(static_cast<unsigned char>(7)), 7);
  EXPECT_EQ(balance(static_cast<short>(-7)), -7);
  EXPECT_EQ(balance(static_cast<unsigned short>(7)), 7);
  EXPECT_EQ(balance(-7), -7);
  EXPECT_EQ(balance(7U), 7);
  EXPECT_EQ(balance(-7L), -7);
  EXPECT_EQ(balance(7UL), 7);
  EXPECT_EQ(balance(-7LL), -7);
  EXPECT_EQ(balance(7ULL), 7);
  EXPECT_EQ(balance(std::string("x").size()), 1);
  EXPECT_EQ(balance(true), kUnknown);
  FactsBuilder builder = partner();
  builder.set("balance", std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(
      shown(builder.build()),
      R"(error[number-out-of-range]: balance: the number `18446744073709551615` is out of range
help: a number lies between -1,000,000,000,000,000,000 and 1,000,000,000,000,000,000
)");
}

TEST(BuilderTest, TakesDecimalsMoneyAwardsAndWhatPeopleAre) {
  FactsBuilder builder(further_rules(), "contoso", day("2018-03-31"));
  const std::string city = "Rome";
  builder.set("budget", "USD 75000.50").set("rating", "2.5").award("datacenter", "none");
  builder.add_record("deals").set("amount", "EUR 3").set("hours", 7U);
  builder.add_person("ana").set("role", "sales").set("years", 12).holds("70-535").set("city", city);
  builder.award("cloud-platform", "gold");
  builder.add_person("ben").holds("70-534", day("2018-01-01"));
  EXPECT_EQ(
      shown(builder.build()),
      R"(warning[passed-after-retirement]: people[1].credentials[0]: `70-534` is passed on 2018-01-01, after it was retired on 2017-12-31
help: it counts all the same; mend the day if it is wrong
facts "contoso" on 2018-03-31
budget: USD 75000.5
rating: 2.5
slogan: unknown
deals: 1
  [0] customer: unknown, amount: EUR 3, hours: 7
competencies:
  cloud-platform: gold
  datacenter: none
people: 2
  "ana" (role: sales, years: 12, city: "Rome"): 70-535
  "ben" (role: unknown, years: unknown, city: unknown): 70-534 passed 2018-01-01
)");

  builder.set("budget", 75000).set("rating", std::numeric_limits<std::uint64_t>::max());
  builder.award("datacentre", "gold").award("datacenter", "golden").award("datacenter", "gold");
  builder.add_person("ana").set("rol", "sales").set("role", "sale").set("role", "sales");
  EXPECT_EQ(shown(builder.build()),
            R"(error[wrong-type]: budget: expected an amount in `USD`, found the number `75000`
help: write currency and number as a text, as `USD 75000`

error[number-out-of-range]: rating: the number `18446744073709551615` is out of range
help: a number lies between -100,000,000,000,000 and 100,000,000,000,000

error[unknown-competency]: competencies.datacentre: the competency `datacentre` is unknown, or judged by its rules
help: did you mean `datacenter`?

error[unknown-tier]: competencies.datacenter: unknown tier `golden`
help: did you mean `gold`?

error[duplicate-key]: competencies.datacenter: `datacenter` is stated twice
help: keep one of the two

error[unknown-field]: people[0].rol: unknown field `rol` of people
help: did you mean `role`?

error[unknown-value]: people[0].role: unknown value `sale` of `role`
help: did you mean `sales`?

error[duplicate-key]: people[0].role: `role` is stated twice
help: keep one of the two
)");
}

TEST(BuilderTest, TellsNotKnownFromNone) {
  FactsBuilder builder = partner();
  builder.known("sales").known("people").known("sales");
  builder.add_record("licenses");
  EXPECT_EQ(shown(builder.build()), R"(facts "contoso" on 2018-03-31
active: unknown
offices: unknown
balance: unknown
joined: unknown
region: unknown
market: unknown
licenses: 1
  [0] customer: unknown, license: unknown, users: unknown
sales: 0
people: 0
)");
}

TEST(BuilderTest, AddsPeopleAndRecordsInAnyOrder) {
  FactsBuilder builder = partner();
  FactsBuilder::Person ana = builder.add_person("ana");
  FactsBuilder::Record license = builder.add_record("licenses");
  ana.holds("MCSA").holds("70-346", day("2016-05-01"), day("2019-05-01"));
  license.set("users", 7);
  builder.set("offices", 1);
  builder.add_person("ben").credentials_unknown();
  license.set("license", "paid");
  builder.add_person("cy");
  EXPECT_EQ(shown(builder.build()), R"(facts "contoso" on 2018-03-31
active: unknown
offices: 1
balance: unknown
joined: unknown
region: unknown
market: unknown
licenses: 1
  [0] customer: unknown, license: paid, users: 7
sales: unknown
people: 3
  "ana": 70-346 passed 2016-05-01 expires 2019-05-01, MCSA
  "ben": unknown
  "cy":
)");
}

TEST(BuilderTest, TellsEveryProblemWithItsPath) {
  FactsBuilder builder = partner();
  builder.set("markt", "developed").set("market", "develped").set("offices", -1);
  builder.set("active", nullptr).set("region", day("2018-01-01")).set("region", 5);
  builder.known("licences");
  builder.add_record("sale").set("amount", 1);
  builder.add_record("sales").set("amount", true).set("amonut", 1);
  builder.add_person("ana").holds("70-34").holds("MCSA", day("2018-01-02"), day("2018-01-01"));
  builder.add_person("").holds("MCSA").holds("MCSA");
  builder.add_person("ana").holds("MCSA").credentials_unknown();
  builder.add_person("\xff").credentials_unknown().holds("MCSA");
  EXPECT_EQ(shown(builder.build()), R"(error[unknown-attribute]: markt: unknown attribute `markt`
help: did you mean `market`?

error[unknown-value]: market: unknown value `develped` of `market`
help: did you mean `developed`?

error[number-out-of-range]: offices: expected a count, found the negative number `-1`
help: a count is 0 or more

error[null-value]: active: expected `true` or `false`, found null
help: leave it out if it is not known

error[wrong-type]: region: expected a text, found the date `2018-01-01`

error[duplicate-key]: region: `region` is stated twice
help: keep one of the two

error[unknown-records]: licences: unknown list of records `licences`
help: did you mean `licenses`?

error[unknown-records]: sale: unknown list of records `sale`
help: did you mean `sales`?

error[wrong-type]: sales[0].amount: expected a whole number, found `true`

error[unknown-field]: sales[0].amonut: unknown field `amonut` of `sales`
help: did you mean `amount`?

error[unknown-credential]: people[0].credentials[0]: unknown credential `70-34`
help: did you mean `70-346`?

error[invalid-date]: people[0].credentials[1]: `MCSA` expires on 2018-01-01, before it is passed on 2018-01-02
help: `passed` is the day of the pass, `expires` the last day on which it counts

error[invalid-name]: people[1].id: a person's id is empty
help: give each person an id

error[duplicate-name]: people[1].credentials[1]: credential `MCSA` is stated twice of one person
help: state it once, with the dates that count

error[duplicate-key]: people[2].credentials: `credentials` is stated and said to be unknown
help: call `holds` or `credentials_unknown`, not both

error[invalid-utf8]: people[3].id: the text `\xff` is not UTF-8

error[duplicate-key]: people[3].credentials[0]: `credentials` is stated and said to be unknown
help: call `holds` or `credentials_unknown`, not both

error[duplicate-person]: people[2]: person `ana` is stated twice, first as `people[0]`
help: state all credentials of a person in one place
)");
}

TEST(BuilderTest, AcceptsUpToItsLimits) {
  FactsOptions options;
  options.max_records = 1;
  options.max_people = 1;
  FactsBuilder builder = partner(options);
  builder.add_record("sales").set("amount", 1);
  builder.add_person("ana").holds("MCSA");
  EXPECT_TRUE(builder.build().ok());

  for (int i = 0; i < 3; ++i) {
    builder.add_record("sales").set("amount", "not looked at once there are too many");
    builder.add_person("ana").holds("nor this").credentials_unknown();
  }
  EXPECT_EQ(
      shown(builder.build()),
      R"(error[wrong-type]: sales[0].amount: expected a whole number, found the text `not looked at once there are too many`

error[unknown-credential]: people[0].credentials[0]: unknown credential `nor this`
help: write one of `70-346`, `70-347` or `MCSA`

error[duplicate-key]: people[0].credentials: `credentials` is stated and said to be unknown
help: call `holds` or `credentials_unknown`, not both

error[too-many-records]: sales: more records than the limit of 1
help: leave out records that no rule counts, or raise `max_records`

error[too-many-people]: people: more people than the limit of 1
help: leave out people who hold nothing that counts, or raise `max_people`
)");
}

TEST(BuilderTest, HasOnlyIdAndDayAfterBuilding) {
  FactsBuilder builder = partner();
  builder.set("offices", 1).set("offices", 2);
  FactsBuilder::Record record = builder.add_record("sales");
  FactsBuilder::Person person = builder.add_person("ana");
  EXPECT_FALSE(builder.build().ok());
  record.set("amount", 1);
  person.holds("MCSA");
  EXPECT_EQ(shown(builder.build()), R"(facts "contoso" on 2018-03-31
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

TEST(BuilderTest, Moves) {
  FactsBuilder first = partner();
  first.set("offices", 1);
  FactsBuilder second = std::move(first);
  second.set("active", true);
  first = std::move(second);
  EXPECT_TRUE(first.build().ok());
}

}  // namespace

}  // namespace attain::facts
