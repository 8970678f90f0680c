#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include <attain/facts.hpp>
#include <attain/rulebook.hpp>

#include "compile/program.hpp"
#include "evaluate/outcome.hpp"
#include "unit/compile/compiled.hpp"

namespace attain::evaluate {

using compile::compiled;
using compile::tiers;
using compile::Written;

/// Measures and names for requirements to be about.
inline constexpr std::string_view kNames = R"(measures:
  units: { sum: sales.units, where: { region: any, kind: any } }
  worth: { sum: deals.worth, where: { stage: won }, within: always }
sets: { exams: [70-346, 70-347] }
profiles: { both: { all_of: [70-346, 70-347] } }
)";

/// The facts that a JSON text states, on 2018-03-31 unless it says otherwise.
inline Facts facts_of(const std::shared_ptr<const compile::Program>& program,
                      std::string_view json) {
  FactsOptions options;
  options.as_of = Date::parse("2018-03-31");
  const FactsResult facts = read_facts(json, RuleBook(program), options);
  if (!facts.ok()) throw std::logic_error(render(facts.diagnostics()));
  return facts.value();
}

/// What a competency comes to on the day of the facts, or on `day`.
inline Outcome judged(const std::shared_ptr<const compile::Program>& program, std::string_view json,
                      const char* day = nullptr) {
  const Facts facts = facts_of(program, json);
  Outcome outcome;
  const Date on = day == nullptr ? facts.columns().as_of : *Date::parse(day);
  evaluate(*program, facts.columns(), on, compile::kNone, outcome);
  return outcome;
}

/// The status of one requirement, written on one line, which is about what kNames names.
inline std::string status(std::string_view requirement, std::string_view json) {
  const auto program = compiled(
      {{"cloud", "2018-01-01",
        std::string(kNames) + tiers("not_offered", "[" + std::string(requirement) + "]")}});
  const Outcome outcome = judged(program, json);
  const std::string own(to_string(outcome.requirements[program->tiers[1].requirements.first]));
  return own == to_string(outcome.tiers[1]) ? own : own + " but not of the tier";
}

/// What the first measure of these lines comes to. `least` is any number of its unit.
inline std::string amount(std::string_view measures, std::string_view json,
                          std::string_view least = "0") {
  std::string text = "measures:\n" + std::string(measures) + "\n";
  const std::size_t from = measures.find_first_not_of(' ');
  const std::string name(measures.substr(from, measures.find(':') - from));
  text += "profiles: { both: { all_of: [70-346, 70-347] } }\n";
  text += tiers("not_offered", "[{ measure: " + name + ", at_least: " + std::string(least) + " }]");
  const auto program = compiled({{"cloud", "2018-01-01", text}});
  const std::string dumped = dump(*program, judged(program, json));
  constexpr std::string_view kFirst = "measure 0 = ";
  if (!dumped.starts_with(kFirst)) return dumped;
  return dumped.substr(kFirst.size(), dumped.find('\n') - kFirst.size());
}

}  // namespace attain::evaluate
