#include "diagnostic/words.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace attain::diagnostic {
namespace {

using namespace std::string_view_literals;
using Names = std::vector<std::string_view>;

TEST(Quoted, PutsTextInBackticks) {
  EXPECT_EQ(quoted("gold"), "`gold`");
  EXPECT_EQ(quoted(""), "``");
  EXPECT_EQ(quoted("caf\xc3\xa9 \xf0\x9f\x98\x80"), "`caf\xc3\xa9 \xf0\x9f\x98\x80`");
}

TEST(Quoted, EscapesWhatATerminalWouldNotShow) {
  EXPECT_EQ(quoted("a\nb\tc\rd"), R"(`a\nb\tc\rd`)");
  EXPECT_EQ(quoted("\x1b[31mred\0"sv), R"(`\x1b[31mred\x00`)");
  EXPECT_EQ(quoted("\xff\xc3"), R"(`\xff\xc3`)");
  EXPECT_EQ(quoted("x\xe2\x80\xae\xc2\x85\xef\xbb\xbf"), R"(`x\u202e\u0085\ufeff`)");
}

TEST(Quoted, CutsAfterSixtyCharacters) {
  const std::string sixty(60, 'x');
  EXPECT_EQ(diagnostic::quoted(sixty), "`" + sixty + "`");
  EXPECT_EQ(diagnostic::quoted(sixty + "y"), "`" + sixty + "...`");
  std::string accents;
  for (int i = 0; i < 61; ++i) accents += "\xc3\xa9";
  EXPECT_EQ(diagnostic::quoted(accents), "`" + accents.substr(2) + "...`");
}

TEST(OneOf, ListsNamesUpToALimit) {
  EXPECT_EQ(one_of(Names{}), "");
  EXPECT_EQ(one_of(Names{"a"}), "`a`");
  EXPECT_EQ(one_of(Names{"a", "b"}), "`a` or `b`");
  EXPECT_EQ(one_of(Names{"a", "b", "c"}), "`a`, `b` or `c`");
  EXPECT_EQ(one_of(Names{"a", "b", "c"}, 2), "`a`, `b` or 1 more");
  EXPECT_EQ(one_of(Names(12, "n"), 1), "`n` or 11 more");
  EXPECT_EQ(one_of(Names{"a", "b"}, 0), "2 more");
}

TEST(Nearest, FindsTheNameThatIsMeant) {
  struct Case {
    std::string_view text;
    Names names;
    std::string_view nearest;
  };
  const Case cases[] = {
      {"70-364", {"70-347", "70-346", "70-534"}, "70-346"},
      {"Gold", {"silver", "gold"}, "gold"},
      {"yamer", {"yammer"}, "yammer"},
      {"yammmer", {"yammer"}, "yammer"},
      {"yammes", {"yammer"}, "yammer"},
      {"ymamer", {"yammer"}, "yammer"},
      {"tp", {"dap", "tp2", "dp"}, "tp2"},
      {"x", {"y", "z"}, ""},
      {"gold", {}, ""},
      {"bronze", {"silver", "gold"}, ""},
      {"ab", {"ba"}, "ba"},
      {"abc", {"cba"}, ""},
      {"exchange_onlin", {"exchange-online"}, "exchange-online"},
      {"sharepointonline", {"sharepoint-online", "exchange-online"}, "sharepoint-online"},
      {"aaaaaaaaaaaa", {"aaaaaaaabbbb"}, ""},
      {"aaaaaaaaaaaa", {"aaaaaaaaabbb"}, "aaaaaaaaabbb"},
      {"", {"a", ""}, ""},
  };
  for (const Case& expected : cases) {
    EXPECT_EQ(nearest(expected.text, expected.names), expected.nearest) << expected.text;
  }
}

TEST(Nearest, TakesTheFirstOfTwoEquallyNear) {
  EXPECT_EQ(nearest("golt", Names{"gold", "golf"}), "gold");
  EXPECT_EQ(nearest("golt", Names{"golf", "gold"}), "golf");
}

TEST(Nearest, LeavesLongTextsAlone) {
  const std::string name(64, 'x');
  const std::string long_name(65, 'x');
  EXPECT_EQ(nearest(name, Names{name}), name);
  EXPECT_EQ(nearest(long_name, Names{name}), "");
  EXPECT_EQ(nearest(name, Names{long_name}), "");
}

TEST(Suggestion, IsANearNameOrAllThatAreRight) {
  EXPECT_EQ(suggestion("glod", Names{"silver", "gold"}), "did you mean `gold`?");
  EXPECT_EQ(suggestion("bronze", Names{"silver", "gold"}), "write one of `silver` or `gold`");
  EXPECT_EQ(suggestion("bronze", Names{"gold"}), "write `gold`");
  EXPECT_EQ(suggestion("bronze", Names{}), "");
}

TEST(Characters, AreCountedNotBytes) {
  EXPECT_EQ(characters(""), 0U);
  EXPECT_EQ(characters("abc"), 3U);
  EXPECT_EQ(characters("caf\xc3\xa9"), 4U);
  EXPECT_EQ(characters("\xf0\x9f\x98\x80\xff\xff"), 3U);
}

TEST(FirstCharacters, AreNeverCutInHalf) {
  EXPECT_EQ(first_characters("\xc3\xa9\xc3\xa8x", 2), "\xc3\xa9\xc3\xa8");
  EXPECT_EQ(first_characters("ab", 5), "ab");
  EXPECT_EQ(first_characters("ab", 0), "");
}

}  // namespace
}  // namespace attain::diagnostic
