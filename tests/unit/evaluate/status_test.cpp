#include <gtest/gtest.h>

#include <attain/decision.hpp>

namespace attain {
namespace {

TEST(Status, HasAWordForEach) {
  EXPECT_EQ(to_string(Status::kNotOffered), "not_offered");
  EXPECT_EQ(to_string(Status::kNotMet), "not_met");
  EXPECT_EQ(to_string(Status::kUndefined), "undefined");
  EXPECT_EQ(to_string(Status::kUnknown), "unknown");
  EXPECT_EQ(to_string(Status::kMet), "met");
}

TEST(Status, OrderIsThatOfCombination) {
  EXPECT_LT(Status::kNotOffered, Status::kNotMet);
  EXPECT_LT(Status::kNotMet, Status::kUndefined);
  EXPECT_LT(Status::kUndefined, Status::kUnknown);
  EXPECT_LT(Status::kUnknown, Status::kMet);
}

}  // namespace
}  // namespace attain
