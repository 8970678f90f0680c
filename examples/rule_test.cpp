// Unit tests of a rule file in GoogleTest: the cases that stand beside the rules, and others that
// are easier to say in C++, such as every number around a threshold.

#include <string>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

namespace {

constexpr const char* kRules = "rules/microsoft-partner-network";

class CloudProductivity : public testing::Test {
 protected:
  CloudProductivity() : loaded_(attain::load(kRules)) {}

  /// The tier of a partner with that many users of one workload, and one certified person.
  std::string tier(const std::string& market, int active_users) const {
    const attain::RuleBook& rules = loaded_.rulebook();
    attain::FactsBuilder partner(rules, "contoso", *attain::Date::from_ymd(2018, 3, 31));
    partner.set("market", market);
    partner.add_record("entitlements")
        .set("customer", "c1")
        .set("workload", "yammer")
        .set("license", "paid")
        .set("association", "dpor")
        .set("active_users", active_users);
    partner.add_person("ana").holds("MCSA-O365");
    const attain::FactsResult facts = partner.build();
    EXPECT_TRUE(facts.ok()) << attain::render(facts.diagnostics());
    return facts.ok() ? std::string(rules.decide(facts.value()).tier("cloud-productivity")) : "";
  }

  attain::LoadResult loaded_;
};

TEST_F(CloudProductivity, TestsBesideTheRulesPass) {
  const attain::RuleTestRun run = attain::run_rule_tests(kRules);
  EXPECT_TRUE(run.ok()) << attain::render(run.diagnostics);
  for (const attain::RuleTestResult& result : run.results) {
    EXPECT_TRUE(result.passed()) << result.name << '\n' << result.explanation;
  }
}

TEST_F(CloudProductivity, SilverBeginsAtTheThresholdOfTheMarket) {
  ASSERT_TRUE(loaded_.ok()) << attain::render(loaded_.diagnostics());
  for (int users = 990; users <= 1010; ++users) {
    EXPECT_EQ(tier("developing", users), users < 1000 ? "" : "silver") << users;
    EXPECT_EQ(tier("developed", users + 1000), users < 1000 ? "" : "silver") << users + 1000;
  }
}

}  // namespace
