#include "diagnostic/sink.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace attain::diagnostic {
namespace {

std::string rendered(const std::vector<Diagnostic>& diagnostics) { return render(diagnostics); }

TEST(Sink, TakesTheLineAlong) {
  Sink sink;
  {
    const Source source{"x.yaml", "a: 1\r\nb: caf\xc3\xa9\n", {}};
    sink.error(Code::kUnknownKey, {&source, 2, 4, 4}, "unknown key `b`", "take it out");
    sink.warn(Code::kLooksLikeYaml, {&source, 1, 1, 1}, "careful");
  }
  EXPECT_TRUE(sink.has_errors());
  EXPECT_EQ(sink.errors(), 1U);
  EXPECT_EQ(sink.size(), 2U);
  EXPECT_EQ(sink.found()[1].source_line, "a: 1");
  EXPECT_EQ(rendered(sink.take(100, false)), R"(x.yaml:2:4: error[unknown-key]: unknown key `b`
  2 | b: café
    |    ^^^^
help: take it out

x.yaml:1:1: warning[looks-like-yaml]: careful
  1 | a: 1
    | ^
)");
  EXPECT_FALSE(sink.has_errors());
  EXPECT_EQ(sink.size(), 0U);
  EXPECT_TRUE(sink.take(100, true).empty());
}

TEST(Sink, FindsLinesWithAndWithoutAnIndex) {
  const Source plain{"x", "one\ntwo\n\nfour", {}};
  const Source indexed{"x", "one\ntwo\n\nfour", {0, 4, 8, 9}};
  const std::string_view lines[] = {"one", "two", "", "four", ""};
  for (int line = 1; line <= 5; ++line) {
    const std::string_view expected = lines[line - 1];
    EXPECT_EQ(located({&plain, line, 1, 1}).source_line, expected) << line;
    EXPECT_EQ(located({&indexed, line, 1, 1}).source_line, expected) << line;
  }
}

TEST(Sink, LocatesNothingWithoutASource) {
  const Diagnostic nowhere = located({});
  EXPECT_EQ(nowhere.file, "");
  EXPECT_EQ(nowhere.line, 0);
  const Source source{"x.yaml", "a", {}};
  const Diagnostic whole = located({&source, 0, 0, 0});
  EXPECT_EQ(whole.file, "x.yaml");
  EXPECT_EQ(whole.line, 0);
  EXPECT_EQ(whole.column, 0);
  EXPECT_EQ(whole.source_line, "");
}

TEST(Sink, CutsAVeryLongLineAroundTheColumn) {
  std::string line;
  for (int i = 0; i < 600; ++i) line += "\xc3\xa9";
  const Source source{"x", line + "X" + line, {}};
  const Diagnostic diagnostic = located({&source, 1, 601, 1});
  EXPECT_EQ(diagnostic.source_offset, 500);
  EXPECT_EQ(diagnostic.source_line, line.substr(0, 200) + "X" + line.substr(0, 398));
  const Diagnostic start = located({&source, 1, 1, 1});
  EXPECT_EQ(start.source_offset, 0);
  EXPECT_EQ(start.source_line, line.substr(0, 400));
}

TEST(Sink, SortsByFileLineAndColumnAndElseKeepsTheOrder) {
  const Source a{"a", "\n\n", {}};
  const Source b{"b", "\n\n", {}};
  Sink sink;
  sink.error(Code::kUnknownKey, {&b, 1, 1, 1}, "5");
  sink.error(Code::kUnknownKey, {&a, 2, 1, 1}, "3");
  sink.error(Code::kUnknownKey, {&a, 1, 9, 1}, "2");
  sink.error(Code::kUnknownKey, {&a, 2, 1, 1}, "4");
  sink.error(Code::kUnknownKey, {&a, 1, 2, 1}, "1");
  std::string order;
  for (const Diagnostic& diagnostic : sink.take(9, true)) order += diagnostic.message;
  EXPECT_EQ(order, "12345");
}

TEST(Sink, SaysHowManyMoreThereAre) {
  const Source source{"x", "", {}};
  Sink sink;
  for (int line = 5; line > 0; --line)
    sink.error(Code::kUnknownKey, {&source, line, 1, 1}, "wrong");
  EXPECT_EQ(rendered(sink.take(2, true)), R"(x:1:1: error[unknown-key]: wrong

x:2:1: error[unknown-key]: wrong

error[more-problems]: 3 more problems were found
help: mend those above and check again
)");
}

TEST(Sink, KeepsErrorsBeforeWarnings) {
  const Source source{"x", "", {}};
  Sink sink;
  sink.warn(Code::kUnknownKey, {&source, 1, 1, 1}, "first warning");
  sink.error(Code::kUnknownKey, {&source, 2, 1, 1}, "error");
  sink.warn(Code::kUnknownKey, {&source, 3, 1, 1}, "second warning");
  EXPECT_EQ(rendered(sink.take(2, true)), R"(x:1:1: warning[unknown-key]: first warning

x:2:1: error[unknown-key]: error

warning[more-problems]: 1 more problem was found
help: mend those above and check again
)");
}

TEST(Sink, AddsDiagnosticsThatAreLocatedAlready) {
  Sink sink;
  Diagnostic diagnostic;
  diagnostic.file = "facts.json";
  diagnostic.path = "people[0]";
  diagnostic.message = "no id";
  sink.add(Code::kMissingKey, diagnostic);
  EXPECT_EQ(rendered(sink.take(1, true)), "facts.json: error[missing-key]: people[0]: no id\n");
}

TEST(Sink, KeepsABoundedNumberAndCountsTheOthers) {
  const Source source{"x", "a", {}};
  Sink sink;
  const auto most = static_cast<int>(Sink::kMostKept);
  for (int i = 0; i < most; ++i) sink.warn(Code::kUnknownKey, {&source, 1, 1, 1}, "warning");
  EXPECT_FALSE(sink.full());
  for (int i = 0; i < most + 5; ++i) sink.error(Code::kUnknownKey, {&source, 1, 1, 1}, "error");
  EXPECT_TRUE(sink.full());
  EXPECT_EQ(sink.size(), 2U * Sink::kMostKept + 5);
  EXPECT_EQ(sink.errors(), Sink::kMostKept + 5);
  EXPECT_EQ(sink.found().size(), Sink::kMostKept);

  const std::vector<Diagnostic> taken = sink.take(5000, true);
  ASSERT_EQ(taken.size(), Sink::kMostKept + 1);
  for (std::size_t i = 0; i < Sink::kMostKept; ++i) ASSERT_EQ(taken[i].message, "error");
  EXPECT_EQ(taken.back().message, "1005 more problems were found");
  EXPECT_EQ(taken.back().severity, Severity::kError);
  EXPECT_FALSE(sink.full());
}

TEST(Sink, CountsWarningsThatFindItFull) {
  const Source source{"x", "a", {}};
  Sink sink;
  for (std::size_t i = 0; i < Sink::kMostKept; ++i) {
    sink.error(Code::kUnknownKey, {&source, 1, 1, 1}, "error");
  }
  sink.warn(Code::kUnknownKey, {&source, 1, 1, 1}, "warning");
  const std::vector<Diagnostic> taken = sink.take(5000, true);
  EXPECT_EQ(taken.back().message, "1 more problem was found");
  EXPECT_EQ(taken.back().severity, Severity::kWarning);
}

}  // namespace
}  // namespace attain::diagnostic
