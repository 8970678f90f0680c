// What is said of texts that are not JSON.

#include "facts/json_syntax.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "diagnostic/code.hpp"

namespace attain::facts {

namespace {

using std::string_view_literals::operator""sv;

std::string first_problem(std::string_view text) {
  const std::optional<SyntaxProblem> found = find_syntax_problem(text);
  if (!found) return "JSON";
  const Problem& problem = found->problem;
  return fmt::format("{}+{} {}: {}{}{}", found->stretch.offset, found->stretch.length,
                     diagnostic::name(problem.code), problem.message,
                     problem.help.empty() ? "" : "; ", problem.help);
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

void check(std::span<const Case> cases) {
  for (const Case& one : cases) EXPECT_EQ(first_problem(one.text), one.expected) << one.text;
}

TEST(JsonSyntaxTest, AcceptsWhateverIsJson) {
  for (const std::string_view text :
       {"null", " true ", "false\r\n", "0", "-0", "-12.50e+07", "1E9",
        "123456789012345678901234567890", R"("")", R"("\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00é")", "[]",
        "[[],{}]", "\t[ 1 , [ 2 ] ]", R"({"a":{"b":[{}]},"":0})"}) {
    EXPECT_EQ(first_problem(text), "JSON") << text;
  }
}

TEST(JsonSyntaxTest, TellsWhatWasExpected) {
  constexpr Case kCases[] = {
      {"", "0+1 json-syntax: expected a value, found the end of the text"},
      {"  \n", "0+1 json-syntax: expected a value, found the end of the text"},
      {"{", "1+1 json-syntax: expected a key in double quotes, found the end of the text"},
      {R"({"a")", "4+1 json-syntax: expected `:` after a key, found the end of the text"},
      {R"({"a":)", "5+1 json-syntax: expected a value, found the end of the text"},
      {R"({"a":1)", "6+1 json-syntax: expected `,` or `}`, found the end of the text"},
      {R"({"a":1,)", "7+1 json-syntax: expected a key in double quotes, found the end of the text"},
      {"{,}", "1+1 json-syntax: expected a key in double quotes, found `,`"},
      {"{1:2}", "1+1 json-syntax: expected a key in double quotes, found `1`"},
      {"{a:1}", "1+1 json-syntax: expected a key in double quotes, found `a`"},
      {R"({"a":1,})",
       "7+1 json-syntax: expected a key in double quotes, found `}`; leave out the comma before "
       "it"},
      {R"({"a",1})", "4+1 json-syntax: expected `:` after a key, found `,`"},
      {R"({"a" "b":1})", R"(5+1 json-syntax: expected `:` after a key, found `"`)"},
      {R"({"a":1 "b":2})", R"(7+1 json-syntax: expected `,` or `}`, found `"`)"},
      {R"({"a":1])", "6+1 json-syntax: expected `,` or `}`, found `]`"},
      {"[", "1+1 json-syntax: expected a value, found the end of the text"},
      {"[1", "2+1 json-syntax: expected `,` or `]`, found the end of the text"},
      {"[1,", "3+1 json-syntax: expected a value, found the end of the text"},
      {"[,1]", "1+1 json-syntax: expected a value, found `,`"},
      {"[1,,2]", "3+1 json-syntax: expected a value, found `,`"},
      {"[1,]", "3+1 json-syntax: expected a value, found `]`; leave out the comma before it"},
      {"[1 2]", "3+1 json-syntax: expected `,` or `]`, found `2`"},
      {"[1}", "2+1 json-syntax: expected `,` or `]`, found `}`"},
      {"[1]]",
       "3+1 json-syntax: expected the end of the text, found `]`; state the facts of one partner, "
       "one object"},
      {"{} {}",
       "3+1 json-syntax: expected the end of the text, found `{`; state the facts of one partner, "
       "one object"},
      {"{\"a\":1}\n{\"b\":2}",
       "8+1 json-syntax: expected the end of the text, found `{`; state the facts of one partner, "
       "one object"},
      {"}", "0+1 json-syntax: expected a value, found `}`"},
      {":", "0+1 json-syntax: expected a value, found `:`"},
      {"1 2",
       "2+1 json-syntax: expected the end of the text, found `2`; state the facts of one partner, "
       "one object"},
      {R"([{"a":[1,{"b":}]}])", "14+1 json-syntax: expected a value, found `}`"},
  };
  check(kCases);
}

TEST(JsonSyntaxTest, TellsWhatIsWrongInATextOrWord) {
  constexpr Case kCases[] = {
      {"'a'", "0+1 json-syntax: expected a value, found `'`; a text stands in double quotes"},
      {R"("a)",
       R"(0+2 json-syntax: a text without its closing quote; end it by `"`; write a line break in it as `\n`)"},
      {"\"a\n\"",
       R"(0+2 json-syntax: a text without its closing quote; end it by `"`; write a line break in it as `\n`)"},
      {"\"a\x0d\"",
       R"(0+2 json-syntax: a text without its closing quote; end it by `"`; write a line break in it as `\n`)"},
      {R"("a\)",
       R"(0+3 json-syntax: a text without its closing quote; end it by `"`; write a line break in it as `\n`)"},
      {"\"a\x09"
       "b\"",
       R"(2+1 control-character: the control character U+0009 is not allowed; write it as `\u0009`)"},
      {"\"a\x00"
       "b\""sv,
       R"(2+1 control-character: the control character U+0000 is not allowed; write it as `\u0000`)"},
      {"\"\xff\"", "1+1 invalid-utf8: the byte 0xFF is not UTF-8; save the text as UTF-8"},
      {"\"\xed\xa0\x80\"", "1+1 invalid-utf8: the byte 0xED is not UTF-8; save the text as UTF-8"},
      {"\xef\xbb\xbf"
       "1",
       R"(0+3 json-syntax: expected a value, found `\ufeff`)"},
      {"[\xff]", R"(1+1 json-syntax: expected a value, found `\xff`)"},
      {R"("\x")", R"(1+2 json-syntax: unknown escape `\x`; write a backslash as `\\`)"},
      {R"("\u12g4")", R"(1+2 json-syntax: expected four hexadecimal digits after `\u`)"},
      {R"("\u12)", R"(1+2 json-syntax: expected four hexadecimal digits after `\u`)"},
      {R"("\ud800")",
       R"(1+6 json-syntax: `\ud800` is half a character; write the character itself)"},
      {R"("\udc00")",
       R"(1+6 json-syntax: `\udc00` is half a character; write the character itself)"},
      {R"("\ud800\u0041")",
       R"(1+6 json-syntax: `\ud800` is half a character; write the character itself)"},
      {"\"\\\xc3\xa9\"",
       "1+3 json-syntax: unknown escape `\\\xc3\xa9`; write a backslash as `\\\\`"},
      {"01", "0+2 json-syntax: `01` is no JSON number; write a number such as `12` or `-12`"},
      {"+1", "0+2 json-syntax: `+1` is no JSON number; write a number such as `12` or `-12`"},
      {".5", "0+2 json-syntax: `.5` is no JSON number; write a number such as `12` or `-12`"},
      {"1.", "0+2 json-syntax: `1.` is no JSON number; write a number such as `12` or `-12`"},
      {"-", "0+1 json-syntax: expected a value, found `-`; a text stands in double quotes"},
      {"1e", "0+2 json-syntax: `1e` is no JSON number; write a number such as `12` or `-12`"},
      {"1e+", "0+3 json-syntax: `1e+` is no JSON number; write a number such as `12` or `-12`"},
      {"--1", "0+3 json-syntax: `--1` is no JSON number; write a number such as `12` or `-12`"},
      {"1.2.3", "0+5 json-syntax: `1.2.3` is no JSON number; write a number such as `12` or `-12`"},
      {"0x1F", "0+4 json-syntax: expected a value, found `0x1F`; a text stands in double quotes"},
      {"NaN", "0+3 json-syntax: expected a value, found `NaN`; a text stands in double quotes"},
      {"Infinity",
       "0+8 json-syntax: expected a value, found `Infinity`; a text stands in double quotes"},
      {"True", "0+4 json-syntax: expected a value, found `True`; did you mean `true`?"},
      {"nul", "0+3 json-syntax: expected a value, found `nul`; a text stands in double quotes"},
      {"nulls", "0+5 json-syntax: expected a value, found `nulls`; a text stands in double quotes"},
      {"undefined",
       "0+9 json-syntax: expected a value, found `undefined`; a text stands in double quotes"},
      {"abc", "0+3 json-syntax: expected a value, found `abc`; a text stands in double quotes"},
      {"/*a*/1", "0+1 json-syntax: expected a value, found `/`"},
      {"// a", "0+1 json-syntax: expected a value, found `/`"},
  };
  check(kCases);
}

TEST(JsonSyntaxTest, LimitsDepth) {
  EXPECT_EQ(first_problem(std::string(64, '[') + std::string(64, ']')), "JSON");
  EXPECT_EQ(first_problem(std::string(65, '[')),
            "64+1 too-deep: more than 64 lists and objects inside one another");
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += R"({"":)";
  EXPECT_EQ(first_problem(objects),
            "256+1 too-deep: more than 64 lists and objects inside one another");
}

}  // namespace

}  // namespace attain::facts
