#include <string>

#include <gtest/gtest.h>

#include <attain/render.hpp>

#include "decided.hpp"

namespace attain::decision {
namespace {

/// Status, head count, each person with credentials, the steps and the missing facts, a line each.
std::string written(const Decision& decision) {
  constexpr std::string_view kStates[] = {"held", "lacking", "later", "expired", "unknown"};
  const RequirementDecision& requirement = only_requirement(decision);
  const Range actual = requirement.actual;
  std::string text = std::string(to_string(requirement.status)) + " " + std::to_string(actual.low) +
                     ".." + (actual.high == Range::kUnbounded ? "" : std::to_string(actual.high)) +
                     (requirement.closable ? "\n" : " not closable\n");
  for (const PersonEvidence& person : requirement.people) {
    text += "  " + std::to_string(person.index) + " " + std::string(person.id) + " counted " +
            std::to_string(static_cast<int>(person.counted));
    for (const CredentialEvidence& credential : person.credentials) {
      text += ", " + std::string(credential.credential) + " " +
              std::string(kStates[static_cast<std::size_t>(credential.state)]);
      if (credential.date) text += " " + credential.date->to_string();
    }
    text += person.on_the_way ? ", on the way\n" : "\n";
  }
  if (!requirement.gap.empty()) text += "gap: " + describe(requirement.gap, decision) + "\n";
  for (const std::string& path : requirement.missing_facts) text += "missing: " + path + "\n";
  return text;
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
            "  0 ana counted 2, A held, B held\n"
            "  1 ben counted 2, M held\n"
            "  2 carl counted 0, M lacking\n"
            "  3 dora counted 0, M expired 2018-03-30, on the way\n"
            "  4 emil counted 0, B later 2018-04-01, on the way\n"
            "  5 fay counted 2, M held\n"
            "gap: dora earns Master\n");
}

TEST(ExplainPeople, NamesTheNearestFirstAndThenFurtherPeople) {
  EXPECT_EQ(written(decided_by("{ people: 4, holding: { all_of: [A, B, T] } }", R"({ "people": [
              { "id": "ana", "credentials": ["A"] },
              { "id": "ben", "credentials": ["A", "T"] },
              { "id": "carl", "credentials": [] } ] })")),
            "not_met 0..0\n"
            "  0 ana counted 0, B lacking, T lacking, on the way\n"
            "  1 ben counted 0, B lacking, on the way\n"
            "  2 carl counted 0, A lacking, B lacking, T lacking\n"
            "gap: ben passes B, ana passes B and T, and 2 more people, each with A, B and T\n");
}

TEST(ExplainPeople, NamesNoMoreThanAreShort) {
  EXPECT_EQ(written(decided_by("{ people: 1, holding: { all_of: [A, B] } }", R"({ "people": [
              { "id": "ana", "credentials": ["A"] },
              { "id": "ben", "credentials": ["B"] } ] })")),
            "not_met 0..0\n"
            "  0 ana counted 0, B lacking, on the way\n"
            "  1 ben counted 0, A lacking, on the way\n"
            "gap: ana passes B\n");
}

TEST(ExplainPeople, SaysTheShortfallAsARangeWhereFactsAreAbsent) {
  EXPECT_EQ(written(decided_by("{ people: { market: { big: 3, small: 2 } }, holding: M }",
                               R"({ "people": [{ "id": "ana", "credentials": [] }] })")),
            "not_met 0..0\n"
            "  0 ana counted 0, M lacking\n"
            "gap: 2 to 3 more people, each with Master\n");
  EXPECT_EQ(written(decided_by("{ people: 2, holding: { all_of: [A, B] } }", R"({ "people": [
              { "id": "ana" }, { "id": "ben", "credentials": ["A"] } ] })")),
            "not_met 0..1\n"
            "  0 ana counted 1, A unknown, B unknown\n"
            "  1 ben counted 0, B lacking, on the way\n"
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
            "  0 ana counted 2, A held\n"
            "  1 ben counted 1, A unknown\n"
            "  2 carl counted 1, A unknown\n"
            "gap: tell the credentials of ben and the credentials of carl\n"
            "missing: people[1].credentials\n"
            "missing: people[2].credentials\n");
  EXPECT_EQ(written(decided_by("{ people: { market: { big: 2, small: 1 } }, holding: A }",
                               R"({ "people": [{ "id": "ana", "credentials": ["A"] }] })")),
            "unknown 1..1\n"
            "  0 ana counted 2, A held\n"
            "gap: tell the market\n"
            "missing: market\n");
}

TEST(ExplainPeople, IsNotClosableWhereNoNumberIsStated) {
  EXPECT_EQ(written(decided_by("{ people: { market: { big: 2, small: undefined } }, holding: A }",
                               R"({ "market": "small", "people": [] })")),
            "undefined 0..0 not closable\n");
}

}  // namespace
}  // namespace attain::decision
