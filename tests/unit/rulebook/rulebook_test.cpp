#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include <attain/attain.hpp>
#include <attain/rulebook.hpp>

#include "support/rules.hpp"
#include "support/seed.hpp"

namespace attain {
namespace {

Facts partner(const RuleBook& rules, std::int64_t users, std::string_view as_of,
              std::string_view association = "dpor") {
  FactsBuilder builder(rules, "contoso", *Date::parse(as_of));
  builder.set("market", "developed");
  builder.add_record("entitlements")
      .set("customer", "c1")
      .set("workload", "yammer")
      .set("license", "paid")
      .set("association", association)
      .set("active_users", users);
  builder.add_person("ana").holds("MCSA-O365");
  builder.add_person("ben").holds("MCSA-O365");
  const FactsResult facts = builder.build();
  EXPECT_EQ(render(facts.diagnostics()), "");
  return facts.value();
}

TEST(RuleBook, TellsWhatItHolds) {
  const RuleBook rules = support::seed_rules();
  EXPECT_EQ(rules.program(), "microsoft-partner-network");
  EXPECT_EQ(std::vector<std::string>(rules.languages().begin(), rules.languages().end()),
            (std::vector<std::string>{"en", "it"}));
  EXPECT_EQ(rules.competencies(), std::vector<std::string_view>{"cloud-productivity"});
  EXPECT_EQ(rules.tiers(), (std::vector<std::string_view>{"silver", "gold"}));
  EXPECT_EQ(rules.revisions("cloud-productivity"),
            (std::vector<Date>{*Date::parse("2017-07-18"), *Date::parse("2017-09-15")}));
  EXPECT_TRUE(rules.revisions("cloud").empty());
  EXPECT_EQ(version(), "0.1.0");
}

TEST(RuleBook, DecideAgreesWithEvaluate) {
  const RuleBook rules = support::seed_rules();
  Tiers tiers;
  for (const std::int64_t users : {1999, 2000, 3999, 4000}) {
    const Facts facts = partner(rules, users, "2018-03-31");
    rules.decide(facts, tiers);
    const Decision decision = rules.evaluate(facts);
    const CompetencyDecision& judged = decision.competency("cloud-productivity");
    ASSERT_EQ(tiers.awards().size(), 1U);
    EXPECT_EQ(tiers.awards()[0].competency, "cloud-productivity");
    EXPECT_EQ(tiers.awards()[0].tier, judged.tier);
    EXPECT_EQ(tiers.awards()[0].option, judged.option);
    EXPECT_EQ(tiers.awards()[0].status, judged.status);
    EXPECT_EQ(rules.decide(facts).tier("cloud-productivity"), judged.tier);
  }
}

TEST(RuleBook, DecidesIntoTiersThatWereMovedFrom) {
  const RuleBook rules = support::seed_rules();
  const Facts facts = partner(rules, 4000, "2018-03-31");
  Tiers tiers = rules.decide(facts);
  const Tiers taken = std::move(tiers);
  rules.decide(facts, tiers);
  EXPECT_EQ(tiers.tier("cloud-productivity"), "gold");
  EXPECT_EQ(taken.tier("cloud-productivity"), "gold");
}

TEST(RuleBook, ChoosesTheTextOfTheDay) {
  const RuleBook rules = support::seed_rules();
  struct Case {
    std::string_view as_of;
    std::string_view revision;
    std::string_view tier;
  };
  const std::vector<Case> cases = {
      {"2017-07-17", "", ""},
      {"2017-07-18", "2017-07-18", ""},
      {"2017-09-14", "2017-07-18", ""},
      {"2017-09-15", "2017-09-15", "gold"},
      {"2018-09-03", "2017-09-15", "gold"},
      {"2018-09-04", "", ""},
  };
  for (const Case& c : cases) {
    const Decision decision = rules.evaluate(partner(rules, 4000, c.as_of, "fasttrack"));
    const CompetencyDecision& judged = decision.competency("cloud-productivity");
    EXPECT_EQ(judged.revision ? judged.revision->to_string() : "", c.revision) << c.as_of;
    EXPECT_EQ(judged.tier, c.tier) << c.as_of;
  }
}

TEST(RuleBook, JudgesByTheTextThatIsAskedFor) {
  const RuleBook rules = support::seed_rules();
  const Facts facts = partner(rules, 4000, "2018-03-31", "fasttrack");
  EvaluateOptions options;
  EXPECT_EQ(rules.decide(facts, options).tier("cloud-productivity"), "gold");
  options.revision = Date::parse("2017-09-14");
  EXPECT_EQ(rules.decide(facts, options).tier("cloud-productivity"), "");
  EXPECT_EQ(rules.evaluate(facts, options).competency("cloud-productivity").tier, "");
}

TEST(RuleBook, JudgesTheCompetencyThatIsAskedFor) {
  const RuleBook rules = support::seed_rules();
  const Facts facts = partner(rules, 4000, "2018-03-31");
  EvaluateOptions options;
  options.competency = "cloud-productivity";
  EXPECT_EQ(rules.decide(facts, options).awards().size(), 1U);
  options.competency = "no-such";
  EXPECT_TRUE(rules.decide(facts, options).awards().empty());
  EXPECT_TRUE(rules.evaluate(facts, options).competencies().empty());
}

TEST(RuleBook, AcceptsFactsOfTheSameLoadOnly) {
  const RuleBook rules = support::seed_rules();
  const RuleBook copy = rules;
  const RuleBook reloaded = support::seed_rules();
  const Facts facts = partner(rules, 4000, "2018-03-31");
  EXPECT_TRUE(rules.accepts(facts));
  EXPECT_TRUE(copy.accepts(facts));
  EXPECT_FALSE(reloaded.accepts(facts));
}

TEST(RuleBook, ADecisionOutlivesItsRulesAndFacts) {
  Decision decision = [] {
    const RuleBook rules = support::seed_rules();
    return rules.evaluate(partner(rules, 4000, "2018-03-31"));
  }();
  EXPECT_EQ(decision.competency("cloud-productivity").tier, "gold");
  EXPECT_EQ(decision.id(), "contoso");
}

TEST(RuleBook, IsSharedByThreads) {
  const RuleBook rules = support::seed_rules();
  const Facts facts = partner(rules, 4000, "2018-03-31");
  const std::string expected = to_json(rules.evaluate(facts));
  std::vector<std::string> answers(4);
  std::vector<std::thread> threads;
  for (std::string& answer : answers) {
    threads.emplace_back([&rules, &facts, &answer] {
      for (int i = 0; i < 100; ++i) answer = to_json(rules.evaluate(facts));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& answer : answers) EXPECT_EQ(answer, expected);
}

}  // namespace
}  // namespace attain
