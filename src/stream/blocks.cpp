// Takes what a source gives, gives blocks of whole lines.
//
// INVARIANT: between two blocks `pending_` begins with a line. While a block holds the beginning of
// a line alone, up to what is kept of it, `pending_` goes on right behind it.
//
// Tested by tests/unit/stream/blocks_test.cpp.

#include "stream/blocks.hpp"

#include <algorithm>
#include <cassert>
#include <string_view>

#include "stream/lines.hpp"

namespace attain::stream {

BlockReader::BlockReader(const StreamSource& source, std::size_t max_line, int most_lines)
    : source_(source),
      kept_of_line_(bytes_to_keep(max_line)),
      most_lines_(most_lines),
      chunk_(kChunk, '\0') {}

bool BlockReader::next(Block& block) {
  block.text.clear();
  block.first_line = lines_ + 1;
  while (pending_.find('\n') == std::string_view::npos && !ended_) {
    take_of_open_line(block, pending_.size());
    fill();
  }
  take_lines(block);
  if (block.text.empty()) return false;
  block.sequence = blocks_++;
  block.bytes = bytes_;
  return true;
}

void BlockReader::fill() {
  const std::size_t count = source_(chunk_);
  assert(count <= chunk_.size());
  pending_ = std::string_view(chunk_).substr(0, count);
  ended_ = count == 0;
}

void BlockReader::take_of_open_line(Block& block, std::size_t count) {
  const std::size_t room = kept_of_line_ - block.text.size();
  block.text.append(pending_.substr(0, std::min(count, room)));
  drop_pending(count);
}

void BlockReader::take_lines(Block& block) {
  const std::size_t rest_of_line = pending_.find('\n');
  if (rest_of_line == std::string_view::npos) {  // At the end, where none is needed.
    lines_ += block.text.empty() ? 0 : 1;
    return;
  }
  take_of_open_line(block, rest_of_line);
  std::size_t end = 0;
  for (int taken = 0; taken < most_lines_; ++taken) {
    const std::size_t line_end = pending_.find('\n', end);
    if (line_end == std::string_view::npos) break;
    end = line_end + 1;
    ++lines_;
  }
  block.text.append(pending_.substr(0, end));
  drop_pending(end);
}

void BlockReader::drop_pending(std::size_t count) {
  pending_.remove_prefix(count);
  bytes_ += count;
}

}  // namespace attain::stream
