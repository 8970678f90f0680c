// Takes a combination of requirements; gives its parts explained, the order of its alternatives by
// cost, and the gap: that of as many of the cheapest as must be met, or of all parts together.
//
// Tested by tests/unit/decision/explain_combined_test.cpp.

#include <algorithm>
#include <numeric>
#include <span>

#include "decision/distance.hpp"
#include "decision/frame.hpp"

namespace attain::decision {
namespace {

using Places = std::pmr::vector<std::size_t>;

/// All of the parts' places, as written.
Places all_of(const Frame& frame, const Parts& parts) {
  Places places(parts.requirements.size(), frame.scratch);
  std::iota(places.begin(), places.end(), std::size_t{0});
  return places;
}

/// The parts' places, the cheapest first; of equals, the first written.
Places by_cost(const Frame& frame, const Parts& parts) {
  std::pmr::vector<Cost> costs(frame.scratch);
  costs.reserve(parts.requirements.size());
  for (std::size_t place = 0; place < parts.requirements.size(); ++place) {
    costs.push_back(cost_of(parts.requirements[place], parts.shortfalls[place]));
  }
  Places order = all_of(frame, parts);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return costs[a] < costs[b]; });
  return order;
}

/// Takes the steps of the parts at these places together; gives their shortfall.
Rational join(const Frame& frame, const Parts& parts, std::span<const std::size_t> places,
              RequirementDecision& whole) {
  JointSteps steps = joint_steps(frame);
  Rational shortfall;
  for (const std::size_t place : places) {
    const RequirementDecision& part = parts.requirements[place];
    whole.closable = whole.closable && part.closable;
    shortfall = std::max(shortfall, parts.shortfalls[place]);
    steps.add(part.gap);
  }
  if (whole.closable) whole.gap = frame.arena.keep(steps.take());
  return shortfall;
}

Rational choose_cheapest(const Frame& frame, const Parts& parts, std::size_t number,
                         RequirementDecision& whole) {
  whole.closable = number <= whole.cheapest_first.size();
  if (!whole.closable) return {};
  return join(frame, parts, std::span(whole.cheapest_first.begin(), number), whole);
}

/// How many parts are met, from those that certainly are to those that may be.
Range count_met(const Parts& parts) {
  std::int64_t met = 0;
  std::int64_t open = 0;
  for (const RequirementDecision& part : parts.requirements) {
    if (part.status == Status::kMet) ++met;
    if (part.status == Status::kUnknown) ++open;
  }
  return {met, met + open};
}

Rational explain_number_of(const Frame& frame, const compile::Requirement& rule, const Parts& parts,
                           RequirementDecision& requirement, Steps& facts) {
  requirement.comparator = rule.comparator;
  requirement.required = required_by(frame, rule.threshold);
  requirement.actual = count_met(parts);
  requirement.cheapest_first = frame.arena.keep(by_cost(frame, parts));
  if (requirement.status == Status::kMet) return {};
  const Doubt open =
      doubt(requirement.required, rule.comparator, requirement.actual, Grain::kWhole);
  if (open.branch && is_branch_open(frame, rule.threshold)) {
    facts.push_back(tell_attribute(frame, rule.threshold.attribute));
  }
  const Range possible{0, static_cast<std::int64_t>(parts.requirements.size())};
  requirement.closable =
      is_attainable(requirement.required, rule.comparator, possible, Grain::kWhole);
  const Distance apart =
      distance(requirement.required, rule.comparator, requirement.actual, Grain::kWhole);
  if (requirement.status == Status::kNotMet && apart.fall.high > 0) {
    // What is met would have to fail: no step says so.
    requirement.closable = false;
  }
  if (!requirement.closable) return {};
  std::int64_t number = 0;
  for (const Threshold& threshold : requirement.required) {
    if (!threshold.applies || !threshold.value) continue;
    const Range accepted = accepted_by(rule.comparator, *threshold.value, Grain::kWhole);
    if (!accepted.low.is_bounded()) continue;
    number = std::max(number, accepted.low.whole().value_or(0));
  }
  return choose_cheapest(frame, parts, static_cast<std::size_t>(number), requirement);
}

/// Where it is open, facts that no chosen part tells: the branch of its number, or any that leaves
/// open whether too many are met.
void tell_open(const Frame& frame, const Steps& facts, RequirementDecision& requirement) {
  if (requirement.status != Status::kUnknown || !requirement.closable) return;
  JointSteps steps = joint_steps(frame);
  steps.add(facts);
  if (requirement.gap.empty()) {
    for (const std::string_view path : requirement.missing_facts) steps.add(tell_path(frame, path));
  }
  steps.add(requirement.gap);
  requirement.gap = frame.arena.keep(steps.take());
}

}  // namespace

Rational explain_combined(const Frame& frame, std::uint32_t index,
                          RequirementDecision& requirement) {
  const compile::Requirement& rule = frame.program.requirements[index];
  const Parts parts = explain_parts(frame, index + 1, rule.end);
  requirement.children = parts.requirements;
  Steps facts(frame.scratch);
  Rational shortfall;
  if (rule.kind == RequirementDecision::Kind::kNumberOf) {
    shortfall = explain_number_of(frame, rule, parts, requirement, facts);
  } else if (rule.kind == RequirementDecision::Kind::kAnyOf) {
    requirement.cheapest_first = frame.arena.keep(by_cost(frame, parts));
    if (requirement.status != Status::kMet) {
      shortfall = choose_cheapest(frame, parts, 1, requirement);
    }
  } else {
    shortfall = join(frame, parts, all_of(frame, parts), requirement);
  }
  gather_missing_facts(frame, facts, parts, requirement);
  if (rule.kind == RequirementDecision::Kind::kNumberOf) tell_open(frame, facts, requirement);
  return shortfall;
}

}  // namespace attain::decision
