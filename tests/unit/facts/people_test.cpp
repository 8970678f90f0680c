// How people and their credentials are read, and each problem of them.

#include "facts/people.hpp"

#include <cstdint>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "facts/columns.hpp"
#include "sample_rules.hpp"

namespace attain::facts {

namespace {

constexpr ReadingCase kPeople[] = {
    {"a list",
     R"({"as_of":"2018-03-31","people":[{"id":"ana","credentials":["MCSA",{"id":"70-346","passed":"2016-05-01","expires":"2019-05-01"},"70-347"]},{"id":"ben","credentials":[]},{"id":"cy"}]})",
     R"(facts "" on 2018-03-31
active: unknown
offices: unknown
balance: unknown
joined: unknown
region: unknown
market: unknown
licenses: unknown
sales: unknown
people: 3
  "ana": 70-346 passed 2016-05-01 expires 2019-05-01, 70-347, MCSA
  "ben":
  "cy": unknown
)"},
    {"an object", R"({"as_of":"2018-03-31","people":{"ana":["MCSA",{"id":"70-346"}],"ben":[]}})",
     R"(facts "" on 2018-03-31
active: unknown
offices: unknown
balance: unknown
joined: unknown
region: unknown
market: unknown
licenses: unknown
sales: unknown
people: 2
  "ana": 70-346, MCSA
  "ben":
)"},
    {"nobody", R"({"as_of":"2018-03-31","people":[]})",
     R"(facts "" on 2018-03-31
active: unknown
offices: unknown
balance: unknown
joined: unknown
region: unknown
market: unknown
licenses: unknown
sales: unknown
people: 0
)"},
    {"a pass later than the day of the facts, and one for a day",
     R"({"as_of":"2018-03-31","people":{"ana":[{"id":"MCSA","passed":"2030-01-01"},{"id":"70-346","passed":"2016-05-01","expires":"2016-05-01"}]}})",
     R"(facts "" on 2018-03-31
active: unknown
offices: unknown
balance: unknown
joined: unknown
region: unknown
market: unknown
licenses: unknown
sales: unknown
people: 1
  "ana": 70-346 passed 2016-05-01 expires 2016-05-01, MCSA passed 2030-01-01
)"},
};

constexpr ReadingCase kProblems[] = {
    {"no list", R"({"as_of":"2018-03-31","people":"ana"})",
     R"(f.json:1:32: error[wrong-type]: people: expected a list of people, found the text `ana`
  1 | {"as_of":"2018-03-31","people":"ana"}
    |                                ^^^^^
)"},
    {"null", R"({"as_of":"2018-03-31","people":null})",
     R"(f.json:1:32: error[null-value]: people: expected a list of people, found null
  1 | {"as_of":"2018-03-31","people":null}
    |                                ^^^^
help: leave it out if it is not known
)"},
    {"no person", R"({"as_of":"2018-03-31","people":[7,null]})",
     R"(f.json:1:33: error[wrong-type]: people[0]: expected a person, found the number `7`
  1 | {"as_of":"2018-03-31","people":[7,null]}
    |                                 ^

f.json:1:35: error[null-value]: people[1]: expected a person, found null
  1 | {"as_of":"2018-03-31","people":[7,null]}
    |                                   ^^^^
help: leave it out if it is not known
)"},
    {"keys of a person", R"({"as_of":"2018-03-31","people":[{"ident":"ana","credentials":[]}]})",
     R"(f.json:1:33: error[missing-key]: people[0]: a person needs the key `id`
  1 | {"as_of":"2018-03-31","people":[{"ident":"ana","credentials":[]}]}
    |                                 ^
help: add `id`

f.json:1:34: error[unknown-key]: people[0].ident: unknown key `ident`
  1 | {"as_of":"2018-03-31","people":[{"ident":"ana","credentials":[]}]}
    |                                  ^^^^^^^
help: write one of `id` or `credentials`
)"},
    {"an id twice in one person", R"({"as_of":"2018-03-31","people":[{"id":"ana","id":"ben"}]})",
     R"(f.json:1:45: error[duplicate-key]: people[0].id: `id` is stated twice, first on line 1, column 34
  1 | {"as_of":"2018-03-31","people":[{"id":"ana","id":"ben"}]}
    |                                             ^^^^
help: keep one of the two
)"},
    {"ids that are none", R"({"as_of":"2018-03-31","people":[{"id":7},{"id":""}]})",
     R"(f.json:1:39: error[wrong-type]: people[0].id: expected a text, found the number `7`
  1 | {"as_of":"2018-03-31","people":[{"id":7},{"id":""}]}
    |                                       ^
help: write it in quotes

f.json:1:48: error[invalid-name]: people[1].id: a person's id is empty
  1 | {"as_of":"2018-03-31","people":[{"id":7},{"id":""}]}
    |                                                ^^
help: give each person an id
)"},
    {"people with one id",
     R"({"as_of":"2018-03-31","people":[{"id":"ana"},{"id":"ben"},{"id":"ana"}]})",
     R"(f.json:1:59: error[duplicate-person]: people[2]: person `ana` is stated twice, first as `people[0]`
  1 | {"as_of":"2018-03-31","people":[{"id":"ana"},{"id":"ben"},{"id":"ana"}]}
    |                                                           ^
help: state all credentials of a person in one place
)"},
    {"people with one id in an object",
     R"({"as_of":"2018-03-31",
"people":{"ana":[],
"\u0061na":[]}})",
     R"(f.json:3:1: error[duplicate-person]: people.ana: person `ana` is stated twice, first on line 2, column 11
  3 | "\u0061na":[]}}
    | ^^^^^^^^^^
help: state all credentials of a person in one place
)"},
    {"credentials that are no list",
     R"({"as_of":"2018-03-31","people":[{"id":"ana","credentials":null},{"id":"ben","credentials":"MCSA"}]})",
     R"(f.json:1:59: error[null-value]: people[0].credentials: expected a list of credentials, found null
  1 | {"as_of":"2018-03-31","people":[{"id":"ana","credentials":null},{"id":"ben","credentials":"MCSA"}]}
    |                                                           ^^^^
help: leave it out if it is not known

f.json:1:91: error[wrong-type]: people[1].credentials: expected a list of credentials, found the text `MCSA`
  1 | {"as_of":"2018-03-31","people":[{"id":"ana","credentials":null},{"id":"ben","credentials":"MCSA"}]}
    |                                                                                           ^^^^^^
)"},
    {"credentials that are none",
     R"({"as_of":"2018-03-31","people":{"ana maria":[70,null,["MCSA"]]}})",
     R"(f.json:1:46: error[wrong-type]: people["ana maria"][0]: expected a credential, found the number `70`
  1 | {"as_of":"2018-03-31","people":{"ana maria":[70,null,["MCSA"]]}}
    |                                              ^^
help: write it in quotes

f.json:1:49: error[null-value]: people["ana maria"][1]: expected a credential, found null
  1 | {"as_of":"2018-03-31","people":{"ana maria":[70,null,["MCSA"]]}}
    |                                                 ^^^^
help: leave it out if it is not known

f.json:1:54: error[wrong-type]: people["ana maria"][2]: expected a credential, found a list
  1 | {"as_of":"2018-03-31","people":{"ana maria":[70,null,["MCSA"]]}}
    |                                                      ^
)"},
    {"unknown credentials", R"({"as_of":"2018-03-31","people":{"ana":["70-348",{"id":"Azure"}]}})",
     R"(f.json:1:40: error[unknown-credential]: people.ana[0]: unknown credential `70-348`
  1 | {"as_of":"2018-03-31","people":{"ana":["70-348",{"id":"Azure"}]}}
    |                                        ^^^^^^^^
help: did you mean `70-346`?

f.json:1:55: error[unknown-credential]: people.ana[1].id: unknown credential `Azure`
  1 | {"as_of":"2018-03-31","people":{"ana":["70-348",{"id":"Azure"}]}}
    |                                                       ^^^^^^^
help: write one of `70-346`, `70-347` or `MCSA`
)"},
    {"keys of a credential", R"({"as_of":"2018-03-31","people":{"ana":[{"pased":"2016-05-01"}]}})",
     R"(f.json:1:40: error[missing-key]: people.ana[0]: a credential needs the key `id`
  1 | {"as_of":"2018-03-31","people":{"ana":[{"pased":"2016-05-01"}]}}
    |                                        ^
help: add `id`

f.json:1:41: error[unknown-key]: people.ana[0].pased: unknown key `pased`
  1 | {"as_of":"2018-03-31","people":{"ana":[{"pased":"2016-05-01"}]}}
    |                                         ^^^^^^^
help: did you mean `passed`?
)"},
    {"dates of a credential",
     R"({"as_of":"2018-03-31","people":{"ana":[{"id":"MCSA","passed":"2016-13-01","expires":2019}]}})",
     R"(f.json:1:62: error[invalid-date]: people.ana[0].passed: there is no day `2016-13-01`
  1 | {"as_of":"2018-03-31","people":{"ana":[{"id":"MCSA","passed":"2016-13-01","expires":2019}]}}
    |                                                              ^^^^^^^^^^^^

f.json:1:85: error[wrong-type]: people.ana[0].expires: expected a date, found the number `2019`
  1 | {"as_of":"2018-03-31","people":{"ana":[{"id":"MCSA","passed":"2016-13-01","expires":2019}]}}
    |                                                                                     ^^^^
help: write year, month and day in quotes, as in `"2018-03-31"`
)"},
    {"expired before it was passed",
     R"({"as_of":"2018-03-31","people":{"ana":[{"id":"MCSA","passed":"2016-05-02","expires":"2016-05-01"}]}})",
     R"(f.json:1:40: error[invalid-date]: people.ana[0]: `MCSA` expires on 2016-05-01, before it is passed on 2016-05-02
  1 | {"as_of":"2018-03-31","people":{"ana":[{"id":"MCSA","passed":"2016-05-02","expires":"2016-05-01"}]}}
    |                                        ^
help: `passed` is the day of the pass, `expires` the last day on which it counts
)"},
    {"a credential twice",
     R"({"as_of":"2018-03-31","people":{"ana":["MCSA","70-346",{"id":"MCSA"}],"ben":["MCSA"]}})",
     R"(f.json:1:56: error[duplicate-name]: people.ana[2]: credential `MCSA` is stated twice of one person
  1 | {"as_of":"2018-03-31","people":{"ana":["MCSA","70-346",{"id":"MCSA"}],"ben":["MCSA"]}}
    |                                                        ^
help: state it once, with the dates that count
)"},
};

constexpr ReadingCase kFields[] = {
    {"stated and not",
     R"({"as_of":"2018-03-31","people":[{"role":"technical","id":"ana","years":2.5},{"id":"ben","city":"Rome","credentials":["70-535"]}]})",
     R"(facts "" on 2018-03-31
budget: unknown
rating: unknown
slogan: unknown
deals: unknown
competencies:
  cloud-platform: unknown
  datacenter: unknown
people: 2
  "ana" (role: technical, years: 2.5, city: unknown): unknown
  "ben" (role: unknown, years: unknown, city: "Rome"): 70-535
)"},
    {"wrong",
     R"({"as_of":"2018-03-31","people":[{"id":"ana","rol":"sales","role":"sale","years":1,"years":1,"city":7}]})",
     R"(f.json:1:45: error[unknown-key]: people[0].rol: unknown key `rol`
  1 | {"as_of":"2018-03-31","people":[{"id":"ana","rol":"sales","role":"sale","years":1,"years":1,"city":7}]}
    |                                             ^^^^^
help: did you mean `role`?

f.json:1:66: error[unknown-value]: people[0].role: unknown value `sale` of `role`
  1 | {"as_of":"2018-03-31","people":[{"id":"ana","rol":"sales","role":"sale","years":1,"years":1,"city":7}]}
    |                                                                  ^^^^^^
help: did you mean `sales`?

f.json:1:83: error[duplicate-key]: people[0].years: `years` is stated twice, first on line 1, column 73
  1 | {"as_of":"2018-03-31","people":[{"id":"ana","rol":"sales","role":"sale","years":1,"years":1,"city":7}]}
    |                                                                                   ^^^^^^^
help: keep one of the two

f.json:1:100: error[wrong-type]: people[0].city: expected a text, found the number `7`
  1 | {"as_of":"2018-03-31","people":[{"id":"ana","rol":"sales","role":"sale","years":1,"years":1,"city":7}]}
    |                                                                                                    ^
help: write it in quotes
)"},
};

TEST(PeopleTest, HaveTheFieldsOfTheProgram) { check_json(kFields, further_rules()); }

TEST(PeopleTest, WhoPassedAfterRetirementAreToldAndCounted) {
  const ReadingCase cases[] = {
      {"after, on and before the day",
       R"({"as_of":"2018-03-31","people":{
 "ana":[{"id":"70-534","passed":"2018-01-01"}],
 "ben":[{"id":"70-534","passed":"2017-12-31"},{"id":"70-535","passed":"2018-01-01"}],
 "cy":["70-534"]}})",
       R"(f.json:2:9: warning[passed-after-retirement]: people.ana[0]: `70-534` is passed on 2018-01-01, after it was retired on 2017-12-31
  2 |  "ana":[{"id":"70-534","passed":"2018-01-01"}],
    |         ^
help: it counts all the same; mend the day if it is wrong
facts "" on 2018-03-31
budget: unknown
rating: unknown
slogan: unknown
deals: unknown
competencies:
  cloud-platform: unknown
  datacenter: unknown
people: 3
  "ana" (role: unknown, years: unknown, city: unknown): 70-534 passed 2018-01-01
  "ben" (role: unknown, years: unknown, city: unknown): 70-534 passed 2017-12-31, 70-535 passed 2018-01-01
  "cy" (role: unknown, years: unknown, city: unknown): 70-534
)"},
  };
  check_json(cases, further_rules());
}

TEST(PeopleTest, AreReadFromListsAndObjects) { check_json(kPeople); }

TEST(PeopleTest, ProblemsAreToldWithTheirPlace) { check_json(kProblems); }

TEST(PeopleTest, AreAcceptedUpToTheLimit) {
  FactsOptions options;
  options.max_people = 2;
  EXPECT_EQ(read_json(R"({"as_of":"2018-03-31","people":{"ana":[],"ben":[]}})", options),
            R"(facts "" on 2018-03-31
active: unknown
offices: unknown
balance: unknown
joined: unknown
region: unknown
market: unknown
licenses: unknown
sales: unknown
people: 2
  "ana":
  "ben":
)");
  EXPECT_EQ(read_json(R"({"as_of":"2018-03-31","people":[1,2,3]})", options),
            R"(f.json:1:32: error[too-many-people]: people: more people than the limit of 2
  1 | {"as_of":"2018-03-31","people":[1,2,3]}
    |                                ^
help: leave out people who hold nothing that counts, or raise `max_people`
)");
}

TEST(PeopleTest, EachHoldingKnowsItsPerson) {
  const FactsResult result = read_facts(
      R"({"as_of":"2018-03-31","people":{"ana":["MCSA","70-346"],"ben":[],"cy":["70-347"]}})",
      sample_rules());
  const Columns& columns = result.value().columns();
  ASSERT_EQ(columns.holdings.size(), 3U);
  for (std::uint32_t person = 0; person < columns.people.size(); ++person) {
    for (std::uint32_t i = columns.people[person].first; i < columns.people[person].end; ++i) {
      EXPECT_EQ(columns.holdings[i].person, person);
    }
  }
}

TEST(PeopleTest, WhatTheyHoldIsKnownIfItIsOfEach) {
  const auto known = [](std::string_view people) {
    const std::string json = R"({"as_of":"2018-03-31","people":)" + std::string(people) + "}";
    return read_facts(json, sample_rules()).value().columns().credentials_known;
  };
  EXPECT_TRUE(known("[]"));
  EXPECT_TRUE(known(R"([{"id":"ana","credentials":[]}])"));
  EXPECT_FALSE(known(R"([{"id":"ana"},{"id":"ben","credentials":[]}])"));
  FactsBuilder builder(sample_rules(), "contoso", *Date::parse("2018-03-31"));
  builder.add_person("ana").holds("MCSA");
  builder.add_person("ben").credentials_unknown();
  EXPECT_FALSE(builder.build().value().columns().credentials_known);
}

// Sorting finds equal ids, so that none can be chosen to collide in a table.
TEST(PeopleTest, ManyEqualIdsAreToldOnceEach) {
  std::string json = R"({"as_of":"2018-03-31","people":[{"id":"ana"})";
  for (int i = 0; i < 250; ++i) json += R"(,{"id":"ana"})";
  const FactsResult result = read_facts(json + "]}", sample_rules());
  ASSERT_EQ(result.diagnostics().size(), 101U);
  EXPECT_EQ(result.diagnostics()[99].path, "people[100]");
  EXPECT_EQ(result.diagnostics()[99].message, "person `ana` is stated twice, first as `people[0]`");
  EXPECT_EQ(result.diagnostics()[100].message, "150 more problems were found");
}

}  // namespace

}  // namespace attain::facts
