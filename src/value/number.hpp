#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <attain/value.hpp>

namespace attain::value {

/// The largest number that rules and facts may state, and the largest total of a column of facts:
/// so sums within one evaluation fit into 64 bits, and none can overflow. Of decimals it is the
/// largest in parts.
inline constexpr std::int64_t kLargest = 1'000'000'000'000'000'000;

/// Digits after the point of a decimal: it is held in parts of 10 to that power.
inline constexpr int kDecimalDigits = 4;

enum class NumberError {
  kNone,
  kNotANumber,
  kNotWhole,    ///< Written with a fraction or an exponent.
  kTooFine,     ///< More than kDecimalDigits after the point.
  kOutOfRange,  ///< Beyond +-kLargest, whole or in parts.
  kNoCurrency,  ///< No currency, or none that is spelt as one.
};

struct Number {
  std::int64_t value = 0;
  NumberError error = NumberError::kNone;
};

/// The whole number that `text` writes as -?(0|[1-9][0-9]*).
Number parse_integer(std::string_view text);

struct Decimal {
  std::int64_t parts = 0;  ///< Of one: 10^kDecimalDigits are a whole.
  NumberError error = NumberError::kNone;
};

/// The number that `text` writes as -?(0|[1-9][0-9]*)(\.[0-9]{1,4})?. An exponent is kNotANumber.
Decimal parse_decimal(std::string_view text);

/// Three capital letters, as ISO 4217 names currencies.
bool is_currency(std::string_view text);

struct Money {
  /// A part of the text. If the error is kNoCurrency, what stands in its place; empty if the text
  /// begins with the number.
  std::string_view currency;
  std::int64_t parts = 0;  ///< As of a Decimal.
  NumberError error = NumberError::kNone;
};

/// The amount that `text` writes as a currency, one space and a decimal: `USD 75000.50`. Other
/// errors than kNoCurrency are those of the decimal.
Money parse_money(std::string_view text);

/// With `separator` between groups of three digits: 2,000 or 2.000.
std::string group_digits(std::int64_t number, std::string_view separator);

/// As digits in groups: 2,450 or 2,450.5 where the fraction ends, else 15/7. `unbounded` or
/// `-unbounded` if it is.
std::string group_digits(const Rational& number, std::string_view separator,
                         std::string_view decimal_point);

}  // namespace attain::value
