// Takes a fraction, gives it in lowest terms, ordered and as text.
//
// INVARIANT: the denominator is 0 if the number is not bounded (and the numerator 1 or -1), else
// above 0 and without a divisor in common with the numerator, so that equal numbers have equal
// parts.
// Tested by tests/unit/value/rational_test.cpp.

#include <cassert>
#include <cstdint>
#include <limits>
#include <numeric>

#include <attain/value.hpp>

#include "value/number.hpp"
#include "value/wide.hpp"

namespace attain {

namespace {

using value::Wide;

/// Whether a product of two such numbers, and their greatest common divisor, are exact.
bool fits(Wide number) { return number > INT64_MIN && number <= INT64_MAX; }

struct Division {
  Wide whole;
  Wide rest;  // Not negative.
};

Division floor_divide(Wide numerator, Wide denominator) {
  const Wide whole = numerator / denominator;
  const Wide rest = numerator % denominator;
  if (rest < 0) return {whole - 1, rest + denominator};
  return {whole, rest};
}

}  // namespace

Rational Rational::fraction(Wide numerator, Wide denominator) {
  assert(denominator > 0);
  Rational number;
  number.numerator_ = numerator;
  number.denominator_ = denominator;
  if (denominator == 1) return number;
  if (fits(numerator) && fits(denominator)) {
    const auto parts = static_cast<std::int64_t>(numerator);
    const auto of_one = static_cast<std::int64_t>(denominator);
    const std::int64_t rest = parts % of_one;  // 0 for most amounts of facts
    const std::int64_t divisor = rest == 0 ? of_one : std::gcd(rest, of_one);
    number.numerator_ = parts / divisor;
    number.denominator_ = of_one / divisor;
    return number;
  }
  const auto divisor = static_cast<Wide>(value::greatest_common_divisor(
      value::magnitude(numerator), static_cast<value::UnsignedWide>(denominator)));
  number.numerator_ /= divisor;
  number.denominator_ /= divisor;
  return number;
}

std::optional<std::int64_t> Rational::whole() const {
  using Limits = std::numeric_limits<std::int64_t>;
  if (!is_whole() || numerator_ < Limits::min() || numerator_ > Limits::max()) return std::nullopt;
  return static_cast<std::int64_t>(numerator_);
}

std::string Rational::to_string() const { return value::group_digits(*this, "", "."); }

// Beyond 64 bits by the continued fractions of both, which differ at the first place where the
// numbers do: nothing is multiplied, so nothing can overflow.
std::strong_ordering Rational::compare_fractions(const Rational& a, const Rational& b) {
  if (!a.is_bounded()) return a.numerator_ <=> Wide{0};
  if (!b.is_bounded()) return Wide{0} <=> b.numerator_;
  if (fits(a.numerator_) && fits(a.denominator_) && fits(b.numerator_) && fits(b.denominator_)) {
    return a.numerator_ * b.denominator_ <=> b.numerator_ * a.denominator_;
  }
  Wide a_numerator = a.numerator_;
  Wide a_denominator = a.denominator_;
  Wide b_numerator = b.numerator_;
  Wide b_denominator = b.denominator_;
  while (true) {
    const Division by_a = floor_divide(a_numerator, a_denominator);
    const Division by_b = floor_divide(b_numerator, b_denominator);
    if (by_a.whole != by_b.whole) return by_a.whole <=> by_b.whole;
    if (by_a.rest == 0 || by_b.rest == 0) return by_a.rest <=> by_b.rest;
    a_numerator = b_denominator;
    b_numerator = a_denominator;
    a_denominator = by_b.rest;
    b_denominator = by_a.rest;
  }
}

}  // namespace attain
