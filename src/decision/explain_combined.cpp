// Takes a combination of requirements; gives its parts explained, the order of its alternatives by
// cost, and the gap: the cheapest alternative's, or the steps of all parts together.
//
// Tested by tests/unit/decision/explain_combined_test.cpp.

#include <algorithm>
#include <numeric>

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

void choose_cheapest(const std::vector<Explained>& parts, Explained& whole) {
  whole.requirement.cheapest_first = by_cost(parts);
  if (whole.requirement.status == Status::kMet) return;
  const Explained& cheapest = parts[whole.requirement.cheapest_first.front()];
  whole.requirement.closable = cheapest.requirement.closable;
  whole.requirement.gap = cheapest.requirement.gap;
  whole.shortfall = cheapest.shortfall;
}

void join_all(const Frame& frame, const std::vector<Explained>& parts, Explained& whole) {
  JointSteps steps(frame.program.vocabulary());
  for (const Explained& part : parts) {
    whole.requirement.closable = whole.requirement.closable && part.requirement.closable;
    whole.shortfall = std::max(whole.shortfall, part.shortfall);
    steps.add(part.requirement.gap);
  }
  if (whole.requirement.closable) whole.requirement.gap = steps.take();
}

/// What could settle a part could settle the whole, if that is open at all.
void gather_missing_facts(const Frame& frame, const std::vector<Explained>& parts,
                          RequirementDecision& whole) {
  if (whole.status != Status::kUnknown) return;
  JointSteps facts(frame.program.vocabulary());
  for (const Explained& part : parts) {
    for (const std::string& path : part.requirement.missing_facts) facts.add(tell(path));
  }
  for (Step& fact : facts.take()) whole.missing_facts.push_back(std::move(fact.path));
}

}  // namespace

Explained explain_combined(const Frame& frame, std::uint32_t index) {
  const compile::Requirement& rule = frame.program.requirements[index];
  Explained whole{begin_requirement(frame, index), {}};
  std::vector<Explained> parts;
  for (std::uint32_t part = index + 1; part < rule.end;
       part = frame.program.requirements[part].end) {
    parts.push_back(explain_requirement(frame, part));
  }
  gather_missing_facts(frame, parts, whole.requirement);
  if (rule.kind == RequirementDecision::Kind::kAnyOf) {
    choose_cheapest(parts, whole);
  } else {
    join_all(frame, parts, whole);
  }
  for (Explained& part : parts) {
    whole.requirement.children.push_back(std::move(part.requirement));
  }
  return whole;
}

}  // namespace attain::decision
