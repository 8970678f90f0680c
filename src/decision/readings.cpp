// Takes parts of a decision; gives the readings of unclear texts that they rest on.
//
// Tested by tests/unit/decision/explain_test.cpp and text_test.cpp.

#include "decision/readings.hpp"

namespace attain::decision {

void ReadingsCited::add(const CompetencyDecision& competency, std::string_view tier) {
  add(competency.readings);
  for (const OptionDecision& option : competency.options) {
    for (const TierDecision& decided : option.tiers) {
      if (!tier.empty() && decided.id != tier) continue;
      for (const RequirementDecision& requirement : decided.requirements) add(requirement);
    }
  }
}

void ReadingsCited::add(const RequirementDecision& requirement) {
  add(requirement.readings);
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

void ReadingsCited::add(List<std::string_view> ids) {
  for (const std::string_view id : ids) {
    const auto code = vocabulary_.reading_codes.find(id);
    if (!code || is_cited_[*code] != 0) continue;
    is_cited_[*code] = 1;
    ++cited_;
  }
}

std::vector<ReadingUsed> ReadingsCited::used() const {
  std::vector<ReadingUsed> used;
  used.reserve(cited_);
  for (std::size_t code = 0; used.size() < cited_; ++code) {
    const model::Reading& reading = vocabulary_.readings[code];
    if (is_cited_[code] != 0) used.push_back({reading.id, &reading.text});
  }
  return used;
}

}  // namespace attain::decision
