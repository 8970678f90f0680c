// What is read in one go, and what is left to another reading.

#include "facts/plain_json.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace attain::facts {

namespace {

/// All that was read, as text.
std::string shown(PlainJson& json) {
  const Scalar scalar = json.scalar();
  std::string text;
  switch (scalar.kind) {
    case Scalar::Kind::kMap:
      json.members([&](std::string_view key) { text += fmt::format("{}={} ", key, shown(json)); });
      return fmt::format("{{{}}}", text);
    case Scalar::Kind::kList:
      json.items([&] { text += shown(json) + ' '; });
      return fmt::format("[{}]", text);
    case Scalar::Kind::kText:
      return fmt::format("'{}'", scalar.text);
    case Scalar::Kind::kInteger:
      return fmt::format("{}", scalar.integer);
    case Scalar::Kind::kNumber:
      return fmt::format("~{}", scalar.text);
    case Scalar::Kind::kFlag:
      return scalar.integer != 0 ? "true" : "false";
    default:
      return "?";
  }
}

/// The same, or `fails`.
std::string read(std::string_view text) {
  const std::string followed = std::string(text) + std::string(PlainJson::kZerosBehind, '\0');
  PlainJson json(std::string_view(followed).substr(0, text.size()));
  const std::string values = shown(json);
  return json.is_read() ? values : "fails";
}

TEST(PlainJsonTest, GivesEachValue) {
  EXPECT_EQ(read(R"({"a":"b","c":[1,-2,0,-0,1.50,-0.0],"d":{},"e":[],"f":[true,false],"":""})"),
            "{a='b' c=[1 -2 0 0 ~1.50 ~-0.0 ] d={} e=[] f=[true false ] ='' }");
  EXPECT_EQ(read(" { \"a\" :\t[ 1 ,\r\n \"b\"\n] } \n"), "{a=[1 'b' ] }");
  EXPECT_EQ(read("[999999999999999999,-999999999999999999]"),
            "[999999999999999999 -999999999999999999 ]");
  EXPECT_EQ(read("[[[[[1]]]]]"), "[[[[[1 ] ] ] ] ]");
}

TEST(PlainJsonTest, StringsMayHaveAnyLength) {
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string text(size, 'x');
    EXPECT_EQ(read(fmt::format(R"(["{}",1])", text)), fmt::format("['{}' 1 ]", text));
    EXPECT_EQ(read(fmt::format("[ \"{}\" ,\n1]", text)), fmt::format("['{}' 1 ]", text));
    EXPECT_EQ(read(fmt::format("[\n\"{}é\xFF\"]", text)), fmt::format("['{}é\xFF' ]", text));
    for (const char c : {'\x01', '\n', '\x1F', '\0', '\\'}) {
      EXPECT_EQ(read(fmt::format("[\"{}{}\",1]", text, c)), "fails");
      EXPECT_EQ(read(fmt::format("[\"{}{}xyz\",1]", text, c)), "fails");
    }
  }
}

TEST(PlainJsonTest, FailsAtWhatIsNotPlain) {
  for (const std::string_view text :
       {R"(["\u0061"])", R"(["\""])", "[1e2]", "[1E2]", "[1.5e2]", "[1000000000000000000]",
        "[null]", "[-1000000000000000000]"}) {
    EXPECT_EQ(read(text), "fails") << text;
  }
}

TEST(PlainJsonTest, FailsAtWhatIsNoJson) {
  for (const std::string_view text : {"",
                                      " ",
                                      "[",
                                      "]",
                                      "{",
                                      "}",
                                      "\"",
                                      "[\"",
                                      "[\"a",
                                      "[\"a]",
                                      "{\"",
                                      "{\"a",
                                      "{\"a\"",
                                      "{\"a\":",
                                      "{\"a\":}",
                                      "{\"a\":1",
                                      "{\"a\":1,",
                                      "{\"a\":1,}",
                                      "{\"a\" 1}",
                                      "{a:1}",
                                      "{1:1}",
                                      "{\"a\":1]",
                                      "[1}",
                                      "[1,]",
                                      "[,1]",
                                      "[1 2]",
                                      "[1]]",
                                      "[1]1",
                                      "[1]\"\"",
                                      "[1] []",
                                      "[01]",
                                      "[-]",
                                      "[+1]",
                                      "[1.]",
                                      "[.5]",
                                      "[-.5]",
                                      "[00]",
                                      "[tru]",
                                      "[truee]",
                                      "[TRUE]",
                                      "[fals]",
                                      "['a']",
                                      "[\"a\"\"b\"]",
                                      "[\"a\":1]",
                                      "[1\x01]",
                                      "[1\x0B,2]",
                                      "[\xC2\xA0"
                                      "1]"}) {
    EXPECT_EQ(read(text), "fails") << text;
  }
}

TEST(PlainJsonTest, GivesTheSameKeysExpectedOrNot) {
  value::NameIndex codes;
  codes.add("a", 0);
  codes.add("bee", 1);
  codes.add("a-name-longer-than-what-is-expected", 2);
  ExpectedKeys keys(codes);
  for (const std::string_view text :
       {R"({"a":1,"bee":2,"a-name-longer-than-what-is-expected":3})",
        R"({"a":1,"bee":2,"a-name-longer-than-what-is-expected":3})", R"({"bee":1,"a":2,"c":3})",
        R"({ "bee" : 1 , "a":  2 ,"bee":3})", R"({"be":1,"a":2,"be":3})", R"({"a":1,"bee")",
        R"({"a":1,"bee":2)", R"({"a":})", R"({"a":1,"bee":2,})", "{\"a\":1,\"bee\"", "{}"}) {
    const std::string followed = std::string(text) + std::string(PlainJson::kZerosBehind, '\0');
    PlainJson json(std::string_view(followed).substr(0, text.size()));
    std::string found;
    json.members(keys, [&](const FoundKey& key) {
      EXPECT_EQ(key.code, codes.find(key.name));
      found += fmt::format("{}={} ", key.name, shown(json));
    });
    EXPECT_EQ(json.is_read() ? fmt::format("{{{}}}", found) : "fails", read(text));
  }
}

TEST(PlainJsonTest, FailsIfAValueIsNotLeftBehind) {
  const std::string text = std::string("[1,2]") + std::string(PlainJson::kZerosBehind, '\0');
  PlainJson json(std::string_view(text).substr(0, 5));
  int visited = 0;
  json.items([&] { ++visited; });
  EXPECT_EQ(visited, 1);
  EXPECT_FALSE(json.is_read());
}

TEST(PlainJsonTest, TellsWhetherTheTextIsAscii) {
  const auto is_ascii = [](std::string_view text) {
    const std::string followed = std::string(text) + std::string(PlainJson::kZerosBehind, '\0');
    return PlainJson(std::string_view(followed).substr(0, text.size())).is_ascii();
  };
  EXPECT_TRUE(is_ascii("[\"a\x7F\"]"));
  EXPECT_FALSE(is_ascii("[\"é\"]"));
  EXPECT_FALSE(is_ascii("[\"\x80\"]"));
}

}  // namespace

}  // namespace attain::facts
