#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// The problems of one measure, in line 2.
std::string problems(std::string_view measure) {
  return check_part("measures:\n  m: " + std::string(measure)).problems;
}

TEST(Measure, SumsOrCounts) {
  EXPECT_EQ(check_part(R"(measures:
  units:
    title: { en: units, it: unità }
    sum: sales.units
    where: { region: any, kind: any }
    reading: A1
  visits: { count: visits, within: always, cite: Page 2 }
)")
                .dump,
            R"(@@41@)");
}

TEST(Measure, SaysWhatItMeasures) {
  EXPECT_EQ(problems("{ where: { region: any } }"), R"(@@42@)");
  EXPECT_EQ(problems("{ sum: sales.units, count: sales }"), R"(@@43@)");
  EXPECT_EQ(problems("{ smu: sales.units, where: { region: any, kind: any } }"), R"(@@44@)");
  EXPECT_EQ(problems("sales"), R"(@@45@)");
}

TEST(Measure, OfAnUnknownListOrFieldIsReported) {
  EXPECT_EQ(problems("{ sum: slaes.units }"), R"(@@46@)");
  EXPECT_EQ(problems("{ count: people }"), R"(@@47@)");
  EXPECT_EQ(problems("{ sum: sales.unit, where: { region: any, kind: any } }"), R"(@@48@)");
  EXPECT_EQ(problems("{ sum: sales, where: { region: any, kind: any } }"), R"(@@49@)");
  EXPECT_EQ(problems("{ count: visits.shop, within: always }"), R"(@@50@)");
  EXPECT_EQ(problems("{ sum: [sales] }"), R"(@@51@)");
  EXPECT_EQ(problems("{ count: { sales: units } }"), R"(@@52@)");
}

TEST(Measure, SumsNumbersAlone) {
  EXPECT_EQ(problems("{ sum: sales.seller, where: { region: any, kind: any } }"), R"(@@53@)");
  EXPECT_EQ(problems("{ sum: visits.seen_on, within: always }"), R"(@@54@)");
}

TEST(Measure, WithAMisspeltKeyHasOneProblem) {
  EXPECT_EQ(problems("{ count: sales, wehre: { region: any } }"), R"(@@55@)");
}

TEST(Measure, ReportsAllOfItsProblems) {
  EXPECT_EQ(problems("{ sum: sales.seller, where: { region: nowhere }, reading: B1, colour: red }"),
            R"(@@56@)");
}

TEST(Measure, ThatIsIllFormedIsKnownByName) {
  EXPECT_EQ(check_part("measures: { units: { count: sale }, Big: { count: visits, within: always } }\n"
                       "options: { main: { tiers: { silver: not_offered, gold:\n"
                       "  [{ measure: units, at_least: -1 }, { measure: Big, at_least: 1 }] } } }\n")
                .problems,
            R"(@@57@)");
  EXPECT_EQ(check_part("measures: [m]").problems, R"(@@58@)");
}

}  // namespace
}  // namespace attain::model
