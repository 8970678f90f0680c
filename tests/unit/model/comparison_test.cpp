#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

std::string requirement(std::string_view text) {
  return gold_of(check_requirements("        - { measure: units, " + std::string(text) + " }"));
}

TEST(Comparison, IsByOneOfFive) {
  EXPECT_EQ(requirement("is: 5"), "measure units is 5\n");
  EXPECT_EQ(requirement("at_least: 5"), "measure units at_least 5\n");
  EXPECT_EQ(requirement("at_most: 5"), "measure units at_most 5\n");
  EXPECT_EQ(requirement("more_than: 5"), "measure units more_than 5\n");
  EXPECT_EQ(requirement("less_than: 5"), "measure units less_than 5\n");
}

TEST(Comparison, IsNotMissingNorDouble) {
  EXPECT_EQ(requirement("cite: Page 1"), R"(@@19@)");
  EXPECT_EQ(requirement("at_least: 5, at_most: 6"), R"(@@20@)");
  EXPECT_EQ(requirement("at_leest: 5"), R"(@@21@)");
}

}  // namespace
}  // namespace attain::model
