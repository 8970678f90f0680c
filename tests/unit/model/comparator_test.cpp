#include <gtest/gtest.h>

#include <attain/decision.hpp>

namespace attain {
namespace {

TEST(Comparator, HasTheWordOfTheRules) {
  EXPECT_EQ(to_string(Comparator::kIs), "is");
  EXPECT_EQ(to_string(Comparator::kAtLeast), "at_least");
  EXPECT_EQ(to_string(Comparator::kAtMost), "at_most");
  EXPECT_EQ(to_string(Comparator::kMoreThan), "more_than");
  EXPECT_EQ(to_string(Comparator::kLessThan), "less_than");
}

}  // namespace
}  // namespace attain
