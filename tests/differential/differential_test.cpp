// Holds the compiled program against the naive evaluator, from rule text and the JSON of facts to
// every status and every number compared, on generated pairs of rules and facts.

#include <cstdint>

#include <gtest/gtest.h>

#include "differential/engine.hpp"
#include "differential/generate.hpp"
#include "differential/naive.hpp"
#include "differential/write.hpp"

namespace attain::differential {
namespace {

constexpr int kFastRules = 100;
constexpr int kSlowRules = 2'200;
constexpr int kFactsPerRules = 50;  // 5,000 pairs fast, 110,000 slow

std::string to_string(const Interval& range) {
  const auto write = [](const Fraction& end) {
    if (!end.finite()) return std::string(end.top() > 0 ? "unbounded" : "-unbounded");
    return Rational::fraction(end.top(), end.bottom()).to_string();
  };
  return write(range.low) + " to " + write(range.high);
}

/// Whether `actual` is a number that the naive evaluator tells, too.
bool is_compared(const RequirementDecision& requirement) {
  using Kind = RequirementDecision::Kind;
  return requirement.kind == Kind::kMeasure || requirement.kind == Kind::kPeople ||
         requirement.kind == Kind::kCredentials || requirement.kind == Kind::kCompetency ||
         (requirement.kind == Kind::kPartner && !requirement.required.empty());
}

void expect_equal(List<RequirementDecision> actual, const std::vector<Judged>& expected) {
  ASSERT_EQ(actual.size(), expected.size());
  for (std::size_t i = 0; i < actual.size(); ++i) {
    if (actual[i].status != expected[i].status) {
      ADD_FAILURE() << actual[i].id << ": the engine says " << attain::to_string(actual[i].status)
                    << ", the naive evaluator " << attain::to_string(expected[i].status);
    }
    const bool compared = expected[i].actual && is_compared(actual[i]);
    if (compared && !equal(actual[i].actual, *expected[i].actual)) {
      ADD_FAILURE() << actual[i].id << ": the engine finds " << actual[i].actual.low.to_string()
                    << " to " << actual[i].actual.high.to_string() << ", the naive evaluator "
                    << to_string(*expected[i].actual);
    }
    expect_equal(actual[i].children, expected[i].parts);
  }
}

void expect_equal(const CompetencyDecision& actual, const JudgedCompetency& judged) {
  const JudgedRevision* expected = best(judged);
  ASSERT_EQ(actual.revision.has_value(), expected != nullptr);
  if (!expected) {
    EXPECT_EQ(actual.status, Status::kNotOffered);
    EXPECT_EQ(actual.tier, "");
    return;
  }
  ASSERT_EQ(*actual.revision, expected->starts);
  ASSERT_EQ(actual.options.size(), expected->options.size());
  Status greatest = Status::kNotOffered;
  for (std::size_t o = 0; o < expected->options.size(); ++o) {
    for (std::size_t t = 0; t < kTiers.size(); ++t) {
      const TierDecision& tier = actual.options[o].tiers[t];
      const JudgedTier& other = expected->options[o][t];
      EXPECT_EQ(attain::to_string(tier.status), attain::to_string(other.status)) << tier.id;
      expect_equal(tier.requirements, other.requirements);
      greatest = std::max(greatest, other.status);
    }
  }
  const int rank = highest(*expected, Status::kMet);
  EXPECT_EQ(actual.status, greatest);
  EXPECT_EQ(actual.tier, rank == 0 ? "" : kTiers[static_cast<std::size_t>(rank - 1)]);
}

/// `decide` tells what `evaluate` tells.
void expect_equal(const Tiers& tiers, const Decision& decision) {
  ASSERT_EQ(tiers.awards().size(), decision.competencies().size());
  for (std::size_t i = 0; i < tiers.awards().size(); ++i) {
    const Tiers::Award& award = tiers.awards()[i];
    const CompetencyDecision& competency = decision.competencies()[i];
    EXPECT_EQ(award.competency, competency.id);
    EXPECT_EQ(award.status, competency.status);
    EXPECT_EQ(award.tier, competency.tier);
    EXPECT_EQ(award.option, competency.option);
  }
}

/// One competency asked for is judged as among all of them.
void expect_award_alone(Engine& engine, const Facts& facts, const PartnerFacts& partner,
                        const Decision& decision) {
  EvaluateOptions options = Engine::on(partner);
  options.competency = "award";
  const Decision alone = engine.book().evaluate(facts, options);
  ASSERT_EQ(alone.competencies().size(), 1U);
  EXPECT_EQ(alone.competency("award").status, decision.competency("award").status);
  EXPECT_EQ(alone.competency("award").tier, decision.competency("award").tier);
  EXPECT_EQ(alone.competency("award").revision, decision.competency("award").revision);
}

/// Whatever was decided can be written.
void expect_rendered(const Decision& decision) {
  EXPECT_EQ(attain::to_json(decision).front(), '{');
  EXPECT_EQ(attain::to_text(decision).back(), '\n');
}

void compare_with_naive(int rule_books, std::uint64_t seed) {
  Random random(seed);
  Tiers tiers;
  Pace pace("pairs of rules and facts");
  for (int i = 0; i < rule_books; ++i) {
    const Rules rules = make_rules(random);
    Engine engine(rules);
    for (int j = 0; j < kFactsPerRules; ++j) {
      PartnerFacts partner = make_facts(random, random.chance(40) ? 0 : 12);
      if (random.chance(15)) partner.rules_day = make_day_of_change(random, rules);
      const Facts facts = engine.read(partner);
      const Decision decision = engine.book().evaluate(facts, Engine::on(partner));
      for (const auto& [competency, texts] : rules.competencies) {
        expect_equal(decision.competency(competency), judge(rules, competency, partner));
      }
      engine.book().decide(facts, tiers, Engine::on(partner));
      expect_equal(tiers, decision);
      if (random.chance(5)) expect_award_alone(engine, facts, partner, decision);
      if (random.chance(5)) expect_rendered(decision);
      pace.add();
      if (testing::Test::HasFailure()) {
        FAIL() << "rule book " << i << ", facts " << j << "\n"
               << to_text(rules) << "\n"
               << to_json(partner) << "\nrules of "
               << partner.rules_day.value_or(partner.as_of).to_string();
      }
    }
  }
}

TEST(Differential, EqualsTheNaiveEvaluator) { compare_with_naive(kFastRules, 1); }

TEST(DifferentialSlow, EqualsTheNaiveEvaluator) { compare_with_naive(kSlowRules, 2); }

}  // namespace
}  // namespace attain::differential
