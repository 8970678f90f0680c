#include <string>

#include <gtest/gtest.h>

#include "decided.hpp"
#include "written.hpp"

namespace attain::decision {
namespace {

std::string written(const Decision& decision) {
  return decision::written(only_requirement(decision), decision);
}

constexpr std::string_view kPlaces =
    "different_people: [{ people: 2, holding: { all_of: [A, B] } }, { people: 1, holding: M }]";

TEST(ExplainDifferentPeople, SaysWhoFillsWhichPlaces) {
  EXPECT_EQ(written(decided_by(kPlaces, R"({ "people": [
              { "id": "ana", "credentials": ["A", "B", "M"] },
              { "id": "ben", "credentials": ["A", "B"] },
              { "id": "carl", "credentials": ["B", "A"] },
              { "id": "dora", "credentials": ["C"] } ] })")),
            "met\n"
            "  place A-and-B of 2: ben carl\n"
            "  place M of 1: ana\n"
            "  0 ana yes, M held\n"
            "  1 ben yes, A held, B held\n"
            "  2 carl yes, A held, B held\n"
            "  3 dora no, M lacking\n");
}

TEST(ExplainDifferentPeople, NamesThePlacesLeftEmptyAndTheFewestCredentialsThatFillThem) {
  EXPECT_EQ(written(decided_by(kPlaces, R"({ "people": [
              { "id": "ana", "credentials": ["A", "B", "M"] },
              { "id": "ben", "credentials": ["A"] },
              { "id": "carl", "credentials": ["C"] } ] })")),
            "not_met\n"
            "  place A-and-B of 2: ana unfilled 1\n"
            "  place M of 1: unfilled 1\n"
            "  0 ana yes, A held, B held\n"
            "  1 ben no, B lacking, on the way\n"
            "  2 carl no, M lacking\n"
            "gap: ben passes B, and 1 more person with Master\n");
}

TEST(ExplainDifferentPeople, LetsPeopleChangeTheirPlaces) {
  // Whoever fills the place of A, another one must come in for B at the least cost.
  EXPECT_EQ(written(decided_by("different_people: [{ people: 1, holding: A }, "
                               "{ people: 1, holding: { all_of: [B, C, T] } }]",
                               R"({ "people": [
              { "id": "ana", "credentials": ["A", "B", "C"] },
              { "id": "ben", "credentials": ["B"] } ] })")),
            "not_met\n"
            "  place A of 1: ana\n"
            "  place B-and-C-and-T of 1: unfilled 1\n"
            "  0 ana yes, A held\n"
            "  1 ben no, A lacking, on the way\n"
            "gap: ana passes T, and ben passes A\n");
}

TEST(ExplainDifferentPeople, AddsUpFurtherPeopleOfEqualLines) {
  EXPECT_EQ(written(decided_by("different_people: [{ people: 2, holding: A, id: first }, "
                               "{ people: 1, holding: A, id: second }]",
                               R"({ "people": [] })")),
            "not_met\n"
            "  place first of 2: unfilled 2\n"
            "  place second of 1: unfilled 1\n"
            "gap: 3 more people, each with A\n");
}

TEST(ExplainDifferentPeople, IsNotClosableWhereNobodyCanFillAPlace) {
  EXPECT_EQ(written(decided_by("different_people: [{ people: 1, holding: A }, "
                               "{ people: 1, holding: O }]",
                               R"({ "people": [{ "id": "ana", "credentials": ["A"] }] })")),
            "not_met\n"
            "  place A of 1: ana\n"
            "  place O of 1: unfilled 1\n"
            "  0 ana yes, A held\n"
            "not closable\n");
  EXPECT_EQ(written(decided_by("different_people: [{ people: { market: { big: undefined, "
                               "small: 1 } }, holding: A }]",
                               R"({ "market": "big", "people": [] })")),
            "undefined\n"
            "  place A of undefined:\n"
            "not closable\n");
}

TEST(ExplainDifferentPeople, NamesTheFactsThatCouldSettleIt) {
  EXPECT_EQ(written(decided_by(kPlaces, "{}")),
            "unknown\n"
            "  place A-and-B of 2: unfilled 2\n"
            "  place M of 1: unfilled 1\n"
            "gap: tell the people\n"
            "missing: people\n");
  EXPECT_EQ(written(decided_by("different_people: [{ people: { market: { big: 2, small: 1 } }, "
                               "holding: A }, { people: 1, holding: { all_of: [M, { where: "
                               "{ role: technical } }] } }]",
                               R"({ "people": [
              { "id": "ana", "credentials": ["A"] },
              { "id": "ben" },
              { "id": "carl", "credentials": ["M"] } ] })")),
            "unknown\n"
            "  place A of 2 or 1: ana unfilled 1\n"
            "  place M-and-role of 1: unfilled 1\n"
            "  0 ana yes, A held\n"
            "  1 ben maybe, A unknown\n"
            "  2 carl maybe\n"
            "gap: tell the market, the credentials of ben, the role of ben and the role of carl\n"
            "missing: market\n"
            "missing: people[1].credentials\n"
            "missing: people[1].role\n"
            "missing: people[2].role\n");
}

TEST(ExplainDifferentPeople, CountsOnWhoMayFillAPlaceOnlyAtTheLeast) {
  EXPECT_EQ(written(decided_by("different_people: [{ people: 3, holding: A }]", R"({ "people": [
              { "id": "ana" }, { "id": "ben", "credentials": ["C"] } ] })")),
            "not_met\n"
            "  place A of 3: unfilled 3\n"
            "  0 ana maybe, A unknown\n"
            "  1 ben no, A lacking\n"
            "gap: 2 to 3 more people, each with A\n");
}

}  // namespace
}  // namespace attain::decision
