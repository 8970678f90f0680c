#pragma once

#include <cstddef>
#include <optional>

#include "bench/shapes.hpp"

namespace bench {

/// How many partners attain which tier.
struct Tally {
  std::size_t gold = 0;
  std::size_t silver = 0;
  std::size_t neither = 0;

  bool every_tier() const { return gold > 0 && silver > 0 && neither > 0; }
};

/// What all partners attain, if attain and its hand-written twin say the same of each; else none,
/// and on standard error the first of which they do not. Says on standard output that they agree.
std::optional<Tally> answers_agree(const Workload& workload);

}  // namespace bench
