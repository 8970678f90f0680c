#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// The number as the dump shows it and the problems; columns are those of the number from 30 on.
std::string number(std::string_view text) {
  const Checked checked =
      check_requirements("        - { people: " + std::string(text) + ", holding: C.1 }");
  return gold_of(checked) + (checked.dump.empty() ? "" : checked.problems);
}

TEST(Number, IsWholeOrSplit) {
  EXPECT_EQ(number("3"), "people 3 holding C.1\n");
  EXPECT_EQ(number("{ market: { developing: 1, developed: 2 } }"),
            "people market{developed: 2, developing: 1} holding C.1\n");
  EXPECT_EQ(number("{ market: { rich: 2, developing: 1 } }"),
            "people market{developed: 2, developing: 1} holding C.1\n");
}

TEST(Number, WarnsOfAnUndefinedBranch) {
  EXPECT_EQ(number("{ market: { developed: 2, developing: undefined } }"), R"(@@59@)");
}

TEST(Number, LeavesNoBranchToSilence) {
  EXPECT_EQ(number("{ market: { developed: 2 } }"), R"(@@60@)");
  EXPECT_EQ(number("{ market: {} }"), R"(@@61@)");
}

TEST(Number, TakesAMisspeltBranchAsStated) {
  EXPECT_EQ(number("{ market: { developed: 2, develping: 1 } }"), R"(@@62@)");
}

TEST(Number, WithWrongBranchesIsReported) {
  EXPECT_EQ(number("{ market: { developed: 2, rich: 3, developing: 1 } }"), R"(@@63@)");
  EXPECT_EQ(number("{ market: { developed: two, developing: 0 } }"), R"(@@64@)");
  EXPECT_EQ(number("{ market: { developed: 2, developing: { market: 1 } } }"), R"(@@65@)");
  EXPECT_EQ(number("{ market: 2 }"), R"(@@66@)");
}

TEST(Number, IsSplitByOneAttributeThatCan) {
  EXPECT_EQ(number("{ markte: { developed: 2, developing: 1 } }"), R"(@@67@)");
  EXPECT_EQ(number("{ founded: { 2018: 1 } }"), R"(@@68@)");
  EXPECT_EQ(number("{ market: { developed: 2, developing: 1 }, founded: 3 }"), R"(@@69@)");
  EXPECT_EQ(number("{}"), R"(@@70@)");
}

TEST(Number, IsUndefinedInABranchAlone) { EXPECT_EQ(number("undefined"), R"(@@71@)"); }

TEST(Number, OfPeopleIsFromOneToAMillion) {
  EXPECT_EQ(number("1000000"), "people 1000000 holding C.1\n");
  EXPECT_EQ(number("1000001"), R"(@@72@)");
  EXPECT_EQ(number("0"), R"(@@73@)");
}

TEST(Number, CostsNoTimeOnceNothingIsReported) {
  std::string lines;
  for (int i = 0; i < 1100; ++i) {
    lines += "        - { people: { market: {} }, holding: C.1, id: p" + std::to_string(i) + " }\n";
  }
  const std::string problems = check_requirements(lines).problems;
  EXPECT_EQ(std::count(problems.begin(), problems.end(), '\n'), 1000);
}

}  // namespace
}  // namespace attain::model
