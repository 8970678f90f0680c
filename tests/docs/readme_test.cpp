// Every snippet of README.md is run, or stands word for word in a file that another test runs.

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "docs/snippets.hpp"
#include "support/rules.hpp"

namespace attain::docs {
namespace {

/// The files in which a snippet of that language may stand, each run by a test of its own.
const std::vector<std::string>& homes_of(const std::string& language) {
  static const std::vector<std::string> yaml = {
      "rules/microsoft-partner-network/program.yaml",
      "rules/microsoft-partner-network/cloud-productivity/2017-09-15.yaml",
      "rules/microsoft-partner-network/cloud-productivity/tests.yaml"};
  static const std::vector<std::string> cpp = {"examples/batch.cpp", "examples/ten_lines.cpp",
                                               "examples/update.cpp"};
  static const std::vector<std::string> cmake = {"tests/package/find_package/CMakeLists.txt"};
  static const std::vector<std::string> json = {"examples/partners/contoso.json"};
  static const std::vector<std::string> sh = {".ci/run"};
  static const std::vector<std::string> none;
  if (language == "yaml") return yaml;
  if (language == "cpp") return cpp;
  if (language == "cmake") return cmake;
  if (language == "json") return json;
  if (language == "sh") return sh;
  return none;
}

bool stands_somewhere(const Snippet& snippet) {
  for (const std::string& home : homes_of(snippet.language)) {
    if (support::read(home).find(snippet.text) != std::string::npos) return true;
  }
  return false;
}

TEST(Readme, EverySnippetIsRunSomewhere) {
  const std::vector<Snippet> snippets = snippets_of(support::read("README.md"));
  ASSERT_GE(snippets.size(), 10U);
  for (const Snippet& snippet : snippets) {
    if (snippet.language == "console") continue;
    EXPECT_TRUE(stands_somewhere(snippet))
        << "README.md:" << snippet.line << ": this " << snippet.language
        << " stands in no file that a test runs:\n"
        << snippet.text;
  }
}

TEST(Readme, EveryCommandPrintsWhatItShows) {
  int commands = 0;
  for (const Snippet& snippet : snippets_of(support::read("README.md"))) {
    if (snippet.language != "console") continue;
    for (const Command& command : commands_of(snippet)) {
      EXPECT_EQ(run(ATTAIN_SOURCE_DIR, command.line), command.output)
          << "README.md:" << snippet.line;
      ++commands;
    }
  }
  EXPECT_GE(commands, 5);
}

}  // namespace
}  // namespace attain::docs
