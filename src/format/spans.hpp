#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "yaml/document.hpp"

namespace attain::format {

/// Where a node stands in the text, in bytes.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;          ///< Behind a scalar, its quotes included; of others, `begin`.
  std::size_t indentation = 0;  ///< Of the lines of a block text.
};

/// The span of every node, in the order in which the nodes stand in the text: a list or map before
/// what is in it, a key before its value.
std::vector<Span> spans_of(const yaml::Document& document);

/// The end of the line that `at` lies in, without its line break.
std::size_t line_end(std::string_view text, std::size_t at);

}  // namespace attain::format
