// Takes a combination of requirements; gives its parts explained, the order of its alternatives by
// cost, and the gap: that of as many of the cheapest as must be met, or of all parts together.
//
// Tested by tests/unit/decision/explain_combined_test.cpp.

#include <algorithm>
#include <numeric>

#include "decision/distance.hpp"
#include "decision/frame.hpp"

namespace attain::decision {
namespace {

/// The children's places, the cheapest first; of equals, the first written.
std::vector<std::size_t> by_cost(const std::vector<Explained>& parts) {
  std::vector<Cost> costs;
  costs.reserve(parts.size());
  for (const Explained& part : parts) costs.push_back(cost_of(part.requirement, part.shortfall));
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return costs[a] < costs[b]; });
  return order;
}

/// Takes the steps of the parts at these places together.
void join(const Frame& frame, const std::vector<Explained>& parts,
          const std::vector<std::size_t>& places, Explained& whole) {
  JointSteps steps(frame.program.vocabulary());
  for (const std::size_t place : places) {
    const Explained& part = parts[place];
    whole.requirement.closable = whole.requirement.closable && part.requirement.closable;
    whole.shortfall = std::max(whole.shortfall, part.shortfall);
    steps.add(part.requirement.gap);
  }
  if (whole.requirement.closable) whole.requirement.gap = steps.take();
}

void choose_cheapest(const Frame& frame, const std::vector<Explained>& parts, std::size_t number,
                     Explained& whole) {
  std::vector<std::size_t> chosen = whole.requirement.cheapest_first;
  whole.requirement.closable = number <= chosen.size();
  if (!whole.requirement.closable) return;
  chosen.resize(number);
  join(frame, parts, chosen, whole);
}

/// How many parts are met, from those that certainly are to those that may be.
Range count_met(const std::vector<Explained>& parts) {
  std::int64_t met = 0;
  std::int64_t open = 0;
  for (const Explained& part : parts) {
    if (part.requirement.status == Status::kMet) ++met;
    if (part.requirement.status == Status::kUnknown) ++open;
  }
  return {met, met + open};
}

void explain_number_of(const Frame& frame, const compile::Requirement& rule,
                       const std::vector<Explained>& parts, Explained& whole,
                       std::vector<Step>& facts) {
  RequirementDecision& requirement = whole.requirement;
  requirement.comparator = rule.comparator;
  requirement.required = required_by(frame.program, rule.threshold, frame.facts.attributes);
  requirement.actual = count_met(parts);
  requirement.cheapest_first = by_cost(parts);
  if (requirement.status == Status::kMet) return;
  const Doubt open =
      doubt(requirement.required, rule.comparator, requirement.actual, Grain::kWhole);
  if (open.branch && is_branch_open(frame, rule.threshold)) {
    facts.push_back(tell_attribute(frame, rule.threshold.attribute));
  }
  const Range possible{0, static_cast<std::int64_t>(parts.size())};
  requirement.closable =
      is_attainable(requirement.required, rule.comparator, possible, Grain::kWhole);
  const Distance apart =
      distance(requirement.required, rule.comparator, requirement.actual, Grain::kWhole);
  if (requirement.status == Status::kNotMet && apart.fall.high > 0) {
    // What is met would have to fail: no step says so.
    requirement.closable = false;
  }
  if (!requirement.closable) return;
  std::int64_t number = 0;
  for (const Threshold& threshold : requirement.required) {
    if (!threshold.applies || !threshold.value) continue;
    const Range accepted = accepted_by(rule.comparator, *threshold.value, Grain::kWhole);
    if (!accepted.low.is_bounded()) continue;
    number = std::max(number, accepted.low.whole().value_or(0));
  }
  choose_cheapest(frame, parts, static_cast<std::size_t>(number), whole);
}

/// Where it is open, facts that no chosen part tells: the branch of its number, or any that leaves
/// open whether too many are met.
void tell_open(const Frame& frame, const std::vector<Step>& facts,
               RequirementDecision& requirement) {
  if (requirement.status != Status::kUnknown || !requirement.closable) return;
  JointSteps steps(frame.program.vocabulary());
  steps.add(facts);
  if (requirement.gap.empty()) {
    for (const std::string& path : requirement.missing_facts) steps.add(tell_path(frame, path));
  }
  steps.add(requirement.gap);
  requirement.gap = steps.take();
}

}  // namespace

Explained explain_combined(const Frame& frame, std::uint32_t index) {
  const compile::Requirement& rule = frame.program.requirements[index];
  Explained whole{begin_requirement(frame, index), {}};
  std::vector<Explained> parts = explain_parts(frame, index + 1, rule.end);
  std::vector<Step> facts;
  if (rule.kind == RequirementDecision::Kind::kNumberOf) {
    explain_number_of(frame, rule, parts, whole, facts);
  } else if (rule.kind == RequirementDecision::Kind::kAnyOf) {
    whole.requirement.cheapest_first = by_cost(parts);
    if (whole.requirement.status != Status::kMet) choose_cheapest(frame, parts, 1, whole);
  } else {
    std::vector<std::size_t> all(parts.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    join(frame, parts, all, whole);
  }
  gather_missing_facts(frame, facts, parts, whole.requirement);
  if (rule.kind == RequirementDecision::Kind::kNumberOf) {
    tell_open(frame, facts, whole.requirement);
  }
  for (Explained& part : parts) {
    whole.requirement.children.push_back(std::move(part.requirement));
  }
  return whole;
}

}  // namespace attain::decision
