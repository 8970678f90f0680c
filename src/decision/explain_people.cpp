// Takes a requirement on people, with the quotas of the same people; gives each person with the
// credentials that count or lack, the steps that close it, and the absent facts that could settle
// it.
//
// Tested by tests/unit/decision/explain_people_test.cpp.

#include <algorithm>
#include <set>

#include "decision/distance.hpp"
#include "decision/frame.hpp"
#include "decision/people.hpp"
#include "decision/places.hpp"
#include "evaluate/threshold.hpp"
#include "value/exact.hpp"

namespace attain::decision {
namespace {

/// Who passes once the steps of the quotas are taken, but does not pass yet: all who meet a quota
/// pass the test that leads it.
struct Joining {
  std::set<std::uint32_t> people;
  Range further;
};

Joining joining(const RequirementDecision& requirement, const Steps& steps) {
  Joining joining;
  std::set<std::string_view> named;
  for (const Step& step : steps) {
    if (step.kind == Step::Kind::kCredentials) named.insert(step.subject);
    if (step.kind != Step::Kind::kPeople) continue;
    joining.further = value::add(joining.further, step.amount);
  }
  for (const PersonEvidence& person : requirement.people) {
    if (person.counted != Counted::kNo || !named.contains(person.id)) continue;
    joining.people.insert(static_cast<std::uint32_t>(person.index));
  }
  return joining;
}

/// What is short beside those who join.
Range less(const Range& short_by, const Joining& joining) {
  const auto named = static_cast<std::int64_t>(joining.people.size());
  const Range rest = value::subtract(value::subtract(short_by, joining.further), {named, named});
  return {std::max(Rational(0), rest.low), std::max(Rational(0), rest.high)};
}

class PeopleGap {
 public:
  PeopleGap(const Frame& frame, std::uint32_t index, People& people)
      : frame_(frame), rule_(frame.program.requirements[index]), index_(index), people_(people) {}

  /// What the requirement's own number of people lacks, apart from its quotas.
  Status own(const RequirementDecision& requirement) const {
    return evaluate::judge(frame_.program, rule_.threshold, rule_.comparator, requirement.actual,
                           frame_.facts.attributes);
  }

  void tell(const RequirementDecision& requirement, Steps& facts) {
    const Doubt open =
        doubt(requirement.required, rule_.comparator, requirement.actual, Grain::kWhole);
    if (open.branch && rule_.threshold.attribute != compile::kNone) {
      facts.push_back(tell_attribute(frame_, rule_.threshold.attribute));
    }
    if (open.actual) people_.tell_all(facts);
  }

  void close(const Parts& quotas, RequirementDecision& requirement) {
    const auto lines = quotas.requirements.empty() ? std::nullopt : lines_of(frame_, index_);
    if (lines) {
      Steps gap(frame_.scratch);
      requirement.closable = fill_places(frame_, *lines, gap);
      if (requirement.closable) requirement.gap = frame_.arena.keep(gap);
      return;
    }
    JointSteps joint = joint_steps(frame_);
    for (const RequirementDecision& quota : quotas.requirements) {
      requirement.closable = requirement.closable && quota.closable;
      joint.add(quota.gap);
    }
    const Steps of_quotas = joint.take();
    Steps of_own(frame_.scratch);
    requirement.closable = close_own(requirement, of_quotas, of_own) && requirement.closable;
    if (!requirement.closable) return;
    joint.add(of_own);
    joint.add_beside(of_quotas);
    requirement.gap = frame_.arena.keep(joint.take());
  }

 private:
  bool close_own(const RequirementDecision& requirement, const Steps& of_quotas, Steps& steps) {
    const Status status = own(requirement);
    if (status == Status::kUnknown) tell(requirement, steps);
    if (status == Status::kUndefined) return false;
    if (status != Status::kNotMet) return true;
    if (!is_attainable(requirement.required, rule_.comparator, {0, Range::kUnbounded},
                       Grain::kWhole)) {
      return false;
    }
    const Distance apart =
        distance(requirement.required, rule_.comparator, requirement.actual, Grain::kWhole);
    if (apart.rise.high > 0 && apart.fall.high > 0) {
      steps.push_back(tell_attribute(frame_, rule_.threshold.attribute));
      return true;
    }
    if (apart.rise.high > 0) {
      const Joining others = joining(requirement, of_quotas);
      return people_.add(less(apart.rise, others), others.people, steps);
    }
    steps.push_back(people_.fewer(apart.fall));
    return true;
  }

  const Frame& frame_;
  const compile::Requirement& rule_;
  const std::uint32_t index_;
  People& people_;
};

}  // namespace

Rational explain_people(const Frame& frame, std::uint32_t index, RequirementDecision& requirement) {
  const compile::Requirement& rule = frame.program.requirements[index];
  requirement.holding = &std::get<model::PeopleRequirement>(rule.source->kind).holding;
  requirement.comparator = rule.comparator;
  requirement.required = required_by(frame, rule.threshold);

  People& people = frame.people.of(frame, rule.subject);
  requirement.actual = people.heads();
  requirement.people = people.explain_all();
  const Parts quotas = explain_parts(frame, index + 1, rule.end);
  requirement.children = quotas.requirements;

  PeopleGap gap(frame, index, people);
  if (requirement.status == Status::kUnknown) {
    JointSteps facts = joint_steps(frame);
    Steps of_own(frame.scratch);
    if (gap.own(requirement) == Status::kUnknown) gap.tell(requirement, of_own);
    facts.add(of_own);
    for (const RequirementDecision& quota : quotas.requirements) facts.add(quota.gap);
    tell_missing_facts(frame, requirement, facts.take());
  } else if (requirement.status == Status::kNotMet) {
    gap.close(quotas, requirement);
  } else if (requirement.status == Status::kUndefined) {
    requirement.closable = false;
  }
  return {};
}

}  // namespace attain::decision
