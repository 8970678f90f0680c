#include <algorithm>
#include <string>

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

TEST(Number, OfACountMayBeCompared) {
  EXPECT_EQ(number("{ at_least: 2 }"), R"(people 2 holding C.1
)");
  EXPECT_EQ(number("{ at_most: 0 }"), R"(people at_most 0 holding C.1
)");
  EXPECT_EQ(number("{ is: { market: { developed: 2, developing: 1 } } }"),
            R"(people is market{developed: 2, developing: 1} holding C.1
)");
  EXPECT_EQ(number("{ at_least: 0 }"), R"(6:33 number-out-of-range: `0` is out of range
  write a number from 1 to 1,000,000
)");
  EXPECT_EQ(number("{ at_least: 1, at_most: 3 }"),
            R"(6:36 two-comparators: this requirement compares by `at_least` and by `at_most`
  write two requirements, one for each
)");
  EXPECT_EQ(number("{ at_leest: 2 }"), R"(6:23 unknown-key: unknown key `at_leest` of a count
  did you mean `at_least`?
)");
  EXPECT_EQ(number("{ at_most: 2, colour: red }"),
            R"(6:35 unknown-key: unknown key `colour` of a count
  write one of `is`, `at_least`, `at_most`, `more_than` or `less_than`
)");
  EXPECT_EQ(number("{ more_than: { at_least: 2 } }"),
            R"(6:36 unknown-attribute: unknown partner attribute `at_least`
  write one of `market`, `founded`, `size`, `premier`, `staff`, `balance`, `score`, `revenue` or 1 more
)");
}

/// The number that a measure is compared with.
std::string compared(std::string_view measure, std::string_view number) {
  const Checked checked = check_requirements("        - { measure: " + std::string(measure) +
                                             ", at_least: " + std::string(number) + " }");
  return gold_of(checked) + (checked.dump.empty() ? "" : checked.problems);
}

TEST(Number, MayHaveFourDecimalsWhereWhatIsComparedMay) {
  EXPECT_EQ(compared("hours", "2"), R"(measure hours at_least 2
)");
  EXPECT_EQ(compared("hours", "-2.5001"), R"(measure hours at_least -2.5001
)");
  EXPECT_EQ(compared("hours", "{ size: { small: 0.5, large: 2.50 } }"),
            R"(measure hours at_least size{small: 0.5, large: 2.5}
)");
  EXPECT_EQ(compared("hours", "2.50001"),
            R"(6:39 invalid-number: `2.50001` has more than four decimals
  write at most four digits after the point
)");
  EXPECT_EQ(compared("hours", "2."), R"(6:39 invalid-number: `2.` is not a number
  write digits alone, such as `2000`
)");
  EXPECT_EQ(compared("hours", "1e3"), R"(6:39 invalid-number: `1e3` is not a number
  write digits alone, such as `2000`
)");
  EXPECT_EQ(compared("hours", "100000000000000"), R"(measure hours at_least 100000000000000
)");
  EXPECT_EQ(compared("hours", "100000000000000.0001"),
            R"(6:39 number-out-of-range: `100000000000000.0001` is out of range
  write a number from -100,000,000,000,000 to 100,000,000,000,000
)");
  EXPECT_EQ(compared("hours", "'2.5'"),
            R"(6:39 wrong-type: expected a number, found the quoted text `2.5`
  write `2.5` without quotes
)");
  EXPECT_EQ(compared("hours", "[2.5]"), R"(6:39 wrong-type: expected a number, found a list
  write one such as `2000`
)");
  EXPECT_EQ(compared("units", "2.5"), R"(6:39 invalid-number: `2.5` is not a whole number
  write a whole number in digits alone, such as `2000`
)");
}

TEST(Number, HasTheUnitOfWhatIsCompared) {
  EXPECT_EQ(compared("worth", "USD 75000"), R"(measure worth at_least USD 75000
)");
  EXPECT_EQ(compared("worth", "{ market: { developed: USD 75000.5, developing: undefined } }"),
            R"(measure worth at_least market{developed: USD 75000.5, developing: undefined}
6:87 warning undefined-branch: no number is defined for `developing`
  partners of this branch get the status undefined
)");
  EXPECT_EQ(compared("rise", "25 %"), R"(measure rise at_least 25 %
)");
  EXPECT_EQ(compared("rise", "-2.5 %"), R"(measure rise at_least -2.5 %
)");
  EXPECT_EQ(compared("worth", "75000"),
            R"(6:39 wrong-unit: `75000` is a plain number, and an amount in USD is due
  write `USD 75000`
)");
  EXPECT_EQ(compared("worth", "EUR 75000"),
            R"(6:39 wrong-unit: `EUR 75000` is an amount in EUR, and one in USD is due
  write one such as `USD 75000`
)");
  EXPECT_EQ(compared("worth", "25 %"),
            R"(6:39 wrong-unit: `25 %` is a percentage, and an amount in USD is due
  write `USD 25`
)");
  EXPECT_EQ(compared("rise", "25"),
            R"(6:38 wrong-unit: `25` is a plain number, and a percentage is due
  write `25 %`
)");
  EXPECT_EQ(compared("rise", "0.25"),
            R"(6:38 wrong-unit: `0.25` is a plain number, and a percentage is due
  write `0.25 %`
)");
  EXPECT_EQ(compared("rise", "USD 25"),
            R"(6:38 wrong-unit: `USD 25` is an amount in USD, and a percentage is due
  write `25 %`
)");
  EXPECT_EQ(compared("units", "USD 25"),
            R"(6:39 wrong-unit: `USD 25` is an amount in USD, and a plain number is due
  write `25`
)");
  EXPECT_EQ(compared("units", "25 %"),
            R"(6:39 wrong-unit: `25 %` is a percentage, and a plain number is due
  write `25`
)");
  EXPECT_EQ(compared("hours", "25 %"),
            R"(6:39 wrong-unit: `25 %` is a percentage, and a plain number is due
  write `25`
)");
}

TEST(Number, WithAUnitHasOneSpelling) {
  EXPECT_EQ(compared("rise", "25%"), R"(6:38 invalid-number: `25%` needs one space before its sign
  write `25 %`
)");
  EXPECT_EQ(compared("rise", "25  %"),
            R"(6:38 invalid-number: `25  %` needs one space before its sign
  write `25 %`
)");
  EXPECT_EQ(compared("rise", "%"),
            R"(not YAML, or no program: 6:38 yaml-syntax: a value cannot begin with `%`
  put the text in quotes
)");
  EXPECT_EQ(compared("rise", "a lot %"), R"(6:38 invalid-number: `a lot %` is not a percentage
  write digits and the sign, such as `25 %`
)");
  EXPECT_EQ(compared("rise", "'25 %'"),
            R"(6:38 wrong-type: expected a number, found the quoted text `25 %`
  write `25 %` without quotes
)");
  EXPECT_EQ(compared("worth", "USD75000"),
            R"(6:39 invalid-number: `USD75000` is not an amount in USD
  write digits after the currency, such as `USD 75000`
)");
  EXPECT_EQ(compared("worth", "usd 75000"),
            R"(6:39 invalid-number: `usd 75000` is not an amount in USD
  write digits after the currency, such as `USD 75000`
)");
  EXPECT_EQ(compared("worth", "75000 USD"),
            R"(6:39 invalid-number: `75000 USD` is not an amount in USD
  write digits after the currency, such as `USD 75000`
)");
  EXPECT_EQ(compared("worth", "$75000"), R"(6:39 invalid-number: `$75000` is not an amount in USD
  write digits after the currency, such as `USD 75000`
)");
  EXPECT_EQ(compared("worth", "USD  75000"),
            R"(6:39 invalid-number: `USD  75000` is not an amount in USD
  write digits after the currency, such as `USD 75000`
)");
  EXPECT_EQ(compared("worth", "USD 75000.12345"),
            R"(6:39 invalid-number: `USD 75000.12345` has more than four decimals
  write at most four digits after the point
)");
  EXPECT_EQ(compared("worth", "USD"), R"(6:39 invalid-number: `USD` is not an amount in USD
  write digits after the currency, such as `USD 75000`
)");
  EXPECT_EQ(compared("worth", "'USD 75000'"),
            R"(6:39 wrong-type: expected a number, found the quoted text `USD 75000`
  write `USD 75000` without quotes
)");
  EXPECT_EQ(compared("worth", "USD 99999999999999999999"),
            R"(6:39 number-out-of-range: `USD 99999999999999999999` is out of range
  write a number from -100,000,000,000,000 to 100,000,000,000,000
)");
  EXPECT_EQ(compared("worth", "a lot"), R"(6:39 invalid-number: `a lot` is not an amount in USD
  write digits after the currency, such as `USD 75000`
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
