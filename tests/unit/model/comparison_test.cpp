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
  EXPECT_EQ(requirement("cite: Page 1"),
            R"(6:22 missing-comparator: this requirement does not say what to compare with
  write `at_least:` and a number, or `is`, `at_most`, `more_than` or `less_than`
)");
  EXPECT_EQ(requirement("at_least: 5, at_most: 6"),
            R"(6:42 two-comparators: this requirement compares by `at_least` and by `at_most`
  write two requirements, one for each
)");
  EXPECT_EQ(requirement("at_leest: 5"),
            R"(6:29 unknown-key: unknown key `at_leest` of a requirement on a measure
  did you mean `at_least`?
)");
}

}  // namespace
}  // namespace attain::model
