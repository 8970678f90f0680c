#include "decision/distance.hpp"

#include <string>

#include <gtest/gtest.h>

#include "decided.hpp"
#include "written.hpp"

namespace attain::decision {
namespace {

constexpr Rational kNoBound = Range::kUnbounded;

std::vector<Threshold> one(Rational value) { return {{{}, nullptr, value, true}}; }

std::vector<Threshold> two(std::optional<Rational> first, std::optional<Rational> second) {
  return {{"big", nullptr, first, true}, {"small", nullptr, second, true}};
}

struct DistanceCase {
  std::vector<Threshold> required;
  Comparator comparator;
  Range actual;
  std::string rise;
  std::string fall;
  std::string shortfall;
  Grain grain = Grain::kWhole;
};

TEST(Distance, IsWhatSeparatesTheActualValueFromTheAccepted) {
  const std::vector<DistanceCase> cases = {
      {one(2000), Comparator::kAtLeast, {1999, 1999}, "1..1", "0..0", "0.0005"},
      {one(2000), Comparator::kAtLeast, {2000, 2000}, "0..0", "0..0", "0"},
      {one(2000), Comparator::kMoreThan, {2000, 2000}, "1..1", "0..0", "1/2001"},
      {one(0), Comparator::kMoreThan, {0, 0}, "1..1", "0..0", "1"},
      {one(-10), Comparator::kAtLeast, {-15, -15}, "5..5", "0..0", "0.5"},
      {one(10), Comparator::kAtMost, {12, 12}, "0..0", "2..2", "0.2"},
      {one(10), Comparator::kLessThan, {10, 10}, "0..0", "1..1", "1/9"},
      {one(10), Comparator::kIs, {12, 12}, "0..0", "2..2", "0.2"},
      {one(10), Comparator::kIs, {7, 7}, "3..3", "0..0", "0.3"},
      {one(2000), Comparator::kAtLeast, {1500, 1700}, "300..500", "0..0", "0.25"},
      {one(10), Comparator::kAtMost, {12, kNoBound}, "0..0", "2..", "unbounded"},
      {one(10), Comparator::kAtLeast, {-kNoBound, 9}, "1..", "0..0", "unbounded"},
      {two(2000, 1000), Comparator::kAtLeast, {999, 999}, "1..1001", "0..0", "0.5005"},
      {two(2000, 1000), Comparator::kIs, {1500, 1500}, "0..500", "0..500", "0.5"},
      {two({}, 1000), Comparator::kAtLeast, {999, 999}, "1..1", "0..0", "0.001"},
  };
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const DistanceCase& each = cases[i];
    const Distance found = distance(each.required, each.comparator, each.actual, each.grain);
    EXPECT_EQ(written(found.rise), each.rise) << i;
    EXPECT_EQ(written(found.fall), each.fall) << i;
    EXPECT_EQ(found.shortfall.to_string(), each.shortfall) << i;
  }
}

TEST(Distance, IgnoresBranchesThatDoNotApply) {
  std::vector<Threshold> required = two(2000, 1000);
  required[0].applies = false;
  EXPECT_EQ(written(distance(required, Comparator::kAtLeast, {900, 900}, Grain::kWhole).rise),
            "100..100");
}

struct DoubtCase {
  std::vector<Threshold> required;
  Comparator comparator;
  Range actual;
  bool branch;
  bool value;
};

TEST(Doubt, NamesOnlyWhatCouldChangeTheStatus) {
  const std::vector<DoubtCase> cases = {
      {one(10), Comparator::kAtLeast, {9, 9}, false, false},
      {one(10), Comparator::kAtLeast, {9, 10}, false, true},
      {one(10), Comparator::kAtLeast, {0, kNoBound}, false, true},
      {one(10), Comparator::kIs, {9, 11}, false, true},
      {one(10), Comparator::kIs, {11, 12}, false, false},
      {two(10, 20), Comparator::kAtLeast, {15, 15}, true, false},
      {two(10, 20), Comparator::kAtLeast, {20, 30}, false, false},
      {two(10, 20), Comparator::kAtLeast, {5, 9}, false, false},
      {two(10, 20), Comparator::kAtLeast, {5, 10}, true, true},
      {two(10, 10), Comparator::kAtLeast, {5, 15}, false, true},
      {two(10, {}), Comparator::kAtLeast, {10, 10}, true, false},
      {two(10, {}), Comparator::kAtLeast, {5, 10}, true, true},
  };
  for (std::size_t i = 0; i < cases.size(); ++i) {
    const Doubt found =
        doubt(cases[i].required, cases[i].comparator, cases[i].actual, Grain::kWhole);
    EXPECT_EQ(found.branch, cases[i].branch) << i;
    EXPECT_EQ(found.actual, cases[i].value) << i;
  }
}

TEST(RequiredBy, StatesEveryBranchAndThoseThatApply) {
  constexpr std::string_view kRule =
      "{ measure: users, at_least: { market: { big: 20, small: undefined } } }";
  const auto written_for = [&](std::string_view json) {
    std::string text;
    const Decision decision = decided_by(kRule, json);
    for (const Threshold& threshold : only_requirement(decision).required) {
      text += std::string(threshold.branch) + "/" + std::string(threshold.title->in("it")) + " " +
              (threshold.value ? threshold.value->to_string() : "undefined") +
              (threshold.applies ? " applies\n" : "\n");
    }
    return text;
  };
  EXPECT_EQ(written_for(R"({ "market": "big" })"),
            "big/grande 20 applies\nsmall/piccolo undefined\n");
  EXPECT_EQ(written_for(R"({ "market": "small" })"),
            "big/grande 20\nsmall/piccolo undefined applies\n");
  EXPECT_EQ(written_for("{}"), "big/grande 20 applies\nsmall/piccolo undefined applies\n");
}

}  // namespace
}  // namespace attain::decision
