#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "format/spans.hpp"

namespace attain::format {

/// A comment, from its `#` to the last character of its line that is not white space.
struct Comment {
  std::size_t begin = 0;
  std::size_t column = 0;     ///< From 0, in bytes.
  bool stands_alone = false;  ///< On its line.
  std::string_view text;

  std::size_t end() const { return begin + text.size(); }
};

/// Every comment of a text whose nodes have these spans, in order.
std::vector<Comment> comments_of(std::string_view text, std::span<const Span> spans);

}  // namespace attain::format
