#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <attain/diagnostic.hpp>

namespace attain {
namespace {

Diagnostic sample() {
  Diagnostic diagnostic;
  diagnostic.code = "unknown-credential";
  diagnostic.file = "rules/x.yaml";
  diagnostic.line = 14;
  diagnostic.column = 24;
  diagnostic.length = 6;
  diagnostic.message = "unknown credential `70-364`";
  diagnostic.help = "did you mean `70-346`?";
  diagnostic.source_line = "  by-exams: { all_of: [70-364, 70-347] }";
  return diagnostic;
}

TEST(Render, ShowsPlaceLineCaretsAndHelp) {
  EXPECT_EQ(render(sample()),
            R"(rules/x.yaml:14:24: error[unknown-credential]: unknown credential `70-364`
  14 |   by-exams: { all_of: [70-364, 70-347] }
     |                        ^^^^^^
help: did you mean `70-346`?
)");
}

TEST(Render, LeavesOutWhatIsNotKnown) {
  Diagnostic diagnostic = sample();
  diagnostic.help.clear();
  diagnostic.source_line.clear();
  EXPECT_EQ(render(diagnostic),
            "rules/x.yaml:14:24: error[unknown-credential]: unknown credential `70-364`\n");
  diagnostic.line = diagnostic.column = 0;
  EXPECT_EQ(render(diagnostic),
            "rules/x.yaml: error[unknown-credential]: unknown credential `70-364`\n");
  diagnostic.file.clear();
  diagnostic.severity = Severity::kWarning;
  EXPECT_EQ(render(diagnostic), "warning[unknown-credential]: unknown credential `70-364`\n");
}

TEST(Render, PutsThePathOfAFactBeforeTheMessage) {
  Diagnostic diagnostic;
  diagnostic.code = "unknown-value";
  diagnostic.file = "facts.json";
  diagnostic.line = 3;
  diagnostic.column = 40;
  diagnostic.path = "entitlements[2].workload";
  diagnostic.message = "unknown value `yamer`";
  EXPECT_EQ(
      render(diagnostic),
      "facts.json:3:40: error[unknown-value]: entitlements[2].workload: unknown value `yamer`\n");
}

TEST(Render, ColoursErrorsRedAndWarningsYellow) {
  Diagnostic diagnostic = sample();
  diagnostic.help.clear();
  EXPECT_EQ(render(diagnostic, {.colour = true}),
            "rules/x.yaml:14:24: \x1b[1;31merror[unknown-credential]\x1b[0m: unknown credential "
            "`70-364`\n"
            "  14 |   by-exams: { all_of: [70-364, 70-347] }\n"
            "     |                        \x1b[1;31m^^^^^^\x1b[0m\n");
  diagnostic.source_line.clear();
  diagnostic.severity = Severity::kWarning;
  EXPECT_EQ(render(diagnostic, {.colour = true}),
            "rules/x.yaml:14:24: \x1b[1;33mwarning[unknown-credential]\x1b[0m: unknown credential "
            "`70-364`\n");
}

struct Line {
  std::string source;
  int column;
  int length;
  std::string rendered;
  int offset = 0;
};

TEST(Render, PutsTheCaretsUnderTheRightCharacters) {
  const Line cases[] = {
      {"caf\xc3\xa9: x", 7, 1, "  1 | caf\xc3\xa9: x\n    |       ^\n"},
      {"\xe4\xb8\xad: x", 1, 1, "  1 | \xe4\xb8\xad: x\n    | ^\n"},
      {"\ta: x", 2, 1, "  1 |     a: x\n    |     ^\n"},
      {"\ta: x", 1, 1, "  1 |     a: x\n    | ^^^^\n"},
      {"a\x1b"
       "b",
       3, 1, "  1 | a\\x1bb\n    |      ^\n"},
      {"a\x1b"
       "b",
       2, 1, "  1 | a\\x1bb\n    |  ^^^^\n"},
      {"a\xff"
       "b",
       2, 2, "  1 | a\\xffb\n    |  ^^^^^\n"},
      {"ab", 3, 1, "  1 | ab\n    |   ^\n"},
      {"ab", 9, 1, "  1 | ab\n    |   ^\n"},
      {"ab", 1, 99, "  1 | ab\n    | ^^\n"},
      {"ab", 1, 0, "  1 | ab\n    | ^\n"},
      {"ab  ", 1, 1, "  1 | ab\n    | ^\n"},
  };
  for (const Line& expected : cases) {
    Diagnostic diagnostic;
    diagnostic.line = 1;
    diagnostic.column = expected.column;
    diagnostic.length = expected.length;
    diagnostic.source_line = expected.source;
    EXPECT_EQ(render(diagnostic), "error[]: \n" + expected.rendered);
  }
}

TEST(Render, CutsLongLinesAroundTheColumn) {
  const std::string x110(110, 'x');
  const std::string x50(50, 'x');
  const std::string x60(60, 'x');
  const Line cases[] = {
      {x110, 110, 1, "  1 | " + x110 + "\n    | " + std::string(109, ' ') + "^\n"},
      {x110 + "x", 1, 3, "  1 | " + x110 + "...\n    | ^^^\n"},
      {x60 + "A" + x60, 61, 1,
       "  1 | ..." + x50 + "A" + x50 + "xxxxxxxxx...\n    | " + std::string(53, ' ') + "^\n"},
      {x60 + x60 + "A", 121, 1, "  1 | ..." + x50 + "A\n    | " + std::string(53, ' ') + "^\n"},
      {x50 + "A", 551, 1, "  1 | ..." + x50 + "A\n    | " + std::string(53, ' ') + "^\n", 500},
      {x60 + x60, 11, 999,
       "  1 | " + x110 + "...\n    | " + std::string(10, ' ') + std::string(100, '^') + "\n"},
  };
  for (const Line& expected : cases) {
    Diagnostic diagnostic;
    diagnostic.line = 1;
    diagnostic.column = expected.column;
    diagnostic.length = expected.length;
    diagnostic.source_line = expected.source;
    diagnostic.source_offset = expected.offset;
    EXPECT_EQ(render(diagnostic), "error[]: \n" + expected.rendered);
  }
}

TEST(Render, LetsNoInputMoveTheTerminal) {
  Diagnostic diagnostic = sample();
  diagnostic.file = "x\x1b[2J.yaml";
  diagnostic.path = "a\nb";
  diagnostic.message = "bad \xff";
  diagnostic.help = "use\r\xe2\x80\xae";
  diagnostic.source_line.clear();
  EXPECT_EQ(render(diagnostic),
            "x\\x1b[2J.yaml:14:24: error[unknown-credential]: a\\nb: bad \\xff\n"
            "help: use\\r\\u202e\n");
}

TEST(Render, SeparatesDiagnosticsByAnEmptyLine) {
  Diagnostic first = sample();
  first.source_line.clear();
  first.help.clear();
  Diagnostic second = first;
  second.line = 15;
  EXPECT_EQ(render(std::vector<Diagnostic>{first, second}),
            "rules/x.yaml:14:24: error[unknown-credential]: unknown credential `70-364`\n"
            "\n"
            "rules/x.yaml:15:24: error[unknown-credential]: unknown credential `70-364`\n");
  EXPECT_EQ(render(std::vector<Diagnostic>{}), "");
}

}  // namespace
}  // namespace attain
