// Takes a program whose competencies ask for one another without a circle; gives an order in which
// each stands behind those that it asks for, and for each all that it rests on.
//
// Kahn's algorithm: take what waits for nothing, in the order of names, until all are taken.
// Tested by tests/unit/compile/order_test.cpp.

#include "compile/order.hpp"

#include <algorithm>
#include <vector>

namespace attain::compile {
namespace {

/// For each competency those that its texts ask for, in rising order.
std::vector<std::vector<std::uint32_t>> direct_needs(const Program& program) {
  std::vector<std::vector<std::uint32_t>> needs(program.competencies.size());
  for (std::size_t c = 0; c < needs.size(); ++c) {
    const Span revisions = program.competencies[c].revisions;
    for (std::uint32_t r = revisions.first; r < revisions.end; ++r) {
      const Span asked = program.revisions[r].requirements;
      for (std::uint32_t i = asked.first; i < asked.end; ++i) {
        const Requirement& requirement = program.requirements[i];
        if (requirement.kind != RequirementDecision::Kind::kCompetency) continue;
        if (!requirement.is_external) needs[c].push_back(requirement.subject);
      }
    }
    std::sort(needs[c].begin(), needs[c].end());
    needs[c].erase(std::unique(needs[c].begin(), needs[c].end()), needs[c].end());
  }
  return needs;
}

std::vector<std::uint32_t> in_order(const std::vector<std::vector<std::uint32_t>>& needs) {
  std::vector<std::uint32_t> order;
  std::vector<std::size_t> waiting_for(needs.size());
  std::vector<std::vector<std::uint32_t>> wanted_by(needs.size());
  for (std::uint32_t c = 0; c < needs.size(); ++c) {
    waiting_for[c] = needs[c].size();
    for (const std::uint32_t need : needs[c]) wanted_by[need].push_back(c);
    if (needs[c].empty()) order.push_back(c);
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (const std::uint32_t c : wanted_by[order[i]]) {
      if (--waiting_for[c] == 0) order.push_back(c);
    }
  }
  return order;
}

}  // namespace

void order_competencies(Program& program) {
  const auto needs = direct_needs(program);
  program.order = in_order(needs);
  std::vector<std::vector<bool>> all(needs.size());
  for (const std::uint32_t c : program.order) {
    if (needs[c].empty()) continue;
    all[c].resize(needs.size());
    for (const std::uint32_t need : needs[c]) {
      all[c][need] = true;
      for (std::size_t i = 0; i < all[need].size(); ++i) all[c][i] = all[c][i] || all[need][i];
    }
    Span& span = program.competencies[c].needs;
    span.first = static_cast<std::uint32_t>(program.operands.size());
    for (const std::uint32_t other : program.order) {
      if (all[c][other]) program.operands.push_back(other);
    }
    span.end = static_cast<std::uint32_t>(program.operands.size());
  }
}

}  // namespace attain::compile
