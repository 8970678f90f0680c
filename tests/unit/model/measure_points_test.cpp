#include <string>

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// The measure in line 2 as the dump shows it, or the problems of it. Behind it stand `units`, and
/// `worth` in USD.
std::string points(std::string_view text) {
  const Checked checked = check_part("measures:\n  m: { points: " + std::string(text) + R"( }
  units: { sum: sales.units, where: { region: any, kind: any } }
  worth: { sum: deals.worth, where: { stage: any }, within: always }
)");
  const std::size_t from = checked.dump.find("    measure m = ");
  if (from == std::string::npos) return checked.problems;
  return checked.dump.substr(from, checked.dump.find("    measure units = ") - from) +
         checked.problems;
}

TEST(MeasurePoints, AreLinearOrAllOrNothingOrBoth) {
  EXPECT_EQ(
      points("[{ points: 30, for: units, full_at: 10, cite: Page 1 },"
             " { points: 7.5, for: worth, full_at: USD 0.5, if: { people: 1, holding: C.1 } },"
             " { points: 1, if: [{ partner: premier, is: true },"
             " { any_of: [{ measure: units, at_least: 1 }, { people: 1, holding: C.1 }] }],"
             " title: T, reading: A1, note: N }], at_most: 30.5, each_term: { more_than: 0 }"),
      R"(    measure m = points at_most 30.5 each_term more_than 0
      term units = 30 for units full_at 10  cite "Page 1"
      term worth = 7.5 for worth full_at 0.5
        people 1 holding C.1
      term premier-and-units-or-C-1 = 1  title en "T"  note "N"  reading A1
        partner premier in (true)
        any_of
          measure units at_least 1
          people 1 holding C.1
)");
  EXPECT_EQ(points("[{ points: { size: { small: 1, large: 2 } }, for: units,"
                   " full_at: { market: { developed: 10, developing: 2.5 } }, id: some }]"),
            R"(    measure m = points
      term some = size{small: 1, large: 2} for units full_at market{developed: 10, developing: 2.5}
)");
  EXPECT_EQ(points("[{ points: { size: { small: 1, large: undefined } }, for: units,"
                   " full_at: { market: { developed: 10, developing: undefined } } }]"),
            R"(    measure m = points
      term units = size{small: 1, large: undefined} for units full_at market{developed: 10, developing: undefined}
2:54 warning undefined-branch: no number is defined for `large`
  partners of this branch get the status undefined
2:129 warning undefined-branch: no number is defined for `developing`
  partners of this branch get the status undefined
)");
}

TEST(MeasurePoints, OfATermThatIsIncompleteAreReported) {
  EXPECT_EQ(points("[]"), R"(2:16 empty-list: this list is empty
  list what earns points
)");
  EXPECT_EQ(points("10"), R"(2:16 wrong-type: expected a list of terms, found `10`
  write a list, `[...]`
)");
  EXPECT_EQ(points("[10, [units]]"), R"(2:17 wrong-type: expected a term of points, found `10`
  write one such as `{ points: 10, for: ..., full_at: 10 }`
2:21 wrong-type: expected a term of points, found a list
  write one such as `{ points: 10, for: ..., full_at: 10 }`
)");
  EXPECT_EQ(points("[{ for: units, full_at: 10 }]"),
            R"(2:17 missing-key: a term of points needs the key `points`
  write `points:` and the most that the term can earn
)");
  EXPECT_EQ(points("[{ points: 10 }]"),
            R"(2:17 missing-subject: this term does not say what its points are for
  write `for:`, a measure and `full_at:`, or `if:` and a requirement
)");
  EXPECT_EQ(points("[{ points: 10, for: units }]"),
            R"(2:36 missing-key: this term does not say at which number it earns all of its points
  write `full_at:` and a number
)");
  EXPECT_EQ(points("[{ points: 10, full_at: 5 }]"),
            R"(2:31 missing-key: `full_at` does not say of which measure
  write `for:` and a measure
)");
  EXPECT_EQ(points("[{ points: 10, for: units, full_ta: 5 }]"),
            R"(2:43 unknown-key: unknown key `full_ta` of a term of points
  did you mean `full_at`?
)");
  EXPECT_EQ(points("[{ points: 10, fro: units, full_at: 5 }]"),
            R"(2:31 unknown-key: unknown key `fro` of a term of points
  did you mean `for`?
)");
  EXPECT_EQ(points("[{ points: 10, fi: { people: 1, holding: C.1 } }]"),
            R"(2:31 unknown-key: unknown key `fi` of a term of points
  did you mean `if`?
)");
  EXPECT_EQ(points("[{ points: 10, if: [] }]"), R"(2:35 empty-list: this list is empty
  list the requirements that must be met
)");
  EXPECT_EQ(points("[{ points: 10, if: both }]"),
            R"(2:35 wrong-type: expected a requirement, found `both`
  write one such as `{ measure: ..., at_least: ... }`
)");
  EXPECT_EQ(points("[{ points: 10, if: { people: 1 } }]"),
            R"(2:35 missing-key: a requirement on people needs the key `holding`
  write `holding:` and a credential, a profile or a set
)");
}

TEST(MeasurePoints, WithWrongNumbersAreReported) {
  EXPECT_EQ(points("[{ points: -1, for: units, full_at: 10 }]"),
            R"(2:27 number-out-of-range: `-1` is out of range
  write a number from 0 to 1,000,000
)");
  EXPECT_EQ(points("[{ points: 1000001, for: units, full_at: 10 }]"),
            R"(2:27 number-out-of-range: `1000001` is out of range
  write a number from 0 to 1,000,000
)");
  EXPECT_EQ(points("[{ points: 10, for: units, full_at: 0 }]"),
            R"(2:43 number-out-of-range: all points cannot be earned at 0
  write a number above 0, or leave `for` out and write `if`
)");
  EXPECT_EQ(points("[{ points: 10, for: units, full_at: -5 }]"),
            R"(2:52 number-out-of-range: `-5` is out of range
  write a number from 0 to 100,000,000,000,000
)");
  EXPECT_EQ(points("[{ points: 10, for: worth, full_at: 10 }]"),
            R"(2:52 wrong-unit: `10` is a plain number, and an amount in USD is due
  write `USD 10`
)");
  EXPECT_EQ(points("[{ points: 10, for: untis, full_at: 0.5 }]"),
            R"(2:36 unknown-measure: unknown measure `untis`
  did you mean `units`?
)");
  EXPECT_EQ(points("[{ points: 10, for: units, full_at: { size: { small: 0, large: 5 } } }]"),
            R"(2:43 number-out-of-range: all points cannot be earned at 0
  write a number above 0, or leave `for` out and write `if`
)");
  EXPECT_EQ(points("[{ points: 10 %, for: units, full_at: 1.23456 }]"),
            R"(2:27 wrong-unit: `10 %` is a percentage, and a plain number is due
  write `10`
2:54 invalid-number: `1.23456` has more than four decimals
  write at most four digits after the point
)");
  EXPECT_EQ(points("[{ points: 1, for: units, full_at: 10 }], at_most: -1"),
            R"(2:67 number-out-of-range: `-1` is out of range
  write a number from 0 to 1,000,000,000
)");
}

TEST(MeasurePoints, NameTheirTermsApart) {
  EXPECT_EQ(
      points("[{ points: 1, for: units, full_at: 10 }, { points: 2, for: units, full_at: 20 }]"),
      R"(2:57 duplicate-id: a term beside this one has the id `units` already
  give one of them an `id` of its own
)");
  EXPECT_EQ(points("[{ points: 1, for: units, full_at: 10, id: A Term }]"),
            R"(2:59 invalid-name: `A Term` cannot name a term
  write `a-term`: lower case letters and digits, words joined by `-`
)");
}

TEST(MeasurePoints, AskSomethingOfEachTerm) {
  constexpr std::string_view kTerm = "[{ points: 1, for: units, full_at: 10 }], each_term: ";
  const auto each = [&](std::string_view text) {
    return points(std::string(kTerm) + std::string(text));
  };
  EXPECT_EQ(each("{ at_least: 0.5 }"), R"(    measure m = points each_term at_least 0.5
      term units = 1 for units full_at 10
)");
  EXPECT_EQ(each("{}"),
            R"(2:58 missing-comparator: this requirement does not say what to compare with
  write `at_least:` and a number, or `is`, `at_most`, `more_than` or `less_than`
)");
  EXPECT_EQ(each("5"), R"(2:69 wrong-type: expected a comparison, found `5`
  write a map of keys and values, `{ is: ... }`
)");
  EXPECT_EQ(each("{ at_leest: 5 }"), R"(2:71 unknown-key: unknown key `at_leest` of a comparison
  did you mean `at_least`?
)");
  EXPECT_EQ(each("{ at_least: 5, at_most: 6 }"),
            R"(2:84 two-comparators: this requirement compares by `at_least` and by `at_most`
  write two requirements, one for each
)");
  EXPECT_EQ(each("{ at_least: { size: { small: 1, large: 2 } } }"),
            R"(2:81 wrong-type: expected a number, found a map
  write one such as `2000`
)");
}

TEST(MeasurePoints, AreNotMadeOfThemselves) {
  EXPECT_EQ(points("[{ points: 1, for: m, full_at: 10 }]"),
            R"(2:35 measure-cycle: measure `m` is made of itself
  make one of them of something else
)");
  EXPECT_EQ(points("[{ points: 1, if: { measure: m, at_least: 10 } }]"),
            R"(2:45 measure-cycle: measure `m` is made of itself
  make one of them of something else
)");
}

TEST(MeasurePoints, ComeInBoundedNumbers) {
  std::string terms = "[";
  for (int i = 0; i < 1001; ++i) {
    terms += "{ points: 1, for: units, full_at: 1, id: t" + std::to_string(i) + " }, ";
  }
  EXPECT_EQ(points(terms + "]"),
            R"(2:16 too-many-requirements: these points have more than 1000 terms
  put some of them into a measure of their own
)");
}

}  // namespace
}  // namespace attain::model
