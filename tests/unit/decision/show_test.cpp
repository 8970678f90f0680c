#include <string>

#include <gtest/gtest.h>

#include <attain/render.hpp>

#include "decided.hpp"

namespace attain::decision {
namespace {

/// The lines of the silver tier in prose, without their indentation.
std::string silver(std::string_view requirement, std::string_view language = {}) {
  const RuleBook rules = rules_of({revision_text(
      "      silver:\n        - " + std::string(requirement) + "\n      gold: not_offered\n")});
  ProseOptions options;
  options.language = language;
  const std::string prose = to_prose(rules, options);
  const std::string_view first = language == "it" ? "condizione:\n" : "hold:\n";
  const std::size_t start = prose.find(first) + first.size();
  const std::size_t end = prose.find(language == "it" ? "  Il livello oro" : "  The tier gold");
  std::string lines;
  for (std::size_t at = start; at < end;) {
    const std::size_t next = prose.find('\n', at) + 1;
    lines += prose.substr(at + 4, next - at - 4);
    at = next;
  }
  return lines;
}

TEST(ToProse, WritesAWholeText) {
  const std::string tiers =
      "      silver:\n"
      "        - { measure: users, at_least: { market: { big: 2000, small: undefined } } }\n"
      "        - { people: 1, holding: T, cite: page 2 }\n"
      "      gold: not_offered\n";
  EXPECT_EQ(to_prose(rules_of({revision_text(tiers)})),
            R"(Competency, text of 2018-01-01
In effect from 2018-01-01.
Source: c.md

Option
  To attain silver, all of these must hold:
    1. users: at least 2,000 (market: big)
       No number is given for small: such partners cannot attain this tier.
    2. at least 1 person who passed T
       In the source: page 2
  The tier gold is not offered.

What is counted:
  - users [R2]: the sum of users over seats
    - license: paid counts; trial does not
    - kind: any

Exams and assessments named above:
  T  Assessment T

Unclear texts are taken so:
  R2  second reading
)");
}

TEST(ToProse, TellsOneRouteFromAnyMixOfRoutes) {
  EXPECT_EQ(
      silver("any_of: [{ people: 2, holding: { all_of: [A, B] } }, { people: 2, holding: M }]"),
      "- at least 2 people, all by one route: each passed A and B; or each holds Master\n");
  EXPECT_EQ(silver("{ people: 2, holding: { any_of: [{ all_of: [A, B] }, M] } }"),
            "- at least 2 people, by any mix of routes: each passed A and B, or holds Master\n");
  EXPECT_EQ(silver("any_of: [{ people: 1, holding: A }, { people: 2, holding: M }]"),
            "- any one of these routes is enough; people of one do not count for another:\n"
            "  - at least 1 person who passed A\n"
            "  - at least 2 people who each hold Master\n");
}

TEST(ToProse, TellsOneRouteFromAnyMixOfRoutesInItalian) {
  EXPECT_EQ(
      silver("any_of: [{ people: 2, holding: { all_of: [A, B] } }, { people: 2, holding: M }]",
             "it"),
      "- almeno 2 persone, con lo stesso percorso per tutte: ciascuna ha superato A e B; oppure "
      "ciascuna possiede Maestro\n");
  EXPECT_EQ(silver("{ people: 2, holding: { any_of: [{ all_of: [A, B] }, M] } }", "it"),
            "- almeno 2 persone, con percorsi anche diversi tra loro: ciascuna ha superato A e B, "
            "oppure possiede Maestro\n");
}

TEST(ToProse, TellsAWholeNumberOfRoutesApart) {
  EXPECT_EQ(silver("any_of: [{ people: 1, holding: A, note: n }, { people: 1, holding: M }]"),
            "- any one of these routes is enough; people of one do not count for another:\n"
            "  - at least 1 person who passed A\n"
            "    Note: n\n"
            "  - at least 1 person who holds Master\n");
  EXPECT_EQ(silver("any_of: [{ people: { at_most: 2 }, holding: A }, { measure: users, is: 1 }]"),
            "- any one of these is enough:\n"
            "  - at most 2 people who each passed A\n"
            "  - users: exactly 1\n");
}

TEST(ToProse, WritesTheTextOfADayOrTheNewest) {
  const std::string tiers =
      "      silver:\n        - { people: 1, holding: A }\n      gold: not_offered\n";
  std::string newer = revision_text(tiers);
  newer.replace(newer.find("2018-01-01"), 10, "2018-02-01");
  newer.insert(newer.find("title:"),
               "withdrawn: 2018-03-01\nprevious_accepted_until: 2018-02-10\n");
  const RuleBook rules = rules_of({revision_text(tiers), newer});
  const auto header = [&](std::string_view day) {
    ProseOptions options;
    options.revision = Date::parse(day);
    const std::string prose = to_prose(rules, options);
    return prose.substr(0, prose.find("Source"));
  };
  const std::string second =
      "Competency, text of 2018-02-01\n"
      "In effect from 2018-02-01.\n"
      "The text before it, of 2018-01-01, is accepted beside it until 2018-02-10, that day "
      "included; the better result counts.\n"
      "Withdrawn on 2018-03-01, the first day on which it no longer holds.\n";
  EXPECT_EQ(header(""), second);
  EXPECT_EQ(header("2018-02-28"), second);
  EXPECT_EQ(header("2018-01-31"),
            "Competency, text of 2018-01-01\n"
            "In effect from 2018-01-01.\n"
            "Followed by the text of 2018-02-01.\n"
            "It is accepted beside the text of 2018-02-01 until 2018-02-10, that day included.\n");
  EXPECT_EQ(header("2018-03-01"),
            "Competency: no text in effect on 2018-03-01, withdrawn on 2018-03-01\n");
  EXPECT_EQ(header("2017-12-31"),
            "Competency: no text in effect on 2017-12-31, the first is of 2018-01-01\n");
}

TEST(ToProse, IsEmptyWithoutSuchACompetency) {
  ProseOptions options;
  options.competency = "d";
  EXPECT_EQ(to_prose(rules_of({revision_text("      silver: not_offered\n"
                                             "      gold: not_offered\n")}),
                     options),
            "");
}

TEST(ToProse, KeepsHostileTextOnOneLine) {
  EXPECT_EQ(silver(R"({ people: 1, holding: A, title: "a\nb", note: "c\x1b" })"),
            "- a\\nb: at least 1 person who passed A\n  Note: c\\x1b\n");
}

}  // namespace
}  // namespace attain::decision
