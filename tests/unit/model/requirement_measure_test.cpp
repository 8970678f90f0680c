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
  EXPECT_EQ(requirement("measure: unit, at_least: 1"),
            R"(6:22 unknown-measure: unknown measure `unit`
  did you mean `units`?
)");
  EXPECT_EQ(requirement("measure: [units], at_least: 1"),
            R"(6:22 wrong-type: expected the name of a measure, found a list
)");
}

TEST(RequirementMeasure, OnACountIsNeverBelowZero) {
  EXPECT_EQ(requirement("measure: units, at_least: -1"),
            R"(6:39 number-out-of-range: `-1` is out of range
  write a number from 0 to 1,000,000,000,000,000,000
)");
}

TEST(RequirementMeasure, ReportsAllOfItsProblems) {
  EXPECT_EQ(requirement("measure: unit, at_least: many, reading: B1, holding: C.1"),
            R"(6:22 unknown-measure: unknown measure `unit`
  did you mean `units`?
6:38 invalid-number: `many` is not a number
  write digits alone, such as `2000`
6:53 unknown-reading: unknown reading `B1`
  did you mean `A1`?
6:57 unknown-key: unknown key `holding` of a requirement on a measure
  write one of `measure`, `is`, `at_least`, `at_most`, `more_than`, `less_than`, `id`, `title` or 3 more
)");
}

}  // namespace
}  // namespace attain::model
