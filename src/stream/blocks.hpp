#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <attain/stream.hpp>

namespace attain::stream {

/// Some whole lines of a stream: what one thread takes at a time.
struct Block {
  std::uint64_t sequence = 0;   ///< Of the blocks of its stream, from 0.
  std::int64_t first_line = 1;  ///< The number of its first line.
  std::uint64_t bytes = 0;      ///< Of the stream, up to its end.
  std::string text;             ///< Its lines with their ends; the stream's last may have none.
};

/// Cuts a stream into blocks. A block is what one read gives, or a part of it, or one longer line:
/// so no read comes between a line that has been read and the block that it is in.
class BlockReader {
 public:
  /// The most that is asked for at a time, and the most lines of a block: these bound what a thread
  /// holds, as the answer may be a thousand times as long as its line. A read takes a small part of
  /// the time in which its lines are judged, so that threads seldom wait for one that reads.
  static constexpr std::size_t kChunk = std::size_t{48} << 10;
  static constexpr int kMostLines = 64;

  /// Borrows the source. Of lines longer than `max_line` a block has no more than shows it.
  BlockReader(const StreamSource& source, std::size_t max_line, int most_lines = kMostLines);

  /// The next block into `block`, whose memory is reused; false at the end.
  bool next(Block& block);

  /// Whether the source has come to its end and all of it was given out.
  bool at_end() const { return ended_; }

 private:
  void fill();
  void take_of_open_line(Block& block, std::size_t count);
  void take_lines(Block& block);
  void drop_pending(std::size_t count);

  const StreamSource& source_;
  std::size_t kept_of_line_;
  int most_lines_;
  std::string chunk_;
  std::string_view pending_;  ///< Of the chunk, what is not yet given out.
  bool ended_ = false;
  std::uint64_t blocks_ = 0;
  std::int64_t lines_ = 0;
  std::uint64_t bytes_ = 0;
};

}  // namespace attain::stream
