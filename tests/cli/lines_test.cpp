#include "cli/lines.hpp"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace attain::cli {
namespace {

LineReader::Read bytes_of(std::string_view& rest) {
  return [&rest](std::span<char> bytes) {
    const std::size_t count = std::min(bytes.size(), rest.size());
    std::memcpy(bytes.data(), rest.data(), count);
    rest.remove_prefix(count);
    return count;
  };
}

std::vector<std::string> split(std::string_view text, std::size_t max_line, std::size_t chunk) {
  LineReader reader(bytes_of(text), max_line, chunk);
  std::vector<std::string> lines;
  while (const auto line = reader.next()) {
    EXPECT_EQ(line->number, static_cast<std::int64_t>(lines.size()) + 1);
    lines.emplace_back(line->text);
  }
  EXPECT_FALSE(reader.next());
  return lines;
}

struct Case {
  std::string_view text;
  std::vector<std::string> lines;
};

TEST(LineReader, SplitsTheSameWhateverTheChunks) {
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
      {"a\n1234567890abcdefghijklmnopqrstuvwxyz\nb", {"a", "123456789", "b"}},
      {"1234567890abcdefghijklmnopqrstuvwxyz", {"123456789"}},
      {std::string_view("\0\n\0", 3), {std::string(1, '\0'), std::string(1, '\0')}},
  };
  for (const Case& one : cases) {
    for (const std::size_t chunk : std::vector<std::size_t>{1, 2, 3, 7, 64}) {
      EXPECT_EQ(split(one.text, 8, chunk), one.lines) << one.text << " by " << chunk;
    }
  }
}

TEST(LineReader, PassesOverAnEndlessLineInBoundedMemory) {
  std::size_t left = std::size_t{1} << 30;
  LineReader reader(
      [&left](std::span<char> bytes) {
        const std::size_t count = std::min(bytes.size(), left);
        std::memset(bytes.data(), 'x', count);
        left -= count;
        return count;
      },
      10);
  EXPECT_EQ(reader.next()->text, "xxxxxxxxxxx");
  EXPECT_FALSE(reader.next());
}

}  // namespace
}  // namespace attain::cli
