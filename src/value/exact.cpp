// Takes ranges of numbers, gives the range of what they come to.
//
// An end is worked out exactly, if need be in 256 bits; one that does not fit into 128 is rounded
// away from the range's inside.
// INVARIANT: no value that the operands allow lies outside of the result.
// Tested by tests/unit/value/exact_test.cpp.

#include "value/exact.hpp"

#include <algorithm>
#include <cassert>

#include "value/wide.hpp"

namespace attain::value {
namespace {

enum class Round { kDown, kUp };

constexpr Rational kZero = Rational(0);
constexpr Rational kOne = Rational(1);
constexpr Rational kHundred = Rational(100);
constexpr Rational kUnbounded = Range::kUnbounded;

/// Numerators and denominators of rounded numbers are at most this.
constexpr UnsignedWide kMost = UnsignedWide{1} << 126;

constexpr auto kLargestWide = static_cast<Wide>(~UnsignedWide{0} >> 1);

bool fits(const Wider& number) {
  return number <= Wider{0, static_cast<UnsignedWide>(kLargestWide)};
}

Rational signed_fraction(bool negative, UnsignedWide numerator, UnsignedWide denominator) {
  const auto number = static_cast<Wide>(numerator);
  return Rational::fraction(negative ? -number : number, static_cast<Wide>(denominator));
}

// The number itself if its parts fit, else the nearest fraction whose denominator is a power of two
// that lies in the direction `to`.
Rational rounded(bool negative, const Wider& numerator, const Wider& denominator, Round to) {
  if (fits(numerator) && fits(denominator)) {
    return signed_fraction(negative, numerator.low, denominator.low);
  }
  const bool away_from_zero = negative == (to == Round::kDown);
  Quotient quotient = divide(numerator, denominator);
  if (quotient.whole.high != 0 || quotient.whole.low >= kMost) {
    if (!away_from_zero) return signed_fraction(negative, kMost, 1);
    return negative ? -kUnbounded : kUnbounded;
  }
  UnsignedWide whole = quotient.whole.low;
  UnsignedWide parts = 1;
  while (whole < kMost / 2 && parts < kMost && !quotient.rest.is_zero()) {
    whole *= 2;
    parts *= 2;
    quotient.rest = quotient.rest + quotient.rest;
    if (quotient.rest < denominator) continue;
    quotient.rest = quotient.rest - denominator;
    ++whole;
  }
  if (away_from_zero && !quotient.rest.is_zero()) ++whole;
  return signed_fraction(negative, whole, parts);
}

// D. E. Knuth, The Art of Computer Programming, volume 2, section 4.5.1: a common divisor of the
// sum and its denominator divides that of the two denominators.
Rational add_widely(const Rational& a, const Rational& b, UnsignedWide divisor, Round to) {
  const auto a_denominator = static_cast<UnsignedWide>(a.denominator());
  const UnsignedWide by_a = a_denominator / divisor;
  const UnsignedWide by_b = static_cast<UnsignedWide>(b.denominator()) / divisor;
  const Wider first = multiply(magnitude(a.numerator()), by_b);
  const Wider second = multiply(magnitude(b.numerator()), by_a);
  const bool a_negative = a.numerator() < 0;
  const bool b_negative = b.numerator() < 0;
  const bool first_is_less = first < second;
  Wider sum = first + second;
  if (a_negative != b_negative) {
    sum = first_is_less ? second - first : first - second;
  }
  const UnsignedWide common = greatest_common_divisor(divide(sum, {0, divisor}).rest.low, divisor);
  sum = divide(sum, {0, common}).whole;
  const bool negative = first_is_less ? b_negative : a_negative;
  return rounded(negative, sum, multiply(by_b, a_denominator / common), to);
}

Rational add(const Rational& a, const Rational& b, Round to) {
  if (!a.is_bounded()) return a;
  if (!b.is_bounded()) return b;
  const UnsignedWide divisor = greatest_common_divisor(static_cast<UnsignedWide>(a.denominator()),
                                                       static_cast<UnsignedWide>(b.denominator()));
  const Wide by_a = a.denominator() / static_cast<Wide>(divisor);
  const Wide by_b = b.denominator() / static_cast<Wide>(divisor);
  Wide first = 0;
  Wide second = 0;
  Wide sum = 0;
  Wide denominator = 0;
  const bool overflows = __builtin_mul_overflow(a.numerator(), by_b, &first) ||
                         __builtin_mul_overflow(b.numerator(), by_a, &second) ||
                         __builtin_add_overflow(first, second, &sum) ||
                         __builtin_mul_overflow(a.denominator(), by_b, &denominator) ||
                         sum < -kLargestWide;
  if (overflows) return add_widely(a, b, divisor, to);
  return Rational::fraction(sum, denominator);
}

// By a number that is not negative.
Rational multiply(const Rational& a, const Rational& by, Round to) {
  if (by == kZero) return kZero;
  if (!a.is_bounded()) return a;
  UnsignedWide numerator = magnitude(a.numerator());
  auto denominator = static_cast<UnsignedWide>(a.denominator());
  auto by_numerator = static_cast<UnsignedWide>(by.numerator());
  auto by_denominator = static_cast<UnsignedWide>(by.denominator());
  const UnsignedWide across = greatest_common_divisor(numerator, by_denominator);
  const UnsignedWide back = greatest_common_divisor(by_numerator, denominator);
  numerator /= across;
  by_denominator /= across;
  by_numerator /= back;
  denominator /= back;
  return rounded(a.numerator() < 0, value::multiply(numerator, by_numerator),
                 value::multiply(denominator, by_denominator), to);
}

// Of a number above 0.
Rational inverse(const Rational& number) {
  return Rational::fraction(number.denominator(), number.numerator());
}

// How much `to` is above `from` in percent; `from` is above 0.
Rational growth_between(const Rational& from, const Rational& to, Round direction) {
  if (!from.is_bounded() || to == kZero) return -kHundred;
  const Rational rise = add(to, -from, direction);
  return multiply(multiply(rise, kHundred, direction), inverse(from), direction);
}

Range positive_growth(const Range& from, const Range& to) {
  const bool near_zero = from.low <= kZero;
  const bool may_rise = to.high > kZero;
  const bool may_be_negative = to.low < kZero;
  Range growth{-kUnbounded, kUnbounded};
  if (!may_be_negative) {
    growth.low = growth_between(from.high, to.low, Round::kDown);
  } else if (!near_zero) {
    growth.low = growth_between(from.low, to.low, Round::kDown);
  }
  if (!may_rise) {
    growth.high = growth_between(from.high, to.high, Round::kUp);
  } else if (!near_zero) {
    growth.high = growth_between(from.low, to.high, Round::kUp);
  }
  return growth;
}

}  // namespace

Range add(const Range& a, const Range& b) {
  return {add(a.low, b.low, Round::kDown), add(a.high, b.high, Round::kUp)};
}

Range subtract(const Range& a, const Range& b) { return add(a, {-b.high, -b.low}); }

Range scale(const Range& a, const Rational& by) {
  assert(by >= kZero && by.is_bounded());
  return {multiply(a.low, by, Round::kDown), multiply(a.high, by, Round::kUp)};
}

Range divide(const Range& a, const Rational& by) {
  assert(by > kZero && by.is_bounded());
  return scale(a, inverse(by));
}

Range growth(const Range& from, const Range& to) {
  if (from.high <= kZero) return {kZero, kZero};
  const Range growth = positive_growth(from, to);
  return from.low > kZero ? growth : hull(growth, {kZero, kZero});
}

Range percentage(const Range& of, const Range& in) {
  if (in.high <= kZero) return {kZero, kZero};
  const Range part = add(positive_growth(in, of), {kHundred, kHundred});
  return in.low > kZero ? part : hull(part, {kZero, kZero});
}

Range share(const Range& a, const Rational& full) {
  const Range part = divide(a, full);
  return {std::clamp(part.low, kZero, kOne), std::clamp(part.high, kZero, kOne)};
}

Range hull(const Range& a, const Range& b) {
  return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

}  // namespace attain::value
