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
    {"[]\n", ""},
    {"test: []\n", ""},
    {"tests: {}\n", ""},
    {"tests: []\n", ""},
    {"tests: [one]\n", ""},
    {"tests:\n  - { facts: { as_of: 2018-03-31 }, expect: { gold: met } }\n", ""},
    {"tests:\n  - { name: a, as_of: 2018-03-31, expect: { gold: met } }\n", ""},
    {"tests:\n  - { name: a, as_of: 2018-03-31, facts: {} }\n", ""},
    {"tests:\n  - { name: [a], as_of: 2018-03-31, facts: {}, expect: { gold: met } }\n", ""},
    {"tests:\n  - { name: a, asof: 2018-03-31, facts: { as_of: 2018-03-31 }, expect: { gold: met } "
     "}\n",
     ""},
    {"tests:\n  - { name: a, as_of: 2018-02-30, facts: {}, expect: { gold: met } }\n", ""},
    {"tests:\n  - { name: a, facts: {}, expect: { gold: met } }\n", ""},
    {"tests:\n  - { name: a, facts: { markt: x }, expect: { gold: met } }\n", ""},
    {"tests:\n  - { name: a, as_of: [], facts: { markt: x }, expect: { gold: met } }\n", ""},
    {"tests:\n  - { name: a, as_of: 2018-03-31, revision: later, facts: {}, expect: { gold: met } "
     "}\n",
     ""},
    {"tests:\n  - { name: a, as_of: 2018-03-31, facts: { market: north }, expect: { gold: met } "
     "}\n",
     ""},
    {"tests:\n  - { name: a, as_of: 2018-03-31, facts: [], expect: { gold: met } }\n", ""},
    {"tests:\n  - { name: a, as_of: 2018-03-31, facts: {}, expect: { golden: met } }\n", ""},
    {"tests:\n  - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: mett } }\n", ""},
    {"tests:\n  - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: yes } }\n", ""},
    {"tests:\n  - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: [met] } }\n", ""},
    {"tests:\n  - { name: a, as_of: 2018-03-31, facts: {}, expect: gold }\n", ""},
    {"tests:\n  - { name: a, as_of: 2018-03-31, facts: {}, expect: {} }\n", ""},
    {"tests:\n  - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: met } }\n"
     "  - { name: a, as_of: 2018-03-31, facts: {}, expect: { gold: met } }\n",
     ""},
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
