#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

TEST(ValueSet, ListsValuesOrCredentials) {
  EXPECT_EQ(check_part("sets: { cold: [north, upper], exams: [70-346, C.1], mixed: [west, 70-347] }")
                .problems,
            "");
  EXPECT_EQ(check_part("sets: {}").problems, "");
}

TEST(ValueSet, WithWrongValuesIsReported) {
  EXPECT_EQ(check_part(R"(sets:
  cold: [nort, 70-364, elsewhere]
  empty: []
  single: north
  twice: [north, south, north]
  nested: [cold, [north]]
)")
                .problems,
            R"(@@138@)");
  EXPECT_EQ(check_part("sets: [north]").problems, R"(@@139@)");
}

TEST(ValueSet, IsNamedLikeNothingElse) {
  EXPECT_EQ(check_part(R"(sets:
  70-346: [70-346]
  north: [south]
  upper: [north]
  any: [north]
  Cold: [north]
  cold: [north]
profiles:
  cold: 70-346
  MCSA-O365: 70-346
  west: 70-346
)")
                .problems,
            R"(@@140@)");
}

}  // namespace
}  // namespace attain::model
