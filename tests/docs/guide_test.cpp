// Every example of rules/README.md, the guide for those who write rules, loads, and what the page
// says of it holds: claims below an example, days of windows, tests, messages, commands.
//
// A block says behind its fence what it is; a block of no kind that is tested here fails.

#include "docs/guide.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <attain/attain.hpp>

#include "diagnostic/code.hpp"
#include "docs/snippets.hpp"
#include "support/rules.hpp"

namespace attain::docs {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPage = "rules/README.md";
constexpr std::string_view kVocabulary = "meridian/program.yaml";
constexpr std::string_view kTested = "lighthouse";  ///< The rules that the page's cases are of.

const std::vector<Snippet>& snippets() {
  static const std::vector<Snippet> all = snippets_of(support::read(std::string(kPage)));
  return all;
}

std::string place_of(int line) { return fmt::format("{}:{}", kPage, line); }

bool has_word(const Snippet& snippet, std::string_view word) {
  const std::vector<std::string> words = words_of(snippet);
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string kind_of(const Snippet& snippet) {
  const std::vector<std::string> words = words_of(snippet);
  return words.size() > 1 ? words[1] : snippet.language;
}

/// The files that stand on the page, by their paths.
std::map<std::string, std::string> files_of_page() {
  std::map<std::string, std::string> files;
  for (const Snippet& snippet : snippets()) {
    if (kind_of(snippet) == "file") files[words_of(snippet).at(2)] = snippet.text;
  }
  return files;
}

Guide guide() {
  std::string shared;
  for (const Snippet& snippet : snippets()) {
    if (kind_of(snippet) == "base") shared += snippet.text;
  }
  return {files_of_page().at(std::string(kVocabulary)), shared};
}

bool is_fragment(const Snippet& snippet) {
  static const std::set<std::string> kinds = {"set",         "profile",  "measure",
                                              "requirement", "tiers",    "options",
                                              "where",       "revision", "program"};
  return kinds.contains(kind_of(snippet));
}

/// A fragment, and the text of the measures right before it if it says so.
std::vector<RuleFile> files_of(const Snippet& snippet, const std::string& probe = {}) {
  std::string before;
  if (has_word(snippet, "after")) {
    for (const Snippet& other : snippets()) {
      if (other.line < snippet.line && kind_of(other) == "measure") before = other.text;
    }
  }
  static const Guide all = guide();
  return all.files(snippet, before, probe);
}

/// Problems as the page shows them: without places, which depend on what stands around.
std::string messages(const std::vector<Diagnostic>& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    const bool error = diagnostic.severity == Severity::kError;
    text += fmt::format("{}[{}]: {}\n", error ? "error" : "warning", diagnostic.code,
                        diagnostic.message);
    if (!diagnostic.help.empty()) text += fmt::format("help: {}\n", diagnostic.help);
  }
  return text;
}

/// The status of the tier silver, or of gold, for facts that may leave out their day.
std::string status_of(const RuleBook& rules, const std::string& facts, std::size_t tier) {
  FactsOptions options;
  if (facts.find("as_of:") == std::string::npos) options.as_of = Date::parse("2024-03-15");
  const FactsResult read = read_facts_yaml(facts, rules, options);
  if (!read.ok()) return render(read.diagnostics());
  const Decision decision = rules.evaluate(read.value());
  return std::string(to_string(decision.competency("example").options[0].tiers[tier].status));
}

/// The page's files in a folder of their own.
class GuideFiles : public ::testing::Test {
 protected:
  GuideFiles() {
    std::string folder = ::testing::TempDir() + "attain_guide_test_XXXXXX";
    folder_ = mkdtemp(folder.data()) == nullptr ? std::string{} : folder;
    for (const auto& [path, text] : files_of_page()) write(path, text);
  }
  ~GuideFiles() override { fs::remove_all(folder_); }

  void write(const std::string& path, const std::string& text) const {
    const fs::path whole = fs::path(folder_) / path;
    fs::create_directories(whole.parent_path());
    std::ofstream(whole, std::ios::binary) << text;
  }

  std::string folder_;
};

TEST(Guide, EveryBlockIsOfAKindThatIsTested) {
  static const std::set<std::string> others = {"file",    "base",    "within", "facts",
                                               "mistake", "message", "cases",  "console"};
  ASSERT_GE(snippets().size(), 100U);
  for (const Snippet& snippet : snippets()) {
    EXPECT_TRUE(is_fragment(snippet) || others.contains(kind_of(snippet)))
        << place_of(snippet.line) << ": no test covers a block that is called `" << snippet.language
        << "`";
  }
}

TEST(Guide, ListsEveryCode) {
  std::string table = "\n<!-- codes -->\n| code | what it means |\n|---|---|\n";
  for (const diagnostic::CodeInfo& info : diagnostic::all_codes()) {
    table += fmt::format("| `{}` | {} |\n", info.name, info.summary);
  }
  EXPECT_TRUE(support::read(std::string(kPage)).ends_with(table)) << table;
}

TEST(Guide, EveryFileIsFormatted) {
  for (const auto& [path, text] : files_of_page()) {
    EXPECT_EQ(format_rules(text, path).text, text) << path;
  }
}

TEST(Guide, EveryFragmentLoads) {
  for (const Snippet& snippet : snippets()) {
    if (!is_fragment(snippet)) continue;
    const LoadResult loaded = load(files_of(snippet), "example");
    EXPECT_TRUE(loaded.ok() && loaded.diagnostics().empty() != has_word(snippet, "warns"))
        << place_of(snippet.line) << "\n"
        << render(loaded.diagnostics());
  }
}

TEST(Guide, EveryExampleComesToWhatIsSaidOfIt) {
  int claims = 0;
  for (const Snippet& snippet : snippets()) {
    if (!is_fragment(snippet)) continue;
    for (const Claim& claim : claims_of(snippet)) {
      ++claims;
      const bool measured = !claim.measure.empty();
      const std::string probe =
          measured ? fmt::format("- {{ measure: {}, is: {} }}\n", claim.measure, claim.value) : "";
      const LoadResult loaded = load(files_of(snippet, probe), "example");
      if (!loaded.ok()) {
        ADD_FAILURE() << place_of(claim.line) << "\n" << render(loaded.diagnostics());
        continue;
      }
      EXPECT_EQ(status_of(loaded.rulebook(), claim.facts, measured ? 1 : 0),
                measured ? "met" : claim.status)
          << place_of(claim.line);
    }
  }
  EXPECT_GE(claims, 50);
}

TEST(Guide, EveryWindowHoldsTheDaysThatAreShown) {
  const auto counts = [](const RuleBook& rules, std::int32_t day) {
    return status_of(rules,
                     fmt::format("sales: [ {{ customer: c1, product: compute, kind: new, channel: "
                                 "none, amount: USD 1, day: {} }} ]",
                                 Date::from_days(day).to_string()),
                     0) == "met";
  };
  for (const Snippet& snippet : snippets()) {
    if (kind_of(snippet) != "within") continue;
    for (const WindowClaim& window : windows_of(snippet)) {
      const LoadResult loaded = load(guide().window(window.within), "example");
      ASSERT_TRUE(loaded.ok()) << place_of(window.line) << "\n" << render(loaded.diagnostics());
      if (window.first.empty()) continue;
      const std::int32_t first = Date::parse(window.first).value().days();
      const std::int32_t last = Date::parse(window.last).value().days();
      EXPECT_TRUE(counts(loaded.rulebook(), first)) << place_of(window.line);
      EXPECT_TRUE(counts(loaded.rulebook(), last)) << place_of(window.line);
      EXPECT_FALSE(counts(loaded.rulebook(), first - 1)) << place_of(window.line);
      EXPECT_FALSE(counts(loaded.rulebook(), last + 1)) << place_of(window.line);
    }
  }
}

TEST(Guide, EveryFactIsRead) {
  const Snippet empty{0, "yaml revision", {}, {}};
  const LoadResult loaded = load(files_of(empty), "example");
  ASSERT_TRUE(loaded.ok()) << render(loaded.diagnostics());
  for (const Snippet& snippet : snippets()) {
    if (kind_of(snippet) != "facts") continue;
    const FactsResult facts = snippet.language.starts_with("json")
                                  ? read_facts(snippet.text, loaded.rulebook())
                                  : read_facts_yaml(snippet.text, loaded.rulebook());
    EXPECT_TRUE(facts.ok() && facts.diagnostics().empty() != has_word(snippet, "warns"))
        << place_of(snippet.line) << "\n"
        << render(facts.diagnostics());
  }
}

TEST(Guide, EveryMistakeGivesTheMessageBelowIt) {
  int mistakes = 0;
  for (std::size_t i = 0; i < snippets().size(); ++i) {
    const Snippet& snippet = snippets()[i];
    if (kind_of(snippet) != "mistake") continue;
    ++mistakes;
    ASSERT_LT(i + 1, snippets().size());
    const Snippet& message = snippets()[i + 1];
    ASSERT_EQ(kind_of(message), "message") << place_of(message.line);
    const LoadResult loaded = load(files_of(snippet), "example");
    EXPECT_FALSE(loaded.ok()) << place_of(snippet.line);
    EXPECT_EQ(messages(loaded.diagnostics()), message.text) << place_of(message.line);
  }
  EXPECT_GE(mistakes, 10);
}

TEST_F(GuideFiles, LoadAsTheyStandAndPassTheirTests) {
  std::set<std::string> programs;
  for (const auto& [path, text] : files_of_page()) {
    if (path.ends_with("/tests.yaml")) programs.insert(path.substr(0, path.find('/')));
  }
  EXPECT_GE(programs.size(), 2U);
  for (const std::string& program : programs) {
    const RuleTestRun run = run_rule_tests(fs::path(folder_) / program);
    EXPECT_TRUE(run.ok() && run.diagnostics.empty()) << render(run.diagnostics);
    for (const RuleTestResult& result : run.results) {
      EXPECT_TRUE(result.passed()) << program << ": " << result.name << "\n" << result.explanation;
    }
  }
}

TEST_F(GuideFiles, GiveWhatTheCasesOfThePageExpect) {
  for (const Snippet& snippet : snippets()) {
    if (kind_of(snippet) != "cases") continue;
    write(fmt::format("{}/training-centre/tests.yaml", kTested), "tests:\n" + snippet.text);
    const RuleTestRun run = run_rule_tests(fs::path(folder_) / kTested);
    EXPECT_TRUE(run.ok() && run.diagnostics.empty()) << place_of(snippet.line) << "\n"
                                                     << render(run.diagnostics);
    for (const RuleTestResult& result : run.results) {
      EXPECT_TRUE(result.passed()) << place_of(snippet.line) << ": " << result.name << "\n"
                                   << result.explanation;
    }
  }
}

TEST_F(GuideFiles, MakeEveryCommandPrintWhatItShows) {
  int commands = 0;
  for (const Snippet& snippet : snippets()) {
    if (snippet.language != "console") continue;
    for (const Command& command : commands_of(snippet)) {
      EXPECT_EQ(run(folder_, command.line), command.output) << place_of(snippet.line);
      ++commands;
    }
  }
  EXPECT_GE(commands, 3);
}

}  // namespace
}  // namespace attain::docs
