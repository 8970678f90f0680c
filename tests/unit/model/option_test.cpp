#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

std::string problems(std::string_view options) {
  return check_part("options:\n" + std::string(options)).problems;
}

TEST(Option, StatesEveryTierInTheOrderOfTheProgram) {
  EXPECT_EQ(check_part(R"(options:
  first:
    title: First
    cite: Page 1
    reading: A1
    tiers:
      gold: [{ people: 2, holding: C.1 }]
      silver: not_offered
  second: { tiers: { silver: not_offered, gold: not_offered } }
)")
                .dump,
            R"(competency cloud
  revision 2018-01-01
    option first  title en "First"  cite "Page 1"  reading A1
      silver not_offered
      gold
        people 2 holding C.1
    option second
      silver not_offered
      gold not_offered
)");
}

TEST(Option, LeavesNoTierToSilence) {
  EXPECT_EQ(problems("  main: { tiers: { gold: not_offered } }"),
            R"(2:11 missing-tier: the tier `silver` is not stated
  write `silver: not_offered` or its requirements
)");
  EXPECT_EQ(problems("  main: { tiers: {} }"), R"(2:11 missing-tier: the tier `silver` is not stated
  write `silver: not_offered` or its requirements
2:11 missing-tier: the tier `gold` is not stated
  write `gold: not_offered` or its requirements
)");
  EXPECT_EQ(problems("  main: { tiers: { gold: not_offered, silver: [] } }"),
            R"(2:47 empty-list: this list is empty
  write `not_offered`, or list the requirements
)");
}

TEST(Option, WithWrongTiersIsReported) {
  EXPECT_EQ(problems("  main: { tiers: { gold: not_offered, slver: not_offered } }"),
            R"(2:39 unknown-tier: unknown tier `slver`
  did you mean `silver`?
)");
  EXPECT_EQ(
      problems(
          "  main: { tiers: { gold: none, silver: { people: 1, holding: C.1 }, bronze: [] } }"),
      R"(2:26 wrong-type: expected a list of requirements, found `none`
  list the requirements, or write `not_offered`
2:40 wrong-type: expected a list of requirements, found a map
  list the requirements, or write `not_offered`
2:69 unknown-tier: unknown tier `bronze`
  write one of `silver` or `gold`
2:77 empty-list: this list is empty
  write `not_offered`, or list the requirements
)");
  EXPECT_EQ(problems("  main: { tiers: [gold] }"),
            R"(2:18 wrong-type: expected a map of tiers, found a list
  write a map of names and values, `{ name: ... }`
)");
}

TEST(Option, OfAnotherShapeIsReported) {
  EXPECT_EQ(problems("  Main: { title: Main }"), R"(2:3 invalid-name: `Main` cannot name an option
  write `main`: lower case letters and digits, words joined by `-`
2:3 missing-key: an option needs the key `tiers`
  write `tiers:` and every tier of the program
)");
  EXPECT_EQ(problems("  main: gold"), R"(2:9 wrong-type: expected an option, found `gold`
  write a map of keys and values, `{ tiers: ... }`
)");
  EXPECT_EQ(problems("  {}"), R"(2:3 empty-list: this map is empty
  write at least one option with its tiers
)");
  EXPECT_EQ(problems("  main: { teirs: { gold: not_offered, silver: not_offered } }"),
            R"(2:11 unknown-key: unknown key `teirs` of an option
  did you mean `tiers`?
)");
}

}  // namespace
}  // namespace attain::model
