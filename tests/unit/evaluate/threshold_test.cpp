#include "evaluate/threshold.hpp"

#include <optional>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace attain::evaluate {
namespace {

constexpr Status kMet = Status::kMet;
constexpr Status kNotMet = Status::kNotMet;
constexpr Status kUnknown = Status::kUnknown;
constexpr Rational kNoBound = Range::kUnbounded;

TEST(Compare, DecidesWhatBothEndsDecideAlike) {
  struct Case {
    Range actual;
    Comparator comparator;
    Status status;
  };
  const std::vector<Case> against_ten = {
      {{9, 9}, Comparator::kIs, kNotMet},
      {{10, 10}, Comparator::kIs, kMet},
      {{11, 11}, Comparator::kIs, kNotMet},
      {{9, 11}, Comparator::kIs, kUnknown},
      {{10, 11}, Comparator::kIs, kUnknown},
      {{11, kNoBound}, Comparator::kIs, kNotMet},
      {{9, 9}, Comparator::kAtLeast, kNotMet},
      {{10, 10}, Comparator::kAtLeast, kMet},
      {{10, kNoBound}, Comparator::kAtLeast, kMet},
      {{9, 10}, Comparator::kAtLeast, kUnknown},
      {{-kNoBound, 9}, Comparator::kAtLeast, kNotMet},
      {{10, 10}, Comparator::kAtMost, kMet},
      {{11, 11}, Comparator::kAtMost, kNotMet},
      {{10, 11}, Comparator::kAtMost, kUnknown},
      {{0, kNoBound}, Comparator::kAtMost, kUnknown},
      {{10, 10}, Comparator::kMoreThan, kNotMet},
      {{11, 11}, Comparator::kMoreThan, kMet},
      {{10, 11}, Comparator::kMoreThan, kUnknown},
      {{9, 9}, Comparator::kLessThan, kMet},
      {{10, 10}, Comparator::kLessThan, kNotMet},
      {{9, 10}, Comparator::kLessThan, kUnknown},
  };
  for (const Case& c : against_ten) {
    EXPECT_EQ(compare(c.actual, c.comparator, 10), c.status)
        << c.actual.low.to_string() << ".." << c.actual.high.to_string() << " "
        << to_string(c.comparator);
  }
}

TEST(Compare, IsExact) {
  const Rational third = Rational::fraction(1, 3);
  EXPECT_EQ(compare({third, third}, Comparator::kIs, third), kMet);
  EXPECT_EQ(compare({third, third}, Comparator::kAtLeast, Rational::fraction(3334, 10000)),
            kNotMet);
  EXPECT_EQ(compare({third, third}, Comparator::kMoreThan, Rational::fraction(3333, 10000)), kMet);
}

TEST(BranchesFor, AreThePartnersOwnOrAll) {
  const std::vector<facts::Value> attributes = {1, facts::kUnknown};
  const auto branches = [&](std::uint32_t attribute) {
    const compile::Span span = branches_for({attribute, {4, 7}}, attributes);
    return std::pair(span.first, span.end);
  };
  EXPECT_EQ(branches(0), std::pair(5U, 6U));
  EXPECT_EQ(branches(1), std::pair(4U, 7U));
  EXPECT_EQ(branches(compile::kNone), std::pair(4U, 7U));
}

class SplitTest : public testing::Test {
 protected:
  /// A number split by attribute 0, whose branches are `numbers`, against exactly `actual`.
  Status judge_split(std::vector<std::optional<Rational>> numbers, facts::Value attribute,
                     Range actual) {
    compile::Program program;
    const auto count = static_cast<std::uint32_t>(numbers.size());
    program.numbers = std::move(numbers);
    const std::vector<facts::Value> attributes = {attribute};
    return judge(program, {0, {0, count}}, Comparator::kAtLeast, actual, attributes);
  }

  static constexpr std::nullopt_t kUndefined = std::nullopt;
};

TEST_F(SplitTest, TakesThePartnersOwnBranch) {
  EXPECT_EQ(judge_split({2000, 1000}, 0, {1500, 1500}), kNotMet);
  EXPECT_EQ(judge_split({2000, 1000}, 1, {1500, 1500}), kMet);
}

TEST_F(SplitTest, DecidesWithoutTheAttributeWhatAllBranchesDecideAlike) {
  EXPECT_EQ(judge_split({2000, 1000}, facts::kUnknown, {2000, 2000}), kMet);
  EXPECT_EQ(judge_split({2000, 1000}, facts::kUnknown, {999, 999}), kNotMet);
  EXPECT_EQ(judge_split({2000, 1000}, facts::kUnknown, {1500, 1500}), kUnknown);
}

TEST_F(SplitTest, AnUndefinedBranchIsNeverMet) {
  EXPECT_EQ(judge_split({2000, kUndefined}, 1, {9000, 9000}), Status::kUndefined);
  EXPECT_EQ(judge_split({2000, kUndefined}, 0, {9000, 9000}), kMet);
  EXPECT_EQ(judge_split({2000, kUndefined}, facts::kUnknown, {9000, 9000}), kUnknown);
  EXPECT_EQ(judge_split({kUndefined, kUndefined}, facts::kUnknown, {0, 0}), Status::kUndefined);
}

}  // namespace
}  // namespace attain::evaluate
