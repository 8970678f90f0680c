// How facts are read from YAML.

#include "facts/yaml.hpp"

#include <gtest/gtest.h>

#include "compile/program.hpp"
#include "sample_rules.hpp"

namespace attain::facts {

namespace {

constexpr ReadingCase kFacts[] = {
    {"every key",
     R"(id: contoso
as_of: 2018-03-31
active: true
offices: 3
balance: -5
joined: 2001-01-01
region: NO
market: developing
licenses:
  - { customer: 007, license: test, users: 5 }
  - {}
sales: []
people:
  - id: 12
    credentials: [70-347, { id: 70-346, passed: 2016-05-01, expires: 2019-05-01 }]
  - id: ben
  - { id: cy, credentials: [] }
)",
     R"(facts "contoso" on 2018-03-31
active: true
offices: 3
balance: -5
joined: 2001-01-01
region: "NO"
market: developing
licenses: 2
  [0] customer: "007", license: trial, users: 5
  [1] customer: unknown, license: unknown, users: unknown
sales: 0
people: 3
  "12": 70-346 passed 2016-05-01 expires 2019-05-01, 70-347
  "ben": unknown
  "cy":
)"},
    {"quoted texts and people by id",
     R"(as_of: "2018-03-31"
region: "true"
market: 'developed'
people: { ana: ["MCSA"], 007: [] }
)",
     R"(facts "" on 2018-03-31
active: unknown
offices: unknown
balance: unknown
joined: unknown
region: "true"
market: developed
licenses: unknown
sales: unknown
people: 2
  "ana": MCSA
  "007":
)"},
};

constexpr ReadingCase kProblems[] = {
    {"values of another type",
     R"(as_of: "2018-02-30"
active: yes
offices: "5"
balance: 007
joined: tomorrow
region: [a]
market: 5
licenses: { a: 1 }
people: nobody
)",
     R"(f.yaml:1:8: error[invalid-date]: as_of: there is no day `2018-02-30`
  1 | as_of: "2018-02-30"
    |        ^^^^^^^^^^^^

f.yaml:2:9: error[wrong-type]: active: expected `true` or `false`, found `yes`
  2 | active: yes
    |         ^^^

f.yaml:3:10: error[wrong-type]: offices: expected a count, found the text `5`
  3 | offices: "5"
    |          ^^^
help: write it without quotes

f.yaml:4:10: error[invalid-number]: balance: expected a whole number, found `007`
  4 | balance: 007
    |          ^^^
help: write a whole number such as `12`

f.yaml:5:9: error[invalid-date]: joined: expected a date, found `tomorrow`
  5 | joined: tomorrow
    |         ^^^^^^^^
help: write year, month and day, as in `2018-03-31`

f.yaml:6:9: error[wrong-type]: region: expected a text, found a list
  6 | region: [a]
    |         ^

f.yaml:7:9: error[unknown-value]: market: unknown value `5` of `market`
  7 | market: 5
    |         ^
help: write one of `developed` or `developing`

f.yaml:8:11: error[wrong-type]: licenses: expected a list of records, found a map
  8 | licenses: { a: 1 }
    |           ^

f.yaml:9:9: error[wrong-type]: people: expected a list of people, found `nobody`
  9 | people: nobody
    |         ^^^^^^
)"},
    {"in lists and maps",
     R"(as_of: 2018-03-31
licenses:
  - users: 1.5
    customer: { a: b }
  - license: tryal
  - none
people:
  ana: [MCSA, { id: 70-346, pased: 2016-05-01 }, MCSA]
  ben: nobody
)",
     R"(f.yaml:3:12: error[invalid-number]: licenses[0].users: expected a count, found the number `1.5`
  3 |   - users: 1.5
    |            ^^^
help: write a whole number, without a fraction or an exponent

f.yaml:4:15: error[wrong-type]: licenses[0].customer: expected a text, found a map
  4 |     customer: { a: b }
    |               ^

f.yaml:5:14: error[unknown-value]: licenses[1].license: unknown value `tryal` of `license`
  5 |   - license: tryal
    |              ^^^^^
help: did you mean `trial`?

f.yaml:6:5: error[wrong-type]: licenses[2]: expected a record, found `none`
  6 |   - none
    |     ^^^^

f.yaml:8:29: error[unknown-key]: people.ana[1].pased: unknown key `pased`
  8 |   ana: [MCSA, { id: 70-346, pased: 2016-05-01 }, MCSA]
    |                             ^^^^^
help: did you mean `passed`?

f.yaml:8:50: error[duplicate-name]: people.ana[2]: credential `MCSA` is stated twice of one person
  8 |   ana: [MCSA, { id: 70-346, pased: 2016-05-01 }, MCSA]
    |                                                  ^^^^
help: state it once, with the dates that count

f.yaml:9:8: error[wrong-type]: people.ben: expected a list of credentials, found `nobody`
  9 |   ben: nobody
    |        ^^^^^^
)"},
    {"no map",
     R"(- as_of: 2018-03-31
)",
     R"(f.yaml:1:1: error[wrong-type]: expected a map, found a list
  1 | - as_of: 2018-03-31
    | ^
help: state the facts of one partner as keys and values
)"},
    {"no day",
     R"(# who
id: contoso
)",
     R"(f.yaml:2:1: error[missing-as-of]: the day of the facts is missing
  2 | id: contoso
    | ^
help: add `as_of` to the facts, or give the day as an option
)"},
    {"what YAML itself refuses",
     R"(as_of: 2018-03-31
market:
as_of: &day 2018-03-31
)",
     R"(f.yaml:2:1: error[null-value]: `market` has no value
  2 | market:
    | ^^^^^^
help: write the value after it, or leave the key out

f.yaml:3:1: error[duplicate-key]: `as_of` is stated twice, first on line 1
  3 | as_of: &day 2018-03-31
    | ^^^^^
help: keep one of the two

f.yaml:3:8: error[anchor]: anchors are not allowed: `&day`
  3 | as_of: &day 2018-03-31
    |        ^^^^
help: write the value out; `sets` and `profiles` serve to reuse
)"},
    {"nothing",
     R"(# nothing
)",
     R"(f.yaml: error[empty-file]: the file states nothing
)"},
};

TEST(YamlTest, TakesPlainDecimalsAndMoney) {
  constexpr ReadingCase kDecimals[] = {
      {"plain and quoted", R"(as_of: 2018-03-31
budget: USD 75000.50
rating: 2.5
deals:
  - { amount: "EUR -3", hours: "0.1" }
  - { hours: 7 }
people:
  - { id: ana, role: sales, years: 0.5, credentials: [70-535] }
competencies: { datacenter: none, cloud-platform: gold }
)",
       R"(facts "" on 2018-03-31
budget: USD 75000.5
rating: 2.5
slogan: unknown
deals: 2
  [0] customer: unknown, amount: EUR -3, hours: 0.1
  [1] customer: unknown, amount: unknown, hours: 7
competencies:
  cloud-platform: gold
  datacenter: none
people: 1
  "ana" (role: sales, years: 0.5, city: unknown): 70-535
)"},
      {"that are none", R"(as_of: 2018-03-31
budget: 75000
rating: 1e3
deals: [{ amount: USD 3, hours: 0.00001 }]
)",
       R"(f.yaml:2:9: error[invalid-number]: budget: expected an amount in `USD`, found `75000`
  2 | budget: 75000
    |         ^^^^^
help: write currency and number as a text, as `USD 75000`

f.yaml:3:9: error[invalid-number]: rating: expected a number, found `1e3`
  3 | rating: 1e3
    |         ^^^
help: write it in digits, such as `12` or `12.5`

f.yaml:4:19: error[wrong-unit]: deals[0].amount: expected an amount in `EUR`, found one in `USD`
  4 | deals: [{ amount: USD 3, hours: 0.00001 }]
    |                   ^^^^^
help: convert it: no rates of exchange are known here

f.yaml:4:33: error[invalid-number]: deals[0].hours: the number `0.00001` has more than 4 digits after the point
  4 | deals: [{ amount: USD 3, hours: 0.00001 }]
    |                                 ^^^^^^^
help: round it to that many
)"},
  };
  check_yaml(kDecimals, further_rules());
}

TEST(YamlTest, IsReadByTheTypesThatAreDue) { check_yaml(kFacts); }

TEST(YamlTest, ProblemsAreToldWithTheirPlace) { check_yaml(kProblems); }

TEST(YamlTest, TakesJsonToo) {
  const std::string_view json =
      R"({"id": "contoso", "as_of": "2018-03-31", "active": true, "offices": 3, "market": "developed",
 "licenses": [{"customer": "c1", "license": "trial", "users": 7}],
 "people": [{"id": "ana", "credentials": ["MCSA", {"id": "70-346", "passed": "2016-05-01"}]}]})";
  EXPECT_EQ(read_yaml(json), read_json(json));
}

TEST(YamlTest, CountsLinesFromTheFirst) {
  FactsOptions options;
  options.first_line = 41;
  EXPECT_EQ(read_yaml("as_of: 2018-03-31\nactive: yes\n", options),
            R"(f.yaml:42:9: error[wrong-type]: active: expected `true` or `false`, found `yes`
  42 | active: yes
     |         ^^^
)");
  EXPECT_EQ(read_yaml("as_of: 2018-03-31\nactive: *flag\n", options).substr(0, 12), "f.yaml:42:9:");
}

TEST(YamlTest, LimitsBytes) {
  FactsOptions options;
  options.max_bytes = 18;
  EXPECT_TRUE(read_facts_yaml("as_of: 2018-03-31\n", sample_rules(), options).ok());
  const FactsResult beyond = read_facts_yaml("as_of: 2018-03-31 \n", sample_rules(), options);
  ASSERT_FALSE(beyond.ok());
  EXPECT_EQ(beyond.diagnostics()[0].code, "facts-too-large");
}

TEST(YamlTest, ReadsAPartOfALargerText) {
  diagnostic::Sink sink;
  const yaml::Document document = yaml::parse("tests.yaml", R"(tests:
  - name: one
    facts: { market: developed, people: { ana: [MCSA] } }
  - name: two
    facts: { markt: developed }
)",
                                              {}, sink);
  ASSERT_FALSE(sink.has_errors());
  FactsOptions options;
  options.as_of = Date::parse("2018-03-31");
  const auto read = [&](std::size_t test) {
    return shown(read_node(*document.root.find("tests")->items[test].find("facts"),
                           sample_rules().compiled()->rules->vocabulary, options));
  };
  EXPECT_EQ(read(0), R"(facts "" on 2018-03-31
active: unknown
offices: unknown
balance: unknown
joined: unknown
region: unknown
market: developed
licenses: unknown
sales: unknown
people: 1
  "ana": MCSA
)");
  EXPECT_EQ(read(1), R"(tests.yaml:5:14: error[unknown-key]: markt: unknown key `markt`
  5 |     facts: { markt: developed }
    |              ^^^^^
help: did you mean `market`?
)");
}

}  // namespace

}  // namespace attain::facts
