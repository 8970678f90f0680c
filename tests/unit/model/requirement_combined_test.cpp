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

TEST(RequirementCombined, CountsThoseThatAreMet) {
  constexpr std::string_view kThree =
      "number_of: [{ people: 1, holding: C.1 }, { people: 1, holding: both }, { measure: units, "
      "at_least: 1 }]";
  const auto compared = [&](std::string_view text) {
    return requirement("{ " + std::string(kThree) + std::string(text) + " }");
  };
  EXPECT_EQ(compared(", at_least: 2"), R"(number_of at_least 2
  people 1 holding C.1
  people 1 holding both = all_of(70-346, 70-347)
  measure units at_least 1
)");
  EXPECT_EQ(compared(", at_most: { size: { small: 0, large: 3 } }, id: some"),
            R"(number_of at_most size{small: 0, large: 3}  id some
  people 1 holding C.1
  people 1 holding both = all_of(70-346, 70-347)
  measure units at_least 1
)");
  EXPECT_EQ(compared(""),
            R"(6:13 missing-comparator: this requirement does not say what to compare with
  write `at_least:` and a number, or `is`, `at_most`, `more_than` or `less_than`
)");
  EXPECT_EQ(compared(", at_least: 0"), R"(6:128 number-out-of-range: `0` is out of range
  write a number from 1 to 3
)");
  EXPECT_EQ(compared(", at_least: 4"), R"(6:128 number-out-of-range: `4` is out of range
  write a number from 1 to 3
)");
  EXPECT_EQ(compared(", is: 1.5"), R"(6:122 invalid-number: `1.5` is not a whole number
  write a whole number in digits alone, such as `2000`
)");
  EXPECT_EQ(compared(", at_laest: 2"),
            R"(6:118 unknown-key: unknown key `at_laest` of a combination of requirements
  did you mean `at_least`?
)");
  EXPECT_EQ(compared(", at_least: 1, at_most: 2"),
            R"(6:131 two-comparators: this requirement compares by `at_least` and by `at_most`
  write two requirements, one for each
)");
  EXPECT_EQ(requirement("{ number_of: [], at_least: 2 }"), R"(6:24 empty-list: this list is empty
  list the requirements that are combined
)");
  EXPECT_EQ(requirement("{ number_of: 3, at_least: 2 }"),
            R"(6:24 wrong-type: expected a list of requirements, found `3`
  write a list, `[...]`
)");
  EXPECT_EQ(requirement("{ number_of: [{ people: 1, holding: C.1 }, C.1], at_least: 3 }"),
            R"(6:54 wrong-type: expected a requirement, found `C.1`
  write one such as `{ measure: ..., at_least: ... }`
6:70 number-out-of-range: `3` is out of range
  write a number from 1 to 2
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
