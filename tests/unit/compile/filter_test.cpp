#include <string>

#include <gtest/gtest.h>

#include "support/rules.hpp"
#include "unit/compile/compiled.hpp"

namespace attain::compile {
namespace {

/// The filter of a measure of deals, whose fields are stage, abroad, worth, fee, hours, rooms and
/// signed_on.
std::string filter(std::string_view where) {
  const std::string text = dumped("[{ measure: m, is: 0 }]",
                                  "measures:\n  m: { count: deals, "
                                  "within: always, where: " +
                                      std::string(where) + " }\n");
  constexpr std::string_view kBefore = "measures\n   0 count list 2";
  return text.substr(kBefore.size(), text.find("  # m\n") - kBefore.size());
}

TEST(CompileFilter, IsMadeOfSetsOfCodes) {
  EXPECT_EQ(filter("{ stage: won, abroad: true }"), " where field 0 in {1} and field 1 in {1}");
  EXPECT_EQ(filter("{ stage: { not: won }, abroad: { not: true } }"),
            " where field 0 in {0} and field 1 in {0}");
  EXPECT_EQ(filter("{ stage: { not: [won, open] } }"), " where field 0 in {}");
}

TEST(CompileFilter, IsMadeOfIntervalsAsFactsHoldThem) {
  EXPECT_EQ(filter("{ stage: any, rooms: { is: 5 } }"), " where field 5 from 5 to 5");
  EXPECT_EQ(filter("{ stage: any, rooms: { more_than: 5, less_than: 10 } }"),
            " where field 5 from 6 to 9");
  EXPECT_EQ(filter("{ stage: any, hours: { at_least: 2.5, at_most: 3 } }"),
            " where field 4 from 25000 to 30000");
  EXPECT_EQ(
      filter("{ stage: any, worth: { more_than: USD 0.0001, at_most: USD 100000000000000 } }"),
      " where field 2 from 2 to 1000000000000000000");
  EXPECT_EQ(filter("{ stage: any, signed_on: { at_least: 1970-01-02, less_than: 1970-01-31 } }"),
            " where field 6 from 1 to 29");
  EXPECT_EQ(filter("{ stage: any, rooms: { at_least: 5, more_than: 5, is: 7 } }"),
            " where field 5 from 7 to 7");
}

TEST(CompileFilter, LeavesOutWhatEveryValuePasses) {
  EXPECT_EQ(filter("{ stage: any, hours: any }"), "");
  EXPECT_EQ(filter("{ stage: [open, won], abroad: [true, false] }"), "");
}

TEST(CompileFilter, HasChoicesInPreorder) {
  EXPECT_EQ(filter("{ any_of: [{ stage: won, abroad: true }, { stage: any, any_of:"
                   " [{ rooms: { is: 5 } }, { rooms: { is: 6 } }] }], hours: { at_least: 1 } }"),
            " where any_of((field 0 in {1} and field 1 in {1}) and (any_of((field 5 from 5 to 5) "
            "and (field 5 from 6 to 6)))) and field 4 from 10000 to 9223372036854775807");
}

/// 70 choices need two words; `not` must not set bits beyond the last choice.
TEST(CompileFilter, ReachesBeyondOneWord) {
  std::string program = support::small_program();
  std::string choices;
  for (int i = 0; i < 70; ++i) choices += (i == 0 ? "k" : ", k") + std::to_string(i);
  program.replace(program.find("new, old, lost"), 14, choices);
  const auto compiled = support::compiled(
      program,
      support::small_revision("    count: visits\n    where: { kind: { not: [k0, k69] } }\n"
                              "    within: always\n",
                              "        - { measure: visited, is: 0 }\n"));
  ASSERT_EQ(compiled->words.size(), 2U);
  EXPECT_EQ(compiled->words[0], ~std::uint64_t{1});
  EXPECT_EQ(compiled->words[1], 0b011111U);
}

TEST(CompileSelections, AreOneForEqualFiltersOfOneList) {
  const auto program = compiled({{"cloud", "2018-01-01",
                                  R"(measures:
  a: { sum: sales.units, where: { region: north, kind: any } }
  b: { count: sales, where: { kind: any, region: [north] } }
  c: { count: sales, where: { region: south, kind: any } }
  d: { count: deals, within: always, where: { stage: any, abroad: any } }
)" + tiers("not_offered",
           "[{ measure: a, at_least: 1 }, { measure: b, at_least: 1 }, { measure: c, at_least: 1 "
           "}, "
           "{ measure: d, at_least: 1 }]")}});
  ASSERT_EQ(program->measures.size(), 4U);
  EXPECT_EQ(program->measures[0].selection, program->measures[1].selection);
  EXPECT_EQ(program->selections.size(), 3U);
}

}  // namespace
}  // namespace attain::compile
