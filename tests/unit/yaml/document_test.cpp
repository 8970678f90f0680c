#include "yaml/document.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <locale>
#include <pthread.h>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "outcome.hpp"

namespace attain::yaml {
namespace {

using namespace std::string_view_literals;

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

TEST(Document, FindsTheValueOfAKey) {
  diagnostic::Sink sink;
  const Document document = parse("x.yaml", "a: 1\nb: [2]\n", {}, sink);
  ASSERT_TRUE(document.root.find("a"));
  EXPECT_EQ(document.root.find("a")->text, "1");
  EXPECT_TRUE(document.root.find("b")->is_list());
  EXPECT_EQ(document.root.find("c"), nullptr);
  EXPECT_EQ(document.root.find("b")->find("a"), nullptr);
}

TEST(Document, OwnsTheSourceThatItsPlacesLeadInto) {
  diagnostic::Sink sink;
  const Document first = parse("x.yaml", "a: 1\n", {}, sink);
  const Document document = parse("y.yaml", "a: 1\nb: 2\n", {}, sink);
  EXPECT_EQ(document.root.place.source, document.source.get());
  EXPECT_EQ(document.root.find("b")->place.source, document.source.get());
  EXPECT_EQ(document.source->name, "y.yaml");
  EXPECT_EQ(document.source->text, "a: 1\nb: 2\n");
}

struct Verdict {
  std::string_view what;
  std::string text;
  std::string_view codes;
};

TEST(Document, JudgesHostileTextAtOnce) {
  const Verdict cases[] = {
      {"endless documents", ",", "1:1 yaml-syntax"},
      {"endless documents after a tag", "!,", "1:1 tag, 1:2 second-document"},
      {"brackets", repeated("[", 60'000), "1:17 too-deep"},
      {"braces", repeated("{", 60'000), "1:32 too-deep"},
      {"a megabyte of brackets", repeated("[", 1 << 20), "1:1 no-progress"},
      {"a megabyte of open maps", repeated("{a: ", 1 << 18), "1:1 no-progress"},
      {"one long flow map", "{" + repeated("a: 1,", 100'000) + "}", "1:1 no-progress"},
      {"dashes", repeated("- ", 1'500), "1:65 too-deep"},
      {"question marks", repeated("? ", 1'500), "1:65 too-deep"},
      {"a long word", "a: " + std::string(200'000, 'x'), "1:1 no-progress"},
      {"a long quoted text", "a: '" + std::string(200'000, 'x') + "'", "1:1 no-progress"},
      {"a long block text", "a: |\n  " + repeated("x\n  ", 40'000), "1:1 no-progress"},
      {"a long comment", "a: 1\n" + repeated("# x\n", 50'000), "1:4 no-progress"},
      {"an anchor of itself", "&a [*a]", "1:1 anchor, 1:5 alias"},
      {"a key of itself", "&a {? *a : 1}", "1:1 anchor, 1:7 alias"},
      {"billion laughs", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
       "1:4 anchor, 2:4 anchor, 2:8 alias, 2:12 alias, 3:5 alias, 3:9 alias"},
  };
  for (const Verdict& expected : cases) {
    EXPECT_EQ(codes(expected.text), expected.codes) << expected.what;
  }
}

TEST(Document, MisreadsNothingSilently) {
  const Verdict cases[] = {
      {"open quote before a newline", "a: \"x\nb: 2\n", "1:4 yaml-syntax"},
      {"text behind a list", "[a]b\n", "1:4 second-document"},
      {"text behind a map", "{a: 1}b\n", "1:7 second-document"},
      {"broken second document", "a: 1\n---\n]\n", "2:1 second-document"},
      {"text behind the end mark", "a: 1\n...\nb\n", "3:1 second-document"},
      {"duplicate key", "a: 1\n'a': 2\n", "2:1 duplicate-key"},
      {"merge key", "a: 1\n<<: {b: 1}\n", "2:1 merge-key"},
      {"NUL as a backslash", std::string("a: b\0nc"sv), "1:5 control-character"},
      {"NUL at the start", std::string("\0a: 1"sv), "invalid-utf8"},
      {"overlong UTF-8", "a: \xc0\xaf", "1:4 invalid-utf8, 1:5 invalid-utf8"},
      {"surrogate", "a: \xed\xa0\x80", "1:4 invalid-utf8, 1:5 invalid-utf8, 1:6 invalid-utf8"},
      {"lone carriage returns", "a: 1\rb: 2\r", "1:5 line-break, 1:10 line-break"},
      {"tab taken for indentation", "a:\n\tb\n", "2:1 tab-indentation"},
      {"map without a space", "{a:1}", "1:2 null-value"},
      {"lone word in a map", "a: 1\nc\n", "2:1 null-value"},
      {"item that is text", "- 1\n - 2\n", "2:2 looks-like-yaml"},
      {"tag", "!!int \"12\"", "1:1 tag"},
      {"tag directive", "%TAG ! x\n---\na: 1\n", "1:1 directive"},
      {"empty", "", "empty-file"},
      {"only comments", "# a\n\n# b\n", "empty-file"},
      {"only a null", "~\n", "empty-file"},
      {"only a tag", "!!str\n", "1:1 tag"},
      {"only an anchor", "&a\n", "1:1 anchor"},
      {"only an end mark", "...\n", "empty-file"},
      {"two anchors of one name", "a: &x 1\nb: &x 2\n", "1:4 anchor, 2:4 anchor"},
  };
  for (const Verdict& expected : cases) {
    EXPECT_EQ(codes(expected.text), expected.codes) << expected.what;
  }
}

TEST(Document, AllowsTabsWhereTheyIndentNothing) {
  EXPECT_EQ(codes("a:\t1\nb: \"x\n\ty\"\nc: |\n  x\n  \ty\nd: [1,\t2]\t# note\n"), "");
  EXPECT_EQ(codes("a: |\n  x\n\nb: 1\nc:\n \td\n"), "6:2 tab-indentation");
}

TEST(Document, TellsLimitsAtTheLimitFromOneBeyond) {
  Limits limits;
  limits.max_depth = 3;
  EXPECT_EQ(codes("[[[a]]]", limits), "");
  EXPECT_EQ(outcome("[[[[a]]]]", limits),
            R"(x.yaml:1:4: error[too-deep]: lists and maps are nested more than 3 deep
  1 | [[[[a]]]]
    |    ^
help: nest them less deeply, or raise the limit
)");
  limits = {};
  limits.max_nodes = 5;
  EXPECT_EQ(codes("a: [b, c, d]", limits), "1:11 too-many-nodes");
  EXPECT_EQ(outcome("a: [b, c]\nd: e", limits),
            R"(x.yaml:2:1: error[too-many-nodes]: the file has more than 5 keys and values
  2 | d: e
    | ^
help: split it into several files, or raise the limit
)");
  EXPECT_EQ(codes("a: [b, c]", limits), "");
  limits = {};
  limits.max_scalar_bytes = 5;
  EXPECT_EQ(codes("abcde: 'abcde'\n", limits), "");
  EXPECT_EQ(outcome("abcdef: 1\nabcdeg: 2\nb: abcdef\n", limits),
            R"(x.yaml:1:1: error[scalar-too-long]: the text has 6 bytes, the limit is 5
  1 | abcdef: 1
    | ^^^^^^
help: shorten it, or raise the limit

x.yaml:2:1: error[scalar-too-long]: the text has 6 bytes, the limit is 5
  2 | abcdeg: 2
    | ^^^^^^
help: shorten it, or raise the limit

x.yaml:3:4: error[scalar-too-long]: the text has 6 bytes, the limit is 5
  3 | b: abcdef
    |    ^^^^^^
help: shorten it, or raise the limit
)");
}

TEST(Document, AllowsTheLongestScalarThatTheLimitAllows) {
  const Limits limits;
  EXPECT_EQ(codes("a: " + std::string(limits.max_scalar_bytes, 'x') + "\n"), "");
  EXPECT_EQ(codes("a: " + std::string(limits.max_scalar_bytes + 1, 'x') + "\n"),
            "1:4 scalar-too-long");
}

TEST(Document, StopsWhereThereIsNoProgress) {
  EXPECT_EQ(outcome("a:\n  - [" + repeated("c, ", 30'000) + "\n"),
            "x.yaml:2:3: error[no-progress]: what follows is more than 69632 bytes long without an "
            "end\n"
            "  2 |   - [" +
                repeated("c, ", 35) + "...\n" +
                "    |   ^\n"
                "help: write long lists and maps one item a line, without brackets; shorten long "
                "texts\n");
  EXPECT_EQ(codes("a:\n" + repeated("  - [b, c]\n", 10'000)), "");
}

TEST(Document, LooksAheadAsFarAsTheLimitSays) {
  Limits limits;
  limits.max_scalar_bytes = 100;
  limits.max_look_ahead_bytes = 20'000;
  const auto list_of = [](std::size_t items) { return "[" + repeated("c, ", items) + "c]\n"; };
  EXPECT_EQ(codes(list_of(6'000), limits), "");
  EXPECT_EQ(codes(list_of(7'000), limits), "1:1 no-progress");
  limits.max_look_ahead_bytes = 0;  // As far as for the longest scalar.
  EXPECT_EQ(codes(list_of(1'000), limits), "");
  EXPECT_EQ(codes(list_of(4'000), limits), "1:1 no-progress");
}

TEST(Document, FollowsYamlCppToItsOwnDepthAndNoFurther) {
  Limits limits;
  limits.max_depth = 10'000;
  EXPECT_EQ(codes(repeated("- ", 400) + "a", limits), "");
  EXPECT_EQ(codes(repeated("- ", 600) + "a", limits).substr(0, 2), "1:");
  EXPECT_NE(codes(repeated("- ", 600) + "a", limits).find("too-deep"), std::string::npos);
}

// All strings of up to `length` characters, so that none hangs, throws or is taken wrongly for
// good.
void judge_all(std::string& text, std::size_t length) {
  static constexpr std::string_view kSpecial = "-:?,[]{}#&*!|>'\"%@` \n\ta~.\r\x80";
  diagnostic::Sink sink;
  const Document document = parse("x", text, {}, sink);
  if (!sink.has_errors()) {
    ASSERT_NE(document.root.place.source, nullptr) << testing::PrintToString(text);
    ASSERT_FALSE(dump(document).empty());
  }
  if (length == 0) return;
  for (const char c : kSpecial) {
    text.push_back(c);
    judge_all(text, length - 1);
    text.pop_back();
  }
}

TEST(Document, EndsForEveryShortText) {
  std::string text;
  judge_all(text, 3);
}

TEST(Document, TakesTimeInProportionForRepeatedPatterns) {
  for (const std::string_view pattern :
       {"a",    " ",     "\n",    "-",        "- ",     "-\n",    "?",     "? ",  "?\n",
        ":",    ": ",    ":\n",   ",",        "[",      "]",      "[],",   "{",   "}",
        "{},",  "#",     "# \n",  "&a ",      "*a ",    "!",      "!a ",   "|",   "|\n",
        ">\n ", "'",     "''",    "\"",       "\"\" ",  "\\",     "%",     "%\n", "@",
        "`",    "---\n", "...\n", "a: ",      "a:\n",   "a: b\n", "- a\n", "~ ",  "~\n",
        "\t",   "\r",    "\xff",  "-\n# c\n", "a: }\n", "a: &b\n"}) {
    diagnostic::Sink sink;
    parse("x", repeated(pattern, 3'000), {}, sink);
    EXPECT_LE(sink.found().size(), diagnostic::Sink::kMostKept) << pattern;
  }
}

void* parse_deepest(void* result) {
  diagnostic::Sink sink;
  const Document block = parse("x", repeated("- ", 31) + "a: b", {}, sink);
  const Document flow = parse("x", repeated("[", 32) + repeated("]", 32), {}, sink);
  parse("x", repeated("- ", 33) + "a", {}, sink);
  *static_cast<std::size_t*>(result) =
      sink.size() * 1000 + dump(block).size() % 7 + dump(flow).size() % 7;
  return nullptr;
}

TEST(Document, NeedsLittleStackForTheDeepestText) {
  pthread_attr_t attributes;
  ASSERT_EQ(pthread_attr_init(&attributes), 0);
  ASSERT_EQ(pthread_attr_setstacksize(&attributes, 128 << 10), 0);
  pthread_t thread;
  std::size_t result = 0;
  ASSERT_EQ(pthread_create(&thread, &attributes, parse_deepest, &result), 0);
  ASSERT_EQ(pthread_join(thread, nullptr), 0);
  pthread_attr_destroy(&attributes);
  EXPECT_EQ(result / 1000, 1U);
}

TEST(Document, StopsWhenNothingMoreCouldBeTold) {
  diagnostic::Sink sink;
  parse("x", repeated("- *a\n", 5'000), {}, sink);
  EXPECT_EQ(sink.errors(), 1U);
  parse("x", repeated("- &a b\n", 5'000), {}, sink);
  EXPECT_EQ(sink.errors(), diagnostic::Sink::kMostKept);
  parse("x", repeated("\xff", 5'000), {}, sink);
  EXPECT_EQ(sink.errors(), diagnostic::Sink::kMostKept + 1);
  parse("x", repeated("- &a b\n", 5'000), {}, sink);
  EXPECT_EQ(sink.errors(), diagnostic::Sink::kMostKept + 2);
  const Document good = parse("x", "caf\xc3\xa9: {b: 1}\n", {}, sink);
  EXPECT_EQ(sink.errors(), diagnostic::Sink::kMostKept + 2);
  EXPECT_TRUE(good.root.find("caf\xc3\xa9"));
}

class CommaNumbers : public std::numpunct<char> {
 protected:
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

TEST(Document, DoesNotKnowTheLocale) {
  const std::string text = "a: 19.995\nb: 12345\n" + repeated("# c\n", 2'000) + "a: [1\n";
  const std::string expected = outcome(text);
  const std::locale before = std::locale::global(std::locale(std::locale(), new CommaNumbers));
  const std::string actual = outcome(text);
  std::locale::global(before);
  EXPECT_EQ(actual, expected);
  EXPECT_EQ(codes("a: 19.995\nb: 12345\n"), "");
}

TEST(Document, ReadsEveryPrefixOfARuleFileOrSaysWhyNot) {
  const std::filesystem::path rules =
      std::filesystem::path(ATTAIN_SOURCE_DIR) /
      "rules/microsoft-partner-network/cloud-productivity/2017-09-15.yaml";
  std::ifstream file(rules, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  ASSERT_FALSE(text.empty());
  EXPECT_EQ(codes(text), "");
  for (std::size_t size = 0; size < text.size(); size += 5) {
    diagnostic::Sink sink;
    const Document document = parse("x", text.substr(0, size), {}, sink);
    ASSERT_TRUE(sink.has_errors() || document.root.is_map() || document.root.is_scalar()) << size;
  }
}

TEST(Document, MeansTheSameWithEitherLineEnd) {
  const std::string_view text =
      "a: |\n  x\n\n  y\nb: 'p\n\n  q'\nc:\n  - d # e\n  - {f: 1,\n  g: 2}\n";
  std::string crlf;
  for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(outcome(crlf), outcome(text));
}

}  // namespace
}  // namespace attain::yaml
