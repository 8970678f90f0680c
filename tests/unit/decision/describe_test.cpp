#include <string>

#include <gtest/gtest.h>

#include <attain/render.hpp>

#include "decided.hpp"
#include "listed.hpp"

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
      {"{ people: { at_most: 2 }, holding: A }", "at most 2 people, each with A",
       "al massimo 2 persone, ciascuna con A"},
      {"{ people: 2, holding: { number_of: [A, B, M], at_least: 2 } }",
       "2 people, each with at least 2 of A, B and Master",
       "2 persone, ciascuna con almeno 2 tra A, B e Maestro"},
      {"{ people: 4, holding: A, of_whom: [{ people: 1, holding: M }] }",
       "4 people, each with A, of whom 1 person with Master",
       "4 persone, ciascuna con A, di cui 1 persona con Maestro"},
      {"different_people: [{ people: 2, holding: A }, { people: 1, holding: M }]",
       "different people, nobody counted twice: 2 people, each with A, and 1 person with Master",
       "persone diverse, nessuno conta due volte: 2 persone, ciascuna con A, e 1 persona con "
       "Maestro"},
      {"{ credentials: 3, among: [A, B, M] }", "3 credentials among A, B and Master",
       "3 credenziali tra A, B e Maestro"},
      {"{ credentials: { is: 1 }, among: [A, B] }", "exactly 1 credential among A and B",
       "esattamente 1 credenziale tra A e B"},
      {"{ partner: market, is: { not: small } }", "market: other than small",
       "mercato: diverso da piccolo"},
      {"{ partner: place, is: [here, there] }", "place: here or there", "place: here o there"},
      {"{ partner: staff, at_least: { market: { big: 1000, small: 5 } } }",
       "staff: at least 1,000 (big)", "staff: almeno 1.000 (grande)"},
      {"number_of: [{ people: 1, holding: A }, { partner: staff, less_than: 3 }, "
       "{ all_of: [{ people: 1, holding: B }, { people: 1, holding: M }] }]\n"
       "          at_least: 2",
       "at least 2 of these 3: 1 person with A, staff: less than 3, and (1 person with B, and 1 "
       "person with Master)",
       "almeno 2 di queste 3 condizioni: 1 persona con A, staff: meno di 3, e (1 persona con B, e "
       "1 persona con Maestro)"},
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
  const auto& requirements = decision.competency("c").options[0].tiers[0].requirements;
  EXPECT_EQ(describe(requirements[0], decision), "1 person with expert (A and B)");
  EXPECT_EQ(describe(requirements[1], decision, "it"), "1 persona con esperto (A e B) o Maestro");
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
      {Kind::kFact, "market", &market, {}, {}, {}, {}, "market"},
      {Kind::kRaise, "users", &users, {}, {1550, 1550}, {}, {}, {}},
      {Kind::kLower, "users", &users, {}, {1, 2}, {}, {}, {}},
      {Kind::kRaise, "users", &users, "%", {5, 5}, {}, {}, {}},
      {Kind::kLower, "users", &users, "USD", {Rational::fraction(1, 2), 1}, {}, {}, {}},
      {Kind::kCredentials, "ben", nullptr, {}, {}, names({"A", "T", "M"}), {}, {}},
      {Kind::kCredentials, "carl\n", nullptr, {}, {}, names({"M"}), {}, {}},
      {Kind::kPeople, {}, nullptr, {}, {1, 1}, names({"A", "B"}), {}, {}},
      {Kind::kPeople, {}, nullptr, {}, {1, 2}, names({"M"}), {}, {}},
      {Kind::kPeople, {}, nullptr, {}, {2, 2}, {}, {}, {}},
      {Kind::kChange, "market", &market, {}, {}, {}, names({"big", "small"}), {}},
      {Kind::kAttain, "cloud", &users, {}, {}, {}, names({"gold"}), {}},
      {Kind::kFact, "seats", nullptr, {}, {}, {}, {}, "seats"},
      {Kind::kFact, {}, nullptr, {}, {}, {}, {}, "seats[3].license"},
      {Kind::kFact, {}, nullptr, {}, {}, {}, {}, "people"},
      {Kind::kFact, "ana", nullptr, {}, {}, {}, {}, "people[0].credentials"},
      {Kind::kFact, "ana", nullptr, {}, {}, {}, {}, "people[0].credentials.A.passed"},
      {Kind::kFact, {}, nullptr, {}, {}, {}, {}, "competencies.cloud"},
  };
  EXPECT_EQ(describe(gap, decision),
            "1,550 more users, 1 to 2 fewer users, 5 percentage points more users, USD 0.50 to "
            "USD 1 less users, ben passes A and "
            "T and earns Master, carl\\n earns Master, 1 more "
            "person with A and B, 1 to 2 more people, each with Master, 2 more such people, market "
            "becomes big or small, attain gold in users, and tell the market, the seats, "
            "seats[3].license, the people, the credentials of ana and the tier held in cloud");
  EXPECT_EQ(
      describe(gap, decision, "it"),
      "1.550 utenti in più, da 1 a 2 utenti in meno, 5 punti percentuali in più di «utenti», da "
      "USD 0,50 a USD 1 in meno di «utenti», ben deve superare A e T e deve conseguire Maestro, "
      "carl\\n deve conseguire Maestro, 1 persona in più con A e B, da 1 a 2 persone in più, "
      "ciascuna con Maestro, 2 persone in più di questo tipo, mercato deve diventare grande o "
      "piccolo, raggiungere il livello oro in utenti, e indicare «mercato», l'elenco «seats», "
      "seats[3].license, le persone, le credenziali di ana e il livello raggiunto in cloud");
  EXPECT_EQ(describe(List<Step>(), decision), "");
}

TEST(Describe, SaysHowManyFewerMustCount) {
  const Decision decision = decided_by("{ people: 1, holding: A }", "{}");
  const std::vector<Step> gap = {
      {Step::Kind::kLower, {}, nullptr, {}, {2, 2}, names({"A", "M"}), {}, {}},
      {Step::Kind::kLower, {}, nullptr, {}, {1, 1}, {}, {}, {}},
  };
  EXPECT_EQ(describe(gap, decision), "2 fewer counted for A and Master, and 1 fewer counted");
  EXPECT_EQ(describe(gap, decision, "it"),
            "2 in meno nel conteggio per A e Maestro, e 1 in meno nel conteggio");
}

}  // namespace
}  // namespace attain::decision
