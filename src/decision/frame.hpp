#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <attain/decision.hpp>

#include "compile/program.hpp"
#include "decision/gap.hpp"
#include "evaluate/outcome.hpp"
#include "facts/columns.hpp"

namespace attain::decision {

/// What a requirement is explained from. Explanations view what it refers to, but the outcome.
struct Frame {
  const compile::Program& program;
  const facts::Columns& facts;
  const evaluate::Outcome& outcome;
};

/// A requirement with its reasons, and how far its measures are from what they should be.
struct Explained {
  RequirementDecision requirement;
  Shortfall shortfall;
};

/// Explains the requirement at `index` of the program. One function for each kind follows.
Explained explain_requirement(const Frame& frame, std::uint32_t index);

Explained explain_measure(const Frame& frame, std::uint32_t index);
Explained explain_people(const Frame& frame, std::uint32_t index);
Explained explain_combined(const Frame& frame, std::uint32_t index);

/// What every kind has: id, status, title and the annotations of its node.
RequirementDecision begin_requirement(const Frame& frame, std::uint32_t index);

/// Adds the readings that `cited` names and `readings` lacks.
void add_readings(const std::vector<std::string>& cited, std::vector<std::string_view>& readings);

/// The steps that tell each missing fact of `requirement`, if its status is unknown.
void tell_missing_facts(RequirementDecision& requirement, std::vector<Step> facts);

/// The step that tells a partner attribute.
Step tell_attribute(const Frame& frame, std::uint32_t attribute);

/// The step that tells the fact at `path`.
Step tell(std::string path, std::string_view subject = {});

}  // namespace attain::decision
