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
            R"(any_of
  measure units at_least 1
  all_of  cite "Page 2"
    people 1 holding C.1
    people 2 holding both = all_of(70-346, 70-347)
)");
}

TEST(RequirementCombined, OfNothingIsReported) {
  EXPECT_EQ(requirement("any_of: []"), R"(6:19 empty-list: this list is empty
  list the requirements that are combined
)");
  EXPECT_EQ(requirement("{ all_of: units }"),
            R"(6:21 wrong-type: expected a list of requirements, found `units`
  write a list, `[...]`
)");
  EXPECT_EQ(requirement("{ all_of: [{ measure: units, at_least: 1 }], at_least: 2 }"),
            R"(6:56 unknown-key: unknown key `at_least` of a combination of requirements
  write one of `all_of`, `id`, `title`, `cite`, `note` or `reading`
)");
}

TEST(RequirementCombined, HasTheProblemsOfItsPartsAlone) {
  EXPECT_EQ(
      requirement("{ any_of: [{ measure: unit, at_least: 1 }, { people: 1, holding: C.2 }] }"),
      R"(6:33 unknown-measure: unknown measure `unit`
  did you mean `units`?
6:76 unknown-credential: unknown credential, profile or set `C.2`
  did you mean `C.1`?
)");
}

}  // namespace
}  // namespace attain::model
