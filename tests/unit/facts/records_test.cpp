// How records are read, and each problem of them.

#include "facts/records.hpp"

#include <gtest/gtest.h>

#include "sample_rules.hpp"

namespace attain::facts {

namespace {

constexpr ReadingCase kRecords[] = {
    {"every field, an alias, fields not known",
     R"({"as_of":"2018-03-31","licenses":[{"customer":"c1","license":"test","users":5},{"license":"paid"},{}],"sales":[{"renewed":false,"amount":-3,"sold":"2018-01-31"}]})",
     R"(facts "" on 2018-03-31
active: unknown
offices: unknown
balance: unknown
joined: unknown
region: unknown
market: unknown
licenses: 3
  [0] customer: "c1", license: trial, users: 5
  [1] customer: unknown, license: paid, users: unknown
  [2] customer: unknown, license: unknown, users: unknown
sales: 1
  [0] sold: 2018-01-31, amount: -3, renewed: false
people: unknown
)"},
    {"known to be none", R"({"as_of":"2018-03-31","licenses":[]})",
     R"(facts "" on 2018-03-31
active: unknown
offices: unknown
balance: unknown
joined: unknown
region: unknown
market: unknown
licenses: 0
sales: unknown
people: unknown
)"},
    {"totals at the limit",
     R"({"as_of":"2018-03-31","licenses":[{"users":1000000000000000000},{"users":0}],"sales":[{"amount":-999999999999999999},{"amount":1}]})",
     R"(facts "" on 2018-03-31
active: unknown
offices: unknown
balance: unknown
joined: unknown
region: unknown
market: unknown
licenses: 2
  [0] customer: unknown, license: unknown, users: 1000000000000000000
  [1] customer: unknown, license: unknown, users: 0
sales: 2
  [0] sold: unknown, amount: -999999999999999999, renewed: unknown
  [1] sold: unknown, amount: 1, renewed: unknown
people: unknown
)"},
};

constexpr ReadingCase kProblems[] = {
    {"no list", R"({"as_of":"2018-03-31","licenses":{"c1":{}},"sales":null})",
     R"(f.json:1:34: error[wrong-type]: licenses: expected a list of records, found an object
  1 | {"as_of":"2018-03-31","licenses":{"c1":{}},"sales":null}
    |                                  ^

f.json:1:52: error[null-value]: sales: expected a list of records, found null
  1 | {"as_of":"2018-03-31","licenses":{"c1":{}},"sales":null}
    |                                                    ^^^^
help: leave it out if it is not known
)"},
    {"no record", R"({"as_of":"2018-03-31","licenses":["c1",[],null]})",
     R"(f.json:1:35: error[wrong-type]: licenses[0]: expected a record, found the text `c1`
  1 | {"as_of":"2018-03-31","licenses":["c1",[],null]}
    |                                   ^^^^

f.json:1:40: error[wrong-type]: licenses[1]: expected a record, found a list
  1 | {"as_of":"2018-03-31","licenses":["c1",[],null]}
    |                                        ^

f.json:1:43: error[null-value]: licenses[2]: expected a record, found null
  1 | {"as_of":"2018-03-31","licenses":["c1",[],null]}
    |                                           ^^^^
help: leave it out if it is not known
)"},
    {"unknown fields", R"({"as_of":"2018-03-31","licenses":[{"user":1,"market":"developed"}]})",
     R"(f.json:1:36: error[unknown-field]: licenses[0].user: unknown field `user` of `licenses`
  1 | {"as_of":"2018-03-31","licenses":[{"user":1,"market":"developed"}]}
    |                                    ^^^^^^
help: did you mean `users`?

f.json:1:45: error[unknown-field]: licenses[0].market: unknown field `market` of `licenses`
  1 | {"as_of":"2018-03-31","licenses":[{"user":1,"market":"developed"}]}
    |                                             ^^^^^^^^
help: write one of `customer`, `license` or `users`
)"},
    {"a field twice",
     R"({"as_of":"2018-03-31","licenses":[{"users":1,"customer":"c1","users":1}]})",
     R"(f.json:1:62: error[duplicate-key]: licenses[0].users: `users` is stated twice, first on line 1, column 36
  1 | {"as_of":"2018-03-31","licenses":[{"users":1,"customer":"c1","users":1}]}
    |                                                              ^^^^^^^
help: keep one of the two
)"},
    {"a wrong field twice", R"({"as_of":"2018-03-31","licenses":[{"users":"1","\u0075sers":1}]})",
     R"(f.json:1:44: error[wrong-type]: licenses[0].users: expected a count, found the text `1`
  1 | {"as_of":"2018-03-31","licenses":[{"users":"1","\u0075sers":1}]}
    |                                            ^^^
help: write it without quotes

f.json:1:48: error[duplicate-key]: licenses[0].users: `users` is stated twice, first on line 1, column 36
  1 | {"as_of":"2018-03-31","licenses":[{"users":"1","\u0075sers":1}]}
    |                                                ^^^^^^^^^^^^
help: keep one of the two
)"},
    {"a total beyond the limit, told once",
     R"({"as_of":"2018-03-31","licenses":[{"users":1000000000000000000},{"users":1},{"users":1}]})",
     R"(f.json:1:74: error[total-out-of-range]: licenses[1].users: the numbers of `users` in `licenses` add up to too much
  1 | {"as_of":"2018-03-31","licenses":[{"users":1000000000000000000},{"users":1},{"users":1}]}
    |                                                                          ^
help: their total, signs left aside, may be at most 1,000,000,000,000,000,000
)"},
    {"a total of negative numbers",
     R"({"as_of":"2018-03-31","sales":[{"amount":-1000000000000000000},{"amount":1}]})",
     R"(f.json:1:74: error[total-out-of-range]: sales[1].amount: the numbers of `amount` in `sales` add up to too much
  1 | {"as_of":"2018-03-31","sales":[{"amount":-1000000000000000000},{"amount":1}]}
    |                                                                          ^
help: their total, signs left aside, may be at most 1,000,000,000,000,000,000
)"},
};

TEST(RecordsTest, AreReadIntoTables) { check_json(kRecords); }

TEST(RecordsTest, ProblemsAreToldWithTheirPlace) { check_json(kProblems); }

TEST(RecordsTest, TotalsOfDecimalsAndMoneyAreInParts) {
  constexpr ReadingCase kTotals[] = {
      {"at the limit",
       R"({"as_of":"2018-03-31","deals":[{"amount":"EUR 99999999999999.9999","hours":"-100000000000000"},{"amount":"EUR 0.0001"}]})",
       R"(facts "" on 2018-03-31
budget: unknown
rating: unknown
slogan: unknown
deals: 2
  [0] customer: unknown, amount: EUR 99999999999999.9999, hours: -100000000000000
  [1] customer: unknown, amount: EUR 0.0001, hours: unknown
competencies:
  cloud-platform: unknown
  datacenter: unknown
people: unknown
)"},
      {"beyond it",
       R"({"as_of":"2018-03-31","deals":[{"amount":"EUR 100000000000000"},{"amount":"EUR -0.0001"}]})",
       R"(f.json:1:75: error[total-out-of-range]: deals[1].amount: the numbers of `amount` in `deals` add up to too much
  1 | {"as_of":"2018-03-31","deals":[{"amount":"EUR 100000000000000"},{"amount":"EUR -0.0001"}]}
    |                                                                           ^^^^^^^^^^^^^
help: their total, signs left aside, may be at most 100,000,000,000,000
)"},
  };
  check_json(kTotals, further_rules());
}

TEST(RecordsTest, OfAllListsAreAcceptedUpToTheLimit) {
  FactsOptions options;
  options.max_records = 3;
  const std::string_view within = R"({"as_of":"2018-03-31","licenses":[{},{}],"sales":[{}]})";
  EXPECT_TRUE(read_facts(within, sample_rules(), options).ok());
  const std::string_view beyond = R"({"as_of":"2018-03-31","licenses":[{},{}],"sales":[{},{}]})";
  EXPECT_EQ(read_json(beyond, options),
            R"(f.json:1:50: error[too-many-records]: sales: more records than the limit of 3
  1 | {"as_of":"2018-03-31","licenses":[{},{}],"sales":[{},{}]}
    |                                                  ^
help: leave out records that no rule counts, or raise `max_records`
)");
}

}  // namespace

}  // namespace attain::facts
