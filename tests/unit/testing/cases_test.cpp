#include "testing/cases.hpp"

#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "model/check.hpp"

namespace attain::testing {
namespace {

constexpr const char* kProgram = R"(format: attain/1
program: small
title: { en: Small }
languages: [en]
tiers: { silver: { title: silver }, gold: { title: gold } }
partner: { market: { one_of: [developed, developing] } }
records: { visits: { customer: text } }
credentials: { exams: { E1: One } }
)";

struct Reading {
  yaml::Document document;
  std::vector<Case> cases;
  std::string problems;
};

Reading read(const std::string& text) {
  diagnostic::Sink sink;
  const yaml::Document program = yaml::parse("program.yaml", kProgram, Limits{}, sink);
  const auto vocabulary = model::check_program(program, sink);
  Reading reading{yaml::parse("tests.yaml", text, Limits{}, sink), {}, {}};
  reading.cases = read_cases(reading.document, vocabulary, sink);
  reading.problems = render(sink.take(100, true));
  return reading;
}

TEST(Cases, AreReadWithTheirFactsAndExpectations) {
  const Reading reading = read(R"(tests:
  - name: nothing known
    as_of: 2018-03-31
    facts: {}
    expect: { gold: unknown }
  - name: "the day is a fact: fine"
    revision: 2017-09-15
    facts: { id: contoso, as_of: 2018-04-01, market: developed, people: { ana: [E1] } }
    expect: { silver: not_met, gold: not_offered }
)");
  EXPECT_EQ(reading.problems, "");
  ASSERT_EQ(reading.cases.size(), 2U);
  const Case& first = reading.cases[0];
  EXPECT_EQ(first.name, "nothing known");
  EXPECT_EQ(first.place.line, 2);
  EXPECT_EQ(first.facts.as_of().to_string(), "2018-03-31");
  EXPECT_FALSE(first.revision);
  ASSERT_EQ(first.expectations.size(), 1U);
  EXPECT_EQ(first.expectations[0].tier, 1U);
  EXPECT_EQ(first.expectations[0].status, Status::kUnknown);
  EXPECT_EQ(first.expectations[0].place.line, 5);
  EXPECT_EQ(first.expectations[0].place.column, 21);

  const Case& second = reading.cases[1];
  EXPECT_EQ(second.facts.id(), "contoso");
  EXPECT_EQ(second.facts.as_of().to_string(), "2018-04-01");
  EXPECT_EQ(second.revision->to_string(), "2017-09-15");
  ASSERT_EQ(second.expectations.size(), 2U);
  EXPECT_EQ(second.expectations[0].status, Status::kNotMet);
  EXPECT_EQ(second.expectations[1].status, Status::kNotOffered);
}

struct Slip {
  std::string text;
  std::string problems;
};

const std::vector<Slip> kSlips = {
    {R"([]
)",
     R"(tests.yaml:1:1: error[wrong-type]: expected a file of tests, found a list
  1 | []
    | ^
help: write a map of keys and values, `{ tests: ... }`
)"},
    {R"(test: []
)",
     R"(tests.yaml:1:1: error[unknown-key]: unknown key `test` of a file of tests
  1 | test: []
    | ^^^^
help: did you mean `tests`?
)"},
    {R"(tests: {}
)",
     R"(tests.yaml:1:8: error[wrong-type]: expected a list of tests, found a map
  1 | tests: {}
    |        ^
help: write a list, `[...]`
)"},
    {R"(tests: []
)",
     R"(tests.yaml:1:8: error[empty-list]: this list is empty
  1 | tests: []
    |        ^
help: write a test
)"},
    {R"(tests: [one]
)",
     R"(tests.yaml:1:9: error[wrong-type]: expected a test, found `one`
  1 | tests: [one]
    |         ^^^
help: write a map of keys and values, `{ name: ... }`
)"},
    {R"(tests:
  - { facts: { as_of: 2018-03-31 }, expect: { gold: met } }
)",
     R"(tests.yaml:2:5: error[missing-key]: a test needs the key `name`
  2 |   - { facts: { as_of: 2018-03-31 }, expect: { gold: met } }
    |     ^
help: write what is tested, `name: exactly at the threshold`
)"},
    {R"(tests:
  - { name: a, as_of: 2018-03-31, expect: { gold: met } }
)",
     R"(tests.yaml:2:5: error[missing-key]: a test needs the key `facts`
  2 |   - { name: a, as_of: 2018-03-31, expect: { gold: met } }
    |     ^
help: write what is known of a partner, `facts: { ... }`
)"},
    {R"(tests:
  - { name: a, as_of: 2018-03-31, facts: {} }
)",
     R"(tests.yaml:2:5: error[missing-key]: a test needs the key `expect`
  2 |   - { name: a, as_of: 2018-03-31, facts: {} }
    |     ^
help: write a status for each tier that matters, `expect: { silver: met }`
)"},
    {R"(tests:
  - { name: [a], as_of: 2018-03-31, facts: {}, expect: { gold: met } }
)",
     R"(tests.yaml:2:13: error[wrong-type]: expected a name, found a list
  2 |   - { name: [a], as_of: 2018-03-31, facts: {}, expect: { gold: met } }
    |             ^
)"},
    {R"(tests:
  - { name: a, asof: 2018-03-31, facts: { as_of: 2018-03-31 }, expect: { gold: met } }
)",
     R"(tests.yaml:2:16: error[unknown-key]: unknown key `asof` of a test
  2 |   - { name: a, asof: 2018-03-31, facts: { as_of: 2018-03-31 }, expect: { gold: met } }
    |                ^^^^
help: did you mean `as_of`?
)"},
    {R"(tests:
  - { name: a, as_of: 2018-02-30, facts: {}, expect: { gold: met } }
)",
     R"(tests.yaml:2:23: error[invalid-date]: there is no day `2018-02-30`
  2 |   - { name: a, as_of: 2018-02-30, facts: {}, expect: { gold: met } }
    |                       ^^^^^^^^^^
)"},
    {R"(tests:
  - { name: a, facts: {}, expect: { gold: met } }
)",
     R"(tests.yaml:2:23: error[missing-as-of]: this test does not say on which day it is
  2 |   - { name: a, facts: {}, expect: { gold: met } }
    |                       ^
help: add a day to the test, `as_of: 2018-03-31`
)"},
    {R"(tests:
  - { name: a, facts: { markt: x }, expect: { gold: met } }
)",
     R"(tests.yaml:2:23: error[missing-as-of]: this test does not say on which day it is
  2 |   - { name: a, facts: { markt: x }, expect: { gold: met } }
    |                       ^
help: add a day to the test, `as_of: 2018-03-31`

tests.yaml:2:25: error[unknown-key]: markt: unknown key `markt`
  2 |   - { name: a, facts: { markt: x }, expect: { gold: met } }
    |                         ^^^^^
help: did you mean `market`?
)"},
    {R"(tests:
  - { name: a, as_of: [], facts: { markt: x }, expect: { gold: met } }
)",
     R"(tests.yaml:2:23: error[wrong-type]: expected a date, found a list
  2 |   - { name: a, as_of: [], facts: { markt: x }, expect: { gold: met } }
    |                       ^
help: write a day as `2018-03-31`

tests.yaml:2:36: error[unknown-key]: markt: unknown key `markt`
  2 |   - { name: a, as_of: [], facts: { markt: x }, expect: { gold: met } }
    |                                    ^^^^^
help: did you mean `market`?
)"},
    {R"(tests:
  - { name: a, as_of: 2018-03-31, revision: later, facts: {}, expect: { gold: met } }
)",
     R"(tests.yaml:2:45: error[invalid-date]: `later` is not a date
  2 |   - { name: a, as_of: 2018-03-31, revision: later, facts: {}, expect: { gold: met } }
    |                                             ^^^^^
help: write year, month and day, as in `2018-03-31`
)"},
    {R"(tests:
  - { name: a, as_of: 2018-03-31, facts: { market: north }, expect: { gold: met } }
)",
     R"(tests.yaml:2:52: error[unknown-value]: market: unknown value `north` of `market`
  2 |   - { name: a, as_of: 2018-03-31, facts: { market: north }, expect: { gold: met } }
    |                                                    ^^^^^
help: write one of `developed` or `developing`
)"},
    {R"(tests:
  - { name: a, as_of: 2018-03-31, facts: [], expect: { gold: met } }
)",
     R"(tests.yaml:2:42: error[wrong-type]: expected a map, found a list
  2 |   - { name: a, as_of: 2018-03-31, facts: [], expect: { gold: met } }
    |                                          ^
help: state the facts of one partner as keys and values
)"},
    {R"(tests:
  - { name: a, as_of: 2018-03-31, facts: {}, expect: { golden: met } }
)",
     R"(tests.yaml:2:56: error[unknown-tier]: unknown tier `golden`
  2 |   - { name: a, as_of: 2018-03-31, facts: {}, expect: { golden: met } }
    |                                                        ^^^^^^
help: did you mean `gold`?
)"},
    {R"(tests:
  - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: mett } }
)",
     R"(tests.yaml:2:62: error[unknown-status]: unknown status `mett`
  2 |   - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: mett } }
    |                                                              ^^^^
help: did you mean `met`?
)"},
    {R"(tests:
  - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: yes } }
)",
     R"(tests.yaml:2:62: error[unknown-status]: unknown status `yes`
  2 |   - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: yes } }
    |                                                              ^^^
help: write one of `met`, `not_met`, `unknown`, `undefined` or `not_offered`
)"},
    {R"(tests:
  - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: [met] } }
)",
     R"(tests.yaml:2:62: error[wrong-type]: expected a status, found a list
  2 |   - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: [met] } }
    |                                                              ^
)"},
    {R"(tests:
  - { name: a, as_of: 2018-03-31, facts: {}, expect: gold }
)",
     R"(tests.yaml:2:54: error[wrong-type]: expected a map of tiers, found `gold`
  2 |   - { name: a, as_of: 2018-03-31, facts: {}, expect: gold }
    |                                                      ^^^^
help: write a map of names and values, `{ name: ... }`
)"},
    {R"(tests:
  - { name: a, as_of: 2018-03-31, facts: {}, expect: {} }
)",
     R"(tests.yaml:2:54: error[nothing-expected]: this test expects nothing
  2 |   - { name: a, as_of: 2018-03-31, facts: {}, expect: {} }
    |                                                      ^
help: write a status for a tier, `expect: { silver: met }`
)"},
    {R"(tests:
  - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: met } }
  - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: met } }
)",
     R"(tests.yaml:3:13: error[duplicate-test]: two tests are named `a`
  3 |   - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: met } }
    |             ^
help: the other is on line 2
)"},
};

TEST(Cases, SlipsAreToldWithTheirPlacesAndGiveNoCase) {
  for (const Slip& slip : kSlips) {
    const Reading reading = read(slip.text);
    EXPECT_EQ(reading.problems, slip.problems) << slip.text;
    EXPECT_TRUE(reading.cases.empty()) << slip.text;
  }
}

}  // namespace
}  // namespace attain::testing
