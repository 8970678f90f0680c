#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <attain/decision.hpp>
#include <attain/evidence.hpp>

#include "compile/program.hpp"
#include "evaluate/bits.hpp"
#include "evaluate/count.hpp"
#include "evaluate/matching.hpp"
#include "evaluate/traits.hpp"
#include "evaluate/worlds.hpp"
#include "facts/columns.hpp"

namespace attain::evaluate {

/// What a measure comes to: a range where facts that matter are absent, and whether the rules leave
/// it undefined for this partner.
struct Amount {
  Range range;
  bool undefined = false;

  friend bool operator==(const Amount&, const Amount&) = default;
};

/// A value that is computed when it is first asked for.
template <class Value>
struct Lazy {
  bool known = false;
  Value value;
};

/// Rows or people, found by the evaluation of that number; evaluations are counted from 1.
struct Made {
  std::uint64_t in = 0;
  BitSets sets;
};

/// What is attained of one competency.
struct Award {
  Status status = Status::kNotOffered;      ///< The greatest of its tiers.
  std::uint32_t tier = compile::kNone;      ///< The highest that is met, in the vocabulary.
  std::uint32_t option = compile::kNone;    ///< The first by which it is met, in Program::options.
  std::uint32_t revision = compile::kNone;  ///< The text that gives it; kNone if none is in effect.
  std::uint32_t possible = compile::kNone;  ///< The highest tier that may be met.
};

/// What the combinations of unknown attributes have come to so far: statuses on which they agree,
/// measures that hold all of them.
struct Tried {
  std::vector<Status> requirements;
  std::vector<Status> tiers;
  std::vector<Lazy<Amount>> measures;
};

/// The status of every requirement of the revisions in effect, and what it was judged by. Reused
/// from one evaluation to the next, it allocates nothing once it has grown.
struct Outcome {
  const compile::Program* program = nullptr;  ///< For which it has grown.
  std::uint64_t evaluations = 0;              ///< How many this outcome was used for.
  std::vector<Award> awards;                  ///< For each competency.
  std::vector<Status> requirements;           ///< For each requirement of the program.
  std::vector<Status> tiers;                  ///< For each tier of the program.
  std::vector<Lazy<Amount>> measures;         ///< For each measure of the program.
  std::vector<Made> selections;  ///< For each selection of the program: the records in it.
  std::vector<Made> passing;     ///< For each test of the program: who passes it.
  bool people_known = false;     ///< Whether the facts name all people.
  TraitColumns traits;           ///< Of the people, if they were found.
  bool traits_found = false;
  BitSets condition;                     ///< Working memory of conditions on people.
  Matching matching;                     ///< Working memory of places and people.
  Worlds worlds;                         ///< Working memory of unknown attributes.
  Tried tried;                           ///< The same.
  std::vector<facts::Value> attributes;  ///< The partner's, or what is tried out for them.
  std::vector<facts::Value> distinct;    ///< Working memory of different values.
};

/// Judges the facts by the texts in effect on `day`; `competency` alone, and what it asks for, if
/// it is not kNone. Statuses of texts not in effect are left as they come. Pure: the outcome
/// depends on nothing but the arguments. REQUIRES: the program that `outcome` was last used for is
/// still there.
void evaluate(const compile::Program& program, const facts::Columns& facts, Date day,
              std::uint32_t competency, Outcome& outcome);

/// What is attained by one text, in Program::revisions, whose tiers have been judged.
Award award_of(const compile::Program& program, const Outcome& outcome, std::uint32_t revision);

/// Whether `a` attains more than `b`: a higher tier, or else a greater status.
bool is_better(const Award& a, const Award& b);

/// The higher of two tiers; compile::kNone is below all.
std::uint32_t highest(std::uint32_t a, std::uint32_t b);

/// The tiers that a requirement on another competency may find, as ranks: 0 for none, 1 for the
/// lowest. REQUIRES: its kind, and that the other competency has been judged.
Count ranks_of(const compile::Program& program, const facts::Columns& facts, const Outcome& outcome,
               const compile::Requirement& requirement);

/// The outcome as text, for people and tests.
std::string dump(const compile::Program& program, const Outcome& outcome);

}  // namespace attain::evaluate
