#include "yaml/scan.hpp"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "outcome.hpp"

namespace attain::yaml {
namespace {

using namespace std::string_view_literals;

struct Scanned {
  diagnostic::Source source;
  Scan scan;
  std::string problems;
};

Scanned scanned(std::string_view text, const Limits& limits = {}) {
  Scanned result{{"x.yaml", std::string(text), {}}, {}, {}};
  diagnostic::Sink sink;
  result.scan = scan(result.source, limits, sink);
  result.problems = render(sink.take(100, false));
  return result;
}

TEST(Scan, LeavesGoodTextAsItIs) {
  const std::string_view text = "a: 1\r\n\tb: caf\xc3\xa9\n  \tc\n";
  const Scanned result = scanned(text);
  EXPECT_EQ(result.problems, "");
  EXPECT_TRUE(result.scan.is_text);
  EXPECT_EQ(result.scan.mended, text);
  EXPECT_EQ(result.source.line_starts, (std::vector<std::size_t>{0, 6, 16, 21}));
  EXPECT_EQ(result.scan.tabs, (std::vector<std::size_t>{6, 18}));
}

TEST(Scan, TakesTheByteOrderMarkOff) {
  const Scanned result = scanned(
      "\xef\xbb\xbf"
      "a: 1");
  EXPECT_EQ(result.problems, "");
  EXPECT_EQ(result.source.text, "a: 1");
  EXPECT_EQ(result.scan.mended, "a: 1");
}

TEST(Scan, TakesAnEmptyTextForAText) {
  const Scanned result = scanned("");
  EXPECT_TRUE(result.scan.is_text);
  EXPECT_EQ(result.source.line_starts, (std::vector<std::size_t>{0}));
}

struct Refused {
  std::string_view text;
  std::string_view mended;
  std::string_view problem;
};

TEST(Scan, RefusesAndMendsEachKindOfByte) {
  const Refused cases[] = {
      {"a: \xff", "a: _",
       R"(x.yaml:1:4: error[invalid-utf8]: the byte 0xFF, number 4 of the file, is not UTF-8
  1 | a: \xff
    |    ^^^^
help: save the file as UTF-8
)"},
      {"a: x\0y"sv, "a: x_y",
       R"(x.yaml:1:5: error[control-character]: the control character U+0000 is not allowed
  1 | a: x\x00y
    |     ^^^^
help: take it out
)"},
      {"a: |\n x\x04\n", "a: |\n x_\n",
       R"(x.yaml:2:3: error[control-character]: the control character U+0004 is not allowed
  2 |  x\x04
    |   ^^^^
help: take it out
)"},
      {"a: \x7f", "a: _",
       R"(x.yaml:1:4: error[control-character]: the control character U+007F is not allowed
  1 | a: \x7f
    |    ^^^^
help: take it out
)"},
      {"\xc3\xa9: \xc2\x9b", "\xc3\xa9: \xc2\x9b",
       R"(x.yaml:1:4: error[control-character]: the control character U+009B is not allowed
  1 | é: \u009b
    |    ^^^^^^
help: take it out
)"},
      {"a\xef\xbb\xbf: 1", "a\xef\xbb\xbf: 1",
       R"(x.yaml:1:2: error[control-character]: a byte order mark stands inside the file
  1 | a\ufeff: 1
    |  ^^^^^^
help: take it out
)"},
      {"a: 1\rb: 2", "a: 1\nb: 2",
       R"(x.yaml:1:5: error[line-break]: a carriage return without a line feed does not end a line
  1 | a: 1\rb: 2
    |     ^^
help: end lines in LF or CRLF
)"},
      {"a: 1\n\xc2\x85", "a: 1\n\xc2\x85",
       R"(x.yaml:2:1: error[line-break]: the line break U+0085 is not allowed
  2 | \u0085
    | ^^^^^^
help: end lines in LF or CRLF
)"},
      {"a: \xe2\x80\xa8", "a: \xe2\x80\xa8",
       R"(x.yaml:1:4: error[line-break]: the line break U+2028 is not allowed
  1 | a: \u2028
    |    ^^^^^^
help: end lines in LF or CRLF
)"},
      {"a: \xe2\x80\xa9", "a: \xe2\x80\xa9",
       R"(x.yaml:1:4: error[line-break]: the line break U+2029 is not allowed
  1 | a: \u2029
    |    ^^^^^^
help: end lines in LF or CRLF
)"},
      {"%YAML 1.2\n---\na: 1", "#YAML 1.2\n---\na: 1",
       R"(x.yaml:1:1: error[directive]: a line begins with `%`, as a YAML directive does
  1 | %YAML 1.2
    | ^
help: take the directive out, or indent the line if it is part of a text
)"},
  };
  for (const Refused& expected : cases) {
    const Scanned result = scanned(expected.text);
    EXPECT_EQ(result.problems, expected.problem);
    EXPECT_EQ(result.scan.mended, expected.mended);
    EXPECT_TRUE(result.scan.is_text);
  }
}

TEST(Scan, RefusesOtherEncodingsAsAWhole) {
  for (const std::string_view text :
       {"\xff\xfe"
        "a\0"sv,
        "\xfe\xff\0a"sv, "a\0:\0"sv, "\0a\0:"sv, "\xff\xfe\0\0a\0\0\0"sv, "\0\0\xfe\xff\0\0\0a"sv,
        "a\0\0\0:\0\0\0"sv, "\0\0\0a"sv}) {
    const Scanned result = scanned(text);
    EXPECT_EQ(result.problems,
              "x.yaml: error[invalid-utf8]: the file is UTF-16 or UTF-32, not UTF-8\n"
              "help: save the file as UTF-8\n");
    EXPECT_FALSE(result.scan.is_text);
  }
}

TEST(Scan, RefusesTooLargeAFileBeforeReadingIt) {
  Limits limits;
  limits.max_file_bytes = 4;
  EXPECT_EQ(scanned("a: 1", limits).problems, "");
  const Scanned result = scanned("a: 12", limits);
  EXPECT_EQ(result.problems,
            "x.yaml: error[file-too-large]: the file has 5 bytes, the limit is 4\n"
            "help: split it into several files, or raise the limit\n");
  EXPECT_FALSE(result.scan.is_text);
  EXPECT_TRUE(result.source.line_starts.empty());
}

TEST(Scan, ReportsEveryFinding) {
  EXPECT_EQ(codes("a: \x01\nb: \xff\n%c\nd: \x02 \r e\nf: *x\n"),
            "1:4 control-character, 2:4 invalid-utf8, 3:1 directive, 4:4 control-character, "
            "4:6 line-break, 5:4 alias");
}

}  // namespace
}  // namespace attain::yaml
