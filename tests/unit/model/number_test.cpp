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
  EXPECT_EQ(number("{ market: { developed: 2, developing: undefined } }"),
            R"(people market{developed: 2, developing: undefined} holding C.1
6:59 warning undefined-branch: no number is defined for `developing`
  partners of this branch get the status undefined
)");
}

TEST(Number, LeavesNoBranchToSilence) {
  EXPECT_EQ(number("{ market: { developed: 2 } }"),
            R"(6:23 missing-branch: no number is stated for `developing`
  write `developing: undefined` if the text gives none
)");
  EXPECT_EQ(number("{ market: {} }"), R"(6:23 missing-branch: no number is stated for `developed`
  write `developed: undefined` if the text gives none
6:23 missing-branch: no number is stated for `developing`
  write `developing: undefined` if the text gives none
)");
}

TEST(Number, TakesAMisspeltBranchAsStated) {
  EXPECT_EQ(number("{ market: { developed: 2, develping: 1 } }"),
            R"(6:47 unknown-value: unknown value `develping` of `market`
  did you mean `developing`?
)");
}

TEST(Number, WithWrongBranchesIsReported) {
  EXPECT_EQ(number("{ market: { developed: 2, rich: 3, developing: 1 } }"),
            R"(6:47 duplicate-name: the branch `developed` is stated already
)");
  EXPECT_EQ(number("{ market: { developed: two, developing: 0 } }"),
            R"(6:44 invalid-number: `two` is not a whole number
  write a whole number in digits alone, such as `2000`
6:61 number-out-of-range: `0` is out of range
  write a number from 1 to 1,000,000
)");
  EXPECT_EQ(number("{ market: { developed: 2, developing: { market: 1 } } }"),
            R"(6:59 wrong-type: expected a whole number, found a map
)");
  EXPECT_EQ(number("{ market: 2 }"),
            R"(6:31 wrong-type: expected a number for each `market`, found `2`
  write `{ developed: ..., ... }`
)");
}

TEST(Number, IsSplitByOneAttributeThatCan) {
  EXPECT_EQ(number("{ markte: { developed: 2, developing: 1 } }"),
            R"(6:23 unknown-attribute: unknown partner attribute `markte`
  did you mean `market`?
)");
  EXPECT_EQ(number("{ founded: { 2018: 1 } }"),
            R"(6:23 not-splittable: cannot split a number by `founded`, which is a date
  split by an attribute that is `one_of` some values
)");
  EXPECT_EQ(number("{ market: { developed: 2, developing: 1 }, founded: 3 }"),
            R"(6:21 wrong-type: a number is split by one attribute at a time
  write `{ attribute: { value: number, ... } }`
)");
  EXPECT_EQ(number("{}"), R"(6:21 wrong-type: a number is split by one attribute at a time
  write `{ attribute: { value: number, ... } }`
)");
}

TEST(Number, IsUndefinedInABranchAlone) {
  EXPECT_EQ(number("undefined"), R"(6:21 invalid-number: only a branch of a number is `undefined`
  leave the requirement out, or split the number by an attribute
)");
}

TEST(Number, OfPeopleIsFromOneToAMillion) {
  EXPECT_EQ(number("1000000"), "people 1000000 holding C.1\n");
  EXPECT_EQ(number("1000001"), R"(6:21 number-out-of-range: `1000001` is out of range
  write a number from 1 to 1,000,000
)");
  EXPECT_EQ(number("0"), R"(6:21 number-out-of-range: `0` is out of range
  write a number from 1 to 1,000,000
)");
}

TEST(Number, CostsNoTimeOnceNothingIsReported) {
  std::string lines;
  for (int i = 0; i < 1100; ++i) {
    lines += "        - { people: { market: {} }, holding: C.1, id: p" + std::to_string(i) + " }\n";
  }
  const std::string problems = check_requirements(lines).problems;
  EXPECT_EQ(std::count(problems.begin(), problems.end(), '\n'), 2 * 1000);
}

}  // namespace
}  // namespace attain::model
