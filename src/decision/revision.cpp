// Takes a decision and a part of it; gives the text of the rules that the part comes from.
//
// Tested by tests/unit/decision/describe_test.cpp.

#include "decision/revision.hpp"

#include <algorithm>

#include "compile/program.hpp"

namespace attain::decision {
namespace {

/// Whether `part` lies in a requirement or in what it is made of.
bool holds(const RequirementDecision& requirement, const void* part);

bool holds(const MeasureEvidence& measure, const void* part) {
  const auto in_term = [part](const TermEvidence& term) {
    return std::any_of(term.measure.begin(), term.measure.end(),
                       [part](const MeasureEvidence& each) { return holds(each, part); }) ||
           std::any_of(term.conditions.begin(), term.conditions.end(),
                       [part](const RequirementDecision& each) { return holds(each, part); });
  };
  return std::any_of(measure.parts.begin(), measure.parts.end(),
                     [part](const MeasureEvidence& each) { return holds(each, part); }) ||
         std::any_of(measure.terms.begin(), measure.terms.end(), in_term);
}

bool holds(const RequirementDecision& requirement, const void* part) {
  return &requirement == part || &requirement.gap == part || holds(requirement.measure, part) ||
         std::any_of(requirement.children.begin(), requirement.children.end(),
                     [part](const RequirementDecision& child) { return holds(child, part); });
}

bool holds(const TierDecision& tier, const void* part) {
  return &tier.gap == part ||
         std::any_of(tier.requirements.begin(), tier.requirements.end(),
                     [part](const RequirementDecision& each) { return holds(each, part); });
}

const model::Revision* revision_with(const Decision& decision, const void* part) {
  for (const CompetencyDecision& competency : decision.competencies()) {
    for (const OptionDecision& option : competency.options) {
      for (const TierDecision& tier : option.tiers) {
        if (holds(tier, part)) return revision_of(decision, competency);
      }
    }
  }
  return nullptr;
}

}  // namespace

const model::Revision* revision_of(const Decision& decision, const CompetencyDecision& competency) {
  for (const compile::Competency& candidate : decision.program().competencies) {
    if (candidate.source->id != competency.id) continue;
    for (const model::Revision& revision : candidate.source->revisions) {
      if (revision.starts == competency.revision) return &revision;
    }
  }
  return nullptr;
}

std::string no_text(const Speech& speech, const model::Competency& competency, Date day) {
  const Phrases& words = speech.words();
  const model::Revision* last = nullptr;
  for (const model::Revision& revision : competency.revisions) {
    if (revision.starts <= day) last = &revision;
  }
  const Text& title = competency.revisions.back().title;
  std::string said = fill(words.no_text, speech.title(&title, competency.id), day.to_string());
  if (last == nullptr) {
    said += ", " + fill(words.first_text, competency.revisions.front().starts.to_string());
  } else if (last->withdrawn) {
    said += ", " + fill(words.text_withdrawn, last->withdrawn->to_string());
  }
  return said;
}

const model::Revision* revision_of(const Decision& decision,
                                   const RequirementDecision& requirement) {
  return revision_with(decision, &requirement);
}

const model::Revision* revision_of(const Decision& decision, List<Step> gap) {
  return revision_with(decision, &gap);
}

}  // namespace attain::decision
