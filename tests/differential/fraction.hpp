#pragma once

#include <compare>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace attain::differential {

/// An exact number of the naive evaluator's own, in lowest terms; or, with nothing below the line,
/// no bound at all. Throws where a generated number grows too large: none should.
class Fraction {
 public:
  __extension__ using Wide = __int128;

  constexpr Fraction() = default;
  constexpr Fraction(int whole) : top_(whole) {}
  constexpr Fraction(std::int64_t whole) : top_(whole) {}
  Fraction(Wide top, Wide bottom) : top_(top), bottom_(bottom) { reduce(); }

  static constexpr Fraction infinite() {
    Fraction fraction(1);
    fraction.bottom_ = 0;
    return fraction;
  }

  constexpr bool finite() const { return bottom_ != 0; }
  constexpr bool whole() const { return bottom_ == 1; }
  constexpr Wide top() const { return top_; }
  constexpr Wide bottom() const { return bottom_; }

  /// The greatest whole multiple of 1/`parts` that is not above it.
  Fraction floor_to(std::int64_t parts) const {
    const Wide scaled = multiply(top_, parts);
    const Wide rest = ((scaled % bottom_) + bottom_) % bottom_;
    return {(scaled - rest) / bottom_, parts};
  }

  Fraction operator-() const {
    Fraction negated = *this;
    negated.top_ = -top_;
    return negated;
  }

  /// REQUIRES, of all four: no sum of both ends without bound, no other operation with one.
  friend Fraction operator+(const Fraction& a, const Fraction& b) {
    if (!a.finite()) return a;
    if (!b.finite()) return b;
    return {sum(multiply(a.top_, b.bottom_), multiply(b.top_, a.bottom_)),
            multiply(a.bottom_, b.bottom_)};
  }
  friend Fraction operator-(const Fraction& a, const Fraction& b) { return a + -b; }
  friend Fraction operator*(const Fraction& a, const Fraction& b) {
    return {multiply(a.top_, b.top_), multiply(a.bottom_, b.bottom_)};
  }
  friend Fraction operator/(const Fraction& a, const Fraction& b) {
    return {multiply(a.top_, b.bottom_), multiply(a.bottom_, b.top_)};
  }

  friend bool operator==(const Fraction& a, const Fraction& b) = default;
  friend std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
    if (!a.finite() && !b.finite()) return a.top_ <=> b.top_;
    return multiply(a.top_, b.bottom_) <=> multiply(b.top_, a.bottom_);
  }

 private:
  static Wide multiply(Wide a, Wide b) {
    Wide product = 0;
    if (__builtin_mul_overflow(a, b, &product)) throw std::overflow_error("fraction");
    return product;
  }
  static Wide sum(Wide a, Wide b) {
    Wide total = 0;
    if (__builtin_add_overflow(a, b, &total)) throw std::overflow_error("fraction");
    return total;
  }
  void reduce() {
    if (bottom_ == 0) throw std::domain_error("fraction");
    Wide a = top_ < 0 ? -top_ : top_;
    Wide b = bottom_ < 0 ? -bottom_ : bottom_;
    while (b != 0) {
      const Wide rest = a % b;
      a = b;
      b = rest;
    }
    if (bottom_ < 0) a = -a;
    top_ /= a;
    bottom_ /= a;
  }

  Wide top_ = 0;
  Wide bottom_ = 1;
};

/// As digits with at most four of them after the point. REQUIRES: it ends so.
std::string to_decimal(const Fraction& fraction);

/// A number known only within bounds, both included.
struct Interval {
  Fraction low;
  Fraction high;
};

}  // namespace attain::differential
