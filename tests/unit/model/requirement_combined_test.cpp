#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

std::string requirement(std::string_view text) {
  return gold_of(check_requirements("        - " + std::string(text)));
}

TEST(RequirementCombined, HoldsRequirements) {
  EXPECT_EQ(requirement("any_of:\n"
                        "            - { measure: units, at_least: 1 }\n"
                        "            - all_of:\n"
                        "                - { people: 1, holding: C.1 }\n"
                        "                - { people: 2, holding: both }\n"
                        "              cite: Page 2\n"),
            R"(@@112@)");
}

TEST(RequirementCombined, OfNothingIsReported) {
  EXPECT_EQ(requirement("any_of: []"), R"(@@113@)");
  EXPECT_EQ(requirement("{ all_of: units }"), R"(@@114@)");
  EXPECT_EQ(requirement("{ all_of: [{ measure: units, at_least: 1 }], at_least: 2 }"), R"(@@115@)");
}

TEST(RequirementCombined, HasTheProblemsOfItsPartsAlone) {
  EXPECT_EQ(requirement("{ any_of: [{ measure: unit, at_least: 1 }, { people: 1, holding: C.2 }] }"),
            R"(@@116@)");
}

}  // namespace
}  // namespace attain::model
