#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace attain::cli {

/// One line of a stream, without its line end (LF or CRLF) and, on the first, without a byte order
/// mark. Of a line longer than the limit `text` holds the beginning alone, limit + 1 bytes.
struct Line {
  std::int64_t number = 0;  ///< From 1.
  std::string_view text;    ///< Until the next call of `next`.
};

/// Splits a stream into lines, in memory bounded by the longest line allowed.
class LineReader {
 public:
  /// Fills a buffer from its beginning and gives the bytes filled; 0 at the end.
  using Read = std::function<std::size_t(std::span<char>)>;

  /// `chunk` bytes are asked for at a time.
  LineReader(Read read, std::size_t max_line, std::size_t chunk = std::size_t{64} << 10);

  /// The next line; none at the end. What follows the last line end is a line unless empty.
  std::optional<Line> next();

  std::uint64_t bytes_read() const { return bytes_read_; }

 private:
  bool fill();
  Line take(std::size_t length);

  Read read_;
  std::size_t max_line_;
  std::size_t chunk_;
  std::string buffer_;
  std::size_t begin_ = 0;  ///< Of what is not yet given out.
  std::int64_t number_ = 0;
  std::uint64_t bytes_read_ = 0;
};

}  // namespace attain::cli
