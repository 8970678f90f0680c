// Takes byte offsets of a text, gives places with line and column.
//
// INVARIANT: offset_ lies in line line_, at column column_.
// Tested by tests/unit/yaml/position_test.cpp.

#include "yaml/position.hpp"

#include <algorithm>

namespace attain::yaml {

diagnostic::Place Positions::at(std::size_t offset, int length) {
  offset = std::min(offset, text_.size());
  const auto& starts = source_->line_starts;
  const bool is_in_line =
      offset >= offset_ && (line_ + 1 == starts.size() || offset < starts[line_ + 1]);
  if (!is_in_line) {
    const auto from =
        offset >= offset_ ? starts.begin() + static_cast<std::ptrdiff_t>(line_) : starts.begin();
    const auto next = std::upper_bound(from, starts.end(), offset);
    line_ = static_cast<std::size_t>(next - starts.begin()) - 1;
    offset_ = starts[line_];
    column_ = 1;
  }
  for (; offset_ < offset; ++offset_) {
    const bool begins_character = (static_cast<unsigned char>(text_[offset_]) & 0xC0U) != 0x80U;
    if (begins_character) ++column_;
  }
  return {source_, static_cast<int>(line_) + 1, column_, length};
}

}  // namespace attain::yaml
