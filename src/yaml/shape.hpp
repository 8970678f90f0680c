#pragma once

#include <cstddef>
#include <string_view>

#include "yaml/document.hpp"

namespace attain::yaml {

/// How a scalar stands in the source.
struct Shape {
  Style style = Style::kPlain;
  int length = 1;       ///< Characters as written, if it is plain or quoted and on one line.
  std::size_t end = 0;  ///< The byte behind it; of a plain one of several lines, unknown: `begin`.
  bool is_one_line = true;
};

/// The shape of the scalar that begins at `begin` and means `value`; it may have no properties.
Shape shape_of(std::string_view text, std::size_t begin, std::string_view value);

/// The byte behind the quoted text that begins at `begin`, or npos if it is never closed.
std::size_t quoted_end(std::string_view text, std::size_t begin);

/// The word at `offset`, up to white space or a character that flow lists and maps are made of.
std::string_view word_at(std::string_view text, std::size_t offset);

}  // namespace attain::yaml
