#include "stream/blocks.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/stream.hpp"

namespace attain::stream {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Each block as `sequence: first line, bytes: text`.
std::vector<std::string> blocks_of(const StreamSource& source, std::size_t max_line = 8,
                                   int most_lines = BlockReader::kMostLines) {
  BlockReader reader(source, max_line, most_lines);
  std::vector<std::string> shown;
  Block block;
  while (reader.next(block)) {
    shown.push_back(
        fmt::format("{}: {}, {}: {}", block.sequence, block.first_line, block.bytes, block.text));
  }
  EXPECT_TRUE(reader.at_end());
  EXPECT_FALSE(reader.next(block));
  return shown;
}

TEST(BlockReader, TakesTheWholeLinesOfOneRead) {
  EXPECT_THAT(blocks_of(support::source_of("a\nb\nc\nd", 5)), ElementsAre("0: 1, 4: a\nb\n",  //
                                                                          "1: 3, 6: c\n",     //
                                                                          "2: 4, 7: d"));
  EXPECT_THAT(blocks_of(support::source_of("a\n\nb\n", 1)), ElementsAre("0: 1, 2: a\n",  //
                                                                        "1: 2, 3: \n",   //
                                                                        "2: 3, 5: b\n"));
  EXPECT_THAT(blocks_of(support::source_of("")), IsEmpty());
}

TEST(BlockReader, KeepsOfALongLineWhatShowsItAndCountsTheRest) {
  const std::string shown = "1234567890abc";  // The limit, and what may stand beside it, and one.
  EXPECT_THAT(blocks_of(support::source_of("1234567890abcdefgh\nb\n", 4)),
              ElementsAre("0: 1, 19: " + shown + "\n", "1: 2, 21: b\n"));
  EXPECT_THAT(blocks_of(support::source_of("1234567890abcdefgh", 4)),
              ElementsAre("0: 1, 18: " + shown));
}

TEST(BlockReader, TakesNoMoreLinesThanItsLimit) {
  std::string text;
  for (int line = 0; line < 2 * BlockReader::kMostLines + 1; ++line) text += "x\n";
  const std::string full = text.substr(0, 2 * BlockReader::kMostLines);
  EXPECT_THAT(blocks_of(support::source_of(text)),
              ElementsAre("0: 1, 128: " + full, "1: 65, 256: " + full, "2: 129, 258: x\n"));
}

TEST(BlockReader, TakesFewerLinesIfAskedFor) {
  EXPECT_THAT(blocks_of(support::source_of("a\nb\nc\nd\ne"), 8, 2),
              ElementsAre("0: 1, 4: a\nb\n", "1: 3, 8: c\nd\n", "2: 5, 9: e"));
}

TEST(BlockReader, GivesWhatItHasBeforeItReadsOn) {
  int reads = 0;
  const StreamSource source = [&](std::span<char> bytes) {
    ++reads;
    const std::string_view text = reads == 1 ? "a\nb\nbegin" : "ning\n";
    std::copy(text.begin(), text.end(), bytes.begin());
    return text.size();
  };
  BlockReader reader(source, 100);
  Block block;
  EXPECT_TRUE(reader.next(block));
  EXPECT_EQ(block.text, "a\nb\n");
  EXPECT_EQ(reads, 1);
  EXPECT_TRUE(reader.next(block));
  EXPECT_EQ(block.text, "beginning\n");
  EXPECT_EQ(reads, 2);
  EXPECT_FALSE(reader.at_end());
}

TEST(BlockReader, ReadsNoFurtherOnceItHasEnded) {
  int reads = 0;
  const StreamSource source = [&reads](std::span<char> bytes) {
    bytes.front() = 'a';
    return std::size_t{++reads == 1 ? 1U : 0U};
  };
  EXPECT_THAT(blocks_of(source), ElementsAre("0: 1, 1: a"));
  EXPECT_EQ(reads, 2);
}

TEST(BlockReader, PassesOverAnEndlessLineInBoundedMemory) {
  std::size_t left = std::size_t{1} << 30;
  const StreamSource source = [&left](std::span<char> bytes) {
    const std::size_t count = std::min(bytes.size(), left);
    std::fill_n(bytes.begin(), count, 'x');
    left -= count;
    return count;
  };
  BlockReader reader(source, 10);
  Block block;
  EXPECT_TRUE(reader.next(block));
  EXPECT_EQ(block.text, std::string(15, 'x'));
  EXPECT_EQ(block.bytes, std::size_t{1} << 30);
  EXPECT_LT(block.text.capacity(), 100U);
  EXPECT_FALSE(reader.next(block));
}

}  // namespace
}  // namespace attain::stream
