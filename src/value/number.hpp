#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attain::value {

/// The largest number that rules and facts may state, and the largest total of a column of facts:
/// so sums within one evaluation fit into 64 bits, and none can overflow.
inline constexpr std::int64_t kLargest = 1'000'000'000'000'000'000;

enum class NumberError { kNone, kNotANumber, kNotWhole, kOutOfRange };

struct Number {
  std::int64_t value = 0;
  NumberError error = NumberError::kNone;
};

/// The whole number that `text` writes as -?(0|[1-9][0-9]*), within +-kLargest. `kNotWhole` is a
/// number written with a fraction or an exponent, `kOutOfRange` one beyond the limit.
Number parse_integer(std::string_view text);

/// With `separator` between groups of three digits: 2,000 or 2.000.
std::string group_digits(std::int64_t number, std::string_view separator);

}  // namespace attain::value
