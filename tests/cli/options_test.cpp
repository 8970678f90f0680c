#include "cli/options.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "cli/help.hpp"

namespace attain::cli {
namespace {

std::variant<Options, Answer> parse(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "attain");
  return parse_command_line(static_cast<int>(arguments.size()), arguments.data());
}

/// The options that a help names at the beginning of a line: `--format`.
std::vector<std::string> options_of(std::string_view help) {
  std::vector<std::string> options;
  for (std::size_t at = help.find("\n  "); at != std::string_view::npos;
       at = help.find("\n  ", at + 1)) {
    std::string_view line = help.substr(at + 3, help.find('\n', at + 1) - at - 3);
    if (line.starts_with("-h, ")) line.remove_prefix(4);
    if (line.starts_with("--")) options.emplace_back(line.substr(0, line.find_first_of(" |")));
  }
  return options;
}

TEST(Options, HaveDefaults) {
  const auto asked = parse({"evaluate", "rules", "--facts", "-"});
  const Options& options = std::get<Options>(asked);
  EXPECT_EQ(options.command, Command::kEvaluate);
  EXPECT_EQ(options.rules, "rules");
  EXPECT_EQ(options.format, Format::kJson);
  EXPECT_EQ(options.facts, "-");
  EXPECT_EQ(options.facts_format, FactsFormat::kAuto);
  EXPECT_FALSE(options.as_of);
  EXPECT_FALSE(options.revision);
  EXPECT_FALSE(options.tiers_only);
  EXPECT_EQ(options.max_bytes, 1'048'576U);
  EXPECT_EQ(options.jobs, 1U);
  EXPECT_FALSE(options.summary);
  EXPECT_EQ(std::get<Options>(parse({"check", "rules"})).format, Format::kText);
  EXPECT_EQ(std::get<Options>(parse({"test", "rules"})).command, Command::kTest);
}

TEST(Options, AreReadInAnyOrder) {
  const auto asked = parse({"evaluate", "--format=text", "--tiers", "--as-of", "2018-03-31",
                            "--revision", "2017-09-15", "--competency", "c", "--language", "it",
                            "--facts-format", "yaml", "--max-bytes", "7", "--facts", "f", "rules"});
  const Options& options = std::get<Options>(asked);
  EXPECT_EQ(options.rules, "rules");
  EXPECT_EQ(options.format, Format::kText);
  EXPECT_EQ(options.facts_format, FactsFormat::kYaml);
  EXPECT_EQ(options.as_of->to_string(), "2018-03-31");
  EXPECT_EQ(options.revision->to_string(), "2017-09-15");
  EXPECT_EQ(options.competency, "c");
  EXPECT_EQ(options.language, "it");
  EXPECT_TRUE(options.tiers_only);
  EXPECT_EQ(options.max_bytes, 7U);
  const auto explain =
      parse({"explain", "rules", "--summary", "--facts", "f", "--tier", "gold", "--jobs", "256"});
  EXPECT_EQ(std::get<Options>(explain).tier, "gold");
  EXPECT_EQ(std::get<Options>(explain).jobs, 256U);
  EXPECT_TRUE(std::get<Options>(explain).summary);
}

TEST(Help, NamesOptionsThatThereAre) {
  for (const char* command : {"check", "evaluate", "explain", "format", "show", "test"}) {
    const std::vector<std::string> options = options_of(help_text(command));
    EXPECT_EQ(options.back(), "--help");
    for (const std::string& option : options) {
      const auto asked = parse({command, "rules", option.c_str()});
      const auto* answer = std::get_if<Answer>(&asked);
      EXPECT_FALSE(answer != nullptr && answer->text.starts_with("unknown")) << option;
    }
  }
}

}  // namespace
}  // namespace attain::cli
