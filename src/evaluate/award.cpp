// Takes the statuses of a text's tiers; gives what is attained by it, and which of two texts gives
// more.
//
// Tested by tests/unit/evaluate/award_test.cpp.

#include <algorithm>
#include <utility>

#include "evaluate/outcome.hpp"

namespace attain::evaluate {
namespace {

/// The place of a tier counted from 1, 0 for none.
std::uint32_t rank(std::uint32_t tier) { return tier == compile::kNone ? 0 : tier + 1; }

}  // namespace

Award award_of(const compile::Program& program, const Outcome& outcome, std::uint32_t revision) {
  Award award;
  award.revision = revision;
  const compile::Span options = program.revisions[revision].options;
  for (std::uint32_t o = options.first; o < options.end; ++o) {
    const compile::Span tiers = program.options[o].tiers;
    for (std::uint32_t tier = 0; tier < tiers.size(); ++tier) {
      const Status status = outcome.tiers[tiers.first + tier];
      award.status = std::max(award.status, status);
      if (status >= Status::kUnknown) award.possible = highest(award.possible, tier);
      if (status != Status::kMet) continue;
      if (award.tier == compile::kNone || tier > award.tier) {
        award.tier = tier;
        award.option = o;
      }
    }
  }
  return award;
}

bool is_better(const Award& a, const Award& b) {
  return std::pair(rank(a.tier), a.status) > std::pair(rank(b.tier), b.status);
}

std::uint32_t highest(std::uint32_t a, std::uint32_t b) { return rank(a) > rank(b) ? a : b; }

}  // namespace attain::evaluate
