#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/evaluate/judged.hpp"

namespace attain::evaluate {
namespace {

struct Case {
  std::string_view requirement;
  std::string_view facts;
  std::string_view status;
};

void expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    EXPECT_EQ(status(c.requirement, c.facts), c.status) << c.requirement << " by " << c.facts;
  }
}

TEST(Partner, IsOneOfTheValues) {
  expect({
      {"{ partner: market, is: developed }", R"({ "market": "developed" })", "met"},
      {"{ partner: market, is: developed }", R"({ "market": "developing" })", "not_met"},
      {"{ partner: market, is: rich }", R"({ "market": "developed" })", "met"},
      {"{ partner: market, is: { not: developed } }", R"({ "market": "developed" })", "not_met"},
      {"{ partner: market, is: { not: developed } }", R"({ "market": "developing" })", "met"},
      {"{ partner: market, is: developed }", "{}", "unknown"},
      {"{ partner: market, is: [developed, developing] }", "{}", "met"},
      {"{ partner: market, is: { not: [developed, developing] } }", "{}", "not_met"},
      {"{ partner: premier, is: true }", R"({ "premier": true })", "met"},
      {"{ partner: premier, is: true }", R"({ "premier": false })", "not_met"},
      {"{ partner: premier, is: { not: true } }", R"({ "premier": false })", "met"},
      {"{ partner: premier, is: false }", "{}", "unknown"},
      {"{ partner: premier, is: [true, false] }", "{}", "met"},
  });
}

TEST(Partner, ComparesByEveryComparator) {
  expect({
      {"{ partner: staff, is: 5 }", R"({ "staff": 5 })", "met"},
      {"{ partner: staff, is: 5 }", R"({ "staff": 6 })", "not_met"},
      {"{ partner: staff, at_least: 5 }", R"({ "staff": 5 })", "met"},
      {"{ partner: staff, at_least: 5 }", R"({ "staff": 4 })", "not_met"},
      {"{ partner: staff, at_most: 5 }", R"({ "staff": 5 })", "met"},
      {"{ partner: staff, at_most: 5 }", R"({ "staff": 6 })", "not_met"},
      {"{ partner: staff, more_than: 5 }", R"({ "staff": 6 })", "met"},
      {"{ partner: staff, more_than: 5 }", R"({ "staff": 5 })", "not_met"},
      {"{ partner: staff, less_than: 5 }", R"({ "staff": 4 })", "met"},
      {"{ partner: staff, less_than: 5 }", R"({ "staff": 5 })", "not_met"},
      {"{ partner: staff, at_least: 5 }", "{}", "unknown"},
      {"{ partner: staff, at_least: 0 }", "{}", "met"},
      {"{ partner: balance, at_least: 0 }", "{}", "unknown"},
  });
}

TEST(Partner, ComparesDecimalsMoneyAndDates) {
  expect({
      {"{ partner: score, is: 2.5 }", R"({ "score": 2.5000 })", "met"},
      {"{ partner: score, more_than: 2.5 }", R"({ "score": 2.5001 })", "met"},
      {"{ partner: score, more_than: 2.5 }", R"({ "score": 2.5 })", "not_met"},
      {"{ partner: revenue, at_least: USD 75000.50 }", R"({ "revenue": "USD 75000.50" })", "met"},
      {"{ partner: revenue, at_least: USD 75000.50 }", R"({ "revenue": "USD 75000.49" })",
       "not_met"},
      {"{ partner: founded, less_than: 2018-01-01 }", R"({ "founded": "2017-12-31" })", "met"},
      {"{ partner: founded, less_than: 2018-01-01 }", R"({ "founded": "2018-01-01" })", "not_met"},
      {"{ partner: founded, less_than: 2018-01-01 }", "{}", "unknown"},
  });
}

TEST(Partner, ComparesWithItsOwnBranch) {
  constexpr std::string_view kSplit =
      "{ partner: staff, at_least: { size: { small: 5, large: undefined } } }";
  expect({
      {kSplit, R"({ "staff": 5, "size": "small" })", "met"},
      {kSplit, R"({ "staff": 5, "size": "large" })", "undefined"},
      {kSplit, R"({ "staff": 5 })", "unknown"},
      {kSplit, R"({ "staff": 4 })", "unknown"},
  });
}

TEST(CompetencyAsked, ComparesTiersInTheirOrder) {
  constexpr std::string_view kGold = R"({ "competencies": { "platform": "gold" } })";
  constexpr std::string_view kSilver = R"({ "competencies": { "platform": "silver" } })";
  constexpr std::string_view kNone = R"({ "competencies": { "platform": "none" } })";
  expect({
      {"{ competency: platform, at_least: silver }", kGold, "met"},
      {"{ competency: platform, at_least: silver }", kSilver, "met"},
      {"{ competency: platform, at_least: silver }", kNone, "not_met"},
      {"{ competency: platform, is: silver }", kGold, "not_met"},
      {"{ competency: platform, is: silver }", kSilver, "met"},
      {"{ competency: platform, at_most: silver }", kNone, "met"},
      {"{ competency: platform, at_most: silver }", kGold, "not_met"},
      {"{ competency: platform, more_than: silver }", kGold, "met"},
      {"{ competency: platform, more_than: silver }", kSilver, "not_met"},
      {"{ competency: platform, less_than: silver }", kNone, "met"},
      {"{ competency: platform, less_than: silver }", kSilver, "not_met"},
      {"{ competency: platform, at_least: silver }", "{}", "unknown"},
      {"{ competency: platform, at_least: silver }", R"({ "competencies": { "data": "gold" } })",
       "unknown"},
      {"{ competency: platform, at_most: gold }", "{}", "met"},
      {"{ competency: platform, more_than: gold }", "{}", "not_met"},
  });
}

/// The status of a requirement on the competency `base`, whose silver asks for 70-346 and whose
/// gold for 70-347 and, in a developed market, C.1 too.
std::string on_base(std::string_view comparison, std::string_view json, const char* day = nullptr) {
  const auto program =
      compiled({{"base", "2018-01-01",
                 tiers("[{ people: 1, holding: 70-346 }]",
                       "[{ people: 1, holding: 70-347 }, { any_of: [{ people: 1, holding: C.1 },"
                       " { partner: market, is: developing }] }]")},
                {"cloud", "2017-01-01",
                 tiers("not_offered", "[{ competency: base, " + std::string(comparison) + " }]")}});
  const Outcome outcome = judged(program, json, day);
  return std::string(to_string(outcome.tiers.back()));
}

TEST(CompetencyAsked, IsJudgedByItsRulesIfTheyAreLoaded) {
  constexpr std::string_view kAll = R"({ "people": { "a": ["70-346", "70-347", "C.1"] } })";
  constexpr std::string_view kSome = R"({ "people": { "a": ["70-346", "70-347"] } })";
  constexpr std::string_view kOne = R"({ "people": { "a": ["70-346"] } })";
  EXPECT_EQ(on_base("at_least: gold", kAll), "met");
  EXPECT_EQ(on_base("at_least: gold", kOne), "not_met");
  EXPECT_EQ(on_base("at_least: silver", kOne), "met");
  EXPECT_EQ(on_base("at_least: gold", kSome), "unknown") << "the market is not known";
  EXPECT_EQ(on_base("at_least: silver", kSome), "met");
  EXPECT_EQ(on_base("less_than: silver", kSome), "not_met");
  EXPECT_EQ(on_base("is: silver", kSome), "unknown");
  EXPECT_EQ(on_base("at_least: silver", "{}"), "unknown");
  EXPECT_EQ(on_base("at_least: silver", R"({ "people": {} })"), "not_met");
}

TEST(CompetencyAsked, WithoutATextInEffectIsOfNoTier) {
  constexpr std::string_view kAll = R"({ "people": { "a": ["70-346", "70-347", "C.1"] } })";
  EXPECT_EQ(on_base("at_least: silver", kAll, "2017-12-31"), "not_met");
  EXPECT_EQ(on_base("less_than: silver", kAll, "2017-12-31"), "met");
}

TEST(NumberOf, CountsThoseThatAreMet) {
  constexpr std::string_view kParts =
      "{ number_of: [{ partner: staff, at_least: 5 }, { partner: premier, is: true },"
      " { partner: founded, less_than: 2018-01-01 }], ";
  const auto counted = [&](std::string_view comparison, std::string_view facts) {
    return status(std::string(kParts) + std::string(comparison) + " }", facts);
  };
  constexpr std::string_view kTwo = R"({ "staff": 5, "premier": true, "founded": "2019-01-01" })";
  EXPECT_EQ(counted("at_least: 2", kTwo), "met");
  EXPECT_EQ(counted("at_least: 3", kTwo), "not_met");
  EXPECT_EQ(counted("is: 2", kTwo), "met");
  EXPECT_EQ(counted("is: 1", kTwo), "not_met");
  EXPECT_EQ(counted("at_most: 2", kTwo), "met");
  EXPECT_EQ(counted("at_most: 1", kTwo), "not_met");
  EXPECT_EQ(counted("more_than: 1", kTwo), "met");
  EXPECT_EQ(counted("less_than: 2", kTwo), "not_met");
  constexpr std::string_view kOneOpen = R"({ "staff": 5, "premier": false })";
  EXPECT_EQ(counted("at_least: 1", kOneOpen), "met");
  EXPECT_EQ(counted("at_least: 2", kOneOpen), "unknown");
  EXPECT_EQ(counted("at_least: 3", kOneOpen), "not_met");
  EXPECT_EQ(counted("is: 2", kOneOpen), "unknown");
  EXPECT_EQ(counted("at_most: 2", kOneOpen), "met");
}

TEST(NumberOf, CountsAnUndefinedPartAsNotMet) {
  constexpr std::string_view kParts =
      "{ number_of: [{ partner: staff, at_least: { size: { small: 5, large: undefined } } },"
      " { people: 1, holding: C.1 }], ";
  const auto counted = [&](std::string_view comparison, std::string_view facts) {
    return status(std::string(kParts) + std::string(comparison) + " }", facts);
  };
  constexpr std::string_view kUndefined =
      R"({ "staff": 5, "size": "large", "people": { "a": ["C.1"] } })";
  EXPECT_EQ(counted("at_least: 1", kUndefined), "met");
  EXPECT_EQ(counted("at_least: 2", kUndefined), "undefined") << "the second greatest";
  EXPECT_EQ(counted("is: 1", kUndefined), "met");
  EXPECT_EQ(counted("at_most: 1", kUndefined), "met");
  EXPECT_EQ(counted("more_than: 1", kUndefined), "not_met");
  constexpr std::string_view kNeither = R"({ "staff": 5, "size": "large", "people": {} })";
  EXPECT_EQ(counted("at_least: 1", kNeither), "undefined");
  EXPECT_EQ(counted("at_least: 2", kNeither), "not_met");
  constexpr std::string_view kOpen = R"({ "staff": 5, "size": "large" })";
  EXPECT_EQ(counted("at_least: 1", kOpen), "unknown");
  EXPECT_EQ(counted("at_least: 2", kOpen), "undefined")
      << "the second greatest of unknown and undefined";
}

}  // namespace
}  // namespace attain::evaluate
