#pragma once

#include <cstddef>
#include <string_view>

namespace attain::value {

/// The character that a text begins with.
struct Character {
  char32_t code = 0;
  std::size_t size = 1;  ///< Bytes.
  bool valid = false;    ///< If not, `code` is the byte itself and `size` is 1.
};

/// Decodes the first character of UTF-8 text: shortest form only, no surrogates, up to U+10FFFF.
/// REQUIRES: !text.empty().
Character first_character(std::string_view text);

/// How many characters of ASCII the text begins with, eight at a time.
std::size_t count_ascii(std::string_view text);

/// Whether a terminal or an editor would not show the character as itself: control characters, line
/// and paragraph separators, and marks that are invisible or change the direction of writing.
bool is_invisible(char32_t code);

}  // namespace attain::value
