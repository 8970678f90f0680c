#include "yaml/build.hpp"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "outcome.hpp"

namespace attain::yaml {
namespace {

struct Case {
  std::string_view text;
  std::string_view dump;
};

TEST(Build, GivesEachNodeItsPlaceInCharacters) {
  const Case cases[] = {
      {"\xc3\xa9\xc3\xa9: caf\xc3\xa9\nb: '\xf0\x9f\x98\x80' \n",
       "1:1+1     map\n"
       "1:5+4       \xc3\xa9\xc3\xa9 (1:1+2): plain caf\xc3\xa9\n"
       "2:4+3       b (2:1+1): quoted \xf0\x9f\x98\x80\n"},
      {"\xef\xbb\xbf"
       "a: {\xc3\xa9: [\xc3\xa9, x]}\r\nb: 1\r\n",
       "1:1+1     map\n"
       "1:4+1       a (1:1+1): map\n"
       "1:8+1         \xc3\xa9 (1:5+1): list\n"
       "1:9+1           - plain \xc3\xa9\n"
       "1:12+1          - plain x\n"
       "2:4+1       b (2:1+1): plain 1\n"},
      {"---\na:\n  - b: 1\n    c: 2\n  -\n    d\n...\n",
       "2:1+1     map\n"
       "3:3+1       a (2:1+1): list\n"
       "3:5+1         - map\n"
       "3:8+1           b (3:5+1): plain 1\n"
       "4:8+1           c (4:5+1): plain 2\n"
       "6:5+1         - plain d\n"},
      {"? a\n: b\n",
       "1:1+1     map\n"
       "2:3+1       a (1:3+1): plain b\n"},
      {"{\"a\":1, b: x\n  y}\n",
       "1:1+1     map\n"
       "1:6+1       a (1:2+3): plain 1\n"
       "1:12+1      b (1:9+1): plain x y\n"},
      {"[a: 1]",
       "1:1+1     list\n"
       "1:2+1       - map\n"
       "1:5+1         a (1:2+1): plain 1\n"},
  };
  for (const Case& expected : cases) EXPECT_EQ(outcome(expected.text), expected.dump);
}

TEST(Build, KeepsTextAsItIsWritten) {
  EXPECT_EQ(outcome("- NO\n- 007\n- 1_000\n- 0x1F\n- 1e3\n- .inf\n- 2018-01-01\n- 'null'\n- \"~\"\n"
                    "- nULL\n- \"\"\n- \"\\u00e9\\n\"\n- it's\n- a#b\n- a:b\n- -1\n- '<<'\n"),
            R"(1:1+1     list
1:3+2       - plain NO
2:3+3       - plain 007
3:3+5       - plain 1_000
4:3+4       - plain 0x1F
5:3+3       - plain 1e3
6:3+4       - plain .inf
7:3+10      - plain 2018-01-01
8:3+6       - quoted null
9:3+3       - quoted ~
10:3+4      - plain nULL
11:3+2      - quoted 
12:3+10     - quoted é\n
13:3+4      - plain it's
14:3+3      - plain a#b
15:3+3      - plain a:b
16:3+2      - plain -1
17:3+4      - quoted <<
)");
}

TEST(Build, KeysAreTextsComparedAsBytes) {
  EXPECT_EQ(codes("1: a\n01: b\n0x1: c\nA: d\na: e\n'<<': f\n"), "");
  EXPECT_EQ(codes("a: 1\n'a': 2\n\"\\x61\": 3\n"), "2:1 duplicate-key, 3:1 duplicate-key");
  EXPECT_EQ(codes("{a: 1, b: {a: 1}, a: {b: 1, b: 2}}"), "1:19 duplicate-key, 1:29 duplicate-key");
}

TEST(Build, FindsDuplicatesInALargeMap) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "key-" + std::to_string(i % 1999) + ": x\n";
  EXPECT_EQ(codes(text), "2000:1 duplicate-key");
}

TEST(Build, FindsDuplicatesInMapsThatNeverEnd) {
  EXPECT_EQ(codes("a: 1\na: 2\nb: {c: 1, c: 2, d"),
            "2:1 duplicate-key, 3:4 yaml-syntax, "
            "3:11 duplicate-key");
}

TEST(Build, DropsTheMemberOfARefusedKey) {
  diagnostic::Sink sink;
  const Document document = parse("x", "<<: {a: 1}\n[k]: [v]\n~: 2\n*x : 3\n", {}, sink);
  EXPECT_EQ(dump(document), "1:1+1     map\n");
  const Document kept = parse("x", "a: *x\n", {}, sink);
  EXPECT_EQ(dump(kept), "1:1+1     map\n");
}

TEST(Build, KeepsAnEmptyNodeForARefusedValue) {
  diagnostic::Sink sink;
  const Document document = parse("x", "a: &x 1\nb: *x\nc: !t 2\nd:\ne: [~]\n", {}, sink);
  EXPECT_EQ(sink.errors(), 5U);
  EXPECT_EQ(dump(document), R"(1:1+1     map
1:4+1       a (1:1+1): plain 1
2:4+1       b (2:1+1): plain 
3:4+1       c (3:1+1): plain 2
4:1+1       d (4:1+1): plain 
5:4+1       e (5:1+1): list
5:5+1         - plain 
)");
}

TEST(Build, PutsANullThatIsNotWrittenWhereTheValueIsMissing) {
  const Case cases[] = {
      {"a:\n\n\nb: 1\n", "1:1 null-value"},
      {"a: 1\nbc:\n", "2:1 null-value"},
      {"a:\n  b:\nnull-like: 1\n", "2:3 null-value"},
      {"a:\n  - b\n  -\nnull-like: 1\n", "3:3 null-value"},
      {"a: null\nb:   ~\nc: [NULL, Null]\n",
       "1:4 null-value, 2:6 null-value, 3:5 null-value, 3:11 null-value"},
      {"{a: , b}", "1:2 null-value, 1:7 null-value"},
      {"[a, , b]", "1:5 null-value"},
      {"- a\n-\n\n- # note - \n  # more\n-\n", "2:1 null-value, 4:1 null-value, 6:1 null-value"},
      {"- &a\n- b\n", "1:3 anchor"},
      {"a: &x\nb: 1\n", "1:4 anchor"},
      {"? a\n? b\n", "1:3 null-value, 2:3 null-value"},
      {": 1\n", "1:1 null-value"},
      {"{: 1}", "1:2 null-value"},
      {"null: 1\n", "1:1 null-value"},
      {"a:\nnull: 1\n", "1:1 null-value, 2:1 null-value"},
  };
  for (const Case& expected : cases)
    EXPECT_EQ(codes(expected.text), expected.dump) << expected.text;
}

}  // namespace
}  // namespace attain::yaml
