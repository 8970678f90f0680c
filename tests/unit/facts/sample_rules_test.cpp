// The rules that the tests of this stage share, and what they read of them.

#include "sample_rules.hpp"

#include <memory>

#include <gtest/gtest.h>

#include <attain/diagnostic.hpp>

#include "compile/program.hpp"
#include "facts/columns.hpp"
#include "facts/reuse.hpp"
#include "model/check.hpp"
#include "yaml/document.hpp"

namespace attain::facts {

namespace {

constexpr std::string_view kProgram = R"(format: attain/1
program: sample
title: Sample
languages: [en]
tiers:
  silver: { title: silver }
partner:
  active: flag
  offices: count
  balance: integer
  joined: date
  region: text
  market: { one_of: [developed, developing] }
records:
  licenses:
    customer: text
    license:
      one_of:
        paid: { title: paid }
        trial: { title: trial, aliases: [test] }
    users: count
  sales:
    sold: date
    amount: integer
    renewed: flag
credentials:
  exams:
    70-346: Managing Identities
    70-347: Enabling Services
  certifications:
    MCSA: Solutions Associate
)";

constexpr std::string_view kFurtherProgram = R"(format: attain/1
program: further
languages: [en]
tiers: { silver: {}, gold: {} }
partner:
  budget: { money: USD }
  rating: decimal
  slogan: text
records:
  deals:
    customer: text
    amount: { money: EUR }
    hours: decimal
people:
  role: { one_of: [sales, technical] }
  years: decimal
  city: text
competencies: [cloud-platform, datacenter]
credentials:
  exams:
    70-534: { title: Architecting, retired: 2017-12-31 }
    70-535: Architecting again
)";

RuleBook rules_of(std::string_view text) {
  diagnostic::Sink sink;
  const yaml::Document document = yaml::parse("program.yaml", std::string(text), {}, sink);
  auto model = std::make_shared<model::Rules>();
  model->vocabulary = model::check_program(document, sink);
  EXPECT_EQ(render(sink.take(100, true)), "");
  auto program = std::make_shared<compile::Program>();
  program->rules = std::move(model);
  return RuleBook(std::move(program));
}

}  // namespace

const RuleBook& sample_rules() {
  static const RuleBook rules = rules_of(kProgram);
  return rules;
}

const RuleBook& further_rules() {
  static const RuleBook rules = rules_of(kFurtherProgram);
  return rules;
}

Columns columns_of_further_rules() {
  return *ColumnsSource(further_rules().compiled()->rules->vocabulary).take();
}

std::string shown(const FactsResult& result) {
  const std::string problems = render(result.diagnostics());
  return result.ok() ? problems + dump(result.value().columns()) : problems;
}

std::string read_json(std::string_view json, FactsOptions options, const RuleBook& rules) {
  options.file = "f.json";
  return shown(read_facts(json, rules, options));
}

std::string read_yaml(std::string_view yaml, FactsOptions options, const RuleBook& rules) {
  options.file = "f.yaml";
  return shown(read_facts_yaml(yaml, rules, options));
}

void check_json(std::span<const ReadingCase> cases, const RuleBook& rules) {
  for (const ReadingCase& one : cases) {
    SCOPED_TRACE(one.name);
    EXPECT_EQ(read_json(one.input, {}, rules), one.expected);
  }
}

void check_yaml(std::span<const ReadingCase> cases, const RuleBook& rules) {
  for (const ReadingCase& one : cases) {
    SCOPED_TRACE(one.name);
    EXPECT_EQ(read_yaml(one.input, {}, rules), one.expected);
  }
}

TEST(SampleRulesTest, AreWithoutProblems) {
  EXPECT_EQ(sample_rules().compiled()->vocabulary().program, "sample");
  EXPECT_EQ(further_rules().compiled()->vocabulary().program, "further");
}

}  // namespace attain::facts
