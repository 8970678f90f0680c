#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

#include "evaluate/outcome.hpp"
#include "support/rules.hpp"
#include "unit/evaluate/judged.hpp"

namespace attain::evaluate {
namespace {

/// The shipped rules of 2017-09-15, and facts of them as JSON.
class EvaluateTest : public testing::Test {
 protected:
  const std::shared_ptr<const compile::Program> program_ =
      support::compiled(support::shipped_program(), support::shipped_revision("2017-09-15"));
  Outcome outcome_;

  std::string judge(std::string_view json, const char* day = "2018-03-31") {
    const Facts facts = facts_of(program_, json);
    evaluate(*program_, facts.columns(), *Date::parse(day), compile::kNone, outcome_);
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

TEST(Combination, AllOfTakesTheLeastAndAnyOfTheGreatest) {
  const std::vector<std::pair<Status, std::string>> kinds = {
      {Status::kNotMet, "partner: staff, at_least: 9"},
      {Status::kUndefined, "partner: staff, at_least: { size: { small: undefined, large: 9 } }"},
      {Status::kUnknown, "people: 1, holding: C.1"},
      {Status::kMet, "partner: staff, at_least: 5"}};
  constexpr std::string_view kFacts = R"({ "staff": 5, "size": "small" })";
  for (const auto& [first, a] : kinds) {
    for (const auto& [second, b] : kinds) {
      const std::string parts = ": [{ id: a, " + a + " }, { id: b, " + b + " }] }";
      EXPECT_EQ(status("{ all_of" + parts, kFacts), to_string(std::min(first, second)));
      EXPECT_EQ(status("{ any_of" + parts, kFacts), to_string(std::max(first, second)));
    }
  }
}

/// The texts of `cloud` by which what is attained: `2018-03-01 gold`, or the status alone.
class TextsTest : public testing::Test {
 protected:
  std::string award(std::string_view json, const char* day) {
    const auto program = compiled(texts_);
    const Outcome outcome = judged(program, json, day);
    const Award& award = outcome.awards[0];
    std::string text(to_string(award.status));
    if (award.revision != compile::kNone) {
      text += " by " + program->revisions[award.revision].source->starts.to_string();
    }
    if (award.tier != compile::kNone) text += " " + program->vocabulary().tiers[award.tier].id;
    if (award.possible != compile::kNone && award.possible != award.tier) {
      text += ", perhaps " + program->vocabulary().tiers[award.possible].id;
    }
    return text;
  }

  std::vector<Written> texts_;
};

constexpr std::string_view kOld = R"({ "people": { "a": ["70-346"] } })";
constexpr std::string_view kNew = R"({ "people": { "a": ["70-347"] } })";
constexpr std::string_view kBoth = R"({ "people": { "a": ["70-346", "70-347"] } })";
constexpr std::string_view kNeither = R"({ "people": {} })";

TEST_F(TextsTest, TheNewestHoldsAloneUnlessItAcceptsTheOneBefore) {
  texts_ = {{"cloud", "2018-01-01", tiers("[{ people: 1, holding: 70-346 }]", "not_offered")},
            {"cloud", "2018-03-01", tiers("[{ people: 1, holding: 70-347 }]", "not_offered")}};
  EXPECT_EQ(award(kOld, "2018-02-28"), "met by 2018-01-01 silver");
  EXPECT_EQ(award(kOld, "2018-03-01"), "not_met by 2018-03-01");
  EXPECT_EQ(award(kNew, "2018-03-01"), "met by 2018-03-01 silver");
  EXPECT_EQ(award(kOld, "2017-12-31"), "not_offered");
}

TEST_F(TextsTest, ThePartnerGetsTheBetterOfBoth) {
  texts_ = {{"cloud", "2018-01-01",
             tiers("[{ people: 1, holding: 70-346 }]", "[{ people: 1, holding: MCSA-O365 }]")},
            {"cloud", "2018-03-01",
             "previous_accepted_until: 2018-05-31\n" +
                 tiers("[{ people: 1, holding: 70-347 }]", "[{ people: 1, holding: C.1 }]")}};
  EXPECT_EQ(award(kOld, "2018-05-31"), "met by 2018-01-01 silver");
  EXPECT_EQ(award(kOld, "2018-06-01"), "not_met by 2018-03-01");
  EXPECT_EQ(award(kNew, "2018-05-31"), "met by 2018-03-01 silver");
  EXPECT_EQ(award(kBoth, "2018-05-31"), "met by 2018-03-01 silver") << "the new one on a tie";
  EXPECT_EQ(award(kNeither, "2018-05-31"), "not_met by 2018-03-01");
  EXPECT_EQ(award(R"({ "people": { "a": ["70-347", "MCSA-O365"] } })", "2018-05-31"),
            "met by 2018-01-01 gold")
      << "a higher tier";
  EXPECT_EQ(award("{}", "2018-05-31"), "unknown by 2018-03-01, perhaps gold");
  EXPECT_EQ(award(R"({ "people": [ { "id": "a", "credentials": ["70-347"] }, { "id": "b" } ] })",
                  "2018-05-31"),
            "met by 2018-03-01 silver, perhaps gold");
}

TEST_F(TextsTest, MayAllBeAcceptedInAChain) {
  texts_ = {{"cloud", "2018-01-01", tiers("[{ people: 1, holding: 70-346 }]", "not_offered")},
            {"cloud", "2018-02-01",
             "previous_accepted_until: 2018-12-31\n" +
                 tiers("[{ people: 1, holding: MCSA-O365 }]", "not_offered")},
            {"cloud", "2018-03-01",
             "previous_accepted_until: 2018-12-31\n" +
                 tiers("[{ people: 1, holding: 70-347 }]", "not_offered")}};
  EXPECT_EQ(award(kOld, "2018-12-31"), "met by 2018-01-01 silver");
  EXPECT_EQ(award(kOld, "2019-01-01"), "not_met by 2018-03-01");
}

TEST_F(TextsTest, AreOverOnceWithdrawn) {
  texts_ = {{"cloud", "2018-01-01",
             "withdrawn: 2018-04-01\n" + tiers("[{ people: 1, holding: 70-346 }]", "not_offered")},
            {"cloud", "2018-03-01",
             "previous_accepted_until: 2018-12-31\nwithdrawn: 2018-09-01\n" +
                 tiers("[{ people: 1, holding: 70-347 }]", "not_offered")}};
  EXPECT_EQ(award(kOld, "2018-03-31"), "met by 2018-01-01 silver");
  EXPECT_EQ(award(kOld, "2018-04-01"), "not_met by 2018-03-01");
  EXPECT_EQ(award(kNew, "2018-08-31"), "met by 2018-03-01 silver");
  EXPECT_EQ(award(kNew, "2018-09-01"), "not_offered");
}

TEST(Evaluate, JudgesOneCompetencyAndWhatItAsksFor) {
  const auto program =
      compiled({{"a", "2018-01-01", tiers("[{ competency: b, at_least: silver }]", "not_offered")},
                {"b", "2018-01-01", tiers("[{ competency: d, at_least: silver }]", "not_offered")},
                {"c", "2018-01-01", tiers("[{ people: 1, holding: C.1 }]", "not_offered")},
                {"d", "2018-01-01", tiers("[{ people: 1, holding: C.1 }]", "not_offered")}});
  const Facts facts = facts_of(program, R"({ "people": { "a": ["C.1"] } })");
  Outcome outcome;
  evaluate(*program, facts.columns(), facts.columns().as_of, 0, outcome);
  EXPECT_EQ(outcome.awards[0].status, Status::kMet);
  EXPECT_EQ(outcome.awards[1].status, Status::kMet);
  EXPECT_EQ(outcome.awards[2].revision, compile::kNone);
  EXPECT_EQ(outcome.awards[3].status, Status::kMet);
}

}  // namespace
}  // namespace attain::evaluate
