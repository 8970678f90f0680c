// Takes the text of a number or of an amount of money, gives its value or why it has none; takes a
// number, gives it with its digits in groups.
//
// There is one spelling of each number: no octal, no `+`, no separators, no locale.
// Tested by tests/unit/value/number_test.cpp.

#include "value/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <system_error>

#include "value/wide.hpp"

namespace attain::value {

namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Removes the digits that `text` begins with and says how many they were.
std::size_t skip_digits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const auto count = static_cast<std::size_t>(end - text.begin());
  text.remove_prefix(count);
  return count;
}

// Digits with a fraction, an exponent or both: a number, but not a whole one as it is written.
bool is_fraction_or_exponent(std::string_view unsigned_text) {
  std::string_view rest = unsigned_text;
  std::size_t digits = skip_digits(rest);
  const bool has_fraction = rest.starts_with('.');
  if (has_fraction) {
    rest.remove_prefix(1);
    digits += skip_digits(rest);
  }
  if (digits == 0) return false;
  if (rest.empty()) return has_fraction;
  if (rest.front() != 'e' && rest.front() != 'E') return false;
  rest.remove_prefix(1);
  if (rest.starts_with('+') || rest.starts_with('-')) rest.remove_prefix(1);
  return skip_digits(rest) > 0 && rest.empty();
}

// No number of more digits is within kLargest, and none of as many overflows 64 bits.
constexpr std::size_t kMostDigits = 19;

struct Digits {
  std::uint64_t number = 0;  // Of use if they are no more than kMostDigits.
  std::size_t count = 0;
};

// Removes the digits that `text` begins with.
Digits take_digits(std::string_view& text) {
  Digits digits;
  for (; digits.count < text.size() && is_digit(text[digits.count]); ++digits.count) {
    digits.number = digits.number * 10 + static_cast<std::uint64_t>(text[digits.count] - '0');
  }
  text.remove_prefix(digits.count);
  return digits;
}

// What the last digit of a fraction of so many digits stands for, in parts of a decimal.
constexpr std::array<std::uint64_t, kDecimalDigits + 1> kParts = {10'000, 1'000, 100, 10, 1};

void append_groups(std::string& text, UnsignedWide number, std::string_view separator) {
  std::string backwards;
  do {
    backwards += static_cast<char>('0' + static_cast<int>(number % 10));
    number /= 10;
  } while (number != 0);
  for (std::size_t left = backwards.size(); left > 0; --left) {
    text += backwards[left - 1];
    if (left > 1 && left % 3 == 1) text += separator;
  }
}

// After how many digits the fractions of that denominator end; none if they do not.
std::optional<int> count_decimals(UnsignedWide denominator) {
  int twos = 0;
  int fives = 0;
  for (; denominator % 2 == 0; denominator /= 2) ++twos;
  for (; denominator % 5 == 0; denominator /= 5) ++fives;
  if (denominator != 1) return std::nullopt;
  return std::max(twos, fives);
}

// By sums below twice the denominator, which cannot overflow as ten times the rest could.
void append_decimals(std::string& text, UnsignedWide rest, UnsignedWide denominator, int count) {
  for (; count > 0; --count) {
    char digit = '0';
    UnsignedWide tenfold = 0;
    for (int times = 0; times < 10; ++times) {
      tenfold += rest;
      if (tenfold < denominator) continue;
      tenfold -= denominator;
      ++digit;
    }
    rest = tenfold;
    text += digit;
  }
}

}  // namespace

Number parse_integer(std::string_view text) {
  std::string_view rest = text;
  if (rest.starts_with('-')) rest.remove_prefix(1);
  const std::string_view digits = rest;
  const std::size_t count = skip_digits(rest);
  if (count == 0 || !rest.empty()) {
    return {0, is_fraction_or_exponent(digits) ? NumberError::kNotWhole : NumberError::kNotANumber};
  }
  if (count > 1 && digits.front() == '0') return {0, NumberError::kNotANumber};

  std::int64_t value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  if (parsed.ec != std::errc{} || value > kLargest || value < -kLargest) {
    return {0, NumberError::kOutOfRange};
  }
  return {value, NumberError::kNone};
}

Decimal parse_decimal(std::string_view text) {
  std::string_view rest = text;
  if (rest.starts_with('-')) rest.remove_prefix(1);
  const bool begins_with_zero = rest.starts_with('0');
  const Digits wholes = take_digits(rest);
  if (wholes.count == 0 || (wholes.count > 1 && begins_with_zero)) {
    return {0, NumberError::kNotANumber};
  }
  Digits fraction;
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    fraction = take_digits(rest);
    if (fraction.count == 0) return {0, NumberError::kNotANumber};
  }
  if (!rest.empty()) return {0, NumberError::kNotANumber};
  if (fraction.count > kDecimalDigits) return {0, NumberError::kTooFine};

  if (wholes.count > kMostDigits - kDecimalDigits) return {0, NumberError::kOutOfRange};
  const std::uint64_t unsigned_parts =
      wholes.number * kParts[0] + fraction.number * kParts[fraction.count];
  if (unsigned_parts > kLargest) return {0, NumberError::kOutOfRange};
  const auto parts = static_cast<std::int64_t>(unsigned_parts);
  return {text.starts_with('-') ? -parts : parts, NumberError::kNone};
}

bool is_currency(std::string_view text) {
  return text.size() == 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Money parse_money(std::string_view text) {
  if (text.empty() || is_digit(text.front()) || text.front() == '-') {
    return {{}, 0, NumberError::kNoCurrency};
  }
  const std::string_view currency = text.substr(0, text.find(' '));
  if (!is_currency(currency)) return {currency, 0, NumberError::kNoCurrency};
  text.remove_prefix(std::min(text.size(), currency.size() + 1));
  const Decimal amount = parse_decimal(text);
  return {currency, amount.parts, amount.error};
}

std::string group_digits(std::int64_t number, std::string_view separator) {
  return group_digits(Rational(number), separator, {});
}

std::string group_digits(const Rational& number, std::string_view separator,
                         std::string_view decimal_point) {
  std::string text(number.numerator() < 0 ? "-" : "");
  if (!number.is_bounded()) return text + "unbounded";
  const UnsignedWide numerator = magnitude(number.numerator());
  const auto denominator = static_cast<UnsignedWide>(number.denominator());
  const std::optional<int> decimals = count_decimals(denominator);
  if (!decimals) {
    append_groups(text, numerator, separator);
    text += '/';
    append_groups(text, denominator, separator);
    return text;
  }
  append_groups(text, numerator / denominator, separator);
  if (*decimals == 0) return text;
  text += decimal_point;
  append_decimals(text, numerator % denominator, denominator, *decimals);
  return text;
}

}  // namespace attain::value
