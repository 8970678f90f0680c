#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <attain/rulebook.hpp>

#include "tool.hpp"

namespace attain {
namespace {

class UsageTest : public ToolTest {};

TEST_F(UsageTest, AWrongCommandLineIsToldAndEndsWithTwo) {
  struct Case {
    std::string arguments;
    std::string message;
    std::string help;
  };
  const std::vector<Case> cases = {
      {"", "no command", "write one of `check`, `evaluate`, `explain`, `format`, `show` or `test`"},
      {"chek rules", "unknown command `chek`", "did you mean `check`?"},
      {"frobnicate", "unknown command `frobnicate`",
       "write one of `check`, `evaluate`, `explain`, `format`, `show` or `test`"},
      {"--verison", "unknown option `--verison`", "did you mean `--version`?"},
      {"check", "no rules",
       "name the folder of a program, such as `attain check rules/microsoft-partner-network`"},
      {"check rules rules", "unexpected argument `rules`",
       "`attain check --help` shows what it takes"},
      {"check rules --facts f", "unknown option `--facts`",
       "`attain check --help` shows what it takes"},
      {"evaluate rules", "no facts", "add `--facts FILE`, or `--facts -` for standard input"},
      {"explain rules", "no facts", "add `--facts FILE`, or `--facts -` for standard input"},
      {"evaluate rules --fact f", "unknown option `--fact`", "did you mean `--facts`?"},
      {"evaluate rules --facts", "`--facts` must stand once, with one value",
       "`attain evaluate --help` shows what it takes"},
      {"evaluate rules --facts a --facts b", "`--facts` must stand once, with one value",
       "`attain evaluate --help` shows what it takes"},
      {"evaluate rules --facts - --format jsno", "`--format` cannot be `jsno`",
       "did you mean `json`?"},
      {"evaluate rules --facts - --facts-format xml", "`--facts-format` cannot be `xml`",
       "write one of `auto`, `json`, `yaml` or `ndjson`"},
      {"evaluate rules --facts - --as-of 31.3.2018", "`--as-of` is not a day: `31.3.2018`",
       "write year, month and day, such as `2018-03-31`"},
      {"evaluate rules --facts - --revision 2018-02-30", "`--revision` is not a day: `2018-02-30`",
       "write year, month and day, such as `2018-03-31`"},
      {"evaluate rules --facts - --max-bytes 0", "`--max-bytes` is not a number of bytes: `0`",
       "write a whole number from 1 to 1073741824"},
      {"evaluate rules --facts - --max-bytes 1MB", "`--max-bytes` is not a number of bytes: `1MB`",
       "write a whole number from 1 to 1073741824"},
      {"evaluate rules --facts - --max-bytes 1073741825",
       "`--max-bytes` is not a number of bytes: `1073741825`",
       "write a whole number from 1 to 1073741824"},
      {"evaluate rules --facts - --jobs 0", "`--jobs` is not a number of threads: `0`",
       "write a whole number from 1 to 256"},
      {"evaluate rules --facts - --jobs 257", "`--jobs` is not a number of threads: `257`",
       "write a whole number from 1 to 256"},
      {"evaluate rules --facts - --jobs -1", "`--jobs` is not a number of threads: `-1`",
       "write a whole number from 1 to 256"},
      {"explain rules --facts - --jobs all", "`--jobs` is not a number of threads: `all`",
       "write a whole number from 1 to 256"},
      {"evaluate rules --facts - --language it", "`--language` says nothing about JSON",
       "add `--format text`"},
      {"evaluate rules --facts - --competency cloud-productivty",
       "unknown competency `cloud-productivty`", "did you mean `cloud-productivity`?"},
      {"format rules --format json", "unknown option `--format`",
       "`attain format --help` shows what it takes"},
      {"format rules --chek", "unknown option `--chek`", "did you mean `--check`?"},
      {"show", "no rules",
       "name the folder of a program, such as `attain show rules/microsoft-partner-network`"},
      {"show rules --facts f", "unknown option `--facts`",
       "`attain show --help` shows what it takes"},
      {"show rules --format json", "unknown option `--format`",
       "`attain show --help` shows what it takes"},
      {"show rules --revision 2018-02-30", "`--revision` is not a day: `2018-02-30`",
       "write year, month and day, such as `2018-03-31`"},
      {"show rules --competency cloud-productivty", "unknown competency `cloud-productivty`",
       "did you mean `cloud-productivity`?"},
      {"show rules --language de", "unknown language `de`", "write one of `en` or `it`"},
      {"explain rules --facts - --tier glod", "unknown tier `glod`", "did you mean `gold`?"},
      {"explain rules --facts - --language de", "unknown language `de`",
       "write one of `en` or `it`"},
  };
  for (const Case& one : cases) {
    const ToolRun expected{2, "",
                           fmt::format("attain: error: {}\nhelp: {}\n", one.message, one.help)};
    EXPECT_EQ(run(one.arguments), expected) << one.arguments;
  }
}

TEST_F(UsageTest, TellsItsVersion) {
  EXPECT_EQ(run("--version"), (ToolRun{0, fmt::format("attain {}\n", version()), ""}));
}

TEST_F(UsageTest, HelpOfTheToolEndsWithExamples) {
  const ToolRun expected{
      0, R"(attain decides which tiers of a partner program an organisation has earned,
shows why, and says what is missing for the next one.

Usage: attain COMMAND RULES [OPTIONS]

RULES is the folder of a program: `program.yaml` and a folder for each competency.

Commands:
  check     say what is wrong with the rules
  evaluate  judge partners, as JSON or text
  explain   judge partners, and say why as a person would read it
  format    write the rule files in one canonical layout
  show      say what the rules ask, as a person would read it
  test      run the tests that stand beside the rules

Options:
  -h, --help  show this help; `attain COMMAND --help` shows that of a command
  --version   show the version

Exit status:
  0  all went well
  1  a test of the rules failed, or there is none; a file is not formatted
  2  the command line is wrong
  3  the rules, or their tests, are wrong
  4  facts are wrong: of the one partner, or of one of many
  5  something could not be read or written
When several hold, it is 5 before any other.

Examples:
  attain check rules/microsoft-partner-network
  attain evaluate rules/microsoft-partner-network --facts partners.ndjson --tiers
  attain explain rules/microsoft-partner-network --facts contoso.json --tier gold
  attain format rules/microsoft-partner-network --check
  attain show rules/microsoft-partner-network --competency cloud-productivity
  attain test rules/microsoft-partner-network
)",
      ""};
  EXPECT_EQ(run("--help"), expected);
  EXPECT_EQ(run("-h"), expected);
}

TEST_F(UsageTest, EachCommandHasAHelpThatEndsWithExamples) {
  for (const std::string command : {"check", "evaluate", "explain", "format", "show", "test"}) {
    const ToolRun help = run(command + " --help");
    EXPECT_EQ(help.exit, 0);
    EXPECT_EQ(help.err, "");
    EXPECT_EQ(help.out.substr(0, 7 + command.size()), "attain " + command);
    EXPECT_NE(help.out.find("\nExamples:\n  attain " + command + " rules/"), std::string::npos);
  }
}

}  // namespace
}  // namespace attain
