#pragma once

#include <cstdint>

#include <attain/value.hpp>

namespace attain::value {

using Wide = Rational::Wide;
__extension__ using UnsignedWide = unsigned __int128;

/// How far `number` is from 0. REQUIRES: it is not the least value of its type.
constexpr UnsignedWide magnitude(Wide number) {
  return static_cast<UnsignedWide>(number < 0 ? -number : number);
}

/// The greatest that divides both; the other one if one is 0.
UnsignedWide greatest_common_divisor(UnsignedWide a, UnsignedWide b);

/// A number of 256 bits, not negative: what a product of two wide ones needs.
struct Wider {
  UnsignedWide high = 0;
  UnsignedWide low = 0;

  constexpr bool is_zero() const { return high == 0 && low == 0; }
  friend constexpr auto operator<=>(const Wider&, const Wider&) = default;
};

Wider multiply(UnsignedWide a, UnsignedWide b);

/// REQUIRES: the sum is below 2^256.
Wider operator+(const Wider& a, const Wider& b);

/// REQUIRES: `a` is not below `b`.
Wider operator-(const Wider& a, const Wider& b);

struct Quotient {
  Wider whole;
  Wider rest;
};

/// REQUIRES: `by` is above 0 and below 2^255.
Quotient divide(const Wider& a, const Wider& by);

}  // namespace attain::value
