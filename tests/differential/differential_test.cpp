// Holds the compiled program against the naive evaluator, from rule text and built facts to every
// status, on generated pairs; and checks laws that every decision must keep.

#include <cstdint>

#include <gtest/gtest.h>

#include "cases.hpp"
#include "naive.hpp"

namespace attain::differential {
namespace {

constexpr int kFastRules = 100;
constexpr int kSlowRules = 2'200;
constexpr int kFactsPerRules = 50;  // 5,000 pairs fast, 110,000 slow

RuleBook load_or_fail(const Rules& rules) {
  const std::vector<RuleFile> files = to_files(rules);
  const LoadResult loaded = load(files, "generated");
  if (!loaded.ok()) throw std::logic_error(render(loaded.diagnostics()) + files[1].text);
  return loaded.rulebook();
}

void expect_equal(const std::vector<RequirementDecision>& actual,
                  const std::vector<Judged>& expected) {
  ASSERT_EQ(actual.size(), expected.size());
  for (std::size_t i = 0; i < actual.size(); ++i) {
    EXPECT_EQ(to_string(actual[i].status), to_string(expected[i].status)) << actual[i].id;
    expect_equal(actual[i].children, expected[i].parts);
  }
}

/// The highest tier with that status met, as the naive evaluator sees it; empty if none.
std::string highest_met(const std::vector<std::vector<JudgedTier>>& options) {
  for (std::size_t tier = kTiers.size(); tier-- > 0;) {
    for (const auto& tiers : options) {
      if (tiers[tier].status == Status::kMet) return kTiers[tier];
    }
  }
  return {};
}

void expect_equal(const CompetencyDecision& actual,
                  const std::vector<std::vector<JudgedTier>>& expected) {
  ASSERT_EQ(actual.options.size(), expected.size());
  for (std::size_t o = 0; o < expected.size(); ++o) {
    for (std::size_t t = 0; t < kTiers.size(); ++t) {
      const TierDecision& tier = actual.options[o].tiers[t];
      EXPECT_EQ(to_string(tier.status), to_string(expected[o][t].status)) << tier.id;
      expect_equal(tier.requirements, expected[o][t].requirements);
    }
  }
  EXPECT_EQ(actual.tier, highest_met(expected));
}

void compare_with_naive(int rule_books, std::uint64_t seed) {
  Random random(seed);
  Tiers tiers;
  for (int i = 0; i < rule_books; ++i) {
    const Rules rules = make_rules(random);
    const RuleBook book = load_or_fail(rules);
    for (int j = 0; j < kFactsPerRules; ++j) {
      const PartnerFacts partner = make_facts(random, random.chance(30) ? 0 : 15);
      const Facts facts = to_facts(partner, book);
      const Decision decision = book.evaluate(facts);
      expect_equal(decision.competency("award"), judge(rules, partner));
      book.decide(facts, tiers);
      EXPECT_EQ(tiers.tier("award"), decision.competency("award").tier);
      if (testing::Test::HasFailure()) {
        FAIL() << "rule book " << i << ", facts " << j << "\n"
               << to_files(rules)[1].text << to_text(decision);
      }
    }
  }
}

/// What is certain while facts are missing stays so, however they are filled in.
void check_completions(int rule_books, std::uint64_t seed) {
  Random random(seed);
  int certain = 0;
  for (int i = 0; i < rule_books; ++i) {
    const Rules rules = make_rules(random);
    const RuleBook book = load_or_fail(rules);
    for (int j = 0; j < kFactsPerRules / 10; ++j) {
      const PartnerFacts partner = make_facts(random, 20);
      const auto before = judge(rules, partner);
      for (int k = 0; k < 10; ++k) {
        const Decision after = book.evaluate(to_facts(complete(partner, random), book));
        const CompetencyDecision& award = after.competency("award");
        for (std::size_t o = 0; o < before.size(); ++o) {
          for (std::size_t t = 0; t < kTiers.size(); ++t) {
            const Status status = before[o][t].status;
            if (status != Status::kMet && status != Status::kNotMet) continue;
            ++certain;
            ASSERT_EQ(award.options[o].tiers[t].status, status) << to_files(rules)[1].text;
          }
        }
      }
    }
  }
  EXPECT_GT(certain, 0);
}

TEST(Differential, EqualsTheNaiveEvaluator) { compare_with_naive(kFastRules, 1); }

TEST(DifferentialSlow, EqualsTheNaiveEvaluator) { compare_with_naive(kSlowRules, 2); }

TEST(Differential, WhatIsCertainStaysSo) { check_completions(kFastRules, 3); }

TEST(DifferentialSlow, WhatIsCertainStaysSo) { check_completions(kSlowRules, 4); }

}  // namespace
}  // namespace attain::differential
