// Takes a program and the columns of facts; gives the outcome: a status for every requirement and
// tier of the revisions in effect. The one definition of what rules mean: both `decide` and
// `evaluate` of a RuleBook read its outcome.
//
// INVARIANT: requirements are in preorder, so that going through a tier backwards meets every part
// before the combination it belongs to: no recursion.
//
// Tested by tests/unit/evaluate/evaluate_test.cpp and held against a naive evaluator in
// tests/differential.

#include <algorithm>

#include "evaluate/match.hpp"
#include "evaluate/outcome.hpp"
#include "evaluate/threshold.hpp"

namespace attain::evaluate {
namespace {

class Evaluation {
 public:
  Evaluation(const compile::Program& program, const facts::Columns& facts, Outcome& outcome)
      : program_(program), facts_(facts), outcome_(outcome) {}

  void judge_revision(const compile::Revision& revision) {
    for (std::uint32_t o = revision.options.first; o < revision.options.end; ++o) {
      const compile::Span tiers = program_.options[o].tiers;
      for (std::uint32_t t = tiers.first; t < tiers.end; ++t) judge_tier(t);
    }
  }

 private:
  void judge_tier(std::uint32_t index) {
    const compile::Tier& tier = program_.tiers[index];
    if (!tier.offered) {
      outcome_.tiers[index] = Status::kNotOffered;
      return;
    }
    for (std::uint32_t r = tier.requirements.end; r-- > tier.requirements.first;) {
      outcome_.requirements[r] = judge_requirement(r);
    }
    outcome_.tiers[index] = least(tier.requirements);
  }

  Status judge_requirement(std::uint32_t index) {
    const compile::Requirement& requirement = program_.requirements[index];
    switch (requirement.kind) {
      case RequirementDecision::Kind::kMeasure:
        return judge(program_, requirement.threshold, requirement.comparator,
                     measured(requirement.subject), facts_);
      case RequirementDecision::Kind::kPeople:
        return judge(program_, requirement.threshold, requirement.comparator,
                     heads(requirement.subject), facts_);
      case RequirementDecision::Kind::kAnyOf:
        return greatest({index + 1, requirement.end});
      case RequirementDecision::Kind::kAllOf:
        return least({index + 1, requirement.end});
    }
    return Status::kUnknown;
  }

  Range measured(std::uint32_t index) {
    LazyRange& measured = outcome_.measures[index];
    if (!measured.known) {
      measured = {true, measure(program_, program_.measures[index], facts_)};
    }
    return measured.range;
  }

  Range heads(std::uint32_t index) {
    LazyRange& heads = outcome_.heads[index];
    if (!heads.known) {
      heads = {true, count_people(program_, program_.tests[index], facts_, outcome_.held,
                                  outcome_.test_parts)};
    }
    return heads.range;
  }

  Status least(compile::Span parts) const {
    Status status = Status::kMet;
    for (std::uint32_t r = parts.first; r < parts.end; r = program_.requirements[r].end) {
      status = std::min(status, outcome_.requirements[r]);
    }
    return status;
  }

  Status greatest(compile::Span parts) const {
    Status status = Status::kNotMet;
    for (std::uint32_t r = parts.first; r < parts.end; r = program_.requirements[r].end) {
      status = std::max(status, outcome_.requirements[r]);
    }
    return status;
  }

  const compile::Program& program_;
  const facts::Columns& facts_;
  Outcome& outcome_;
};

}  // namespace

void evaluate(const compile::Program& program, const facts::Columns& facts, Date day,
              std::uint32_t competency, Outcome& outcome) {
  outcome.revisions.assign(program.competencies.size(), compile::kNone);
  outcome.requirements.resize(program.requirements.size());
  outcome.tiers.resize(program.tiers.size());
  outcome.measures.assign(program.measures.size(), LazyRange{});
  outcome.heads.assign(program.tests.size(), LazyRange{});
  find_held(facts, outcome.held);

  Evaluation evaluation(program, facts, outcome);
  for (std::uint32_t c = 0; c < program.competencies.size(); ++c) {
    if (competency != compile::kNone && competency != c) continue;
    const std::uint32_t revision = compile::revision_on(program, program.competencies[c], day);
    outcome.revisions[c] = revision;
    if (revision != compile::kNone) evaluation.judge_revision(program.revisions[revision]);
  }
}

Award award_of(const compile::Program& program, const Outcome& outcome, std::uint32_t competency) {
  Award award;
  if (outcome.revisions[competency] == compile::kNone) return award;
  const compile::Span options = program.revisions[outcome.revisions[competency]].options;
  for (std::uint32_t o = options.first; o < options.end; ++o) {
    const compile::Span tiers = program.options[o].tiers;
    for (std::uint32_t tier = 0; tier < tiers.size(); ++tier) {
      const Status status = outcome.tiers[tiers.first + tier];
      award.status = std::max(award.status, status);
      if (status != Status::kMet) continue;
      if (award.tier == compile::kNone || tier > award.tier) {
        award.tier = tier;
        award.option = o;
      }
    }
  }
  return award;
}

}  // namespace attain::evaluate
