#pragma once

#include <cstddef>
#include <string_view>

#include "diagnostic/sink.hpp"

namespace attain::yaml {

/// Turns byte offsets of a text into places with line and column in characters.
///
/// Remembers the last place, so that offsets asked for in rising order cost linear time together.
class Positions {
 public:
  /// `text` has the length and the lines of `source`, whose `line_starts` must be filled; both
  /// outlive this.
  Positions(const diagnostic::Source& source, std::string_view text)
      : source_(&source), text_(text) {}

  /// The place of the character at `offset`; an offset beyond the text means its end.
  diagnostic::Place at(std::size_t offset, int length = 1);

 private:
  const diagnostic::Source* source_;
  std::string_view text_;
  std::size_t line_ = 0;  // Counted from 0.
  std::size_t offset_ = 0;
  int column_ = 1;
};

}  // namespace attain::yaml
