#include <string>

#include <gtest/gtest.h>

#include <attain/render.hpp>

#include "decided.hpp"

namespace attain::decision {
namespace {

std::string written(const Decision& decision) {
  const RequirementDecision& requirement = only_requirement(decision);
  std::string text = std::string(to_string(requirement.status)) + " of";
  for (const RequirementDecision& child : requirement.children) {
    text += " " + std::string(to_string(child.status));
  }
  if (!requirement.cheapest_first.empty()) {
    text += ", cheapest first";
    for (const std::size_t place : requirement.cheapest_first) text += " " + std::to_string(place);
  }
  text += requirement.closable ? "\n" : ", not closable\n";
  if (!requirement.gap.empty()) text += "gap: " + describe(requirement.gap, decision) + "\n";
  for (const std::string_view path : requirement.missing_facts) {
    text += "missing: " + std::string(path) + "\n";
  }
  return text;
}

constexpr std::string_view kPartner = R"({ "market": "big", "people": [
    { "id": "ana", "credentials": ["A"] }, { "id": "ben", "credentials": ["A", "B"] } ],
  "seats": [{ "license": "paid", "kind": "x", "users": 50 }] })";

TEST(ExplainCombined, TakesTheCheapestAlternative) {
  EXPECT_EQ(written(decided_by("any_of: [{ people: 2, holding: M }, "
                               "{ people: 2, holding: { all_of: [A, B] } }, "
                               "{ measure: users, at_least: 100 }, "
                               "{ measure: users, at_least: 60, id: fewer }]",
                               kPartner)),
            "not_met of not_met not_met not_met not_met, cheapest first 3 2 1 0\n"
            "gap: 10 more users\n");
  EXPECT_EQ(written(decided_by("any_of: [{ people: 2, holding: M }, "
                               "{ people: 2, holding: { all_of: [A, B] } }]",
                               kPartner)),
            "not_met of not_met not_met, cheapest first 1 0\n"
            "gap: ana passes B\n");
}

TEST(ExplainCombined, PrefersTheFirstOfEquals) {
  EXPECT_EQ(written(decided_by("any_of: [{ people: 1, holding: M }, { people: 1, holding: N }]",
                               kPartner)),
            "not_met of not_met not_met, cheapest first 0 1\n"
            "gap: 1 more person with Master\n");
}

TEST(ExplainCombined, PutsAMetAlternativeFirstAndAnUnclosableOneLast) {
  EXPECT_EQ(written(decided_by("any_of: [{ measure: users, less_than: 0 }, "
                               "{ people: 1, holding: M }, { people: 1, holding: B }]",
                               kPartner)),
            "met of not_met not_met met, cheapest first 2 1 0\n");
}

TEST(ExplainCombined, TellingAFactIsCheaperThanAnyDeed) {
  EXPECT_EQ(
      written(decided_by("any_of: [{ people: 1, holding: M }, { measure: profit, at_least: 1 }, "
                         "{ measure: users, at_least: { place: { here: 60, there: 40 } } }]",
                         kPartner)),
      "unknown of not_met unknown unknown, cheapest first 1 2 0\n"
      "gap: tell the sales\n"
      "missing: sales\n"
      "missing: place\n");
}

TEST(ExplainCombined, AnUndefinedAlternativeLeavesTheOthersOpen) {
  constexpr std::string_view kUndefined =
      "{ measure: users, at_least: { market: { big: undefined, small: 1 } } }";
  EXPECT_EQ(written(decided_by(
                "any_of: [" + std::string(kUndefined) + ", { people: 3, holding: A }]", kPartner)),
            "undefined of undefined not_met, cheapest first 1 0\n"
            "gap: 1 more person with A\n");
  EXPECT_EQ(written(decided_by("any_of: [" + std::string(kUndefined) + "]", kPartner)),
            "undefined of undefined, cheapest first 0, not closable\n");
  EXPECT_EQ(written(decided_by(
                "all_of: [" + std::string(kUndefined) + ", { people: 3, holding: A }]", kPartner)),
            "not_met of undefined not_met, not closable\n");
}

TEST(ExplainCombined, JoinsTheStepsOfAllParts) {
  EXPECT_EQ(written(decided_by("all_of: [{ measure: users, at_least: 60 }, "
                               "{ people: 2, holding: { all_of: [A, B] } }, "
                               "{ people: 2, holding: { all_of: [A, T] } }, "
                               "{ measure: users, at_least: 70, id: more }, "
                               "{ measure: profit, at_least: 1 }, "
                               "{ people: 1, holding: A }]",
                               kPartner)),
            "not_met of not_met not_met not_met not_met unknown met\n"
            "gap: 20 more users, ana passes B and T, ben passes T, and tell the sales\n");
}

TEST(ExplainCombined, GathersMissingFactsOnceWhileItIsOpen) {
  EXPECT_EQ(written(decided_by("all_of: [{ measure: profit, at_least: 1 }, "
                               "{ measure: profit, at_least: 2, id: more }, "
                               "{ people: 1, holding: A }]",
                               kPartner)),
            "unknown of unknown unknown met\n"
            "gap: tell the sales\n"
            "missing: sales\n");
}

TEST(ExplainCombined, WeighsACombinationByItsGreatestShortfall) {
  EXPECT_EQ(written(decided_by("any_of: [{ all_of: [{ measure: users, at_least: 100 }, "
                               "{ measure: licenses, at_least: 2 }] }, "
                               "{ measure: users, at_least: 99 }]",
                               kPartner)),
            "not_met of not_met not_met, cheapest first 1 0\n"
            "gap: 49 more users\n");
}

TEST(ExplainCombined, TakesAsManyOfTheCheapestAsMustBeMet) {
  constexpr std::string_view kParts =
      "{ number_of: [{ people: 2, holding: M }, { people: 1, holding: B }, "
      "{ measure: users, at_least: 60 }, { measure: users, less_than: 0, id: never }], ";
  const auto of = [&](std::string_view comparison) {
    return written(decided_by(std::string(kParts) + std::string(comparison) + " }", kPartner));
  };
  EXPECT_EQ(of("at_least: 1"), "met of not_met met not_met not_met, cheapest first 1 2 0 3\n");
  EXPECT_EQ(of("at_least: 2"),
            "not_met of not_met met not_met not_met, cheapest first 1 2 0 3\n"
            "gap: 10 more users\n");
  EXPECT_EQ(of("more_than: 2"),
            "not_met of not_met met not_met not_met, cheapest first 1 2 0 3\n"
            "gap: 10 more users, and 2 more people, each with Master\n");
  EXPECT_EQ(of("at_least: 4"),
            "not_met of not_met met not_met not_met, cheapest first 1 2 0 3, not closable\n");
  EXPECT_EQ(of("at_most: 0"),
            "not_met of not_met met not_met not_met, cheapest first 1 2 0 3, not closable\n");
}

TEST(ExplainCombined, NamesWhatCouldSettleANumberOfParts) {
  constexpr std::string_view kParts =
      "{ number_of: [{ measure: profit, at_least: 1 }, { people: 1, holding: B }, "
      "{ partner: staff, at_least: 3 }], ";
  const auto of = [&](std::string_view comparison) {
    return written(decided_by(std::string(kParts) + std::string(comparison) + " }", kPartner));
  };
  EXPECT_EQ(of("at_least: 2"),
            "unknown of unknown met unknown, cheapest first 1 0 2\n"
            "gap: tell the sales\n"
            "missing: sales\n"
            "missing: staff\n");
  EXPECT_EQ(of("at_most: 1"),
            "unknown of unknown met unknown, cheapest first 1 0 2\n"
            "gap: tell the sales and the staff\n"
            "missing: sales\n"
            "missing: staff\n");
  EXPECT_EQ(of("at_least: { place: { here: 1, there: 3 } }"),
            "unknown of unknown met unknown, cheapest first 1 0 2\n"
            "gap: tell the place, the sales and the staff\n"
            "missing: place\n"
            "missing: sales\n"
            "missing: staff\n");
}

}  // namespace
}  // namespace attain::decision
