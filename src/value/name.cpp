// Takes a name, says whether it is spelt as its kind of name must be, and which code it has.
//
// Codes are found by open addressing with linear probing (Knuth, TAOCP 3, 6.4): one look at memory
// for most names, as what a slot holds of a name is all of a short one.
// Letters and digits are those of ASCII whatever the locale, so that a name is the same bytes in
// every editor, shell and URL.
// Tested by tests/unit/value/name_test.cpp.

#include "value/name.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

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

bool NameIndex::add(std::string_view name, std::uint32_t code) {
  if (2 * (names_ + 1) > slots_.size()) grow();
  const Words words = words_of(name);
  const std::size_t place = place_of(name, words);
  if (!slots_[place].is_free()) return false;
  slots_[place] = {words, static_cast<std::uint32_t>(name.size()), code};
  texts_[place] = name;
  ++names_;
  return true;
}

bool NameIndex::is_long_name(std::size_t place, std::string_view name) const {
  return texts_[place] == name;
}

void NameIndex::grow() {
  std::vector<Slot> slots(std::max<std::size_t>(8, 2 * slots_.size()));
  std::vector<std::string> texts(slots.size());
  slots.swap(slots_);
  texts.swap(texts_);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i].is_free()) continue;
    const std::size_t place = place_of(texts[i], slots[i].words);
    slots_[place] = slots[i];
    texts_[place] = std::move(texts[i]);
  }
}

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
