#include <string>

#include <gtest/gtest.h>

#include <attain/render.hpp>

#include "decided.hpp"

namespace attain::decision {
namespace {

constexpr std::string_view kTiers =
    "      silver:\n"
    "        - { measure: users, at_least: { market: { big: 10, small: undefined } } }\n"
    "        - any_of:\n"
    "            - { people: 1, holding: { any_of: [A, M] } }\n"
    "            - { measure: licenses, at_most: 0 }\n"
    "          title: { en: skills, it: competenze }\n"
    "          reading: R1\n"
    "      gold:\n"
    "        - all_of: [{ people: 2, holding: { all_of: [A, B] } }, "
    "{ measure: users, more_than: 20 }]\n";

constexpr std::string_view kPartner = R"({ "id": "contoso", "market": "big", "staff": 3,
  "seats": [{ "license": "paid", "kind": "x", "users": 1200 },
            { "license": "trial", "kind": "y", "users": 9 },
            { "kind": "x" }],
  "people": [{ "id": "ana", "credentials": ["A", "M"] }, { "id": "ben", "credentials": ["B"] },
             { "id": "carl", "credentials": ["A", { "id": "B", "expires": "2018-01-31" }] }] })";

TEST(ToText, WritesTheWholeDecision) {
  EXPECT_EQ(to_text(decided(rules_of({revision_text(kTiers)}), kPartner)),
            R"(contoso on 2018-03-31, big market, place not known
Competency, text of 2018-01-01: silver, by Option

silver  met
  + users: 1,200 or more, required at least 10 (big) [R2]
      counted 1 of 3 records:
          1,200  paid
      may count 1:
          ?  ? (license not known)
      left out 1:
          9  trial (license not listed)
  + skills: any of [R1]
      + 1 person with A or Master: ana (A) and carl (A)
      - licenses: 1 to 2, required at most 0, 1 to 2 too many
          counted 1 of 3 records:
              paid
          may count 1:
              ? (license not known)
          left out 1:
              trial (license excluded)
gold    not met
  - all of
      - 2 people, each with A and B: nobody; 2 short, nearest ana (lacks B) and ben (lacks A)
          not counted: carl (B expired on 2018-01-31)
      + users: 1,200 or more, required more than 20 [R2]
To reach gold: ana passes B, and ben passes A.

Source: c.md, text of 2018-01-01

Unclear texts are taken so:
  R1  first reading
  R2  second reading
)");
}

TEST(ToText, WritesItInItalian) {
  EXPECT_EQ(to_text(decided(rules_of({revision_text(kTiers)}), kPartner), {.language = "it"}),
            R"(contoso al 2018-03-31, mercato grande, place: dato mancante
Competenza, testo del 2018-01-01: argento, con Option

argento  raggiunto
  + utenti: 1.200 o più, valore richiesto: almeno 10 (grande) [R2]
      contato 1 su 3 record:
          1.200  paid
      incerto 1:
          ?  ? (license: dato mancante)
      escluso 1:
          9  trial (license: valore non in elenco)
  + competenze: almeno una di queste alternative [R1]
      + 1 persona con A o Maestro: ana (A) e carl (A)
      - licenses: da 1 a 2, valore richiesto: al massimo 0, da 1 a 2 di troppo
          contato 1 su 3 record:
              paid
          incerto 1:
              ? (license: dato mancante)
          escluso 1:
              trial (license: valore escluso)
oro      non raggiunto
  - tutte queste condizioni
      - 2 persone, ciascuna con A e B: nessuno; ne mancano 2, i casi più vicini sono ana (non ha B) e ben (non ha A)
          fuori dal conteggio: carl (validità di B terminata il 2018-01-31)
      + utenti: 1.200 o più, valore richiesto: più di 20 [R2]
Per raggiungere il livello oro: ana deve superare B, e ben deve superare A.

Fonte: c.md, testo del 2018-01-01

I testi poco chiari sono intesi così:
  R1  prima lettura
  R2  second reading
)");
}

TEST(ToText, WritesOnlyWhatIsAskedFor) {
  const Decision decision = decided(rules_of({revision_text(kTiers)}), kPartner);
  EXPECT_EQ(to_text(decision, {.competency = "c", .tier = "gold"}),
            R"(contoso on 2018-03-31, big market, place not known
Competency, text of 2018-01-01: silver, by Option

gold  not met
  - all of
      - 2 people, each with A and B: nobody; 2 short, nearest ana (lacks B) and ben (lacks A)
          not counted: carl (B expired on 2018-01-31)
      + users: 1,200 or more, required more than 20 [R2]
          counted 1 of 3 records:
              1,200  paid
          may count 1:
              ?  ? (license not known)
          left out 1:
              9  trial (license not listed)
To reach gold: ana passes B, and ben passes A.

Source: c.md, text of 2018-01-01

Unclear texts are taken so:
  R2  second reading
)");
  EXPECT_EQ(to_text(decision, {.competency = "d"}),
            "contoso on 2018-03-31, big market, place not known\n");
}

/// The lines of a text that begin with `start` after their indentation.
std::string lines(const std::string& text, std::string_view start) {
  std::string found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string_view line = std::string_view(text).substr(at, end - at);
    const std::size_t indent = line.find_first_not_of(' ');
    if (indent != std::string_view::npos && line.substr(indent).starts_with(start)) {
      found += std::string(line.substr(indent)) + "\n";
    }
    at = end + 1;
  }
  return found;
}

TEST(ToText, SaysThatNoFactClosesAnUndefinedGap) {
  const Decision decision =
      decided(rules_of({revision_text(kTiers)}), R"({ "market": "small", "seats": [] })");
  EXPECT_EQ(lines(to_text(decision), "~"), "~ users: 0; no number is stated for small [R2]\n");
  EXPECT_EQ(lines(to_text(decision), "To"),
            "To reach silver: no change of facts is enough.\n"
            "To reach gold: 21 more users, and tell the people.\n");
  EXPECT_EQ(lines(to_text(decision, {.language = "it"}), "~"),
            "~ utenti: 0; nessun numero stabilito (piccolo) [R2]\n");
  EXPECT_EQ(lines(to_text(decision, {.language = "it"}), "Per"),
            "Per raggiungere il livello argento: nessun cambiamento dei dati è sufficiente.\n"
            "Per raggiungere il livello oro: 21 utenti in più, e indicare le persone.\n");
}

TEST(ToText, SaysWhatIsNotKnownAtAll) {
  const std::string text = to_text(decided(rules_of({revision_text(kTiers)}), "{}"));
  EXPECT_EQ(lines(text, "this"), "this partner on 2018-03-31, market not known, place not known\n");
  EXPECT_EQ(lines(text, "Competency"), "Competency, text of 2018-01-01: not known which tier\n");
  EXPECT_EQ(lines(text, "seats"), "seats not known\nseats not known\n");
  EXPECT_EQ(lines(text, "?"),
            "? users: not known, required at least 10 (big) or no number (small) [R2]\n"
            "? skills: any of [R1]\n"
            "? 1 person with A or Master: people not known\n"
            "? licenses: not known, required at most 0\n"
            "? all of\n"
            "? 2 people, each with A and B: people not known\n"
            "? users: not known, required more than 20 [R2]\n");
  EXPECT_EQ(lines(text, "To settle"),
            "To settle silver: tell the market, the seats and the people.\n"
            "To settle gold: tell the people and the seats.\n");
}

TEST(ToText, CutsLongListsOfRecordsAndPeople) {
  std::string facts = R"({ "market": "big", "sales": [)";
  for (int i = 0; i < 14; ++i) {
    facts += R"({ "customer": "c)" + std::to_string(i) +
             R"(", "product": "crm", "closed": "2018-03-01", "amount": 1000 },)";
  }
  for (int i = 0; i < 13; ++i) {
    facts += R"({ "customer": "d", "product": "erp", "closed": "2018-04-01", "amount": -5 },)";
  }
  facts.back() = ']';
  facts += R"(, "people": [)";
  for (int i = 0; i < 43; ++i) {
    facts += R"({ "id": "p)" + std::to_string(i) + R"(", "credentials": ["A"] },)";
  }
  facts.back() = ']';
  const std::string tiers =
      "      silver:\n        - { measure: profit, at_least: 1 }\n"
      "        - { people: 1, holding: A }\n      gold: not_offered\n";
  const std::string text = to_text(decided(rules_of({revision_text(tiers)}), facts + "}"));
  EXPECT_EQ(lines(text, "counted"), "counted 14 of 27 records:\n");
  EXPECT_EQ(lines(text, "1,000  c11"), "1,000  c11, crm, 2018-03-01\n");
  EXPECT_EQ(lines(text, "1,000  c12"), "");
  EXPECT_EQ(lines(text, "and "), "and 2 more\nand 1 more\n");
  EXPECT_EQ(lines(text, "left out"), "left out 13:\n");
  EXPECT_EQ(lines(text, "+ 1 person"),
            "+ 1 person with A: p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11 and 31 more\n");
  EXPECT_EQ(lines(text, "gold"), "gold    not offered\n");
}

TEST(ToText, MarksStatusesInColour) {
  const std::string tiers =
      "      silver:\n        - { people: 1, holding: A }\n        - { people: 1, holding: M }\n"
      "        - { measure: users, at_least: 1 }\n"
      "        - { measure: licenses, at_least: { market: { big: undefined, small: 1 } } }\n"
      "      gold: not_offered\n";
  const Decision decision =
      decided(rules_of({revision_text(tiers)}),
              R"({ "market": "big", "people": [{ "id": "ana", "credentials": ["A"] }] })");
  const std::string text = to_text(decision, {.colour = true});
  EXPECT_EQ(lines(text, "silver") + lines(text, "gold") + lines(text, "\x1b"),
            "silver  \x1b[31mnot met\x1b[0m\n"
            "gold    \x1b[2mnot offered\x1b[0m\n"
            "\x1b[32m+\x1b[0m 1 person with A: ana\n"
            "\x1b[31m-\x1b[0m 1 person with Master: nobody; 1 short\n"
            "\x1b[33m?\x1b[0m users: not known, required at least 1 [R2]\n"
            "\x1b[35m~\x1b[0m licenses: not known; no number is stated for big\n");
}

TEST(ToText, SaysWhichRulesWereAskedForAndWhyThereAreNone) {
  const std::string tiers =
      "      silver:\n        - { people: 1, holding: A }\n      gold: not_offered\n";
  std::string withdrawn = revision_text(tiers);
  withdrawn.insert(withdrawn.find("title:"), "withdrawn: 2018-02-01\n");
  const RuleBook rules = rules_of({withdrawn});
  const Date before = *Date::parse("2017-12-31");
  EXPECT_EQ(to_text(decided(rules, "{}", before)),
            "this partner on 2018-03-31, market not known, place not known, by the rules of "
            "2017-12-31\n"
            "Competency: no text in effect on 2017-12-31, the first is of 2018-01-01\n");
  EXPECT_EQ(to_text(decided(rules, "{}")),
            "this partner on 2018-03-31, market not known, place not known\n"
            "Competency: no text in effect on 2018-03-31, withdrawn on 2018-02-01\n");
  EXPECT_EQ(to_text(decided(rules, "{}", before), {.language = "it"}),
            "questo partner al 2018-03-31, mercato: dato mancante, place: dato mancante, secondo "
            "le regole del 2017-12-31\n"
            "Competenza: nessun testo in vigore al 2017-12-31, il primo è del 2018-01-01\n");
}

TEST(ToText, SaysWhereNoTierIsOfferedOrTheRulesDoNotSay) {
  const auto heading = [](std::string_view tiers) {
    const Decision decision = decided(rules_of({revision_text(tiers)}),
                                      R"({ "market": "big", "people": [], "seats": [] })");
    return lines(to_text(decision), "Competency,");
  };
  EXPECT_EQ(heading("      silver: not_offered\n      gold: not_offered\n"),
            "Competency, text of 2018-01-01: no tier is offered\n");
  EXPECT_EQ(heading("      silver:\n        - { people: 1, holding: A }\n"
                    "      gold: not_offered\n"),
            "Competency, text of 2018-01-01: no tier attained\n");
  EXPECT_EQ(heading("      silver:\n        - { people: { market: { big: undefined, small: 1 } }, "
                    "holding: A }\n      gold: not_offered\n"),
            "Competency, text of 2018-01-01: the rules do not say\n");
}

TEST(ToText, TellsATextThatMayGiveMoreFromOneThatDoesNot) {
  std::string newer = revision_text(
      "      silver: [{ partner: staff, at_least: 1 }]\n"
      "      gold: [{ partner: staff, at_least: 5 }]\n");
  const std::string_view day = "revision: 2018-01-01\n";
  newer.replace(newer.find(day), day.size(),
                "revision: 2018-03-01\nprevious_accepted_until: 2018-03-31\n");
  const RuleBook rules = rules_of({revision_text("      silver: [{ partner: reseller, is: true }]\n"
                                                 "      gold: not_offered\n"),
                                   newer});
  const auto texts = [&](std::string_view facts, std::string_view language = "en") {
    TextOptions options;
    options.language = language;
    const std::string text = to_text(decided(rules, facts), options);
    const std::size_t first = text.find('\n') + 1;
    return text.substr(first, text.find("\n\n") + 1 - first);
  };
  EXPECT_EQ(texts(R"({ "reseller": true })"),
            "Competency, text of 2018-01-01: silver, by Option\n"
            "The text of 2018-03-01 is accepted too, and may give more: that hangs on staff.\n");
  EXPECT_EQ(texts(R"({ "reseller": true })", "it"),
            "Competenza, testo del 2018-01-01: argento, con Option\n"
            "È accettato anche il testo del 2018-03-01, che può dare di più: dipende da staff.\n");
  EXPECT_EQ(texts(R"({ "reseller": true, "staff": 4 })"),
            "Competency, text of 2018-03-01: silver, by Option\n"
            "The text of 2018-01-01 is accepted too, and gives no more.\n");
  EXPECT_EQ(texts(R"({ "reseller": true, "staff": 0 })"),
            "Competency, text of 2018-01-01: silver, by Option\n"
            "The text of 2018-03-01 is accepted too, and gives no more.\n");
}

}  // namespace
}  // namespace attain::decision
