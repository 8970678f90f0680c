#pragma once

#include <cstdint>
#include <span>

#include "evaluate/matching.hpp"

namespace attain::evaluate {

/// A line of places, and who can fill one of them: bit p stands for person p.
struct PlaceLine {
  std::int64_t places;
  std::span<const std::uint64_t> people;
};

/// Whether different people can fill all places of all lines. `matching` is working memory.
/// REQUIRES: at most Matching::kMostLines lines, each of the same `people`.
bool can_fill_all(std::span<const PlaceLine> lines, std::uint32_t people, Matching& matching);

}  // namespace attain::evaluate
