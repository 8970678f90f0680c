#include <string>

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// The measures in lines 2 and on as the dump shows them, or the problems of them. Behind them
/// stand `units` and `change`, `worth` in USD and `fee` in EUR, and `hours`, a decimal.
std::string measures(std::string_view lines) {
  const Checked checked = check_part("measures:\n" + std::string(lines) + R"(
  units: { sum: sales.units, where: { region: any, kind: any } }
  change: { sum: sales.change, where: { region: any, kind: any } }
  worth: { sum: deals.worth, where: { stage: any }, within: always }
  fee: { sum: deals.fee, where: { stage: any }, within: always }
  hours: { sum: deals.hours, where: { stage: any }, within: always }
)");
  const std::size_t from = checked.dump.find("    measure ");
  if (from == std::string::npos) return checked.problems;
  return checked.dump.substr(from, checked.dump.find("    measure units = ") - from) +
         checked.problems;
}

/// The problems of a requirement on a measure `m`; both are in line 1.
std::string compared(std::string_view measure, std::string_view comparison) {
  return check_part(
             "measures: { units: { sum: sales.units, where: { region: any, kind: any } }, m: " +
             std::string(measure) +
             " }\noptions: { o: { tiers: { silver: not_offered, gold: [{ measure: m, " +
             std::string(comparison) + " }] } } }")
      .problems;
}

TEST(MeasureCombined, AddsAndSubtracts) {
  EXPECT_EQ(measures("  m: { total: [units, change], title: All }\n"
                     "  n: { difference: [worth, worth], at_most: USD -5 }\n"
                     "  o: { total: [m, hours], at_most: 0.5 }"),
            R"(    measure m = total of units, change  title en "All"
    measure n = difference of worth, worth in USD at_most USD -5
    measure o = total of m, hours at_most 0.5
)");
}

TEST(MeasureCombined, TellsGrowthInPercent) {
  EXPECT_EQ(measures("  m: { growth: { from: worth, to: worth }, at_most: 25.5 % }"),
            R"(    measure m = growth from worth to worth in % at_most 25.5 %
)");
  EXPECT_EQ(measures("  m: { growth: { from: units, to: change }, at_most: 25 }"),
            R"(2:54 wrong-unit: `25` is a plain number, and a percentage is due
  write `25 %`
)");
  EXPECT_EQ(measures("  m: { growth: { from: units, to: change } }\n  n: { total: [m, units] }"),
            R"(3:19 wrong-unit: measure `units` is a plain number, and `m` is a percentage
  put together measures of one unit only
)");
}

TEST(MeasureCombined, TellsAShareInPercent) {
  EXPECT_EQ(measures("  m: { share: { of: change, in: units }, at_most: 50 % }"),
            R"(    measure m = share of change in units in % at_most 50 %
)");
  EXPECT_EQ(measures("  m: { share: { of: units } }"),
            R"(2:8 missing-key: a share needs the key `in`
  write `in:` and a measure
)");
  EXPECT_EQ(measures("  m: { share: { of: units, in: worth } }"),
            R"(2:32 wrong-unit: measure `worth` is an amount in USD, and `units` is a plain number
  put together measures of one unit only
)");
}

TEST(MeasureCombined, PutsTogetherOneUnitAlone) {
  EXPECT_EQ(measures("  m: { total: [worth, units, fee] }"),
            R"(2:23 wrong-unit: measure `units` is a plain number, and `worth` is an amount in USD
  put together measures of one unit only
2:30 wrong-unit: measure `fee` is an amount in EUR, and `worth` is an amount in USD
  put together measures of one unit only
)");
  EXPECT_EQ(measures("  m: { difference: [units, worth] }"),
            R"(2:28 wrong-unit: measure `worth` is an amount in USD, and `units` is a plain number
  put together measures of one unit only
)");
  EXPECT_EQ(measures("  m: { growth: { from: fee, to: worth } }"),
            R"(2:33 wrong-unit: measure `worth` is an amount in USD, and `fee` is an amount in EUR
  put together measures of one unit only
)");
}

TEST(MeasureCombined, OfAnotherShapeIsReported) {
  EXPECT_EQ(measures("  m: { total: [] }"), R"(2:15 empty-list: this list is empty
  list the measures to be added
)");
  EXPECT_EQ(measures("  m: { total: units }"),
            R"(2:15 wrong-type: expected a list of measures, found `units`
  write a list, `[...]`
)");
  EXPECT_EQ(measures("  m: { total: [untis, [units]] }"),
            R"(2:16 unknown-measure: unknown measure `untis`
  did you mean `units`?
2:23 wrong-type: expected the name of a measure, found a list
)");
  EXPECT_EQ(measures("  m: { difference: [units] }"),
            R"(2:20 wrong-type: a difference is one of two measures, not of 1
  write two measures, `[a, b]` for what `a` has more than `b`
)");
  EXPECT_EQ(measures("  m: { difference: [units, units, units] }"),
            R"(2:20 wrong-type: a difference is one of two measures, not of 3
  write two measures, `[a, b]` for what `a` has more than `b`
)");
  EXPECT_EQ(measures("  m: { difference: [] }"), R"(2:20 empty-list: this list is empty
  write two measures, `[a, b]` for what `a` has more than `b`
)");
  EXPECT_EQ(measures("  m: { growth: units }"), R"(2:16 wrong-type: expected growth, found `units`
  write a map of keys and values, `{ from: ... }`
)");
  EXPECT_EQ(measures("  m: { growth: [units, change] }"),
            R"(2:16 wrong-type: expected growth, found a list
  write a map of keys and values, `{ from: ... }`
)");
  EXPECT_EQ(measures("  m: { growth: { from: units } }"),
            R"(2:8 missing-key: growth needs the key `to`
  write `to:` and a measure
)");
  EXPECT_EQ(measures("  m: { growth: { form: units, to: change } }"),
            R"(2:18 unknown-key: unknown key `form` of growth
  did you mean `from`?
)");
  EXPECT_EQ(measures("  m: { total: [units], where: { region: any } }"),
            R"(2:24 unknown-key: unknown key `where` of a measure
  write one of `total`, `at_most`, `title`, `cite`, `note` or `reading`
)");
}

TEST(MeasureCombined, WithAProblemHasNoOther) {
  EXPECT_EQ(compared("{ difference: [untis, units] }", "more_than: -2.5"),
            R"(1:95 unknown-measure: unknown measure `untis`
  did you mean `units`?
)");
  EXPECT_EQ(compared("{ difference: [units] }", "more_than: USD -2.5"),
            R"(1:94 wrong-type: a difference is one of two measures, not of 1
  write two measures, `[a, b]` for what `a` has more than `b`
)");
}

TEST(MeasureCombined, IsNotMadeOfItself) {
  EXPECT_EQ(measures("  m: { total: [m, units] }"),
            R"(2:16 measure-cycle: measure `m` is made of itself
  make one of them of something else
)");
  EXPECT_EQ(
      measures("  m: { total: [n, units] }\n  n: { difference: [o, units] }\n"
               "  o: { growth: { from: units, to: m } }\n  p: { total: [o] }"),
      R"(4:35 measure-cycle: measures are made of one another in a circle: `m`, `n`, `o` and back to `m`
  make one of them of something else
)");
}

/// Measures p0 to p`count`-1, each of them the next one, the last one of records.
std::string chain(int count, bool top_down) {
  std::string text;
  for (int line = 0; line < count; ++line) {
    const int i = top_down ? line : count - 1 - line;
    text += (line == 0 ? "  p" : "\n  p") + std::to_string(i) + ": ";
    text += i == count - 1 ? std::string("{ count: visits, within: always }")
                           : "{ total: [p" + std::to_string(i + 1) + "] }";
  }
  return text;
}

TEST(MeasureCombined, IsMadeOfOthersToABoundedDepth) {
  EXPECT_TRUE(measures(chain(32, true)).starts_with("    measure p0 = total of p1\n"));
  EXPECT_TRUE(measures(chain(32, false)).starts_with("    measure p31 = count visits\n"));
  EXPECT_EQ(measures(chain(33, true)),
            R"(33:18 too-deep: measures are made of one another more than 32 deep
  make some of them of records instead of further measures
)");
  EXPECT_EQ(measures(chain(33, false)),
            R"(34:17 too-deep: measures are made of one another more than 32 deep
  make some of them of records instead of further measures
)");
  EXPECT_EQ(measures(chain(3000, false)),
            R"(34:20 too-deep: measures are made of one another more than 32 deep
  make some of them of records instead of further measures
)");
}

}  // namespace
}  // namespace attain::model
