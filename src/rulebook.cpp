// Takes facts; gives decisions. The members of a rule book and of a load's result: each hands over
// to one stage.
//
// Tested by tests/unit/rulebook/rulebook_test.cpp.

#include <algorithm>
#include <cassert>

#include <attain/rulebook.hpp>

#include "compile/program.hpp"
#include "decision/explain.hpp"
#include "evaluate/outcome.hpp"

namespace attain {
namespace {

/// The competency that the options name: kNone if they name none, one past the last if there is no
/// such, so that none is judged.
std::uint32_t asked_for(const compile::Program& program, std::string_view competency) {
  if (competency.empty()) return compile::kNone;
  const auto count = static_cast<std::uint32_t>(program.competencies.size());
  return program.competency_codes.find(competency).value_or(count);
}

/// The competencies asked for: all, one, or none.
compile::Span shown(const compile::Program& program, std::uint32_t competency) {
  const auto count = static_cast<std::uint32_t>(program.competencies.size());
  if (competency == compile::kNone) return {0, count};
  return {std::min(competency, count), std::min(competency + 1, count)};
}

}  // namespace

Decision RuleBook::evaluate(const Facts& facts, const EvaluateOptions& options) const {
  assert(accepts(facts));
  const Date day = options.revision.value_or(facts.as_of());
  const std::uint32_t competency = asked_for(*compiled_, options.competency);
  evaluate::Outcome outcome;
  evaluate::evaluate(*compiled_, facts.columns(), day, competency, outcome);
  return decision::explain(compiled_, facts, day, competency, outcome);
}

void RuleBook::decide(const Facts& facts, Tiers& tiers, const EvaluateOptions& options) const {
  assert(accepts(facts));
  const Date day = options.revision.value_or(facts.as_of());
  const std::uint32_t competency = asked_for(*compiled_, options.competency);
  tiers.awards_.clear();  // They view the program that they are of.
  if (tiers.program_ != compiled_) tiers.program_ = compiled_;
  if (tiers.outcome_ == nullptr) tiers.outcome_ = std::make_unique<evaluate::Outcome>();
  evaluate::evaluate(*compiled_, facts.columns(), day, competency, *tiers.outcome_);
  const compile::Span asked = shown(*compiled_, competency);
  for (std::uint32_t c = asked.first; c < asked.end; ++c) {
    const evaluate::Award& award = tiers.outcome_->awards[c];
    Tiers::Award& shown = tiers.awards_.emplace_back();
    shown.competency = compiled_->competencies[c].source->id;
    shown.status = award.status;
    if (award.tier == compile::kNone) continue;
    shown.tier = compiled_->vocabulary().tiers[award.tier].id;
    shown.option = compiled_->options[award.option].source->id;
  }
}

Tiers RuleBook::decide(const Facts& facts, const EvaluateOptions& options) const {
  Tiers tiers;
  decide(facts, tiers, options);
  return tiers;
}

bool RuleBook::accepts(const Facts& facts) const {
  return facts.columns().vocabulary == compiled_->rules->vocabulary;
}

std::string_view RuleBook::program() const { return compiled_->vocabulary().program; }

std::span<const std::string> RuleBook::languages() const {
  return compiled_->vocabulary().languages;
}

std::vector<std::string_view> RuleBook::competencies() const {
  std::vector<std::string_view> names;
  for (const auto& competency : compiled_->competencies) names.push_back(competency.source->id);
  return names;
}

std::vector<std::string_view> RuleBook::tiers() const {
  return model::names(compiled_->vocabulary().tiers);
}

std::vector<Date> RuleBook::revisions(std::string_view competency) const {
  std::vector<Date> days;
  for (const model::Competency& checked : compiled_->rules->competencies) {
    if (checked.id != competency) continue;
    for (const model::Revision& revision : checked.revisions) days.push_back(revision.starts);
  }
  return days;
}

std::string RuleBook::dump() const { return compile::dump(*compiled_); }

const RuleBook& LoadResult::rulebook() const {
  assert(ok());
  return *rulebook_;
}

std::string_view version() { return ATTAIN_VERSION; }

}  // namespace attain
