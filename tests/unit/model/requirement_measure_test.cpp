#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

std::string requirement(std::string_view text) {
  return gold_of(check_requirements("        - { " + std::string(text) + " }"));
}

TEST(RequirementMeasure, ComparesAMeasureWithANumber) {
  EXPECT_EQ(requirement("measure: units, at_least: { market: { developed: 2, developing: 1 } }"),
            "measure units at_least market{developed: 2, developing: 1}\n");
  EXPECT_EQ(requirement("measure: change, more_than: -5"), "measure change more_than -5\n");
  EXPECT_EQ(requirement("measure: units, at_least: 1, id: some-units"),
            "measure units at_least 1  id some-units\n");
}

TEST(RequirementMeasure, OnWhatIsNoMeasureIsReported) {
  EXPECT_EQ(requirement("measure: unit, at_least: 1"), R"(@@119@)");
  EXPECT_EQ(requirement("measure: [units], at_least: 1"), R"(@@120@)");
}

TEST(RequirementMeasure, OnACountIsNeverBelowZero) {
  EXPECT_EQ(requirement("measure: units, at_least: -1"), R"(@@121@)");
}

TEST(RequirementMeasure, ReportsAllOfItsProblems) {
  EXPECT_EQ(requirement("measure: unit, at_least: many, reading: B1, holding: C.1"), R"(@@122@)");
}

}  // namespace
}  // namespace attain::model
