#include "stream/lines.hpp"

#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "stream/blocks.hpp"
#include "support/stream.hpp"

namespace attain::stream {
namespace {

/// Its lines by way of blocks, which must be numbered one after another.
std::vector<std::string> split(std::string_view text, std::size_t max_line, std::size_t at_a_time) {
  const StreamSource source = support::source_of(text, at_a_time);
  BlockReader blocks(source, max_line);
  std::vector<std::string> lines;
  for (Block block; blocks.next(block);) {
    LineReader reader(block.text, block.first_line, max_line);
    while (const auto line = reader.next()) {
      EXPECT_EQ(line->number, static_cast<std::int64_t>(lines.size()) + 1);
      lines.emplace_back(line->text);
    }
    EXPECT_FALSE(reader.next());
  }
  return lines;
}

struct Case {
  std::string_view text;
  std::vector<std::string> lines;
};

TEST(LineReader, SplitsTheSameWhateverTheReads) {
  const std::vector<Case> cases = {
      {"", {}},
      {"a", {"a"}},
      {"a\n", {"a"}},
      {"\n", {""}},
      {"a\nbc\n\nd", {"a", "bc", "", "d"}},
      {"a\r\nb\r\n", {"a", "b"}},
      {"\r\n\r", {"", ""}},
      {"\xEF\xBB\xBF"
       "a\n\xEF\xBB\xBF"
       "b",
       {"a",
        "\xEF\xBB\xBF"
        "b"}},
      {"12345678\n", {"12345678"}},
      {"\xEF\xBB\xBF"
       "12345678\r\nb",
       {"12345678", "b"}},
      {"123456789\nb\n", {"123456789", "b"}},
      {"1234567890\nb\n", {"123456789", "b"}},
      {"12345678\r\r\nb\n", {"12345678\r", "b"}},
      {"1234567890ab\r\nb\n", {"123456789", "b"}},
      {"a\n1234567890abcdefghijklmnopqrstuvwxyz\nb", {"a", "123456789", "b"}},
      {"1234567890abcdefghijklmnopqrstuvwxyz", {"123456789"}},
      {std::string_view("\0\n\0", 3), {std::string(1, '\0'), std::string(1, '\0')}},
  };
  for (const Case& one : cases) {
    for (const std::size_t at_a_time : std::vector<std::size_t>{1, 2, 3, 7, 64}) {
      EXPECT_EQ(split(one.text, 8, at_a_time), one.lines) << one.text << " by " << at_a_time;
    }
  }
}

TEST(LineReader, TellsBlankLines) {
  for (const std::string_view text : {"", " ", "\t \t", "\r"}) {
    EXPECT_TRUE((Line{1, text}.is_blank())) << text;
  }
  for (const std::string_view text : {"{}", " x ", "\v"}) {
    EXPECT_FALSE((Line{1, text}.is_blank())) << text;
  }
}

TEST(LineReader, TakesAnyLimit) {
  constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();
  EXPECT_EQ(split("a\nbc", kAny, 1), (std::vector<std::string>{"a", "bc"}));
  EXPECT_GT(bytes_to_keep(kAny), kAny / 2);
}

}  // namespace
}  // namespace attain::stream
