#include <string>

#include <gtest/gtest.h>

#include "decided.hpp"
#include "written.hpp"

namespace attain::decision {
namespace {

std::string written(const Decision& decision) {
  return decision::written(only_requirement(decision), decision);
}

/// The competency `d`: silver by 10 users, gold by 20 and in the big market.
constexpr std::string_view kOther = R"(format: attain/1
competency: d
revision: 2018-01-01
title: { en: Other, it: Altra }
source: { document: d.md }
measures:
  users: { sum: seats.users, where: { license: any, kind: any } }
options:
  o:
    title: Option
    tiers:
      silver: [{ measure: users, at_least: 10 }]
      gold: [{ measure: users, at_least: 20 }, { partner: market, is: big }]
)";

Decision decided_with_other(std::string_view requirement, std::string_view json) {
  return decided(rules_of({revision_text("      silver:\n        - " + std::string(requirement) +
                                         "\n      gold: not_offered\n"),
                           std::string(kOther)}),
                 json);
}

std::string seats(int users, std::string_view more = {}) {
  return R"({ "seats": [{ "license": "paid", "kind": "x", "users": )" + std::to_string(users) +
         " }]" + std::string(more) + " }";
}

TEST(ExplainCompetency, SaysWhichTierIsAttainedAndWhichIsAskedFor) {
  EXPECT_EQ(written(decided_with_other("{ competency: d, at_least: silver }", seats(15))),
            "met 1..1 found silver\n");
  const Decision decision =
      decided_with_other("{ competency: d, at_least: gold }", seats(5, R"(, "market": "big")"));
  EXPECT_EQ(written(decision), "not_met 0..0\ngap: attain gold in Other\n");
  EXPECT_EQ(only_requirement(decision).accepted, std::vector<std::string_view>{"gold"});
  EXPECT_EQ(only_requirement(decision).title->in("it"), "Altra");
}

TEST(ExplainCompetency, TakesTheNearestTierThatIsAccepted) {
  const auto tier = [](std::string_view requirement, int users) -> std::string {
    const Decision decision = decided_with_other(requirement, seats(users, R"(, "market": "big")"));
    const RequirementDecision& explained = only_requirement(decision);
    EXPECT_EQ(explained.status, Status::kNotMet) << requirement;
    if (explained.gap.empty()) return explained.closable ? "?" : "not closable";
    return explained.gap[0].values.empty() ? "none" : std::string(explained.gap[0].values[0]);
  };
  EXPECT_EQ(tier("{ competency: d, at_least: silver }", 1), "silver");
  EXPECT_EQ(tier("{ competency: d, more_than: silver }", 10), "gold");
  EXPECT_EQ(tier("{ competency: d, is: silver }", 20), "silver");
  EXPECT_EQ(tier("{ competency: d, less_than: silver }", 20), "none");
}

TEST(ExplainCompetency, NamesTheFactsThatLeaveTheTierOpen) {
  EXPECT_EQ(written(decided_with_other("{ competency: d, at_least: gold }", seats(25))),
            "unknown 1..2\ngap: tell the market\nmissing: market\n");
  EXPECT_EQ(written(decided_with_other("{ competency: d, at_least: silver }", "{}")),
            "unknown 0..2\ngap: tell the seats and the market\nmissing: seats\nmissing: market\n");
}

TEST(ExplainCompetency, TakesAwardsOfOtherRulesFromTheFacts) {
  EXPECT_EQ(written(decided_by("{ competency: cloud, at_least: silver }",
                               R"({ "competencies": { "cloud": "gold" } })")),
            "met 2..2 found gold\n");
  EXPECT_EQ(written(decided_by("{ competency: cloud, at_least: silver }",
                               R"({ "competencies": { "cloud": "none" } })")),
            "not_met 0..0\ngap: attain silver in Cloud\n");
  const Decision decision = decided_by("{ competency: cloud, at_least: silver }", "{}");
  EXPECT_EQ(only_requirement(decision).missing_facts,
            std::vector<std::string_view>{"competencies.cloud"});
  EXPECT_EQ(only_requirement(decision).gap[0].title->in("it"), "Nuvola");
}

}  // namespace
}  // namespace attain::decision
