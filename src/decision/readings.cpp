// Takes parts of a decision; gives the readings of unclear texts that they rest on.
//
// Tested by tests/unit/decision/explain_test.cpp and text_test.cpp.

#include "decision/readings.hpp"

#include <algorithm>

namespace attain::decision {

void ReadingsCited::add(const CompetencyDecision& competency, std::string_view tier) {
  ids_.insert(ids_.end(), competency.readings.begin(), competency.readings.end());
  for (const OptionDecision& option : competency.options) {
    for (const TierDecision& decided : option.tiers) {
      if (!tier.empty() && decided.id != tier) continue;
      for (const RequirementDecision& requirement : decided.requirements) add(requirement);
    }
  }
}

void ReadingsCited::add(const RequirementDecision& requirement) {
  ids_.insert(ids_.end(), requirement.readings.begin(), requirement.readings.end());
  for (const RequirementDecision& child : requirement.children) add(child);
  add(requirement.measure);
}

/// The readings of measures are their requirement's; those of conditions are their own.
void ReadingsCited::add(const MeasureEvidence& measure) {
  for (const MeasureEvidence& part : measure.parts) add(part);
  for (const TermEvidence& term : measure.terms) {
    for (const MeasureEvidence& part : term.measure) add(part);
    for (const RequirementDecision& condition : term.conditions) add(condition);
  }
}

std::vector<ReadingUsed> ReadingsCited::used(const model::Vocabulary& vocabulary) {
  std::vector<ReadingUsed> used;
  if (ids_.empty()) return used;
  std::sort(ids_.begin(), ids_.end());
  ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
  for (const model::Reading& reading : vocabulary.readings) {
    if (!std::binary_search(ids_.begin(), ids_.end(), reading.id)) continue;
    used.push_back({reading.id, &reading.text});
  }
  return used;
}

}  // namespace attain::decision
