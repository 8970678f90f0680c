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
            R"(@@74@)");
}

TEST(Option, LeavesNoTierToSilence) {
  EXPECT_EQ(problems("  main: { tiers: { gold: not_offered } }"), R"(@@75@)");
  EXPECT_EQ(problems("  main: { tiers: {} }"), R"(@@76@)");
  EXPECT_EQ(problems("  main: { tiers: { gold: not_offered, silver: [] } }"), R"(@@77@)");
}

TEST(Option, WithWrongTiersIsReported) {
  EXPECT_EQ(problems("  main: { tiers: { gold: not_offered, slver: not_offered } }"), R"(@@78@)");
  EXPECT_EQ(
      problems("  main: { tiers: { gold: none, silver: { people: 1, holding: C.1 }, bronze: [] } }"),
      R"(@@79@)");
  EXPECT_EQ(problems("  main: { tiers: [gold] }"), R"(@@80@)");
}

TEST(Option, OfAnotherShapeIsReported) {
  EXPECT_EQ(problems("  Main: { title: Main }"), R"(@@81@)");
  EXPECT_EQ(problems("  main: gold"), R"(@@82@)");
  EXPECT_EQ(problems("  {}"), R"(@@83@)");
  EXPECT_EQ(problems("  main: { teirs: { gold: not_offered, silver: not_offered } }"), R"(@@84@)");
}

}  // namespace
}  // namespace attain::model
