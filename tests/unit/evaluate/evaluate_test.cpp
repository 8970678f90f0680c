#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

#include "evaluate/outcome.hpp"
#include "support/rules.hpp"

namespace attain::evaluate {
namespace {

/// The shipped rules of 2017-09-15, and facts of them as JSON.
class EvaluateTest : public testing::Test {
 protected:
  const std::shared_ptr<const compile::Program> program_ =
      support::compiled(support::shipped_program(), support::shipped_revision("2017-09-15"));
  Outcome outcome_;

  std::string judge(std::string_view json, const char* day = "2018-03-31") {
    FactsOptions options;
    options.as_of = Date::parse("2018-03-31");
    const RuleBook rules(program_);
    const FactsResult facts = read_facts(json, rules, options);
    if (!facts.ok()) return render(facts.diagnostics());
    evaluate(*program_, facts.value().columns(), *Date::parse(day), compile::kNone, outcome_);
    return dump(*program_, outcome_);
  }
};

TEST_F(EvaluateTest, JudgesEveryRequirementAndTier) {
  EXPECT_EQ(judge(R"({"market": "developing", "people": {"ana": ["MCSA-O365"]}, "entitlements": [
                {"workload": "yammer", "license": "paid", "association": "tp", "active_users": 1000}]})"),
            R"(measure 0 = 1000
people passing test 0 = 0
people passing test 1 = 1
cloud-productivity by the text of 2017-09-15
  silver met
    managed-service-partner.silver.active-entitlements met
    managed-service-partner.silver.office-365-by-exams-or-MCSA-O365 met
    managed-service-partner.silver.office-365-by-exams-or-MCSA-O365.office-365-by-exams not_met
    managed-service-partner.silver.office-365-by-exams-or-MCSA-O365.MCSA-O365 met
  gold not_met
    managed-service-partner.gold.active-entitlements not_met
    managed-service-partner.gold.office-365-by-exams-or-MCSA-O365 not_met
    managed-service-partner.gold.office-365-by-exams-or-MCSA-O365.office-365-by-exams not_met
    managed-service-partner.gold.office-365-by-exams-or-MCSA-O365.MCSA-O365 not_met
)");
}

TEST_F(EvaluateTest, WhatIsNotStatedIsUnknown) {
  EXPECT_EQ(judge("{}"), R"(measure 0 = 0..
people passing test 0 = 0..
people passing test 1 = 0..
cloud-productivity by the text of 2017-09-15
  silver unknown
    managed-service-partner.silver.active-entitlements unknown
    managed-service-partner.silver.office-365-by-exams-or-MCSA-O365 unknown
    managed-service-partner.silver.office-365-by-exams-or-MCSA-O365.office-365-by-exams unknown
    managed-service-partner.silver.office-365-by-exams-or-MCSA-O365.MCSA-O365 unknown
  gold unknown
    managed-service-partner.gold.active-entitlements unknown
    managed-service-partner.gold.office-365-by-exams-or-MCSA-O365 unknown
    managed-service-partner.gold.office-365-by-exams-or-MCSA-O365.office-365-by-exams unknown
    managed-service-partner.gold.office-365-by-exams-or-MCSA-O365.MCSA-O365 unknown
)");
}

TEST_F(EvaluateTest, OutsideEveryRevisionNothingIsJudged) {
  EXPECT_EQ(judge("{}", "2017-09-14"), "");
  EXPECT_EQ(judge("{}", "2018-09-04"), "");
}

TEST_F(EvaluateTest, AnOutcomeMayBeReused) {
  const std::string first = judge(R"({"entitlements": [], "people": []})");
  judge("{}");
  EXPECT_EQ(judge(R"({"entitlements": [], "people": []})"), first);
}

/// Every pair of statuses under both combinations, made by numbers that are met, not met, undefined
/// or unknown.
TEST(Combination, AllOfTakesTheLeastAndAnyOfTheGreatest) {
  const std::vector<std::string> by_status = {"{ id: $, measure: visited, at_least: 1 }",  // not
                                                                                           // met
                                              "{ id: $, measure: visited, at_least: { market: { "
                                              "north: undefined, south: 9 } } }",  // undefined
                                              "{ id: $, measure: visited, at_least: { size: { "
                                              "small: 0, large: 9 } } }",  // unknown
                                              "{ id: $, measure: visited, at_least: 0 }"};  // met
  const std::vector<Status> statuses = {Status::kNotMet, Status::kUndefined, Status::kUnknown,
                                        Status::kMet};
  std::string vocabulary = support::small_program();
  vocabulary.replace(vocabulary.find("partner:\n"), 9,
                     "partner:\n  size: { one_of: [small, large] }\n");
  for (std::size_t a = 0; a < by_status.size(); ++a) {
    for (std::size_t b = 0; b < by_status.size(); ++b) {
      std::string pair = "[" + by_status[a] + ", " + by_status[b] + "]";
      pair.replace(pair.find('$'), 1, "a");
      pair.replace(pair.find('$'), 1, "b");
      const auto program = support::compiled(
          vocabulary, support::small_revision(
                          "    count: visits\n    where: { kind: any }\n    within: always\n",
                          "        - { id: all, all_of: " + pair +
                              " }\n        - { id: any, any_of: " + pair + " }\n"));
      FactsBuilder builder(RuleBook(program), "", *Date::parse("2018-03-31"));
      builder.set("market", "north").known("visits").known("people");
      Outcome outcome;
      evaluate(*program, builder.build().value().columns(), *Date::parse("2018-03-31"),
               compile::kNone, outcome);
      EXPECT_EQ(outcome.requirements[0], std::min(statuses[a], statuses[b]));
      EXPECT_EQ(outcome.requirements[3], std::max(statuses[a], statuses[b]));
      EXPECT_EQ(outcome.tiers[0], std::min(statuses[a], statuses[b]));
    }
  }
}

class AwardTest : public testing::Test {
 protected:
  /// One competency with two options of three tiers each, whose statuses are `tiers`.
  Award award(std::vector<Status> tiers) {
    compile::Program program;
    program.competencies = {{{0, 1}, nullptr}};
    program.revisions = {{{0, 2}, nullptr}};
    program.options = {{{0, 3}, nullptr}, {{3, 6}, nullptr}};
    Outcome outcome;
    outcome.revisions = {0};
    outcome.tiers = std::move(tiers);
    return award_of(program, outcome, 0);
  }
};

TEST_F(AwardTest, IsTheHighestTierByTheFirstOption) {
  constexpr Status kMet = Status::kMet;
  constexpr Status kNot = Status::kNotMet;
  const Award both = award({kMet, kMet, kNot, kMet, kMet, kNot});
  EXPECT_EQ(both.tier, 1U);
  EXPECT_EQ(both.option, 0U);
  const Award higher = award({kMet, kNot, kNot, kNot, kNot, kMet});
  EXPECT_EQ(higher.tier, 2U);
  EXPECT_EQ(higher.option, 1U);
  EXPECT_EQ(higher.status, kMet);
}

TEST_F(AwardTest, WithoutATierHasTheGreatestStatus) {
  const Award none = award({Status::kNotMet, Status::kUndefined, Status::kNotOffered,
                            Status::kNotMet, Status::kUnknown, Status::kNotMet});
  EXPECT_EQ(none.tier, compile::kNone);
  EXPECT_EQ(none.option, compile::kNone);
  EXPECT_EQ(none.status, Status::kUnknown);
}

TEST_F(AwardTest, WithoutARevisionIsNotOffered) {
  compile::Program program;
  program.competencies = {{{0, 0}, nullptr}};
  Outcome outcome;
  outcome.revisions = {compile::kNone};
  EXPECT_EQ(award_of(program, outcome, 0).status, Status::kNotOffered);
}

}  // namespace
}  // namespace attain::evaluate
