// Takes numbers of 128 bits, gives their products in 256, and sums and quotients of these.
//
// Division goes bit by bit: it is met only where 128 bits do not suffice.
// Tested by tests/unit/value/wide_test.cpp.

#include "value/wide.hpp"

#include <limits>
#include <numeric>

namespace attain::value {
namespace {

constexpr int kBits = 128;

constexpr UnsignedWide low_half(UnsignedWide number) {
  return number & std::numeric_limits<std::uint64_t>::max();
}

Wider doubled(const Wider& a, bool and_one) {
  return {(a.high << 1) | (a.low >> (kBits - 1)), (a.low << 1) | (and_one ? 1U : 0U)};
}

}  // namespace

UnsignedWide greatest_common_divisor(UnsignedWide a, UnsignedWide b) {
  constexpr UnsignedWide kNarrow = std::numeric_limits<std::uint64_t>::max();
  while (b != 0) {
    if (a <= kNarrow && b <= kNarrow) {
      return std::gcd(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
    }
    const UnsignedWide rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

Wider multiply(UnsignedWide a, UnsignedWide b) {
  const UnsignedWide a_high = a >> 64;
  const UnsignedWide b_high = b >> 64;
  const UnsignedWide low = low_half(a) * low_half(b);
  const UnsignedWide first = a_high * low_half(b) + (low >> 64);
  const UnsignedWide second = low_half(a) * b_high + low_half(first);
  return {a_high * b_high + (first >> 64) + (second >> 64), (second << 64) | low_half(low)};
}

Wider operator+(const Wider& a, const Wider& b) {
  const UnsignedWide low = a.low + b.low;
  return {a.high + b.high + (low < a.low ? 1U : 0U), low};
}

Wider operator-(const Wider& a, const Wider& b) {
  return {a.high - b.high - (a.low < b.low ? 1U : 0U), a.low - b.low};
}

Quotient divide(const Wider& a, const Wider& by) {
  Quotient quotient;
  for (int bit = 2 * kBits - 1; bit >= 0; --bit) {
    const UnsignedWide part = bit >= kBits ? a.high >> (bit - kBits) : a.low >> bit;
    quotient.rest = doubled(quotient.rest, (part & 1U) != 0);
    const bool fits = quotient.rest >= by;
    if (fits) quotient.rest = quotient.rest - by;
    quotient.whole = doubled(quotient.whole, fits);
  }
  return quotient;
}

}  // namespace attain::value
