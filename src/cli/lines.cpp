// Takes the chunks of a stream, gives its lines one by one.
//
// INVARIANT: the buffer holds one chunk and the beginning of one line, little more than the limit;
// what a line has beyond it is dropped as it is read.
//
// Tested by tests/cli/lines_test.cpp.

#include "cli/lines.hpp"

#include <utility>

namespace attain::cli {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// What a line within the limit may have beside its text: a byte order mark and a carriage return.
constexpr std::size_t kBesideText = kByteOrderMark.size() + 1;

}  // namespace

LineReader::LineReader(Read read, std::size_t max_line, std::size_t chunk)
    : read_(std::move(read)), max_line_(max_line), chunk_(chunk) {}

std::optional<Line> LineReader::next() {
  const std::size_t kept = max_line_ + kBesideText + 1;
  std::size_t searched = 0;
  for (;;) {
    const std::size_t end = buffer_.find('\n', begin_ + searched);
    if (end != std::string::npos) {
      const Line line = take(end - begin_);
      begin_ = end + 1;
      return line;
    }
    if (buffer_.size() - begin_ > kept) buffer_.resize(begin_ + kept);
    searched = buffer_.size() - begin_;
    if (fill()) continue;
    if (searched == 0) return std::nullopt;
    const Line line = take(searched);
    begin_ = buffer_.size();
    return line;
  }
}

bool LineReader::fill() {
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + chunk_);
  const std::size_t got = read_(std::span(buffer_).subspan(before));
  buffer_.resize(before + got);
  bytes_read_ += got;
  return got > 0;
}

Line LineReader::take(std::size_t length) {
  std::string_view text = std::string_view(buffer_).substr(begin_, length);
  if (++number_ == 1 && text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (text.ends_with('\r')) text.remove_suffix(1);
  return {number_, text.substr(0, max_line_ + 1)};
}

}  // namespace attain::cli
