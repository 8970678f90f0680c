#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <attain/decision.hpp>

#include "compile/program.hpp"
#include "decision/gap.hpp"
#include "evaluate/outcome.hpp"
#include "evaluate/person.hpp"
#include "facts/columns.hpp"

namespace attain::decision {

/// How many measures the evidence of one requirement tells of, at most: those that many others are
/// made of would be told again and again. Beyond, a measure is told by its value alone.
inline constexpr std::uint32_t kMostMeasures = 256;

class PeopleByTest;

/// What a requirement is explained from. Explanations view what it refers to, but the outcome.
struct Frame {
  const compile::Program& program;
  const facts::Columns& facts;
  const evaluate::Outcome& outcome;
  const evaluate::HeldCredentials& held;  ///< On the evaluation date.

  /// For each competency that those at hand ask for: paths of absent facts that leave its tier
  /// open.
  const std::vector<std::vector<std::string>>& open_facts;
  std::uint32_t& measures;  ///< Told of for the requirement at hand.
  PeopleByTest& people;
};

/// A requirement with its reasons, and how far its measures are from what they should be, as a part
/// of what is asked.
struct Explained {
  RequirementDecision requirement;
  Rational shortfall;
};

/// Explains the requirement at `index` of the program. One function for each kind follows.
Explained explain_requirement(const Frame& frame, std::uint32_t index);

Explained explain_measure(const Frame& frame, std::uint32_t index);
Explained explain_people(const Frame& frame, std::uint32_t index);
Explained explain_different_people(const Frame& frame, std::uint32_t index);
Explained explain_credentials(const Frame& frame, std::uint32_t index);
Explained explain_partner(const Frame& frame, std::uint32_t index);
Explained explain_competency(const Frame& frame, std::uint32_t index);
Explained explain_combined(const Frame& frame, std::uint32_t index);

/// What every kind has: id, status, title and the annotations of its node.
RequirementDecision begin_requirement(const Frame& frame, std::uint32_t index);

/// The requirements [first, end) of the program, explained, without the parts within them.
std::vector<Explained> explain_parts(const Frame& frame, std::uint32_t first, std::uint32_t end);

/// Adds the readings that `cited` names and `readings` lacks.
void add_readings(const std::vector<std::string>& cited, std::vector<std::string_view>& readings);

/// The steps that tell each missing fact of `requirement`, if its status is unknown.
void tell_missing_facts(RequirementDecision& requirement, std::vector<Step> facts);

/// Of `facts` and of the parts' missing facts, those of `whole`, if its status is unknown: what
/// could settle a part could settle the whole, if that is open at all.
void gather_missing_facts(const Frame& frame, const std::vector<Step>& facts,
                          const std::vector<Explained>& parts, RequirementDecision& whole);

/// The step that tells a partner attribute.
Step tell_attribute(const Frame& frame, std::uint32_t attribute);

/// The step that tells the fact at `path`, or the attribute that it names.
Step tell_path(const Frame& frame, const std::string& path);

/// The step that tells the fact at `path`.
Step tell(std::string path, std::string_view subject = {});

/// Adds a step unless one with its path is there.
void add_fact(Step fact, std::vector<Step>& facts);

/// Whether the attribute that splits a number, if any does, is not known.
bool is_branch_open(const Frame& frame, const compile::Number& number);

}  // namespace attain::decision
