#include "decision/measure_evidence.hpp"

#include <string>

#include <gtest/gtest.h>

#include "decided.hpp"
#include "written.hpp"

namespace attain::decision {
namespace {

/// The decision by a requirement on the measure `m`, among measures written in place of the usual.
std::string written(std::string_view measures, std::string_view requirement,
                    std::string_view json) {
  std::string text =
      revision_text("      silver: [" + std::string(requirement) + "]\n      gold: not_offered\n");
  text.replace(text.find(kMeasures), kMeasures.size(), "measures:\n" + std::string(measures));
  const Decision decision = decided(rules_of({text}), json);
  return decision::written(only_requirement(decision), decision);
}

constexpr std::string_view kSales = R"({ "market": "big", "staff": 8, "sales": [
  { "customer": "c1", "product": "crm", "closed": "2018-03-31", "value": "USD 100.50", "won": true },
  { "customer": "c2", "product": "erp", "closed": "2018-01-31", "value": "USD 50", "won": false },
  { "customer": "c1", "product": "crm", "closed": "2017-12-31", "value": "USD 9", "won": true }],
  "people": [{ "id": "ana", "credentials": ["A"] }, { "id": "ben", "credentials": ["B"] }] })";

TEST(MeasureEvidence, GivesTheRecordsOfEveryMeasureOfThem) {
  EXPECT_EQ(written("  m: { sum: sales.value, where: { product: any, won: true }, "
                    "within: 3 months, at_most: USD 80 }\n",
                    "{ measure: m, at_least: USD 80.0001 }", kSales),
            "not_met 80..80\n"
            "  m sum 80..80USD, at most 80\n"
            "    0 yes 100.5\n"
            "    1 no 50, not_listed won=false\n"
            "    2 no 9, before_window closed=2017-12-31\n"
            "not closable\n");
  EXPECT_EQ(written("  m: { average: sales.value, where: { product: any, value: "
                    "{ more_than: USD 9, at_most: USD 60 } }, within: 3 months }\n",
                    "{ measure: m, at_least: USD 20 }", kSales),
            "not_met 50/3..50/3\n"
            "  m average 50/3..50/3USD\n"
            "    0 no 100.5, not_compared value=USD 100.5\n"
            "    1 yes 50\n"
            "    2 no 9, not_compared value=USD 9\n"
            "gap: USD 10/3 more m\n");
  EXPECT_EQ(written("  m: { count_distinct: sales.customer, where: { any_of: [{ product: crm }, "
                    "{ product: erp, won: true }] }, within: always }\n",
                    "{ measure: m, at_least: 2 }", kSales),
            "not_met 1..1\n"
            "  m count_distinct 1..1\n"
            "    0 yes ?\n"
            "    1 no ?, no_alternative =\n"
            "    2 yes ?\n"
            "gap: 1 more m\n");
}

constexpr std::string_view kMadeOfOthers =
    "  before: { sum: sales.value, where: { product: any }, within: { last: 3 months, ending: 3 "
    "months ago } }\n"
    "  now: { sum: sales.value, where: { product: any }, within: 3 months }\n"
    "  both: { total: [before, now] }\n"
    "  more: { difference: [now, before], reading: R3 }\n"
    "  grown: { growth: { from: before, to: now } }\n";

TEST(MeasureEvidence, GivesTheMeasuresThatAMeasureIsMadeOf) {
  constexpr std::string_view kParts =
      "    now sum 150.5..150.5USD\n"
      "      0 yes 100.5\n"
      "      1 yes 50\n"
      "      2 no 9, before_window closed=2017-12-31\n";
  constexpr std::string_view kBefore =
      "    before sum 9..9USD\n"
      "      0 no 100.5, after_window closed=2018-03-31\n"
      "      1 no 50, after_window closed=2018-01-31\n"
      "      2 yes 9\n";
  EXPECT_EQ(written(kMadeOfOthers, "{ measure: both, at_least: USD 160 }", kSales),
            "not_met 159.5..159.5\n  both total 159.5..159.5USD\n" + std::string(kBefore) +
                std::string(kParts) + "gap: USD 0.50 more both\n");
  EXPECT_EQ(written(kMadeOfOthers, "{ measure: more, at_most: USD -1 }", kSales),
            "not_met 141.5..141.5\n  more difference 141.5..141.5USD\n" + std::string(kParts) +
                std::string(kBefore) + "gap: USD 142.50 less more\n");
  EXPECT_EQ(written(kMadeOfOthers, "{ measure: grown, less_than: -100 % }", kSales),
            "not_met 14150/9..14150/9\n  grown growth 14150/9..14150/9%\n" + std::string(kBefore) +
                std::string(kParts) + "gap: 1,672.2223 percentage points less grown\n");
}

TEST(MeasureEvidence, GivesPeopleAndTheStepsByWhichMorePass) {
  EXPECT_EQ(written("  m: { people_holding: { all_of: [A, B] } }\n", "{ measure: m, at_least: 3 }",
                    kSales),
            "not_met 0..0\n"
            "  m people_holding 0..0\n"
            "    0 ana no, B lacking, on the way\n"
            "    1 ben no, A lacking, on the way\n"
            "gap: ana passes B, ben passes A, and 1 more person with A and B\n");
  EXPECT_EQ(written("  m: { partner: staff, at_most: 5 }\n", "{ measure: m, at_least: 6 }", kSales),
            "not_met 5..5\n"
            "  m partner 5..5, at most 5\n"
            "not closable\n");
}

constexpr std::string_view kPoints =
    "  size: { partner: staff }\n"
    "  m:\n"
    "    points:\n"
    "      - { points: { market: { big: 10, small: undefined } }, for: size, full_at: 30 }\n"
    "      - { points: 5, if: { people: 1, holding: M } }\n"
    "      - { points: 7, id: scale, for: size, full_at: { market: { big: 8, small: 4 } }, if: [{ "
    "people: 1, "
    "holding: A }] }\n"
    "    each_term: { more_than: 0 }\n";

TEST(MeasureEvidence, GivesPointsTermByTerm) {
  EXPECT_EQ(written(kPoints, "{ measure: m, at_least: 10 }", kSales),
            "not_met 0..0\n"
            "  m points 0..0, each more_than 0\n"
            "    size earns 8/3..8/3 of 10, all at 30\n"
            "      size partner 8..8\n"
            "    M earns 0..0 of 5, not enough, if measures.m.M.M not_met\n"
            "    scale earns 7..7 of 7, all at 8, if measures.m.scale.A met\n"
            "      size partner 8..8\n"
            "gap: 10 more m\n");
}

TEST(MeasureEvidence, TellsOnlyTheFactsThatLeaveItOpen) {
  EXPECT_EQ(written(kPoints, "{ measure: m, at_least: 10 }", R"({ "people": [] })"),
            "unknown 0..0\n"
            "  m points 0..0, each more_than 0\n"
            "    size earns .. of 10 or undefined, all at 30, not enough\n"
            "      size partner 0..\n"
            "    M earns 0..0 of 5, not enough, if measures.m.M.M not_met\n"
            "    scale earns 0..0 of 7, all at 8 or 4, not enough, if measures.m.scale.A not_met\n"
            "      size partner 0..\n"
            "gap: tell the market\n"
            "missing: market\n");
  EXPECT_EQ(written(kPoints, "{ measure: m, at_least: 10 }",
                    R"({ "market": "big", "people": [{ "id": "ana", "credentials": ["M"] },
                                                     { "id": "ben" }] })"),
            "unknown 0..22\n"
            "  m points 0..22, each more_than 0\n"
            "    size earns 0..10 of 10, all at 30, not enough\n"
            "      size partner 0..\n"
            "    M earns 5..5 of 5, if measures.m.M.M met\n"
            "    scale earns 0..7 of 7, all at 8, not enough, if measures.m.scale.A unknown\n"
            "      size partner 0..\n"
            "gap: tell the staff and the credentials of ben\n"
            "missing: staff\n"
            "missing: people[1].credentials\n");
  EXPECT_EQ(written(kMadeOfOthers, "{ measure: both, at_least: USD 160 }",
                    R"({ "sales": [{ "product": "crm", "closed": "2018-03-31" },
                                   { "product": "crm", "value": "USD 1" }] })"),
            "unknown ..\n"
            "  both total ..USD\n"
            "    before sum 0..1USD\n"
            "      0 no ?, after_window closed=2018-03-31\n"
            "      1 maybe 1, field_unknown closed=\n"
            "    now sum ..USD\n"
            "      0 maybe ?, amount_unknown value=\n"
            "      1 maybe 1, field_unknown closed=\n"
            "gap: tell sales[1].closed and sales[0].value\n"
            "missing: sales[1].closed\n"
            "missing: sales[0].value\n");
}

TEST(MeasureEvidence, IsNotClosableBeyondAllThatTermsCanEarn) {
  const auto end = [](std::string_view requirement) {
    const std::string text = written(kPoints, requirement, kSales);
    return text.substr(text.rfind('\n', text.size() - 2) + 1);
  };
  EXPECT_EQ(end("{ measure: m, at_least: 22 }"), "gap: 22 more m\n");
  EXPECT_EQ(end("{ measure: m, at_least: 22.5 }"), "not closable\n");
  EXPECT_EQ(end("{ measure: m, more_than: 22 }"), "not closable\n");
}

}  // namespace
}  // namespace attain::decision
