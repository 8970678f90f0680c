#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <attain/value.hpp>

#include "value/wide.hpp"

namespace attain::value {

/// A whole number of any size, as one learns to reckon at school: slow and easy to believe.
class Big {
 public:
  explicit Big(Wide number = 0) : negative_(number < 0) {
    for (UnsignedWide rest = magnitude(number); rest != 0; rest >>= 32) {
      digits_.push_back(static_cast<std::uint32_t>(rest));
    }
  }

  friend Big operator-(Big a) {
    a.negative_ = !a.negative_ && !a.digits_.empty();
    return a;
  }

  friend Big operator*(const Big& a, const Big& b) {
    Big product;
    product.digits_.assign(a.digits_.size() + b.digits_.size(), 0);
    for (std::size_t i = 0; i < a.digits_.size(); ++i) {
      std::uint64_t carry = 0;
      for (std::size_t j = 0; j < b.digits_.size() || carry != 0; ++j) {
        const std::uint64_t digit = j < b.digits_.size() ? b.digits_[j] : 0;
        carry += product.digits_[i + j] + a.digits_[i] * digit;
        product.digits_[i + j] = static_cast<std::uint32_t>(carry);
        carry >>= 32;
      }
    }
    product.trim();
    product.negative_ = a.negative_ != b.negative_ && !product.digits_.empty();
    return product;
  }

  friend Big operator+(const Big& a, const Big& b) {
    if (a.negative_ == b.negative_) return add(a, b);
    const Big& longer = compare_magnitudes(a, b) < 0 ? b : a;
    return subtract(longer, &longer == &a ? b : a);
  }

  friend Big operator-(const Big& a, const Big& b) { return a + -b; }

  friend std::strong_ordering operator<=>(const Big& a, const Big& b) {
    if (a.negative_ != b.negative_) return b.negative_ <=> a.negative_;
    return a.negative_ ? compare_magnitudes(b, a) : compare_magnitudes(a, b);
  }
  friend bool operator==(const Big& a, const Big& b) { return (a <=> b) == 0; }

  /// How far from 0.
  Big magnitude_of() const { return negative_ ? -*this : *this; }

 private:
  static Big add(const Big& a, const Big& b) {
    Big sum;
    sum.negative_ = a.negative_;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < std::max(a.digits_.size(), b.digits_.size()) || carry != 0; ++i) {
      carry += (i < a.digits_.size() ? a.digits_[i] : 0U);
      carry += (i < b.digits_.size() ? b.digits_[i] : 0U);
      sum.digits_.push_back(static_cast<std::uint32_t>(carry));
      carry >>= 32;
    }
    return sum;
  }

  static Big subtract(const Big& longer, const Big& shorter) {
    Big rest = longer;
    std::int64_t borrow = 0;
    for (std::size_t i = 0; i < rest.digits_.size(); ++i) {
      borrow += rest.digits_[i];
      borrow -= i < shorter.digits_.size() ? shorter.digits_[i] : 0;
      rest.digits_[i] = static_cast<std::uint32_t>(borrow);
      borrow >>= 32;
    }
    rest.trim();
    rest.negative_ = rest.negative_ && !rest.digits_.empty();
    return rest;
  }

  static std::strong_ordering compare_magnitudes(const Big& a, const Big& b) {
    if (a.digits_.size() != b.digits_.size()) return a.digits_.size() <=> b.digits_.size();
    for (std::size_t i = a.digits_.size(); i > 0; --i) {
      if (a.digits_[i - 1] != b.digits_[i - 1]) return a.digits_[i - 1] <=> b.digits_[i - 1];
    }
    return std::strong_ordering::equal;
  }

  void trim() {
    while (!digits_.empty() && digits_.back() == 0) digits_.pop_back();
  }

  bool negative_;
  std::vector<std::uint32_t> digits_;  // The lowest first, none 0 at the end.
};

/// A fraction of them, not in lowest terms. The denominator is above 0.
struct BigFraction {
  Big numerator;
  Big denominator;

  explicit BigFraction(const Rational& number)
      : numerator(number.numerator()), denominator(number.denominator()) {}
  BigFraction(Big above, Big below) : numerator(std::move(above)), denominator(std::move(below)) {}

  friend BigFraction operator+(const BigFraction& a, const BigFraction& b) {
    return {a.numerator * b.denominator + b.numerator * a.denominator,
            a.denominator * b.denominator};
  }
  friend BigFraction operator-(const BigFraction& a, const BigFraction& b) {
    return a + BigFraction(-b.numerator, b.denominator);
  }
  friend BigFraction operator*(const BigFraction& a, const BigFraction& b) {
    return {a.numerator * b.numerator, a.denominator * b.denominator};
  }
  friend BigFraction operator/(const BigFraction& a, const BigFraction& b) {
    return {a.numerator * b.denominator, a.denominator * b.numerator};
  }
  friend std::strong_ordering operator<=>(const BigFraction& a, const BigFraction& b) {
    return a.numerator * b.denominator <=> b.numerator * a.denominator;
  }
  friend bool operator==(const BigFraction& a, const BigFraction& b) { return (a <=> b) == 0; }
};

}  // namespace attain::value
