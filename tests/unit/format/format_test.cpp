// Rule files as they are written, and as they are laid out: one case for each rule of the layout.

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <attain/rulebook.hpp>

namespace attain::format {
namespace {

/// The formatted text; what is wrong if there is none.
std::string formatted(std::string_view text) {
  const FormatResult result = format_rules(text, "x.yaml");
  return result.ok() ? *result.text : render(result.diagnostics);
}

struct Case {
  std::string_view what;
  std::string_view text;
  std::string_view expected;
};

template <std::size_t kCount>
void check(const Case (&cases)[kCount]) {
  for (const auto& [what, text, expected] : cases) {
    EXPECT_EQ(formatted(text), expected) << what;
    EXPECT_EQ(formatted(expected), expected) << what;
  }
}

TEST(Format, IndentsByTwoSpaces) {
  const Case cases[] = {
      {"maps", "a:\n    b:\n     c: 1\n    d: 2\n", "a:\n  b:\n    c: 1\n  d: 2\n"},
      {"a list under its key", "a:\n- 1\n- 2\nb:\n    - 3\n", "a:\n  - 1\n  - 2\nb:\n  - 3\n"},
      {"a map in a list", "-   a: 1\n    b: 2\n", "- a: 1\n  b: 2\n"},
      {"a map below its dash", "-\n   a: 1\n   b: 2\n", "- a: 1\n  b: 2\n"},
      {"lists in lists", "-  -   1\n   -   - 2\n", "- - 1\n  - - 2\n"},
      {"a whole file that is indented", "  a: 1\n  b: 2\n", "a: 1\nb: 2\n"},
      {"spaces around a colon", "a :   1\n\"b\":  2\n", "a: 1\nb: 2\n"},
      {"a value below its key", "a:\n  1\nb:\n    [1]\n", "a: 1\nb: [1]\n"},
      {"keys with a question mark", "? a\n: 1\n? b c\n:\n  d: 2\n", "a: 1\nb c:\n  d: 2\n"},
  };
  check(cases);
}

TEST(Format, WritesPlainFiles) {
  const Case cases[] = {
      {"line breaks", "a: 1\r\nb: |\r\n  x\r\n  y\r\n", "a: 1\nb: |\n  x\n  y\n"},
      {"a byte order mark",
       "\xef\xbb\xbf"
       "a: 1\n",
       "a: 1\n"},
      {"no line break at the end", "a: 1", "a: 1\n"},
      {"blank lines at both ends", "\n\na: 1\n\n\n", "a: 1\n"},
      {"white space at the ends of lines", "a: 1  \nb:\t \n  c: 2 # d \t\n",
       "a: 1\nb:\n  c: 2 # d\n"},
      {"marks of a document", "---\na: 1\n...\n", "a: 1\n"},
      {"one value", "  a  # b\n", "a # b\n"},
  };
  check(cases);
}

TEST(Format, KeepsOneBlankLine) {
  const Case cases[] = {
      {"between entries", "a: 1\n\n\n \nb:\n  - 1\n\n  - 2\n", "a: 1\n\nb:\n  - 1\n\n  - 2\n"},
      {"behind a key", "a:\n\n\n  b: 1\n", "a:\n\n  b: 1\n"},
      {"around comments", "a: 1\n\n\n# x\n\n\n# y\n\nb: 2\n", "a: 1\n\n# x\n\n# y\n\nb: 2\n"},
      {"none on one line", "a: [1,\n\n  2]\n", "a: [1, 2]\n"},
  };
  check(cases);
}

TEST(Format, KeepsBracketsThatFitOnTheirLine) {
  const Case cases[] = {
      {"spaces", "a: {b: [ 1,2 ,3 ],c: { }}\nd: [ ]\n", "a: { b: [1, 2, 3], c: {} }\nd: []\n"},
      {"several lines", "a: [\n  1,\n  2,\n]\nb: {\n c: 3 }\n", "a: [1, 2]\nb: { c: 3 }\n"},
      {"a map of one member", "a: [b: 1, { c: 2 }]\n", "a: [{ b: 1 }, { c: 2 }]\n"},
      {"of the whole file", "{a: 1,\n b: 2}\n", "{ a: 1, b: 2 }\n"},
      {"maps in lists", "a: [ { b: 1 }, [ [ 2 ] ] ]\n", "a: [{ b: 1 }, [[2]]]\n"},
  };
  check(cases);
}

/// A map in brackets whose line has so many columns.
std::string flow_of(std::size_t columns) {
  const std::string begin = "a: { first: 1, second: ";
  return begin + std::string(columns - begin.size() - 2, 'x') + " }";
}

TEST(Format, WritesLongerOnesInLines) {
  const std::string word(92, 'x');
  EXPECT_EQ(formatted(flow_of(120) + "\n"), flow_of(120) + "\n");
  EXPECT_EQ(formatted(flow_of(120) + " # a comment does not count\n"),
            flow_of(120) + " # a comment does not count\n");
  EXPECT_EQ(formatted(flow_of(121) + " # c\n"),
            "a: # c\n  first: 1\n  second: " + std::string(96, 'x') + "\n");
  EXPECT_EQ(formatted("- [1, { b: " + word + ", c: [d, \"e, f\"] }] # g\n"),
            "- - 1\n  - { b: " + word + ", c: [d, \"e, f\"] }\n  # g\n");
  EXPECT_EQ(formatted("[b, " + word + ", " + word + "]\n"),
            "- b\n- " + word + "\n- " + word + "\n");
  const std::string accented(60, 'x');
  EXPECT_EQ(formatted("a: [" + accented + ", ééééééééééééééééééééééééééééééééééééééééééééééééé]\n"),
            "a: [" + accented + ", ééééééééééééééééééééééééééééééééééééééééééééééééé]\n");
}

TEST(Format, KeepsCommentsAtTheirNodes) {
  const Case cases[] = {
      {"above and behind", "# a\na: 1   # b\n  # c\nd: # e\n   # f\n   - 1 \t# g\n# h\n",
       "# a\na: 1 # b\n# c\nd: # e\n  # f\n  - 1 # g\n# h\n"},
      {"their own spelling", "#a\n#  b  #\na: 1 ## c\n", "#a\n#  b  #\na: 1 ## c\n"},
      {"at the end of what is indented as far", "a:\n   b: 1\n   # c\n # d\n# e\nf: 2\n   # g\n",
       "a:\n  b: 1\n  # c\n# d\n# e\nf: 2\n# g\n"},
      {"at the end of lists", "a:\n  - b: 1\n    # c\n  # d\ne:\n- 1\n# f\ng: 2\n",
       "a:\n  - b: 1\n    # c\n  # d\ne:\n  - 1\n# f\ng: 2\n"},
      {"behind a dash", "a:\n  - # b\n    # c\n    d: 1\n  - # e\n    - - 2\n",
       "a:\n  # b\n  # c\n  - d: 1\n  # e\n  - - - 2\n"},
      {"between key and value", "a: # b\n  # c\n  1 # d\n\ne: # f\n  [2]\n",
       "# b\n# c\na: 1 # d\n\n# f\ne: [2]\n"},
      {"of a key with a question mark", "? a # b\n# c\n: 1\n? d # e\n: f: 2\n",
       "# b\n# c\na: 1\n# e\nd:\n  f: 2\n"},
      {"of a block text", "a: |  # b\n  # c\n# d\ne: 1\n", "a: | # b\n  # c\n# d\ne: 1\n"},
      {"around the marks of a document", "# a\n--- # b\nc: 1\n... # d\n# e\n",
       "# a\n# b\nc: 1\n# d\n# e\n"},
      {"before a value alone", "# a\n\n[b]\n# c\n", "# a\n\n[b]\n# c\n"},
  };
  check(cases);
}

TEST(Format, WritesBracketsWithCommentsInLines) {
  const Case cases[] = {
      {"of a key", "a: [ # b\n  1, # c\n  2 # d\n  # e\n] # f\n",
       "a: # b\n  - 1 # c\n  - 2 # d\n  # e\n  # f\n"},
      {"of an item", "- { # b\n  c: 1,\n  # d\n  e: [2, 3], } # f\n",
       "# b\n- c: 1\n  # d\n  e: [2, 3]\n  # f\n"},
      {"behind a comma of its own line", "a: [1\n  , # b\n  2]\n", "a:\n  - 1\n  # b\n  - 2\n"},
      {"without entries", "a: [ # b\n  # c\n] # d\n", "# b\n# c\na: [] # d\n"},
      {"without a space before the `#`", "a: [1,#b\n  \"2\"#c\n  ]\n",
       "a:\n  - 1 #b\n  - \"2\" #c\n"},
      {"deep inside", "a: [[{ b: 1, # c\n  d: 2 }]]\n", "a:\n  - - b: 1 # c\n      d: 2\n"},
  };
  check(cases);
}

TEST(Format, QuotesWhatNeedsIt) {
  const Case cases[] = {
      {"needless quotes", "a: \"b\"\n'c d': 'it''s'\ne: [ \"f\", 'C#' ]\n",
       "a: b\nc d: it's\ne: [f, C#]\n"},
      {"needed in brackets alone", "a: \"b, c\"\nd: [\"b, c\", \"e}f\"]\n",
       "a: b, c\nd: [\"b, c\", \"e}f\"]\n"},
      {"single quotes", "a: 'b: \"c\" \\'\n", "a: \"b: \\\"c\\\" \\\\\"\n"},
      {"what would be a number, a day, an amount or a flag",
       "[\"2000\", '-1.5', \"12 months\", '2018-03-31', \"USD 5\", 'true', \"null\", '']\n",
       "[\"2000\", \"-1.5\", \"12 months\", \"2018-03-31\", \"USD 5\", \"true\", \"null\", "
       "\"\"]\n"},
      {"what would be something else",
       "a: ['b: c', '# d', 'e #f', '- g', 'h:', ' i', 'j ', '<<', '@k', 'l]']\n",
       "a: [\"b: c\", \"# d\", \"e #f\", \"- g\", \"h:\", \" i\", \"j \", \"<<\", \"@k\", "
       "\"l]\"]\n"},
      {"escapes", "a: \"\\t\\u00e9\\n\\u200b\\x07\\U0001F600\"\n",
       "a: \"\\té\\n\\u200b\\x07\U0001F600\"\n"},
      {"plain text", "a: b, c\nd: 2000\ne: [-1, x:y]\n", "a: b, c\nd: 2000\ne: [-1, x:y]\n"},
  };
  check(cases);
}

TEST(Format, KeepsBlockTexts) {
  const Case cases[] = {
      {"re-indented", "a: >-\n      b\n        c\n\n      d\ne:\n - |\n  f\n",
       "a: >-\n  b\n    c\n\n  d\ne:\n  - |\n    f\n"},
      {"with white space at the ends of lines", "a: |\n  b  \n", "a: |\n  b  \n"},
      {"a digit where it is needed", "a: |1-\n  b\nc: |-3\n   d\n", "a: |2-\n   b\nc: |-\n  d\n"},
      {"blank lines at the end", "a: |+\n  b\n\n\nc: |\n  d\n\n\ne: 1\n",
       "a: |+\n  b\n\n\nc: |\n  d\n\ne: 1\n"},
      {"at the end of the file", "a: |+\n  b\n\n", "a: |+\n  b\n\n"},
      {"without a line", "a:\n  b: |\n  # c\n  d: 1\n", "a:\n  b: |\n  # c\n  d: 1\n"},
      {"of the whole file", "--- |\n a\n  b\n", "|\n  a\n   b\n"},
  };
  check(cases);
}

TEST(Format, JoinsTheLinesOfATextIfTheyFit) {
  const std::string line(70, 'x');
  EXPECT_EQ(formatted("a: b\n  c\n    d\ne: \"f\n\n  g: h\"\n"), "a: b c d\ne: \"f\\ng: h\"\n");
  EXPECT_EQ(formatted("a: " + line + "  \n     " + line + "\nb:\n  - \"" + line + ":\n\n " + line +
                      "\"\n"),
            "a: " + line + "\n  " + line + "\nb:\n  - \"" + line + ":\n\n    " + line + "\"\n");
}

TEST(Format, LeavesAFileWithAnError) {
  const FormatResult result = format_rules("a: [1\nb: 2\n", "rules/x.yaml");
  EXPECT_FALSE(result.ok());
  EXPECT_EQ(render(result.diagnostics),
            "rules/x.yaml:1:4: error[yaml-syntax]: the `[` is not closed before line 2, column 2\n"
            "  1 | a: [1\n"
            "    |    ^\n"
            "help: write `]` where the list ends\n");
}

TEST(Format, TellsWarningsBesideTheText) {
  const FormatResult result = format_rules("a:   b ]\n", "x.yaml");
  EXPECT_EQ(result.text, "a: b ]\n");
  EXPECT_EQ(render(result.diagnostics),
            "x.yaml:1:6: warning[looks-like-yaml]: the text ends in `]`, which closes nothing\n"
            "  1 | a:   b ]\n"
            "    |      ^^^\n"
            "help: take it out, or put the text in quotes\n");
}

// YAML allows such a key behind a `?` only.
TEST(Format, GivesNothingThatWouldNotSayTheSame) {
  const FormatResult result = format_rules("? " + std::string(1'100, 'k') + "\n: 1\n", "x.yaml");
  EXPECT_FALSE(result.ok());
  EXPECT_EQ(render(result.diagnostics),
            "x.yaml: error[cannot-format]: formatted, this file would not say the same\n"
            "help: shorten its longest keys, or leave it as it is\n");
}

TEST(Format, KeepsToTheLimits) {
  LoadOptions options;
  options.limits.max_file_bytes = 4;
  EXPECT_EQ(format_rules("a: 1", "x.yaml", options).text, std::nullopt);
}

}  // namespace
}  // namespace attain::format
