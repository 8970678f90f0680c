#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <attain/decision.hpp>
#include <attain/evidence.hpp>

#include "compile/program.hpp"
#include "evaluate/person.hpp"
#include "facts/columns.hpp"

namespace attain::evaluate {

/// A range that is computed when it is first asked for.
struct LazyRange {
  bool known = false;
  Range range;
};

/// The status of every requirement of the revisions in effect, and what it was judged by. Reused
/// from one evaluation to the next, it allocates nothing once it has grown.
struct Outcome {
  std::vector<std::uint32_t> revisions;  ///< For each competency; compile::kNone if none is.
  std::vector<Status> requirements;      ///< For each requirement of the program.
  std::vector<Status> tiers;             ///< For each tier of the program.
  std::vector<LazyRange> measures;       ///< For each measure of the program.
  std::vector<LazyRange> heads;          ///< For each test: how many people pass it.
  HeldCredentials held;                  ///< On the evaluation date.
  std::vector<Counted> test_parts;       ///< Working memory of one person's test.
};

/// Judges the facts by the revisions in effect on `day`; `competency` alone if it is not kNone.
/// Statuses of revisions not in effect are left as they come. Pure: the outcome depends on nothing
/// but the arguments.
void evaluate(const compile::Program& program, const facts::Columns& facts, Date day,
              std::uint32_t competency, Outcome& outcome);

/// What is attained of one competency.
struct Award {
  Status status = Status::kNotOffered;    ///< The greatest of its tiers.
  std::uint32_t tier = compile::kNone;    ///< The highest that is met, in the vocabulary.
  std::uint32_t option = compile::kNone;  ///< The first by which it is met, in Program::options.
};
Award award_of(const compile::Program& program, const Outcome& outcome, std::uint32_t competency);

/// The outcome as text, for people and tests.
std::string dump(const compile::Program& program, const Outcome& outcome);

}  // namespace attain::evaluate
