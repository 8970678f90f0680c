#include "value/utf8.hpp"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace attain::value {
namespace {

using namespace std::string_view_literals;

TEST(Utf8, DecodesTheFirstCharacter) {
  struct Case {
    std::string_view text;
    char32_t code;
    std::size_t size;
  };
  const Case cases[] = {
      {"a\xff"sv, U'a', 1},
      {"\0"sv, 0, 1},
      {"\x7f"sv, 0x7F, 1},
      {"\xc2\x80"sv, 0x80, 2},
      {"\xc3\xa9x"sv, 0xE9, 2},
      {"\xdf\xbf"sv, 0x7FF, 2},
      {"\xe0\xa0\x80"sv, 0x800, 3},
      {"\xed\x9f\xbf"sv, 0xD7FF, 3},
      {"\xee\x80\x80"sv, 0xE000, 3},
      {"\xef\xbf\xbf"sv, 0xFFFF, 3},
      {"\xf0\x90\x80\x80"sv, 0x10000, 4},
      {"\xf4\x8f\xbf\xbf"sv, 0x10FFFF, 4},
  };
  for (const Case& expected : cases) {
    SCOPED_TRACE(static_cast<unsigned>(expected.code));
    const Character character = first_character(expected.text);
    EXPECT_TRUE(character.valid);
    EXPECT_EQ(character.code, expected.code);
    EXPECT_EQ(character.size, expected.size);
  }
}

TEST(Utf8, TakesAnInvalidByteForItself) {
  for (const std::string_view text :
       {"\x80"sv, "\xbf"sv, "\xc0\x80"sv, "\xc1\xbf"sv, "\xc3"sv, "\xc3("sv, "\xe0\x80\x80"sv,
        "\xe0\x9f\xbf"sv, "\xe2\x82"sv, "\xe2(\xa1"sv, "\xed\xa0\x80"sv, "\xed\xbf\xbf"sv,
        "\xf0\x80\x80\x80"sv, "\xf0\x8f\xbf\xbf"sv, "\xf0\x9f\x98"sv, "\xf4\x90\x80\x80"sv,
        "\xf5\x80\x80\x80"sv, "\xff"sv}) {
    const Character character = first_character(text);
    EXPECT_FALSE(character.valid) << testing::PrintToString(text);
    EXPECT_EQ(character.size, 1U);
    EXPECT_EQ(character.code, static_cast<unsigned char>(text[0]));
  }
}

TEST(Utf8, CountsTheAsciiThatATextBeginsWith) {
  for (std::size_t before = 0; before < 20; ++before) {
    for (std::size_t behind = 0; behind < 20; ++behind) {
      const std::string ascii(before, '\x7f');
      EXPECT_EQ(count_ascii(ascii), before);
      EXPECT_EQ(count_ascii(ascii + '\x80' + std::string(behind, 'a')), before);
      EXPECT_EQ(count_ascii(ascii + std::string(behind, 'a')), before + behind);
    }
  }
}

TEST(Utf8, KnowsWhatCannotBeSeen) {
  for (const char32_t code : {U'\0', U'\n', U'\x1b', U'\x7f', U'\x85', U'\xad', U'\u200b',
                              U'\u2028', U'\u202e', U'\u2066', U'\ufeff'}) {
    EXPECT_TRUE(is_invisible(code)) << static_cast<unsigned>(code);
  }
  for (const char32_t code : {U' ', U'~', U'\xa0', U'\xe9', U'\u2026', U'\u4e2d', U'\U0001f600'}) {
    EXPECT_FALSE(is_invisible(code)) << static_cast<unsigned>(code);
  }
}

}  // namespace
}  // namespace attain::value
