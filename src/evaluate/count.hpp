#pragma once

#include <cstdint>
#include <limits>

#include <attain/value.hpp>

namespace attain::evaluate {

/// A whole number of people or of things that may be known only within bounds, both included: a
/// Range that is quick to compare.
struct Count {
  /// Stands for no bound, as `high`. No count comes near it.
  static constexpr std::int64_t kUnbounded = std::numeric_limits<std::int64_t>::max();

  std::int64_t low = 0;
  std::int64_t high = 0;

  // NOLINTNEXTLINE(google-explicit-constructor): a count is a range.
  constexpr operator Range() const {
    return {low, high == kUnbounded ? Range::kUnbounded : Rational(high)};
  }
};

}  // namespace attain::evaluate
