#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

#include <attain/export.hpp>

namespace attain {

/// An exact number: a fraction in lowest terms, or no bound at all (as an end of a Range).
///
/// A small value: copy it freely. Const functions may be called from any number of threads.
///
///     attain::Rational points(15);               // whole numbers convert
///     points.to_string();                        // "15"
///     attain::Rational::fraction(119, 2).to_string();   // "59.5"
///     attain::Rational::fraction(15, 7).to_string();    // "15/7"
class ATTAIN_EXPORT Rational {
 public:
  __extension__ using Wide = __int128;

  /// 0.
  constexpr Rational() = default;

  /// NOLINTNEXTLINE(google-explicit-constructor): a whole number is a number.
  constexpr Rational(std::int64_t whole) : numerator_(whole) {}

  /// REQUIRES: `denominator` > 0; neither is the least value of its type.
  static Rational fraction(Wide numerator, Wide denominator);

  /// Above every number; negated, below every number.
  static constexpr Rational unbounded() {
    Rational number;
    number.numerator_ = 1;
    number.denominator_ = 0;
    return number;
  }

  constexpr bool is_bounded() const { return denominator_ != 0; }
  constexpr bool is_whole() const { return denominator_ == 1; }

  /// The number itself if it is whole and fits.
  std::optional<std::int64_t> whole() const;

  /// In lowest terms. The denominator is 0 if the number is not bounded.
  constexpr Wide numerator() const { return numerator_; }
  constexpr Wide denominator() const { return denominator_; }

  /// As digits and, where it ends, a decimal fraction: `2450`, `-0.25`; else `15/7`. `unbounded`
  /// and
  /// `-unbounded` if it is.
  std::string to_string() const;

  constexpr Rational operator-() const {
    Rational negated = *this;
    negated.numerator_ = -numerator_;
    return negated;
  }

  friend constexpr bool operator==(const Rational&, const Rational&) = default;

  /// Exact, whatever the size of the parts.
  friend constexpr std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
    return compare_fractions(a, b);
  }

 private:
  static std::strong_ordering compare_fractions(const Rational& a, const Rational& b);

  Wide numerator_ = 0;
  Wide denominator_ = 1;
};

/// A number that may be known only within bounds, both included.
struct Range {
  /// Stands for no bound: as `high` upwards, negated as `low` downwards.
  static constexpr Rational kUnbounded = Rational::unbounded();

  Rational low;
  Rational high;

  constexpr bool exact() const { return low == high; }
  friend constexpr bool operator==(const Range&, const Range&) = default;
};

}  // namespace attain
