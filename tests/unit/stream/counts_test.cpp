#include "stream/counts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/seed.hpp"

namespace attain::stream {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const CompetencyCount kNothing = {"cloud-productivity", {{"silver", 0}, {"gold", 0}}, 0, 0, 0, 0};

EvaluateOptions only(std::string_view competency) {
  EvaluateOptions options;
  options.competency = competency;
  return options;
}

TEST(Counts, BeginWithTheCompetenciesThatAreJudged) {
  const RuleBook rules = support::seed_rules();
  EXPECT_THAT(no_counts(rules, {}), ElementsAre(kNothing));
  EXPECT_THAT(no_counts(rules, only("cloud-productivity")), ElementsAre(kNothing));
  EXPECT_THAT(no_counts(rules, only("devops")), IsEmpty());
}

TEST(Counts, CountTheHighestTierOrWhyThereIsNone) {
  CompetencyCount counts = kNothing;
  count(counts, Status::kMet, "gold");
  count(counts, Status::kMet, "silver");
  count(counts, Status::kMet, "gold");
  EXPECT_EQ(counts,
            (CompetencyCount{"cloud-productivity", {{"silver", 1}, {"gold", 2}}, 0, 0, 0, 0}));
  count(counts, Status::kNotMet, "");
  for (int i = 0; i < 2; ++i) count(counts, Status::kUndefined, "");
  for (int i = 0; i < 3; ++i) count(counts, Status::kUnknown, "");
  for (int i = 0; i < 4; ++i) count(counts, Status::kNotOffered, "");
  EXPECT_EQ(counts,
            (CompetencyCount{"cloud-productivity", {{"silver", 1}, {"gold", 2}}, 1, 2, 3, 4}));
}

TEST(Counts, AddUpAndStartAgain) {
  const std::vector<CompetencyCount> part = {{"a", {{"silver", 1}, {"gold", 2}}, 3, 4, 5, 6},
                                             {"b", {{"silver", 7}, {"gold", 8}}, 9, 10, 11, 12}};
  std::vector<CompetencyCount> whole = {{"a", {{"silver", 10}, {"gold", 10}}, 10, 10, 10, 10},
                                        {"b", {{"silver", 20}, {"gold", 20}}, 20, 20, 20, 20}};
  add(part, whole);
  EXPECT_THAT(whole,
              ElementsAre(CompetencyCount{"a", {{"silver", 11}, {"gold", 12}}, 13, 14, 15, 16},
                          CompetencyCount{"b", {{"silver", 27}, {"gold", 28}}, 29, 30, 31, 32}));
  clear(whole);
  EXPECT_THAT(whole, ElementsAre(CompetencyCount{"a", {{"silver", 0}, {"gold", 0}}, 0, 0, 0, 0},
                                 CompetencyCount{"b", {{"silver", 0}, {"gold", 0}}, 0, 0, 0, 0}));
}

}  // namespace
}  // namespace attain::stream
