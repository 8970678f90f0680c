// Takes the text of a number, gives its value or why it has none; takes a number, gives it with its
// digits in groups.
//
// There is one spelling of each number: no octal, no `+`, no separators, no locale.
// Tested by tests/unit/value/number_test.cpp.

#include "value/number.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <system_error>

#include <fmt/format.h>

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

std::string group_digits(std::int64_t number, std::string_view separator) {
  const fmt::format_int digits(number);
  std::string_view rest(digits.data(), digits.size());
  std::string grouped;
  if (rest.starts_with('-')) {
    grouped += '-';
    rest.remove_prefix(1);
  }
  const std::size_t first = (rest.size() - 1) % 3 + 1;
  grouped += rest.substr(0, first);
  for (rest.remove_prefix(first); !rest.empty(); rest.remove_prefix(3)) {
    grouped += separator;
    grouped += rest.substr(0, 3);
  }
  return grouped;
}

}  // namespace attain::value
