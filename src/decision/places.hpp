#pragma once

#include <cstdint>
#include <memory_resource>
#include <optional>
#include <vector>

#include <attain/decision.hpp>

#include "decision/frame.hpp"

namespace attain::decision {

/// A line of places, each for a person who passes `test` and fills no other place.
struct Line {
  std::uint32_t test = compile::kNone;  ///< In Program::tests.
  Range places;                         ///< Over the branches that apply.
};

using Lines = std::pmr::vector<Line>;

/// The requirement at `index`, on different people or on people, as lines of places that are all
/// filled just when it is met: of people with a quota, those who meet the quota and the others.
/// None where it is no such requirement: several quotas may count the same people, other
/// comparators than `at_least` ask for no places, a branch that applies is undefined, or the places
/// are more than an Assignment takes.
std::optional<Lines> lines_of(const Frame& frame, std::uint32_t index);

/// Adds the steps of the fewest credentials by which all places are filled, as far as that is
/// certain: people who may pass fill none. False if nothing fills them.
bool fill_places(const Frame& frame, const Lines& lines, Steps& gap);

}  // namespace attain::decision
