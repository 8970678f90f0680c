#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "format/spans.hpp"
#include "yaml/document.hpp"

namespace attain::format {

/// Whether the text, unquoted, could be taken for a number, an amount, a day, a flag or no value.
bool reads_as_value(std::string_view text);

/// A scalar on one line: plain if that means the same, else in double quotes.
std::string on_one_line(const yaml::Node& scalar, bool in_flow);

/// The same, but a plain or quoted text that was written on several lines, and does not fit on one
/// that has room for `room` characters, keeps its lines; all but the first are indented by
/// `indent`.
std::string in_lines(const yaml::Node& scalar, std::string_view written, std::size_t indent,
                     std::size_t room);

/// The first line of a block text, and the others indented by `indent`, each begun by a line break.
struct BlockText {
  std::string head;
  std::string lines;
};

/// `written` from its `|` or `>` to its end, its lines indented by `indentation`.
BlockText block_text(std::string_view written, std::size_t indentation, std::size_t indent);

}  // namespace attain::format
