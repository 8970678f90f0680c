// Takes some whole lines of a stream, gives them one by one.
//
// Tested by tests/unit/stream/lines_test.cpp.

#include "stream/lines.hpp"

#include <algorithm>
#include <limits>

namespace attain::stream {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

bool Line::is_blank() const { return text.find_first_not_of(" \t\r") == std::string_view::npos; }

std::size_t bytes_to_keep(std::size_t max_line) {
  // Beside its text a line may have a byte order mark and a carriage return; one more is too long.
  constexpr std::size_t kBeside = kByteOrderMark.size() + 1;
  constexpr std::size_t kMost = std::numeric_limits<std::size_t>::max() / 2;
  return std::min(max_line, kMost) + kBeside + 1;
}

std::optional<Line> LineReader::next() {
  if (rest_.empty()) return std::nullopt;
  const std::size_t end = std::min(rest_.find('\n'), rest_.size());
  std::string_view text = rest_.substr(0, end);
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
  const std::int64_t number = number_++;
  if (number == 1 && text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (text.ends_with('\r')) text.remove_suffix(1);
  if (text.size() > max_line_) text = text.substr(0, max_line_ + 1);
  return Line{number, text};
}

}  // namespace attain::stream
