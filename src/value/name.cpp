// Takes a name, says whether it is spelt as its kind of name must be.
//
// Letters and digits are those of ASCII whatever the locale, so that a name is the same bytes in
// every editor, shell and URL.
// Tested by tests/unit/value/name_test.cpp.

#include "value/name.hpp"

#include <algorithm>

namespace attain::value {

namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

// Words of lower case letters and digits with one `joint` between two of them.
bool is_joined_words(std::string_view name, char joint) {
  bool in_word = false;
  for (const char c : name) {
    const bool is_letter_or_digit = is_lower(c) || is_digit(c);
    if (!is_letter_or_digit && !(in_word && c == joint)) return false;
    in_word = is_letter_or_digit;
  }
  return in_word;
}

}  // namespace

bool is_kebab_case(std::string_view name) { return is_joined_words(name, '-'); }

bool is_snake_case(std::string_view name) {
  return is_joined_words(name, '_') && is_lower(name.front());
}

bool is_credential_id(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return is_lower(c) || is_upper(c) || is_digit(c) || c == '-' || c == '_' || c == '.' ||
           c == ':';
  });
}

}  // namespace attain::value
