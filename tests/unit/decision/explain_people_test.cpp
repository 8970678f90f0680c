#include <string>

#include <gtest/gtest.h>

#include <attain/render.hpp>

#include "decided.hpp"
#include "written.hpp"

namespace attain::decision {
namespace {

std::string written(const Decision& decision) {
  return decision::written(only_requirement(decision), decision);
}

constexpr std::string_view kBoth = "holding: { any_of: [{ all_of: [A, B] }, M] } }";

TEST(ExplainPeople, GivesEachPersonWithWhatCountsOrLacks) {
  EXPECT_EQ(written(decided_by("{ people: 4, " + std::string(kBoth), R"({ "people": [
              { "id": "ana", "credentials": ["B", "A", "C"] },
              { "id": "ben", "credentials": ["M", "A"] },
              { "id": "carl", "credentials": ["C"] },
              { "id": "dora", "credentials": [{ "id": "M", "expires": "2018-03-30" }] },
              { "id": "emil", "credentials": ["A", { "id": "B", "passed": "2018-04-01" }] },
              { "id": "fay", "credentials": [{ "id": "M", "passed": "2018-03-31",
                                               "expires": "2018-03-31" }] } ] })")),
            "not_met 3..3\n"
            "  0 ana yes, A held, B held\n"
            "  1 ben yes, M held\n"
            "  2 carl no, M lacking\n"
            "  3 dora no, M expired 2018-03-30, on the way\n"
            "  4 emil no, B passed_later 2018-04-01, on the way\n"
            "  5 fay yes, M held\n"
            "gap: dora earns Master\n");
}

TEST(ExplainPeople, NamesTheNearestFirstAndThenFurtherPeople) {
  EXPECT_EQ(written(decided_by("{ people: 4, holding: { all_of: [A, B, T] } }", R"({ "people": [
              { "id": "ana", "credentials": ["A"] },
              { "id": "ben", "credentials": ["A", "T"] },
              { "id": "carl", "credentials": [] } ] })")),
            "not_met 0..0\n"
            "  0 ana no, B lacking, T lacking, on the way\n"
            "  1 ben no, B lacking, on the way\n"
            "  2 carl no, A lacking, B lacking, T lacking\n"
            "gap: ben passes B, ana passes B and T, and 2 more people, each with A, B and T\n");
}

TEST(ExplainPeople, NamesNoMoreThanAreShort) {
  EXPECT_EQ(written(decided_by("{ people: 1, holding: { all_of: [A, B] } }", R"({ "people": [
              { "id": "ana", "credentials": ["A"] },
              { "id": "ben", "credentials": ["B"] } ] })")),
            "not_met 0..0\n"
            "  0 ana no, B lacking, on the way\n"
            "  1 ben no, A lacking, on the way\n"
            "gap: ana passes B\n");
}

TEST(ExplainPeople, SaysTheShortfallAsARangeWhereFactsAreAbsent) {
  EXPECT_EQ(written(decided_by("{ people: { market: { big: 3, small: 2 } }, holding: M }",
                               R"({ "people": [{ "id": "ana", "credentials": [] }] })")),
            "not_met 0..0\n"
            "  0 ana no, M lacking\n"
            "gap: 2 to 3 more people, each with Master\n");
  EXPECT_EQ(written(decided_by("{ people: 2, holding: { all_of: [A, B] } }", R"({ "people": [
              { "id": "ana" }, { "id": "ben", "credentials": ["A"] } ] })")),
            "not_met 0..1\n"
            "  0 ana maybe, A unknown, B unknown\n"
            "  1 ben no, B lacking, on the way\n"
            "gap: ben passes B, and up to 1 more person with A and B\n");
}

TEST(ExplainPeople, NamesTheFactsThatCouldSettleIt) {
  EXPECT_EQ(written(decided_by("{ people: 1, holding: A }", "{}")),
            "unknown 0..\n"
            "gap: tell the people\n"
            "missing: people\n");
  EXPECT_EQ(written(decided_by("{ people: 2, holding: A }", R"({ "people": [
              { "id": "ana", "credentials": ["A"] }, { "id": "ben" }, { "id": "carl" } ] })")),
            "unknown 1..3\n"
            "  0 ana yes, A held\n"
            "  1 ben maybe, A unknown\n"
            "  2 carl maybe, A unknown\n"
            "gap: tell the credentials of ben and the credentials of carl\n"
            "missing: people[1].credentials\n"
            "missing: people[2].credentials\n");
  EXPECT_EQ(written(decided_by("{ people: { market: { big: 2, small: 1 } }, holding: A }",
                               R"({ "people": [{ "id": "ana", "credentials": ["A"] }] })")),
            "unknown 1..1\n"
            "  0 ana yes, A held\n"
            "gap: tell the market\n"
            "missing: market\n");
}

TEST(ExplainPeople, IsNotClosableWhereNoNumberIsStated) {
  EXPECT_EQ(written(decided_by("{ people: { market: { big: 2, small: undefined } }, holding: A }",
                               R"({ "market": "small", "people": [] })")),
            "undefined 0..0\nnot closable\n");
}

constexpr std::string_view kTeam = R"({ "people": [
  { "id": "ana", "credentials": ["A"] },
  { "id": "ben", "credentials": ["B"] },
  { "id": "carl", "credentials": ["A", "C"] } ] })";

TEST(ExplainPeople, GivesTheQuotasOfTheSamePeople) {
  EXPECT_EQ(
      written(decided_by("{ people: 2, holding: A, of_whom: [{ people: 1, holding: C }] }", kTeam)),
      "met 2..2\n"
      "  0 ana yes, A held\n"
      "  1 ben no, A lacking\n"
      "  2 carl yes, A held\n"
      "  o.silver.A.C met\n");
}

TEST(ExplainPeople, ClosesAQuotaAndItsLeadTogether) {
  // One quota: whoever joins for it counts for the lead as well.
  EXPECT_EQ(
      written(decided_by("{ people: 3, holding: A, of_whom: [{ people: 2, holding: B }] }", kTeam)),
      "not_met 2..2\n"
      "  0 ana yes, A held\n"
      "  1 ben no, A lacking\n"
      "  2 carl yes, A held\n"
      "  o.silver.A.B not_met\n"
      "gap: ana passes B, and ben passes A\n");
  // Several quotas: people may serve all of them.
  EXPECT_EQ(written(decided_by("{ people: 3, holding: A, of_whom: [{ people: 1, holding: B }, "
                               "{ people: 1, holding: T }] }",
                               kTeam)),
            "not_met 2..2\n"
            "  0 ana yes, A held\n"
            "  1 ben no, A lacking\n"
            "  2 carl yes, A held\n"
            "  o.silver.A.B not_met\n"
            "  o.silver.A.T not_met\n"
            "gap: 1 more person with A, and ana passes B and T\n");
}

TEST(ExplainPeople, ClosesPlacesOfTheSamePeople) {
  EXPECT_EQ(written(decided_by("{ people: 4, holding: A, of_whom: [{ different_people: "
                               "[{ people: 1, holding: C }, { people: 1, holding: T }] }] }",
                               kTeam)),
            "not_met 2..2\n"
            "  0 ana yes, A held\n"
            "  1 ben no, A lacking\n"
            "  2 carl yes, A held\n"
            "  o.silver.A.C-beside-T not_met\n"
            "gap: 1 more person with A and T, and 1 more person with A\n");
}

TEST(ExplainPeople, CallsForTheOthersBesideThoseOfSeveralQuotas) {
  EXPECT_EQ(written(decided_by("{ people: 4, holding: A, of_whom: [{ people: 2, holding: { any_of: "
                               "[A, B] } }, { people: 1, holding: C }] }",
                               R"({ "people": [] })")),
            "not_met 0..0\n"
            "  o.silver.A.A-or-B not_met\n"
            "  o.silver.A.C not_met\n"
            "gap: 3 more people, each with A, and 1 more person with A and C\n");
}

TEST(ExplainPeople, ComparesOtherwiseThanAtLeast) {
  const Decision decision = decided_by("{ people: { at_most: 1 }, holding: A }", kTeam);
  const RequirementDecision& requirement = only_requirement(decision);
  EXPECT_EQ(requirement.status, Status::kNotMet);
  EXPECT_EQ(requirement.comparator, Comparator::kAtMost);
  ASSERT_EQ(requirement.gap.size(), 1U);
  EXPECT_EQ(requirement.gap[0].kind, Step::Kind::kLower);
  EXPECT_EQ(requirement.gap[0].subject, "");
  EXPECT_EQ(describe(requirement.gap, decision), "1 fewer counted for A");
  EXPECT_EQ(decision::written(requirement.gap[0].amount), "1..1");
  EXPECT_EQ(written(decided_by("{ people: { less_than: 0 }, holding: T }", R"({ "people": [] })")),
            "not_met 0..0\nnot closable\n");
}

TEST(ExplainPeople, TakesFieldsOfPeopleAsTheyAre) {
  EXPECT_EQ(written(decided_by("{ people: 3, holding: { all_of: [A, { where: { role: technical, "
                               "years: { at_least: 2 } } }] } }",
                               R"({ "people": [
              { "id": "ana", "role": "technical", "years": 2, "credentials": ["A"] },
              { "id": "ben", "role": "sales", "credentials": ["A"] },
              { "id": "carl", "role": "technical", "credentials": [{ "id": "A",
                "expires": "2018-03-01" }] },
              { "id": "dora", "years": 3, "credentials": ["A"] } ] })")),
            "not_met 1..2\n"
            "  0 ana yes, A held\n"
            "  1 ben no\n"
            "  2 carl no, A expired 2018-03-01, on the way\n"
            "  3 dora maybe\n"
            "gap: carl passes A, up to 1 more person with A, and tell the years of carl\n");
  EXPECT_EQ(written(decided_by("{ people: 1, holding: { where: { role: technical } } }",
                               R"({ "people": [{ "id": "ana", "credentials": [] }] })")),
            "unknown 0..1\n"
            "  0 ana maybe\n"
            "gap: tell the role of ana\n"
            "missing: people[0].role\n");
}

TEST(ExplainPeople, PrefersAnOutsiderWhoTakesFewerCredentials) {
  EXPECT_EQ(written(decided_by("{ people: 1, holding: { any_of: [{ credential: C, passed_until: "
                               "2018-04-30 }, { all_of: [A, B] }] } }",
                               R"({ "people": [
              { "id": "ana", "credentials": [{ "id": "C", "expires": "2018-01-01" }] },
              { "id": "ben", "credentials": ["A"] } ] })")),
            "not_met 0..0\n"
            "  0 ana no, C expired 2018-01-01, on the way\n"
            "  1 ben no, C lacking, on the way\n"
            "gap: ana passes C\n");
}

}  // namespace
}  // namespace attain::decision
