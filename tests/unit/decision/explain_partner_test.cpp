#include <string>

#include <gtest/gtest.h>

#include "decided.hpp"
#include "written.hpp"

namespace attain::decision {
namespace {

std::string written(const Decision& decision) {
  return decision::written(only_requirement(decision), decision);
}

TEST(ExplainPartner, SaysWhichValuesWouldBeAccepted) {
  EXPECT_EQ(written(decided_by("{ partner: reseller, is: true }", R"({ "reseller": true })")),
            "met found true\n");
  EXPECT_EQ(written(decided_by("{ partner: reseller, is: true }", R"({ "reseller": false })")),
            "not_met found false\ngap: reseller becomes yes\n");
  EXPECT_EQ(
      written(decided_by("{ partner: market, is: { not: [small] } }", R"({ "market": "small" })")),
      "not_met found small\ngap: market becomes big\n");
  EXPECT_EQ(written(decided_by("{ partner: market, is: [big] }", "{}")),
            "unknown\ngap: tell the market\nmissing: market\n");
  const Decision decision = decided_by("{ partner: market, is: { not: [small] } }", "{}");
  EXPECT_EQ(only_requirement(decision).accepted, std::vector<std::string_view>{"small"});
  EXPECT_TRUE(only_requirement(decision).excluded);
  EXPECT_EQ(only_requirement(decision).title->in("it"), "mercato");
}

TEST(ExplainPartner, SaysHowFarANumberMustRiseOrFall) {
  EXPECT_EQ(written(decided_by("{ partner: staff, at_least: 10 }", R"({ "staff": 7 })")),
            "not_met 7..7\ngap: 3 more staff\n");
  EXPECT_EQ(written(decided_by("{ partner: staff, less_than: 0 }", R"({ "staff": 7 })")),
            "not_met 7..7\nnot closable\n");
  EXPECT_EQ(written(decided_by("{ partner: staff, at_least: 0 }", "{}")), "met 0..\n");
  const Decision decision = decided_by("{ partner: turnover, more_than: USD 75000.50 }",
                                       R"({ "turnover": "USD 75000" })");
  const RequirementDecision& requirement = only_requirement(decision);
  EXPECT_EQ(decision::written(requirement.actual), "75000..75000");
  EXPECT_EQ(requirement.unit, "USD");
  EXPECT_EQ(decision::written(requirement.gap[0].amount), "0.5001..0.5001");
  EXPECT_EQ(requirement.gap[0].path, "turnover");
}

TEST(ExplainPartner, MeasuresDatesInDays) {
  const Decision decision =
      decided_by("{ partner: founded, at_most: 2016-01-01 }", R"({ "founded": "2016-01-31" })");
  const Step& step = only_requirement(decision).gap[0];
  EXPECT_EQ(step.kind, Step::Kind::kLower);
  EXPECT_EQ(decision::written(step.amount), "30..30");
  EXPECT_EQ(step.unit, "days");
}

TEST(ExplainPartner, NamesTheAttributesThatCouldSettleIt) {
  constexpr std::string_view kSplit =
      "{ partner: staff, at_least: { market: { big: 20, small: undefined } } }";
  EXPECT_EQ(written(decided_by(kSplit, "{}")),
            "unknown 0..\ngap: tell the market and the staff\nmissing: market\nmissing: staff\n");
  EXPECT_EQ(written(decided_by(kSplit, R"({ "staff": 30 })")),
            "unknown 30..30\ngap: tell the market\nmissing: market\n");
  EXPECT_EQ(written(decided_by(kSplit, R"({ "market": "small" })")),
            "undefined 0..\nnot closable\n");
}

}  // namespace
}  // namespace attain::decision
