// What the keys of a partner mean, and each problem of them.

#include "facts/writer.hpp"

#include <gtest/gtest.h>

#include "sample_rules.hpp"

namespace attain::facts {

namespace {

constexpr ReadingCase kPartners[] = {
    {"every attribute",
     R"({"id":"contoso","as_of":"2018-03-31","active":true,"offices":3,"balance":-5,"joined":"2001-01-01","region":"north","market":"developing"})",
     R"(facts "contoso" on 2018-03-31
active: true
offices: 3
balance: -5
joined: 2001-01-01
region: "north"
market: developing
licenses: unknown
sales: unknown
people: unknown
)"},
    {"nothing but the day", R"({"as_of":"0001-01-01"})",
     R"(facts "" on 0001-01-01
active: unknown
offices: unknown
balance: unknown
joined: unknown
region: unknown
market: unknown
licenses: unknown
sales: unknown
people: unknown
)"},
};

constexpr ReadingCase kProblems[] = {
    {"no object", R"(["as_of"])",
     R"(f.json:1:1: error[wrong-type]: expected an object, found a list
  1 | ["as_of"]
    | ^
help: state the facts of one partner as keys and values
)"},
    {"null", R"(null)",
     R"(f.json:1:1: error[null-value]: expected an object, found null
  1 | null
    | ^^^^
help: state the facts of one partner as keys and values
)"},
    {"no day", R"({ "id": "contoso" })",
     R"(f.json:1:1: error[missing-as-of]: the day of the facts is missing
  1 | { "id": "contoso" }
    | ^
help: add `as_of` to the facts, or give the day as an option
)"},
    {"unknown keys", R"({"as_of":"2018-03-31","marke":"developed","licences":[],"ID":"x","":1})",
     R"(f.json:1:23: error[unknown-key]: marke: unknown key `marke`
  1 | {"as_of":"2018-03-31","marke":"developed","licences":[],"ID":"x","":1}
    |                       ^^^^^^^
help: did you mean `market`?

f.json:1:43: error[unknown-key]: licences: unknown key `licences`
  1 | {"as_of":"2018-03-31","marke":"developed","licences":[],"ID":"x","":1}
    |                                           ^^^^^^^^^^
help: did you mean `licenses`?

f.json:1:57: error[unknown-key]: ID: unknown key `ID`
  1 | {"as_of":"2018-03-31","marke":"developed","licences":[],"ID":"x","":1}
    |                                                         ^^^^
help: did you mean `id`?

f.json:1:66: error[unknown-key]: [""]: unknown key ``
  1 | {"as_of":"2018-03-31","marke":"developed","licences":[],"ID":"x","":1}
    |                                                                  ^^
help: write one of `id`, `as_of`, `people`, `active`, `offices`, `balance`, `joined`, `region` or 3 more
)"},
    {"keys twice",
     R"({"as_of":"2018-03-31",
"market":"developed","people":[],"sales":[],
"sales":1,"people":1,"market":1,"as_of":1})",
     R"(f.json:3:1: error[duplicate-key]: sales: `sales` is stated twice, first on line 2, column 34
  3 | "sales":1,"people":1,"market":1,"as_of":1}
    | ^^^^^^^
help: keep one of the two

f.json:3:11: error[duplicate-key]: people: `people` is stated twice, first on line 2, column 22
  3 | "sales":1,"people":1,"market":1,"as_of":1}
    |           ^^^^^^^^
help: keep one of the two

f.json:3:22: error[duplicate-key]: market: `market` is stated twice, first on line 2, column 1
  3 | "sales":1,"people":1,"market":1,"as_of":1}
    |                      ^^^^^^^^
help: keep one of the two

f.json:3:33: error[duplicate-key]: as_of: `as_of` is stated twice, first on line 1, column 2
  3 | "sales":1,"people":1,"market":1,"as_of":1}
    |                                 ^^^^^^^
help: keep one of the two
)"},
    {"values of another type", R"({"id":7,"as_of":20180331,"market":["developed"],"region":{}})",
     R"(f.json:1:7: error[wrong-type]: id: expected a text, found the number `7`
  1 | {"id":7,"as_of":20180331,"market":["developed"],"region":{}}
    |       ^
help: write it in quotes

f.json:1:17: error[wrong-type]: as_of: expected a date, found the number `20180331`
  1 | {"id":7,"as_of":20180331,"market":["developed"],"region":{}}
    |                 ^^^^^^^^
help: write year, month and day in quotes, as in `"2018-03-31"`

f.json:1:35: error[wrong-type]: market: expected `developed` or `developing`, found a list
  1 | {"id":7,"as_of":20180331,"market":["developed"],"region":{}}
    |                                   ^

f.json:1:58: error[wrong-type]: region: expected a text, found an object
  1 | {"id":7,"as_of":20180331,"market":["developed"],"region":{}}
    |                                                          ^
)"},
    {"in the order of the input",
     R"({"market":"x","people":{"ana":["x"]},"licenses":[{"license":"x"}],"offices":"x","as_of":"x"})",
     R"(f.json:1:11: error[unknown-value]: market: unknown value `x` of `market`
  1 | {"market":"x","people":{"ana":["x"]},"licenses":[{"license":"x"}],"offices":"x","as_of":"x"}
    |           ^^^
help: write one of `developed` or `developing`

f.json:1:32: error[unknown-credential]: people.ana[0]: unknown credential `x`
  1 | {"market":"x","people":{"ana":["x"]},"licenses":[{"license":"x"}],"offices":"x","as_of":"x"}
    |                                ^^^
help: write one of `70-346`, `70-347` or `MCSA`

f.json:1:61: error[unknown-value]: licenses[0].license: unknown value `x` of `license`
  1 | {"market":"x","people":{"ana":["x"]},"licenses":[{"license":"x"}],"offices":"x","as_of":"x"}
    |                                                             ^^^
help: write one of `paid`, `trial` or `test`

f.json:1:77: error[wrong-type]: offices: expected a count, found the text `x`
  1 | {"market":"x","people":{"ana":["x"]},"licenses":[{"license":"x"}],"offices":"x","as_of":"x"}
    |                                                                             ^^^

f.json:1:89: error[invalid-date]: as_of: expected a date, found the text `x`
  1 | {"market":"x","people":{"ana":["x"]},"licenses":[{"license":"x"}],"offices":"x","as_of":"x"}
    |                                                                                         ^^^
help: write year, month and day, as in `2018-03-31`
)"},
};

TEST(WriterTest, PartnersAreReadIntoColumns) { check_json(kPartners); }

TEST(WriterTest, ProblemsAreToldWithTheirPlace) { check_json(kProblems); }

constexpr ReadingCase kCompetencies[] = {
    {"held, not held and not known",
     R"({"as_of":"2018-03-31","competencies":{"datacenter":"none"}})",
     R"(facts "" on 2018-03-31
budget: unknown
rating: unknown
slogan: unknown
deals: unknown
competencies:
  cloud-platform: unknown
  datacenter: none
people: unknown
)"},
    {"of every tier",
     R"({"as_of":"2018-03-31","competencies":{"datacenter":"silver","cloud-platform":"gold"}})",
     R"(facts "" on 2018-03-31
budget: unknown
rating: unknown
slogan: unknown
deals: unknown
competencies:
  cloud-platform: gold
  datacenter: silver
people: unknown
)"},
    {"no object", R"({"as_of":"2018-03-31","competencies":["datacenter"]})",
     R"(f.json:1:38: error[wrong-type]: competencies: expected competencies and the tiers held of them, found a list
  1 | {"as_of":"2018-03-31","competencies":["datacenter"]}
    |                                      ^
)"},
    {"unknown ones",
     R"({"as_of":"2018-03-31","competencies":{"datacentre":"gold","devops":"gold"}})",
     R"(f.json:1:39: error[unknown-competency]: competencies.datacentre: the competency `datacentre` is unknown, or judged by its rules
  1 | {"as_of":"2018-03-31","competencies":{"datacentre":"gold","devops":"gold"}}
    |                                       ^^^^^^^^^^^^
help: did you mean `datacenter`?

f.json:1:59: error[unknown-competency]: competencies.devops: the competency `devops` is unknown, or judged by its rules
  1 | {"as_of":"2018-03-31","competencies":{"datacentre":"gold","devops":"gold"}}
    |                                                           ^^^^^^^^
help: write one of `cloud-platform` or `datacenter`
)"},
    {"no tiers, and one twice",
     R"({"as_of":"2018-03-31","competencies":{"datacenter":"golden","cloud-platform":null,"datacenter":true}})",
     R"(f.json:1:52: error[unknown-tier]: competencies.datacenter: unknown tier `golden`
  1 | {"as_of":"2018-03-31","competencies":{"datacenter":"golden","cloud-platform":null,"datacenter":true}}
    |                                                    ^^^^^^^^
help: did you mean `gold`?

f.json:1:78: error[null-value]: competencies.cloud-platform: expected a tier or `none`, found null
  1 | {"as_of":"2018-03-31","competencies":{"datacenter":"golden","cloud-platform":null,"datacenter":true}}
    |                                                                              ^^^^
help: leave it out if it is not known

f.json:1:83: error[duplicate-key]: competencies.datacenter: `datacenter` is stated twice, first on line 1, column 39
  1 | {"as_of":"2018-03-31","competencies":{"datacenter":"golden","cloud-platform":null,"datacenter":true}}
    |                                                                                   ^^^^^^^^^^^^
help: keep one of the two
)"},
};

TEST(WriterTest, CompetenciesAreTakenFromFactsIfDeclared) {
  check_json(kCompetencies, further_rules());
  EXPECT_EQ(
      read_json(R"({"as_of":"2018-03-31","competencies":{"cloud":"silver"}})"),
      R"(f.json:1:39: error[unknown-competency]: competencies.cloud: the competency `cloud` is unknown, or judged by its rules
  1 | {"as_of":"2018-03-31","competencies":{"cloud":"silver"}}
    |                                       ^^^^^^^
help: leave it out: no competency is taken from facts
)");
}

TEST(WriterTest, TheDayOfTheOptionsGoesFirst) {
  FactsOptions options;
  options.as_of = Date::parse("2020-02-29");
  for (const std::string_view json : {R"({"as_of":"2018-03-31"})", "{}"}) {
    const FactsResult result = read_facts(json, sample_rules(), options);
    ASSERT_TRUE(result.ok()) << json;
    EXPECT_EQ(result.value().as_of().to_string(), "2020-02-29");
  }
  EXPECT_EQ(read_json(R"({"as_of":"today"})", options),
            R"(f.json:1:10: error[invalid-date]: as_of: expected a date, found the text `today`
  1 | {"as_of":"today"}
    |          ^^^^^^^
help: write year, month and day, as in `2018-03-31`
)");
}

}  // namespace

}  // namespace attain::facts
