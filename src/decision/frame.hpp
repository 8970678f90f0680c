#pragma once

#include <cstdint>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <attain/decision.hpp>

#include "compile/program.hpp"
#include "decision/arena.hpp"
#include "decision/gap.hpp"
#include "evaluate/outcome.hpp"
#include "evaluate/person.hpp"
#include "facts/columns.hpp"

namespace attain::decision {

/// How many measures the evidence of one requirement tells of, at most: those that many others are
/// made of would be told again and again. Beyond, a measure is told by its value alone.
inline constexpr std::uint32_t kMostMeasures = 256;

class PeopleByTest;

/// What a requirement is explained from. Explanations view what it refers to, but the outcome and
/// the scratch memory.
struct Frame {
  const compile::Program& program;
  const facts::Columns& facts;
  const evaluate::Outcome& outcome;
  const evaluate::HeldCredentials& held;  ///< On the evaluation date.

  /// For each competency that those at hand ask for: paths of absent facts that leave its tier
  /// open.
  const std::vector<List<std::string_view>>& open_facts;
  std::uint32_t& measures;  ///< Told of for the requirement at hand.

  /// For each measure its records explained, once some requirement asked; empty until then.
  std::span<List<RecordEvidence>> records;
  PeopleByTest& people;
  evaluate::Matching& matching;         ///< Working memory of places and people.
  std::vector<std::uint32_t>& line_of;  ///< The same.
  Arena& arena;                         ///< Of what the decision holds.
  Arena* scratch;                       ///< Of what is needed to find it.
};

using Texts = std::pmr::vector<std::string_view>;

/// Requirements with their reasons, and how far the measures of each are from what they should be,
/// as a part of what is asked.
struct Parts {
  List<RequirementDecision> requirements;
  std::pmr::vector<Rational> shortfalls;
};

/// Explains the requirement at `index` of the program into `requirement`; gives its shortfall. One
/// function for each kind follows.
Rational explain_requirement(const Frame& frame, std::uint32_t index,
                             RequirementDecision& requirement);

Rational explain_measure(const Frame& frame, std::uint32_t index, RequirementDecision& requirement);
Rational explain_people(const Frame& frame, std::uint32_t index, RequirementDecision& requirement);
Rational explain_different_people(const Frame& frame, std::uint32_t index,
                                  RequirementDecision& requirement);
Rational explain_credentials(const Frame& frame, std::uint32_t index,
                             RequirementDecision& requirement);
Rational explain_partner(const Frame& frame, std::uint32_t index, RequirementDecision& requirement);
Rational explain_competency(const Frame& frame, std::uint32_t index,
                            RequirementDecision& requirement);
Rational explain_combined(const Frame& frame, std::uint32_t index,
                          RequirementDecision& requirement);

/// The requirements [first, end) of the program, explained, without the parts within them.
Parts explain_parts(const Frame& frame, std::uint32_t first, std::uint32_t end);

/// Adds the readings that `cited` names and `readings` lacks.
void add_readings(const std::vector<std::string>& cited, Texts& readings);

/// No steps yet, to be taken together.
inline JointSteps joint_steps(const Frame& frame) {
  return {frame.program.vocabulary(), frame.arena, frame.scratch};
}

/// The steps that tell each missing fact of `requirement`, if its status is unknown.
void tell_missing_facts(const Frame& frame, RequirementDecision& requirement, const Steps& facts);

/// Of `facts` and of the parts' missing facts, those of `whole`, if its status is unknown: what
/// could settle a part could settle the whole, if that is open at all.
void gather_missing_facts(const Frame& frame, const Steps& facts, const Parts& parts,
                          RequirementDecision& whole);

/// The step that tells a partner attribute.
Step tell_attribute(const Frame& frame, std::uint32_t attribute);

/// The step that tells the fact at `path`, or the attribute that it names.
Step tell_path(const Frame& frame, std::string_view path);

/// The step that tells the fact at `path`.
Step tell(std::string_view path, std::string_view subject = {});

/// Adds a step unless one with its path is there.
void add_fact(const Step& fact, Steps& facts);

/// Whether the attribute that splits a number, if any does, is not known.
bool is_branch_open(const Frame& frame, const compile::Number& number);

}  // namespace attain::decision
