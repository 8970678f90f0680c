#pragma once

#include <string>
#include <vector>

#include <attain/decision.hpp>

#include "decision/speech.hpp"
#include "model/rules.hpp"

namespace attain::decision {

/// The text that a competency is judged by; null if none is in effect.
const model::Revision* revision_of(const Decision& decision, const CompetencyDecision& competency);

/// The text that a requirement or a gap of the decision comes from; null if it is none of its own,
/// but a copy.
const model::Revision* revision_of(const Decision& decision,
                                   const RequirementDecision& requirement);
const model::Revision* revision_of(const Decision& decision, List<Step> gap);

/// That no text of a competency is in effect on `day`, and why. REQUIRES: it is so.
std::string no_text(const Speech& speech, const model::Competency& competency, Date day);

}  // namespace attain::decision
