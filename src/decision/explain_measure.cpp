// Takes a requirement on a measure; gives what the measure is made from, the distance to what is
// required, and the absent facts that could settle it.
//
// Tested by tests/unit/decision/explain_measure_test.cpp.

#include "decision/distance.hpp"
#include "decision/frame.hpp"
#include "decision/measure_evidence.hpp"
#include "decision/people.hpp"

namespace attain::decision {
namespace {

/// Where neither the branch nor the value leaves it open, it is whether the measure is defined.
Steps facts_to_tell(const Frame& frame, const compile::Requirement& rule,
                    const RequirementDecision& requirement, Grain grain) {
  Steps facts(frame.scratch);
  const Doubt open = doubt(requirement.required, rule.comparator, requirement.actual, grain);
  if (open.branch && rule.threshold.attribute != compile::kNone) {
    facts.push_back(tell_attribute(frame, rule.threshold.attribute));
  }
  if (open.actual || !open.branch) {
    tell_amount(frame, rule.subject, requirement.measure, facts);
  }
  return facts;
}

Step change(Step::Kind kind, const RequirementDecision& requirement, const Range& amount) {
  Step step;
  step.kind = kind;
  step.subject = requirement.subject;
  step.title = requirement.measure.title;
  step.unit = requirement.unit;
  step.amount = amount;
  return step;
}

/// What must change where the requirement is not met in any branch that applies; gives the
/// shortfall.
Rational close(const Frame& frame, const compile::Requirement& rule, const Measured& measured,
               RequirementDecision& requirement) {
  requirement.closable =
      is_attainable(requirement.required, rule.comparator, measured.possible, measured.grain);
  if (!requirement.closable) return {};
  const Distance apart =
      distance(requirement.required, rule.comparator, requirement.actual, measured.grain);
  const compile::Measure& measure = frame.program.measures[rule.subject];
  const bool is_split = rule.threshold.attribute != compile::kNone;
  Steps gap(frame.scratch);
  if (is_split && apart.rise.high > 0 && apart.fall.high > 0) {
    // One branch asks for more and another for less: which way to go is a matter of the facts.
    gap.push_back(tell_attribute(frame, rule.threshold.attribute));
  } else if (apart.rise.high > 0 && measure.kind == model::Measure::Kind::kPeople) {
    requirement.closable = frame.people.of(frame, measure.test).add(apart.rise, {}, gap);
  } else if (apart.rise.high > 0) {
    gap.push_back(change(Step::Kind::kRaise, requirement, apart.rise));
  } else {
    gap.push_back(change(Step::Kind::kLower, requirement, apart.fall));
  }
  if (requirement.closable) requirement.gap = frame.arena.keep(gap);
  return apart.shortfall;
}

}  // namespace

Rational explain_measure(const Frame& frame, std::uint32_t index,
                         RequirementDecision& requirement) {
  const compile::Requirement& rule = frame.program.requirements[index];
  Texts readings(requirement.readings.begin(), requirement.readings.end(), frame.scratch);
  const Measured measured = explain_amount(frame, rule.subject, requirement.measure, readings);
  requirement.readings = frame.arena.keep(readings);
  if (requirement.title->empty()) requirement.title = requirement.measure.title;
  requirement.subject = requirement.measure.subject;
  requirement.comparator = rule.comparator;
  requirement.required = required_by(frame, rule.threshold);
  requirement.actual = requirement.measure.actual;
  requirement.unit = requirement.measure.unit;

  if (requirement.status == Status::kUnknown) {
    tell_missing_facts(frame, requirement, facts_to_tell(frame, rule, requirement, measured.grain));
  } else if (requirement.status == Status::kNotMet) {
    return close(frame, rule, measured, requirement);
  } else if (requirement.status == Status::kUndefined) {
    requirement.closable = false;
  }
  return {};
}

}  // namespace attain::decision
