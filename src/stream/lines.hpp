#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace attain::stream {

/// One line, without its line end (LF or CRLF) and, if it is a stream's first, without a byte order
/// mark. Of a line longer than the limit `text` holds the beginning alone, limit + 1 bytes.
struct Line {
  std::int64_t number = 0;  ///< In the stream, from 1.
  std::string_view text;

  /// Nothing but spaces and tabs.
  bool is_blank() const;
};

/// As much of a line as decides what Line holds of it, for any byte order mark and line end: what a
/// longer one has beyond need not be kept.
std::size_t bytes_to_keep(std::size_t max_line);

/// Splits text into lines. Borrows it.
class LineReader {
 public:
  /// The first line of `text` is the stream's line `number`.
  LineReader(std::string_view text, std::int64_t number, std::size_t max_line)
      : rest_(text), number_(number), max_line_(max_line) {}

  /// The next line; none at the end. What follows the last line end is a line unless empty.
  std::optional<Line> next();

 private:
  std::string_view rest_;
  std::int64_t number_;
  std::size_t max_line_;
};

}  // namespace attain::stream
