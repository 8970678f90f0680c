#include "yaml/syntax.hpp"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "outcome.hpp"

namespace attain::yaml {
namespace {

struct Case {
  std::string_view text;
  std::string_view outcome;
};

TEST(Syntax, ReportsQuotesThatAreNeverClosed) {
  const Case cases[] = {
      {"\"x\nb: 2\n", R"(x.yaml:1:1: error[yaml-syntax]: the quote is never closed
  1 | "x
    | ^
help: close it by `"`
)"},
      {"a: it's\nb: [ \"q\", 'open # no\nc: 1\n",
       R"(x.yaml:2:11: error[yaml-syntax]: the quote is never closed
  2 | b: [ "q", 'open # no
    |           ^
help: close it by `'`
)"},
      {"a: |\n  say \"hi\n# \"no\nb: \"open\n",
       R"(x.yaml:4:4: error[yaml-syntax]: the quote is never closed
  4 | b: "open
    |    ^
help: close it by `"`
)"},
      {"{\"a\":\"b\n", R"(x.yaml:1:6: error[yaml-syntax]: the quote is never closed
  1 | {"a":"b
    |      ^
help: close it by `"`
)"},
      {"a: \"b\n---\nc: \"d\"\n", R"(x.yaml:1:4: error[yaml-syntax]: the quote is never closed
  1 | a: "b
    |    ^
help: close it by `"`
)"},
  };
  for (const Case& expected : cases) EXPECT_EQ(outcome(expected.text), expected.outcome);
}

TEST(Syntax, ReportsBracketsAtBothEnds) {
  const Case cases[] = {
      {"a: [1, 2\n", R"(x.yaml:1:4: error[yaml-syntax]: the `[` is not closed before the file ends
  1 | a: [1, 2
    |    ^
help: write `]` where the list ends
)"},
      {"a:\n  {b: 1\nc: 3\n",
       R"(x.yaml:2:3: error[yaml-syntax]: the `{` is not closed before line 3, column 2
  2 |   {b: 1
    |   ^
help: write `}` where the map ends
)"},
      {"a: {b: [1, 2}\n",
       R"(x.yaml:1:13: error[yaml-syntax]: the `}` does not close the `[` of line 1, column 8
  1 | a: {b: [1, 2}
    |             ^
help: close each bracket by its own kind, or put the text in quotes
)"},
      {"a: {b: 1]\n",
       R"(x.yaml:1:9: error[yaml-syntax]: the `]` does not close the `{` of line 1, column 4
  1 | a: {b: 1]
    |         ^
help: close each bracket by its own kind, or put the text in quotes
)"},
      {"a: ]\n", R"(x.yaml:1:4: error[yaml-syntax]: the `]` closes nothing
  1 | a: ]
    |    ^
help: close each bracket by its own kind, or put the text in quotes
)"},
  };
  for (const Case& expected : cases) EXPECT_EQ(outcome(expected.text), expected.outcome);
}

TEST(Syntax, ReportsWhatStandsInTheWrongPlace) {
  const Case cases[] = {
      {"a:\n  b: 1\n c: 2\n",
       R"(x.yaml:3:2: error[yaml-syntax]: this belongs neither to the map above nor outside of it
  3 |  c: 2
    |  ^
help: indent it like the keys it belongs to; put text with quotes or brackets in quotes as a whole
)"},
      {"- [a]\n  b\n",
       R"(x.yaml:2:3: error[yaml-syntax]: this belongs neither to the list above nor outside of it
  2 |   b
    |   ^
help: begin each item with `- ` and indent the items alike
)"},
      {"a: - b\n", R"(x.yaml:1:4: error[yaml-syntax]: a list cannot begin here
  1 | a: - b
    |    ^
help: begin it on the next line, each item with `- `
)"},
      {"a: ? b\n", R"(x.yaml:1:4: error[yaml-syntax]: a key cannot begin here
  1 | a: ? b
    |    ^
help: begin it on a line of its own
)"},
      {"a: b: c\n", R"(x.yaml:1:5: error[yaml-syntax]: a `:` cannot stand here
  1 | a: b: c
    |     ^
help: indent the key like its neighbours, or put the text in quotes if the colon is part of it
)"},
      {"a: @x\n", R"(x.yaml:1:4: error[yaml-syntax]: a value cannot begin with `@`
  1 | a: @x
    |    ^
help: put the text in quotes
)"},
  };
  for (const Case& expected : cases) EXPECT_EQ(outcome(expected.text), expected.outcome);
}

TEST(Syntax, ReportsEscapesAndBlockHeads) {
  const Case cases[] = {
      {R"(a: "\q")", R"(x.yaml:1:7: error[yaml-syntax]: there is no such escape
  1 | a: "\q"
    |       ^
help: write `\\` for a backslash, or put the text in single quotes
)"},
      {R"(a: "\x1")", R"(x.yaml:1:9: error[yaml-syntax]: the escape has too few hexadecimal digits
  1 | a: "\x1"
    |         ^
help: write `\\` for a backslash, or put the text in single quotes
)"},
      {R"(a: "\ud800")", R"(x.yaml:1:11: error[yaml-syntax]: the escape names no character
  1 | a: "\ud800"
    |           ^
help: write `\\` for a backslash, or put the text in single quotes
)"},
      {"a: |x\n b\n", R"(x.yaml:1:5: error[yaml-syntax]: nothing may follow a `|` or `>` on its line
  1 | a: |x
    |     ^
help: begin the text on the next line
)"},
      {"a: |0\n b\n", R"(x.yaml:1:6: error[yaml-syntax]: a text cannot be indented by 0
  1 | a: |0
    |      ^
help: write `|` or `>` alone and begin the text on the next line
)"},
  };
  for (const Case& expected : cases) EXPECT_EQ(outcome(expected.text), expected.outcome);
}

TEST(Syntax, RefusesMalformedAnchorsAliasesAndTagsAsSuch) {
  const Case cases[] = {
      {"a: *x\n", "1:4 alias"},
      {"a: * x\n", "1:4 alias"},
      {"a: &x 1\nb: *x 2\n", "1:4 anchor, 2:4 alias, 2:7 yaml-syntax"},
      {"a: x\r\t b: y\n", "1:5 line-break, 1:6 tab-indentation"},
      {"a: *x#y\n", "1:4 alias"},
      {"a: & x\n", "1:4 anchor"},
      {"a: &x &y z\n", "1:7 anchor"},
      {"a: &x@ y\n", "1:4 anchor"},
      {"a: !<x b\n", "1:4 tag"},
      {"a: !x!y!z b\n", "1:4 tag"},
      {"a: !x! b\n", "1:4 tag"},
      {"a: !x !y z\n", "1:7 tag"},
  };
  for (const Case& expected : cases)
    EXPECT_EQ(codes(expected.text), expected.outcome) << expected.text;
}

TEST(Syntax, ReportsATabRatherThanWhatItLedTo) {
  const Case cases[] = {
      {"a: 1\n\tb: 2\n", "2:1 tab-indentation"},
      {"a:\n  - b\n\t- c\n", "3:1 tab-indentation"},
      {"a:\n  b: x\n \tc: 1\n", "3:2 tab-indentation"},
      {"a: |\n  x\n\ty\n", "3:1 tab-indentation"},
      {"a:\n\tb: c: d\n", "2:1 tab-indentation"},
      {"a: 'x\n\ty' z\n", "2:5 yaml-syntax"},
  };
  for (const Case& expected : cases)
    EXPECT_EQ(codes(expected.text), expected.outcome) << expected.text;
}

TEST(Syntax, ReportsWhatWasFoundBeforeToo) {
  EXPECT_EQ(codes("a: &x 1\na: 2\nb:\nc: [1\n"),
            "1:4 anchor, 2:1 duplicate-key, 3:1 null-value, 4:4 yaml-syntax");
}

}  // namespace
}  // namespace attain::yaml
