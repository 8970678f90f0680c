// Takes what partners attain, gives how many attain what.
//
// Tested by tests/unit/stream/counts_test.cpp.

#include "stream/counts.hpp"

#include <cassert>
#include <cstddef>

namespace attain::stream {
namespace {

void count_without_tier(CompetencyCount& counts, Status status) {
  switch (status) {
    case Status::kNotOffered:
      ++counts.not_offered;
      return;
    case Status::kNotMet:
      ++counts.not_met;
      return;
    case Status::kUndefined:
      ++counts.undefined;
      return;
    case Status::kUnknown:
      ++counts.unknown;
      return;
    case Status::kMet:
      assert(false);  // What is met is met by a tier.
  }
}

}  // namespace

std::vector<CompetencyCount> no_counts(const RuleBook& rules, const EvaluateOptions& options) {
  std::vector<CompetencyCount> counts;
  for (const std::string_view name : rules.competencies()) {
    if (!options.competency.empty() && options.competency != name) continue;
    CompetencyCount& competency = counts.emplace_back();
    competency.competency = name;
    for (const std::string_view tier : rules.tiers()) {
      competency.tiers.push_back({std::string(tier), 0});
    }
  }
  return counts;
}

void count(CompetencyCount& counts, Status status, std::string_view tier) {
  if (tier.empty()) {
    count_without_tier(counts, status);
    return;
  }
  for (CompetencyCount::TierCount& counted : counts.tiers) {
    if (counted.tier == tier) ++counted.attained;
  }
}

void add(const std::vector<CompetencyCount>& part, std::vector<CompetencyCount>& whole) {
  assert(part.size() == whole.size());
  for (std::size_t c = 0; c < part.size(); ++c) {
    for (std::size_t t = 0; t < part[c].tiers.size(); ++t) {
      whole[c].tiers[t].attained += part[c].tiers[t].attained;
    }
    whole[c].not_met += part[c].not_met;
    whole[c].undefined += part[c].undefined;
    whole[c].unknown += part[c].unknown;
    whole[c].not_offered += part[c].not_offered;
  }
}

void clear(std::vector<CompetencyCount>& counts) {
  for (CompetencyCount& competency : counts) {
    for (CompetencyCount::TierCount& tier : competency.tiers) tier.attained = 0;
    competency.not_met = competency.undefined = competency.unknown = competency.not_offered = 0;
  }
}

}  // namespace attain::stream
