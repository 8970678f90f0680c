#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "evaluate/outcome.hpp"

namespace attain::evaluate {
namespace {

constexpr Status kMet = Status::kMet;
constexpr Status kNot = Status::kNotMet;

/// What is attained by two options of three tiers each, whose statuses are `tiers`.
Award award(std::vector<Status> tiers) {
  compile::Program program;
  program.revisions.emplace_back().options = {0, 2};
  program.options = {{{0, 3}, nullptr}, {{3, 6}, nullptr}};
  Outcome outcome;
  outcome.tiers = std::move(tiers);
  return award_of(program, outcome, 0);
}

TEST(Award, IsTheHighestTierByTheFirstOption) {
  const Award both = award({kMet, kMet, kNot, kMet, kMet, kNot});
  EXPECT_EQ(both.tier, 1U);
  EXPECT_EQ(both.option, 0U);
  EXPECT_EQ(both.possible, 1U);
  const Award higher = award({kMet, kNot, kNot, kNot, kNot, kMet});
  EXPECT_EQ(higher.tier, 2U);
  EXPECT_EQ(higher.option, 1U);
  EXPECT_EQ(higher.status, kMet);
  EXPECT_EQ(higher.revision, 0U);
}

TEST(Award, WithoutATierHasTheGreatestStatus) {
  const Award none = award({kNot, Status::kUndefined, Status::kNotOffered, kNot, kNot, kNot});
  EXPECT_EQ(none.tier, compile::kNone);
  EXPECT_EQ(none.option, compile::kNone);
  EXPECT_EQ(none.possible, compile::kNone);
  EXPECT_EQ(none.status, Status::kUndefined);
}

TEST(Award, TellsTheHighestTierThatMayBeMet) {
  const Award open = award({kMet, kNot, kNot, kNot, kNot, Status::kUnknown});
  EXPECT_EQ(open.tier, 0U);
  EXPECT_EQ(open.possible, 2U);
  EXPECT_EQ(award({Status::kUnknown, kNot, kNot, kNot, kNot, kNot}).status, Status::kUnknown);
}

TEST(Award, IsBetterByAHigherTierThenByAGreaterStatus) {
  const auto made = [](Status status, std::uint32_t tier) {
    Award award;
    award.status = status;
    award.tier = tier;
    return award;
  };
  EXPECT_TRUE(is_better(made(kMet, 1), made(kMet, 0)));
  EXPECT_TRUE(is_better(made(kMet, 0), made(Status::kUnknown, compile::kNone)));
  EXPECT_TRUE(is_better(made(Status::kUnknown, compile::kNone), made(kNot, compile::kNone)));
  EXPECT_FALSE(is_better(made(kMet, 1), made(kMet, 1)));
  EXPECT_FALSE(is_better(made(kNot, compile::kNone), made(kMet, 0)));
}

TEST(Highest, IsAboveNone) {
  EXPECT_EQ(highest(compile::kNone, compile::kNone), compile::kNone);
  EXPECT_EQ(highest(compile::kNone, 0), 0U);
  EXPECT_EQ(highest(2, 1), 2U);
}

}  // namespace
}  // namespace attain::evaluate
