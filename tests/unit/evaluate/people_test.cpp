#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/evaluate/judged.hpp"

namespace attain::evaluate {
namespace {

struct Case {
  std::string_view people;  ///< The value of `people` in JSON; nothing if it is not known.
  std::string_view status;
};

void expect(std::string_view requirement, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const std::string facts =
        c.people.empty() ? "{}" : R"({ "people": )" + std::string(c.people) + " }";
    EXPECT_EQ(status(requirement, facts), c.status) << requirement << " by " << facts;
  }
}

TEST(People, ComparesByEveryComparator) {
  constexpr std::string_view kTwo = R"({ "a": ["C.1"], "b": ["C.1"], "c": [] })";
  constexpr std::string_view kOneOrTwo =
      R"([ { "id": "a", "credentials": ["C.1"] }, { "id": "b" } ])";
  expect("{ people: 2, holding: C.1 }",
         {{kTwo, "met"}, {kOneOrTwo, "unknown"}, {"{}", "not_met"}, {"", "unknown"}});
  expect("{ people: { is: 1 }, holding: C.1 }", {{kTwo, "not_met"}, {kOneOrTwo, "unknown"}});
  expect("{ people: { at_most: 1 }, holding: C.1 }",
         {{kTwo, "not_met"}, {kOneOrTwo, "unknown"}, {"{}", "met"}, {"", "unknown"}});
  expect("{ people: { more_than: 2 }, holding: C.1 }", {{kTwo, "not_met"}, {kOneOrTwo, "not_met"}});
  expect("{ people: { less_than: 3 }, holding: C.1 }", {{kTwo, "met"}, {kOneOrTwo, "met"}});
}

TEST(People, AskWhatAPersonIs) {
  constexpr std::string_view kSeniors =
      "{ people: 1, holding: { all_of: [C.1, { where: { role: engineer, years: { at_least: 5 } } }]"
      " } }";
  expect(
      kSeniors,
      {{R"([ { "id": "a", "credentials": ["C.1"], "role": "engineer", "years": 5 } ])", "met"},
       {R"([ { "id": "a", "credentials": ["C.1"], "role": "engineer", "years": 4 } ])", "not_met"},
       {R"([ { "id": "a", "credentials": ["C.1"], "role": "seller" } ])", "not_met"},
       {R"([ { "id": "a", "credentials": ["C.1"], "role": "engineer" } ])", "unknown"},
       {R"([ { "id": "a", "role": "engineer", "years": 5 } ])", "unknown"}});
}

TEST(People, OfWhomCountsAmongThoseWhoPassTheLead) {
  constexpr std::string_view kQuota =
      "{ people: 2, holding: C.1, of_whom: [{ people: 1, holding: both }] }";
  expect(kQuota,
         {{R"({ "a": ["C.1", "70-346", "70-347"], "b": ["C.1"] })", "met"},
          {R"({ "a": ["C.1"], "b": ["C.1"], "c": ["70-346", "70-347"] })", "not_met"},
          {R"({ "a": ["C.1", "70-346", "70-347"] })", "not_met"},
          {R"([ { "id": "a", "credentials": ["C.1", "70-346", "70-347"] }, { "id": "b" } ])",
           "unknown"}});
  constexpr std::string_view kTwice =
      "{ people: 1, holding: C.1, of_whom: [{ people: { at_most: 0 }, holding: both },"
      " { people: 1, holding: MCSA-O365, of_whom: [{ people: 1, holding: 70-346 }] }] }";
  expect(kTwice, {{R"({ "a": ["C.1", "MCSA-O365", "70-346"] })", "met"},
                  {R"({ "a": ["C.1", "MCSA-O365"], "b": ["C.1", "70-346"] })", "not_met"},
                  {R"({ "a": ["C.1", "MCSA-O365", "70-346", "70-347"] })", "not_met"}});
}

TEST(People, OfWhomIsUndefinedWhereItsNumberIs) {
  constexpr std::string_view kQuota =
      "{ people: 1, holding: C.1, of_whom:"
      " [{ people: { size: { small: 1, large: undefined } }, holding: both }] }";
  EXPECT_EQ(status(kQuota, R"({ "size": "large", "people": { "a": ["C.1"] } })"), "undefined");
  EXPECT_EQ(status(kQuota, R"({ "size": "large", "people": {} })"), "not_met");
  EXPECT_EQ(status(kQuota, R"({ "people": { "a": ["C.1"] } })"), "unknown");
}

TEST(DifferentPeople, FillEachPlaceWithAnother) {
  constexpr std::string_view kPlaces =
      "{ different_people: [{ people: 1, holding: exams }, { people: 1, holding: 70-346 }] }";
  expect(kPlaces, {{R"({ "a": ["70-346"] })", "not_met"},
                   {R"({ "a": ["70-346"], "b": ["70-347"] })", "met"},
                   {R"({ "a": ["70-346"], "b": ["70-346"] })", "met"},
                   {R"({ "a": ["70-347"], "b": ["70-347"] })", "not_met"},
                   {R"([ { "id": "a", "credentials": ["70-346"] }, { "id": "b" } ])", "unknown"},
                   {R"([ { "id": "a", "credentials": ["70-347"] }, { "id": "b" } ])", "unknown"},
                   {R"([ { "id": "a" } ])", "not_met"},
                   {"{}", "not_met"},
                   {"", "unknown"}});
}

TEST(DifferentPeople, OfWhomAsksForPlacesOfBoth) {
  constexpr std::string_view kPlaces =
      "{ different_people: [{ people: 2, holding: C.1, of_whom: [{ people: 1, holding: both }] },"
      " { people: 1, holding: MCSA-O365 }] }";
  expect(kPlaces,
         {{R"({ "a": ["C.1", "70-346", "70-347"], "b": ["C.1"], "c": ["MCSA-O365"] })", "met"},
          {R"({ "a": ["C.1", "70-346", "70-347", "MCSA-O365"], "b": ["C.1"], "c": ["C.1"] })",
           "not_met"},
          {R"({ "a": ["C.1", "70-346", "70-347", "MCSA-O365"], "b": ["C.1", "MCSA-O365"],
                "c": ["C.1"] })",
           "met"}});
}

TEST(DifferentPeople, AreAskedForByTheBranchThatHolds) {
  constexpr std::string_view kPlaces =
      "{ different_people: [{ people: { size: { small: 1, large: 2 } }, holding: C.1 },"
      " { people: { market: { developed: 1, developing: undefined } }, holding: exams }] }";
  const auto by = [&](std::string_view facts) {
    return status(kPlaces,
                  R"({ "people": { "a": ["C.1"], "b": ["70-346"] }, )" + std::string(facts) + " }");
  };
  EXPECT_EQ(by(R"("size": "small", "market": "developed")"), "met");
  EXPECT_EQ(by(R"("size": "large", "market": "developed")"), "not_met");
  EXPECT_EQ(by(R"("size": "large", "market": "developing")"), "undefined");
  EXPECT_EQ(by(R"("market": "developed")"), "unknown");
  EXPECT_EQ(by(R"("size": "small")"), "unknown");
}

TEST(DifferentPeople, OfALeadPassItsTestToo) {
  constexpr std::string_view kPlaces =
      "{ people: 2, holding: MCSA-O365, of_whom: [{ different_people:"
      " [{ people: 1, holding: C.1 }, { people: 1, holding: exams }] }] }";
  expect(kPlaces,
         {{R"({ "a": ["MCSA-O365", "C.1"], "b": ["MCSA-O365", "70-346"] })", "met"},
          {R"({ "a": ["MCSA-O365", "C.1"], "b": ["MCSA-O365"], "c": ["70-346"] })", "not_met"}});
}

TEST(Credentials, CountPairsOfAPersonAndACredential) {
  expect("{ credentials: 3, among: [exams, C.1] }",
         {{R"({ "a": ["70-346", "70-347"], "b": ["70-346"] })", "met"},
          {R"({ "a": ["70-346", "70-347", "MCSA-O365"] })", "not_met"},
          {R"([ { "id": "a", "credentials": ["70-346", "70-347"] }, { "id": "b" } ])", "unknown"},
          {R"([ { "id": "a" } ])", "unknown"},
          {"{}", "not_met"},
          {"", "unknown"}});
  expect("{ credentials: { is: 0 }, among: exams }",
         {{"{}", "met"}, {R"({ "a": ["70-346"] })", "not_met"}, {"", "unknown"}});
  expect("{ credentials: { at_most: 1 }, among: exams }",
         {{R"({ "a": ["70-346"] })", "met"}, {R"({ "a": ["70-346", "70-347"] })", "not_met"}});
  expect("{ credentials: 1, among: [{ credential: C.1, accepted_until: 2018-03-30 }, 70-346] }",
         {{R"({ "a": ["C.1"] })", "not_met"}, {R"({ "a": ["C.1", "70-346"] })", "met"}});
  expect("{ credentials: 1, among: [{ credential: C.1, accepted_until: 2018-03-31 }] }",
         {{R"({ "a": ["C.1"] })", "met"}});
}

}  // namespace
}  // namespace attain::evaluate
