#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <attain/facts.hpp>
#include <attain/rulebook.hpp>

#include "compile/program.hpp"
#include "decision/explain.hpp"
#include "model/check.hpp"
#include "yaml/document.hpp"

namespace attain::decision {

/// What the decision's tests judge by: a partner in one of two places with licences, and exams.
inline constexpr std::string_view kProgram = R"(format: attain/1
program: p
title: Program
languages: [en, it]
tiers: { silver: { title: { en: silver, it: argento } }, gold: { title: { en: gold, it: oro } } }
partner:
  market:
    title: { en: market, it: mercato }
    one_of: { big: { title: { en: big, it: grande } }, small: { title: { en: small, it: piccolo } } }
  place: { one_of: [here, there] }
  staff: count
  turnover: { money: USD }
  founded: date
  reseller: flag
people:
  role: { title: role, one_of: [technical, sales] }
  years: count
competencies: { cloud: { title: { en: Cloud, it: Nuvola } } }
records:
  sales:
    customer: text
    product: { title: { en: product, it: prodotto }, one_of: [crm, erp] }
    closed: date
    amount: integer
    value: { money: USD }
    won: flag
  seats:
    license: { one_of: [paid, trial] }
    kind: { one_of: [x, y] }
    users: count
credentials:
  exams: { A: Exam A, B: Exam B, C: Exam C }
  assessments: { T: Assessment T }
  certifications: { M: { title: { en: Master, it: Maestro } }, N: Novice, O: { title: Old, retired: 2018-03-30 } }
readings:
  R1: { en: first reading, it: prima lettura }
  R2: second reading
  R3: third reading
)";

/// The measures that the tests' revisions share.
inline constexpr std::string_view kMeasures = R"(measures:
  users:
    title: { en: users, it: utenti }
    sum: seats.users
    where: { license: paid, kind: any }
    reading: R2
  profit: { sum: sales.amount, where: { product: crm }, within: 1 months }
  licenses: { count: seats, where: { license: { not: trial }, kind: any } }
)";

/// A program of one competency `c` with one option `o`, whose tiers are as given:
/// `silver: [...]` and `gold: [...]`, on one line each.
inline std::string revision_text(std::string_view tiers) {
  std::string text("format: attain/1\ncompetency: c\nrevision: 2018-01-01\n");
  text += "title: { en: Competency, it: Competenza }\nsource: { document: c.md }\n";
  text += kMeasures;
  text += "options:\n  o:\n    title: Option\n    tiers:\n";
  text += tiers;
  return text;
}

/// The rules of these texts, each a revision of the competency it names; fails the test on an
/// error.
inline RuleBook rules_of(const std::vector<std::string>& revisions) {
  diagnostic::Sink sink;
  const Limits limits;
  const yaml::Document program = yaml::parse("program.yaml", std::string(kProgram), limits, sink);
  auto rules = std::make_shared<model::Rules>();
  std::map<std::string, std::vector<yaml::Document>> texts;
  model::FolderNames names;
  for (const std::string& text : revisions) {
    yaml::Document document = yaml::parse("revision.yaml", text, limits, sink);
    const std::string name = document.root.find("competency")->text;
    names.insert(name);
    texts[name].push_back(std::move(document));
  }
  rules->vocabulary = model::without_awards(model::check_program(program, sink), names);
  for (const auto& [name, documents] : texts) {
    model::Competency& competency = rules->competencies.emplace_back();
    competency.id = name;
    for (const yaml::Document& document : documents) {
      const model::RevisionFile file{name, document.root.find("revision")->text, &document, &names};
      auto revision = model::check_revision(file, *rules->vocabulary, sink);
      if (revision) competency.revisions.push_back(std::move(*revision));
    }
  }
  EXPECT_FALSE(sink.has_errors()) << render(sink.take(100, true));
  return RuleBook(compile::compile(std::move(rules)));
}

/// The decision on facts given as JSON, judged on 2018-03-31 unless they say otherwise.
inline Decision decided(const RuleBook& rules, std::string_view json, Date rules_day = {}) {
  FactsOptions options;
  if (json.find("as_of") == std::string_view::npos) options.as_of = Date::parse("2018-03-31");
  const FactsResult facts = read_facts(json, rules, options);
  EXPECT_EQ(render(facts.diagnostics()), "");
  const Date day = rules_day == Date{} ? facts.value().as_of() : rules_day;
  evaluate::Outcome outcome;
  evaluate::evaluate(*rules.compiled(), facts.value().columns(), day, compile::kNone, outcome);
  return explain(rules.compiled(), facts.value(), day, compile::kNone, outcome);
}

/// The decision on facts by one requirement, which is the silver tier; gold is not offered.
inline Decision decided_by(std::string_view requirement, std::string_view json) {
  return decided(rules_of({revision_text("      silver:\n        - " + std::string(requirement) +
                                         "\n      gold: not_offered\n")}),
                 json);
}

/// The requirement of decided_by.
inline const RequirementDecision& only_requirement(const Decision& decision) {
  return decision.competency("c").options[0].tiers[0].requirements[0];
}

}  // namespace attain::decision
