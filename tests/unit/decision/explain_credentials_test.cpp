#include <string>

#include <gtest/gtest.h>

#include "decided.hpp"
#include "written.hpp"

namespace attain::decision {
namespace {

std::string written(const Decision& decision) {
  return decision::written(only_requirement(decision), decision);
}

constexpr std::string_view kPeople = R"({ "people": [
  { "id": "ana", "credentials": ["B", "A", "C"] },
  { "id": "ben", "credentials": ["A"] },
  { "id": "carl", "credentials": [{ "id": "B", "expires": "2018-03-30" }] },
  { "id": "dora", "credentials": ["C"] } ] })";

TEST(ExplainCredentials, NamesAllThatAreHeld) {
  EXPECT_EQ(written(decided_by("{ credentials: 3, among: [A, B] }", kPeople)),
            "met 3..3\n"
            "  0 ana yes, A held, B held\n"
            "  1 ben yes, A held\n"
            "  2 carl no, B expired 2018-03-30, on the way\n"
            "  3 dora no, A lacking\n");
}

TEST(ExplainCredentials, NamesThoseWhoLostOneFirstAndThenThoseWhoHaveAny) {
  EXPECT_EQ(describe(only_requirement(decided_by("{ credentials: 4, among: [A, B] }", kPeople)).gap,
                     decided_by("{ credentials: 4, among: [A, B] }", kPeople)),
            "carl passes B");
  const Decision decision = decided_by("{ credentials: 12, among: [A, B, M] }", kPeople);
  EXPECT_EQ(describe(only_requirement(decision).gap, decision),
            "carl passes A and B and earns Master, ana earns Master, ben passes B and earns "
            "Master, and 1 more person with A, B and Master");
}

TEST(ExplainCredentials, GainsNoneThatIsRetiredOrNotAcceptedAnyMore) {
  const std::string_view kOver =
      "{ credentials: 1, among: [O, { credential: A, accepted_until: "
      "2018-03-30 }] }";
  EXPECT_EQ(written(decided_by(kOver, R"({ "people": [{ "id": "ana", "credentials": ["A"] }] })")),
            "not_met 0..0\n"
            "  0 ana no, A not_accepted 2018-03-30\n"
            "not closable\n");
}

TEST(ExplainCredentials, SaysHowManyAreTooMany) {
  const Decision decision = decided_by("{ credentials: { at_most: 1 }, among: [A, B] }", kPeople);
  const RequirementDecision& requirement = only_requirement(decision);
  EXPECT_EQ(requirement.status, Status::kNotMet);
  ASSERT_EQ(requirement.gap.size(), 1U);
  EXPECT_EQ(requirement.gap[0].kind, Step::Kind::kLower);
  EXPECT_EQ(decision::written(requirement.gap[0].amount), "2..2");
  EXPECT_EQ(requirement.gap[0].credentials, (std::vector<std::string_view>{"A", "B"}));
}

TEST(ExplainCredentials, NamesTheFactsThatCouldSettleIt) {
  EXPECT_EQ(written(decided_by("{ credentials: 3, among: [A, { credential: B, passed_until: "
                               "2018-01-01 }] }",
                               R"({ "people": [{ "id": "ana", "credentials": ["A", "B"] },
                                               { "id": "ben" }] })")),
            "unknown 1..4\n"
            "  0 ana yes, A held\n"
            "  1 ben maybe, A unknown, B unknown\n"
            "gap: tell the credentials of ana and the credentials of ben\n"
            "missing: people[0].credentials.B.passed\n"
            "missing: people[1].credentials\n");
  EXPECT_EQ(written(decided_by("{ credentials: 1, among: [A] }", "{}")),
            "unknown 0..\n"
            "gap: tell the people\n"
            "missing: people\n");
  EXPECT_EQ(written(decided_by("{ credentials: 4, among: [A, B] }",
                               R"({ "people": [{ "id": "ana" }] })")),
            "not_met 0..2\n"
            "  0 ana maybe, A unknown, B unknown\n"
            "gap: 1 to 2 more people, each with A and B\n");
}

}  // namespace
}  // namespace attain::decision
