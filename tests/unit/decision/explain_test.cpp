#include "decision/explain.hpp"

#include <string>

#include <gtest/gtest.h>

#include <attain/render.hpp>

#include "decided.hpp"

namespace attain::decision {
namespace {

constexpr std::string_view kTiers =
    "      silver:\n"
    "        - { measure: users, at_least: 10 }\n"
    "        - { people: 1, holding: A, reading: R1 }\n"
    "      gold:\n"
    "        - { people: 1, holding: B }\n";

constexpr std::string_view kOnlyGold = R"({ "people": [{ "id": "ana", "credentials": ["B"] }],
  "seats": [{ "license": "paid", "kind": "x", "users": 4 }] })";

std::string revision_from(std::string_view day, std::string_view more = {}) {
  std::string text = revision_text(kTiers);
  return text.replace(text.find("2018-01-01"), 10, std::string(day) + std::string(more));
}

TEST(Explain, JudgesTiersApartAndTakesTheHighest) {
  const Decision decision = decided(rules_of({revision_text(kTiers)}), kOnlyGold);
  const CompetencyDecision& competency = decision.competency("c");
  EXPECT_EQ(competency.status, Status::kMet);
  EXPECT_EQ(competency.tier, "gold");
  EXPECT_EQ(competency.option, "o");
  EXPECT_EQ(competency.title->in("it"), "Competenza");
  EXPECT_EQ(competency.source_document, "c.md");
  EXPECT_FALSE(competency.source_published);
  const OptionDecision& option = competency.options[0];
  EXPECT_EQ(option.tiers[0].status, Status::kNotMet);
  EXPECT_EQ(describe(option.tiers[0].gap, decision), "6 more users, and 1 more person with A");
  EXPECT_EQ(option.tiers[1].status, Status::kMet);
  EXPECT_TRUE(option.tiers[1].gap.empty());
}

TEST(Explain, TierIsNotClosableIfARequirementIsNot) {
  const Decision decision = decided(
      rules_of({revision_text("      silver:\n        - { measure: users, less_than: 0 }\n"
                              "        - { people: 1, holding: A }\n      gold: not_offered\n")}),
      R"({ "people": [] })");
  const OptionDecision& option = decision.competency("c").options[0];
  EXPECT_FALSE(option.tiers[0].closable);
  EXPECT_TRUE(option.tiers[0].gap.empty());
  EXPECT_EQ(option.tiers[1].status, Status::kNotOffered);
  EXPECT_TRUE(option.tiers[1].requirements.empty());
  EXPECT_TRUE(option.tiers[1].closable);
}

TEST(Explain, FindsCompetenciesByName) {
  const Decision decision = decided(rules_of({revision_text(kTiers)}), "{}");
  EXPECT_EQ(decision.find("c"), &decision.competencies().front());
  EXPECT_EQ(decision.find("d"), nullptr);
  EXPECT_EQ(decision.rules_day(), decision.as_of());
}

TEST(Explain, WithoutATextIsNotOfferedUnderTheNewestTitle) {
  const Decision decision = decided(rules_of({revision_from("2018-04-01")}), "{}");
  const CompetencyDecision& competency = decision.competency("c");
  EXPECT_EQ(competency.status, Status::kNotOffered);
  EXPECT_EQ(competency.title->first(), "Competency");
  EXPECT_FALSE(competency.revision);
  EXPECT_TRUE(competency.options.empty());
  EXPECT_TRUE(decision.readings().empty());
}

TEST(Explain, TakesTheTextOfTheRulesDayAndTheFactsOfTheirOwn) {
  const RuleBook rules = rules_of({revision_from("2017-01-01"), revision_from("2018-03-01")});
  constexpr std::string_view kFacts = R"({ "people": [
    { "id": "ana", "credentials": [{ "id": "A", "passed": "2018-03-31" }] } ] })";
  const Decision decision = decided(rules, kFacts, *Date::parse("2018-02-28"));
  EXPECT_EQ(decision.competency("c").revision, Date::parse("2017-01-01"));
  EXPECT_EQ(decision.rules_day(), Date::parse("2018-02-28"));
  EXPECT_EQ(decision.as_of(), Date::parse("2018-03-31"));
  const auto& requirements = decision.competency("c").options[0].tiers[0].requirements;
  EXPECT_EQ(requirements[1].status, Status::kMet);
}

TEST(Explain, ListsReadingsInTheOrderOfTheProgram) {
  const Decision decision = decided(rules_of({revision_from("2018-01-01", "\nreading: R3")}), "{}");
  std::string ids;
  for (const ReadingUsed& reading : decision.readings()) {
    ids += std::string(reading.id) + "=" + std::string(reading.text->in("it")) + ";";
  }
  EXPECT_EQ(ids, "R1=prima lettura;R2=second reading;R3=third reading;");
  EXPECT_EQ(decision.competency("c").readings, std::vector<std::string_view>{"R3"});
}

TEST(Explain, KeepsRulesAndFactsAlive) {
  std::optional<Decision> decision;
  {
    const RuleBook rules = rules_of({revision_text(kTiers)});
    decision.emplace(decided(rules, kOnlyGold));
  }
  const Decision copy = *decision;
  decision.reset();
  EXPECT_EQ(copy.competency("c").tier, "gold");
  EXPECT_NE(to_text(copy).find("Competency"), std::string::npos);
}

}  // namespace
}  // namespace attain::decision
