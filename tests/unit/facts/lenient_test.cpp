// What becomes of keys that the program does not declare, if the reader may pass over them.

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <attain/facts.hpp>

#include "sample_rules.hpp"

namespace attain::facts {

namespace {

FactsOptions lenient() {
  FactsOptions options;
  options.lenient = true;
  return options;
}

constexpr std::string_view kKnown = R"(facts "contoso" on 2018-03-31
budget: unknown
rating: 2.5
slogan: unknown
deals: 1
  [0] customer: "c1", amount: unknown, hours: unknown
competencies:
  cloud-platform: gold
  datacenter: unknown
people: 1
  "ana" (role: unknown, years: unknown, city: unknown): 70-535
)";

TEST(LenientTest, PassesOverUnknownKeysInJson) {
  EXPECT_EQ(
      read_json(R"({"id": "contoso", "as_of": "2018-03-31", "ratin": [{"a": 1}], "rating": 2.5,
  "deals": [{"customer": "c1", "color": "red"}],
  "competencies": {"cloud-platform": "gold", "datacentre": "gold"},
  "people": [{"id": "ana", "age": 40, "credentials": [{"id": "70-535", "score": 700}]}]})",
                lenient(), further_rules()),
      R"(f.json:1:42: warning[unknown-key]: ratin: unknown key `ratin`
  1 | {"id": "contoso", "as_of": "2018-03-31", "ratin": [{"a": 1}], "rating": 2.5,
    |                                          ^^^^^^^
help: did you mean `rating`?

f.json:2:32: warning[unknown-field]: deals[0].color: unknown field `color` of `deals`
  2 |   "deals": [{"customer": "c1", "color": "red"}],
    |                                ^^^^^^^
help: write one of `customer`, `amount` or `hours`

f.json:3:46: warning[unknown-competency]: competencies.datacentre: the competency `datacentre` is unknown, or judged by its rules
  3 |   "competencies": {"cloud-platform": "gold", "datacentre": "gold"},
    |                                              ^^^^^^^^^^^^
help: did you mean `datacenter`?

f.json:4:28: warning[unknown-key]: people[0].age: unknown key `age`
  4 |   "people": [{"id": "ana", "age": 40, "credentials": [{"id": "70-535", "score": 700}]}]}
    |                            ^^^^^
help: write one of `id`, `credentials`, `role`, `years` or `city`

f.json:4:72: warning[unknown-key]: people[0].credentials[0].score: unknown key `score`
  4 |   "people": [{"id": "ana", "age": 40, "credentials": [{"id": "70-535", "score": 700}]}]}
    |                                                                        ^^^^^^^
help: write one of `id`, `passed` or `expires`
)" + std::string(kKnown));
}

TEST(LenientTest, PassesOverUnknownKeysInYaml) {
  EXPECT_EQ(read_yaml(R"(id: contoso
as_of: 2018-03-31
rating: 2.5
ratin: { a: [1] }
deals: [{ customer: c1, color: red }]
competencies: { cloud-platform: gold }
people: { ana: [70-535] }
)",
                      lenient(), further_rules()),
            R"(f.yaml:4:1: warning[unknown-key]: ratin: unknown key `ratin`
  4 | ratin: { a: [1] }
    | ^^^^^
help: did you mean `rating`?

f.yaml:5:25: warning[unknown-field]: deals[0].color: unknown field `color` of `deals`
  5 | deals: [{ customer: c1, color: red }]
    |                         ^^^^^
help: write one of `customer`, `amount` or `hours`
)" + std::string(kKnown));
}

TEST(LenientTest, ChangesNothingElse) {
  EXPECT_EQ(read_json(R"({"as_of": "2018-03-31", "ratin": 1, "rating": true})", lenient(),
                      further_rules()),
            R"(f.json:1:25: warning[unknown-key]: ratin: unknown key `ratin`
  1 | {"as_of": "2018-03-31", "ratin": 1, "rating": true}
    |                         ^^^^^^^
help: did you mean `rating`?

f.json:1:47: error[wrong-type]: rating: expected a number, found `true`
  1 | {"as_of": "2018-03-31", "ratin": 1, "rating": true}
    |                                               ^^^^
)");
  FactsBuilder builder(further_rules(), "contoso", *Date::parse("2018-03-31"), lenient());
  builder.set("ratin", 1).set("rating", "2.5").award("cloud-platform", "gold");
  builder.add_record("deal").set("customer", "c1");
  builder.add_record("deals").set("customer", "c1").set("color", "red");
  builder.add_person("ana").set("age", 40).holds("70-535");
  EXPECT_EQ(shown(builder.build()),
            R"(warning[unknown-attribute]: ratin: unknown attribute `ratin`
help: did you mean `rating`?

warning[unknown-records]: deal: unknown list of records `deal`
help: did you mean `deals`?

warning[unknown-field]: deals[0].color: unknown field `color` of `deals`
help: write one of `customer`, `amount` or `hours`

warning[unknown-field]: people[0].age: unknown field `age` of people
help: write one of `role`, `years` or `city`
)" + std::string(kKnown));
}

}  // namespace

}  // namespace attain::facts
