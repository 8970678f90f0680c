#include <string>

#include <gtest/gtest.h>

#include <attain/render.hpp>

#include "decided.hpp"

namespace attain::decision {
namespace {

struct Asked {
  std::string_view requirement;
  std::string_view english;
  std::string_view italian;
};

TEST(Describe, SaysWhatARequirementAsks) {
  const std::vector<Asked> cases = {
      {"{ measure: users, at_least: 2000 }", "at least 2,000 users", "almeno 2.000 utenti"},
      {"{ measure: users, is: 2 }", "exactly 2 users", "esattamente 2 utenti"},
      {"{ measure: users, at_most: 2 }", "at most 2 users", "al massimo 2 utenti"},
      {"{ measure: users, more_than: 2 }", "more than 2 users", "più di 2 utenti"},
      {"{ measure: profit, less_than: 2 }", "less than 2 profit", "meno di 2 profit"},
      {"{ measure: users, at_least: { market: { big: 9, small: 5 } } }", "at least 9 users (big)",
       "almeno 9 utenti (grande)"},
      {"{ measure: users, at_least: { place: { here: 9, there: undefined } } }",
       "at least 9 (here) or no number (there) users",
       "almeno 9 (here) o nessun numero (there) utenti"},
      {"{ measure: users, at_least: { market: { big: undefined, small: 5 } } }",
       "users: no number is stated for big", "utenti: nessun numero stabilito (grande)"},
      {"{ people: 1, holding: A }", "1 person with A", "1 persona con A"},
      {"{ people: 2, holding: { all_of: [A, M] } }", "2 people, each with A and Master",
       "2 persone, ciascuna con A e Maestro"},
      {"{ people: 1, holding: { any_of: [{ all_of: [A, B] }, { any_of: [C] }, M] } }",
       "1 person with (A and B), C or Master", "1 persona con (A e B), C o Maestro"},
      {"{ people: { market: { big: 1, small: 2 } }, holding: A }", "1 person (big) with A",
       "1 persona (grande) con A"},
      {"{ people: { place: { here: 1, there: 2 } }, holding: A }",
       "1 (here) or 2 (there) people, each with A", "1 (here) o 2 (there) persone, ciascuna con A"},
      {"{ people: { market: { big: undefined, small: 2 } }, holding: A }",
       "people with A: no number is stated for big",
       "persone con A: nessun numero stabilito (grande)"},
      {"any_of: [{ people: 1, holding: A }, { people: 2, holding: B }]",
       "1 person with A, or 2 people, each with B",
       "1 persona con A, oppure 2 persone, ciascuna con B"},
      {"all_of: [{ any_of: [{ people: 1, holding: A }, { people: 1, holding: B }] }, "
       "{ measure: users, at_least: 3 }]",
       "(1 person with A, or 1 person with B), and at least 3 users",
       "(1 persona con A, oppure 1 persona con B), e almeno 3 utenti"},
  };
  for (const Asked& each : cases) {
    const Decision decision = decided_by(each.requirement, R"({ "market": "big" })");
    const RequirementDecision& requirement = only_requirement(decision);
    EXPECT_EQ(describe(requirement, decision), each.english) << each.requirement;
    EXPECT_EQ(describe(requirement, decision, "it"), each.italian) << each.requirement;
  }
}

TEST(Describe, NamesAProfileByItsTitle) {
  const std::string text =
      "format: attain/1\ncompetency: c\nrevision: 2018-01-01\ntitle: C\n"
      "source: { document: c.md }\n"
      "profiles:\n  expert:\n    title: { en: expert, it: esperto }\n    all_of: [A, B]\n"
      "options:\n  o:\n    title: O\n    tiers:\n      silver:\n"
      "        - { people: 1, holding: expert }\n"
      "        - { people: 1, holding: { any_of: [expert, M] } }\n      gold: not_offered\n";
  const Decision decision = decided(rules_of({text}), "{}");
  const auto& requirements = decision.competency("c").options.at(0).tiers.at(0).requirements;
  EXPECT_EQ(describe(requirements.at(0), decision), "1 person with expert (A and B)");
  EXPECT_EQ(describe(requirements.at(1), decision, "it"),
            "1 persona con esperto (A e B) o Maestro");
}

TEST(Describe, SaysStepsAsASentence) {
  const Decision decision = decided_by("{ people: 1, holding: A }", "{}");
  Text users;
  users.add("en", "users");
  users.add("it", "utenti");
  Text market;
  market.add("en", "market");
  market.add("it", "mercato");
  using Kind = Step::Kind;
  const std::vector<Step> gap = {
      {Kind::kFact, "market", &market, {}, {}, "market"},
      {Kind::kRaise, "users", &users, {1550, 1550}, {}, {}},
      {Kind::kLower, "users", &users, {1, 2}, {}, {}},
      {Kind::kCredentials, "ben", nullptr, {}, {"A", "T", "M"}, {}},
      {Kind::kCredentials, "carl\n", nullptr, {}, {"M"}, {}},
      {Kind::kPeople, {}, nullptr, {1, 1}, {"A", "B"}, {}},
      {Kind::kPeople, {}, nullptr, {1, 2}, {"M"}, {}},
      {Kind::kFact, "seats", nullptr, {}, {}, "seats"},
      {Kind::kFact, {}, nullptr, {}, {}, "seats[3].license"},
      {Kind::kFact, {}, nullptr, {}, {}, "people"},
      {Kind::kFact, "ana", nullptr, {}, {}, "people[0].credentials"},
  };
  EXPECT_EQ(describe(gap, decision),
            "1,550 more users, 1 to 2 fewer users, ben passes A and T and earns Master, "
            "carl\\n earns Master, 1 more person with A and B, 1 to 2 more people, each with "
            "Master, and tell the market, the seats, seats[3].license, the people and the "
            "credentials of ana");
  EXPECT_EQ(describe(gap, decision, "it"),
            "1.550 utenti in più, da 1 a 2 utenti in meno, ben deve superare A e T e deve "
            "conseguire Maestro, carl\\n deve conseguire Maestro, 1 persona in più con A e B, da 1 "
            "a 2 persone in più, ciascuna con Maestro, e indicare «mercato», l'elenco «seats», "
            "seats[3].license, le persone e le credenziali di ana");
  EXPECT_EQ(describe(std::vector<Step>{}, decision), "");
}

}  // namespace
}  // namespace attain::decision
