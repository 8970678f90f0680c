// Takes a program and the columns of facts; gives the outcome: a status for every requirement and
// tier of the texts in effect. The one definition of what rules mean: both `decide` and `evaluate`
// of a RuleBook read its outcome.
//
// Attributes that the facts lack are tried out, every combination of values; what all of them agree
// on is certain.
// Tested by tests/unit/evaluate/evaluate_test.cpp and held against a naive evaluator in
// tests/differential.

#include <algorithm>

#include "evaluate/evaluation.hpp"
#include "value/exact.hpp"

namespace attain::evaluate {

void Evaluation::judge_competency(std::uint32_t competency, Date day) {
  const compile::Competency& judged = program_.competencies[competency];
  const compile::Span texts = compile::revisions_on(program_, judged, day);
  Award& best = outcome_.awards[competency];
  best = {};
  for (std::uint32_t r = texts.end; r-- > texts.first;) {
    judge_revision(program_.revisions[r]);
    const Award award = award_of(program_, outcome_, r);
    if (best.revision == compile::kNone || is_better(award, best)) {
      const std::uint32_t possible = highest(best.possible, award.possible);
      best = award;
      best.possible = possible;
    } else {
      best.possible = highest(best.possible, award.possible);
    }
  }
}

void Evaluation::judge_revision(const compile::Revision& revision) {
  outcome_.attributes.assign(facts_.attributes.begin(), facts_.attributes.end());
  outcome_.worlds.start(program_, revision.attributes, outcome_.attributes);
  forget(revision);
  judge_tiers(revision);
  if (!outcome_.worlds.several()) return;
  remember(revision, true);
  while (outcome_.worlds.next(outcome_.attributes)) {
    forget(revision);
    judge_tiers(revision);
    remember(revision, false);
  }
  recall(revision);
}

void Evaluation::judge_tiers(const compile::Revision& revision) {
  for (std::uint32_t t = revision.tiers.first; t < revision.tiers.end; ++t) {
    const compile::Tier& tier = program_.tiers[t];
    if (!tier.offered) {
      outcome_.tiers[t] = Status::kNotOffered;
      continue;
    }
    judge_requirements(tier.requirements);
    outcome_.tiers[t] = least(tier.requirements);
  }
}

void Evaluation::judge_requirements(compile::Span requirements) {
  for (std::uint32_t r = requirements.end; r-- > requirements.first;) {
    outcome_.requirements[r] = judge_requirement(r);
  }
}

Status Evaluation::judge_requirement(std::uint32_t index) {
  const compile::Requirement& requirement = program_.requirements[index];
  switch (requirement.kind) {
    case RequirementDecision::Kind::kMeasure:
      return judge_measure(requirement);
    case RequirementDecision::Kind::kPeople:
      return judge_people(index);
    case RequirementDecision::Kind::kDifferentPeople:
      return judge_different_people(requirement);
    case RequirementDecision::Kind::kCredentials:
      return judge_credentials(requirement);
    case RequirementDecision::Kind::kPartner:
      return judge_partner(requirement);
    case RequirementDecision::Kind::kCompetency:
      return judge_competency_asked(requirement);
    case RequirementDecision::Kind::kAnyOf:
      return greatest({index + 1, requirement.end});
    case RequirementDecision::Kind::kAllOf:
      return least({index + 1, requirement.end});
    case RequirementDecision::Kind::kNumberOf:
      return judge_number_of(index);
  }
  return Status::kUnknown;
}

/// Measures may hang on attributes, so that each combination has its own.
void Evaluation::forget(const compile::Revision& revision) {
  for (std::uint32_t m = revision.measures.first; m < revision.measures.end; ++m) {
    outcome_.measures[m].known = false;
  }
}

void Evaluation::remember(const compile::Revision& revision, bool is_first) {
  Tried& tried = outcome_.tried;
  tried.requirements.resize(program_.requirements.size());
  tried.tiers.resize(program_.tiers.size());
  tried.measures.resize(program_.measures.size());
  const auto agree = [is_first](Status& so_far, Status status) {
    so_far = is_first || so_far == status ? status : Status::kUnknown;
  };
  for (std::uint32_t r = revision.requirements.first; r < revision.requirements.end; ++r) {
    agree(tried.requirements[r], outcome_.requirements[r]);
  }
  for (std::uint32_t t = revision.tiers.first; t < revision.tiers.end; ++t) {
    agree(tried.tiers[t], outcome_.tiers[t]);
  }
  for (std::uint32_t m = revision.measures.first; m < revision.measures.end; ++m) {
    const Lazy<Amount>& next = outcome_.measures[m];
    Lazy<Amount>& so_far = tried.measures[m];
    if (is_first || !so_far.known) {
      so_far = next;
    } else if (next.known) {
      so_far.value.range = value::hull(so_far.value.range, next.value.range);
      so_far.value.undefined = so_far.value.undefined && next.value.undefined;
    }
  }
}

void Evaluation::recall(const compile::Revision& revision) {
  const Tried& tried = outcome_.tried;
  for (std::uint32_t r = revision.requirements.first; r < revision.requirements.end; ++r) {
    outcome_.requirements[r] = tried.requirements[r];
  }
  for (std::uint32_t t = revision.tiers.first; t < revision.tiers.end; ++t) {
    outcome_.tiers[t] = tried.tiers[t];
  }
  for (std::uint32_t m = revision.measures.first; m < revision.measures.end; ++m) {
    outcome_.measures[m] = tried.measures[m];
  }
}

Status Evaluation::least(compile::Span parts) const {
  Status status = Status::kMet;
  for (std::uint32_t r = parts.first; r < parts.end; r = program_.requirements[r].end) {
    status = std::min(status, outcome_.requirements[r]);
  }
  return status;
}

Status Evaluation::greatest(compile::Span parts) const {
  Status status = Status::kNotMet;
  for (std::uint32_t r = parts.first; r < parts.end; r = program_.requirements[r].end) {
    status = std::max(status, outcome_.requirements[r]);
  }
  return status;
}

namespace {

// It has not grown for any program while memory may still fail it.
void fit(Outcome& outcome, const compile::Program& program) {
  outcome.program = nullptr;
  outcome.awards.resize(program.competencies.size());
  outcome.requirements.resize(program.requirements.size());
  outcome.tiers.resize(program.tiers.size());
  outcome.measures.resize(program.measures.size());
  outcome.selections.resize(program.selections.size());
  outcome.passing.resize(program.tests.size());
  outcome.program = &program;
}

}  // namespace

void evaluate(const compile::Program& program, const facts::Columns& facts, Date day,
              std::uint32_t competency, Outcome& outcome) {
  if (outcome.program != &program) fit(outcome, program);
  ++outcome.evaluations;
  outcome.traits_found = false;
  outcome.people_known = facts.people_known;

  Evaluation evaluation(program, facts, outcome);
  if (competency == compile::kNone) {
    for (const std::uint32_t c : program.order) evaluation.judge_competency(c, day);
  } else if (competency < program.competencies.size()) {
    const compile::Span needs = program.competencies[competency].needs;
    for (std::uint32_t i = needs.first; i < needs.end; ++i) {
      evaluation.judge_competency(program.operands[i], day);
    }
    evaluation.judge_competency(competency, day);
  }
}

}  // namespace attain::evaluate
