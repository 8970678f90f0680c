#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

#include "support/rules.hpp"
#include "support/seed.hpp"

namespace attain {
namespace {

const std::filesystem::path kShipped = ATTAIN_SOURCE_DIR "/rules/microsoft-partner-network";

std::string problems(const std::vector<RuleFile>& files) {
  const LoadResult loaded = load(files, "rules");
  EXPECT_FALSE(loaded.ok());
  return render(loaded.diagnostics());
}

/// The places of all problems, without the folder: `cloud-platform/2017-07-18.yaml:38
/// undefined-branch`.
std::string places(const LoadResult& loaded) {
  std::string text;
  for (const Diagnostic& one : loaded.diagnostics()) {
    const std::string file = std::filesystem::path(one.file).lexically_relative(kShipped);
    text += file + ":" + std::to_string(one.line) + " " + one.code + "\n";
  }
  return text;
}

TEST(Load, TheShippedRulesWarnOfMarketsWithoutANumberAlone) {
  const LoadResult loaded = load(kShipped);
  EXPECT_EQ(places(loaded),
            "cloud-customer-relationship-management/2017-07-18.yaml:32 undefined-branch\n"
            "cloud-customer-relationship-management/2017-07-18.yaml:42 undefined-branch\n"
            "cloud-platform/2017-07-18.yaml:38 undefined-branch\n");
  ASSERT_TRUE(loaded.ok());
  EXPECT_EQ(loaded.rulebook().program(), "microsoft-partner-network");
  EXPECT_EQ(loaded.rulebook().competencies().size(), 10U);
}

TEST(Load, FromMemoryEqualsFromTheFolder) {
  std::vector<RuleFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kShipped)) {
    if (!entry.is_regular_file()) continue;
    const std::string path = std::filesystem::relative(entry.path(), kShipped).generic_string();
    files.push_back({path, support::read("rules/microsoft-partner-network/" + path)});
  }
  const LoadResult from_memory = load(files, "rules");
  const LoadResult from_folder = load(kShipped);
  ASSERT_TRUE(from_memory.ok());
  EXPECT_EQ(from_memory.rulebook().dump(), from_folder.rulebook().dump());
}

TEST(Load, SaysThatThereIsNoProgramFile) {
  std::vector<RuleFile> files = support::seed_files();
  files.erase(files.begin());
  EXPECT_EQ(problems(files),
            "rules: error[missing-program-file]: there is no `program.yaml` in this folder\n"
            "help: name a folder that holds `program.yaml` and a folder for each competency\n");
}

TEST(Load, SaysThatThereIsNoCompetency) {
  EXPECT_EQ(problems({support::seed_files()[0]}),
            "rules: error[missing-competency]: this program has no competency\n"
            "help: add a folder with the competency's name that holds a file such as "
            "`2018-03-19.yaml`\n");
}

TEST(Load, SaysThatACompetencyHasTestsAlone) {
  EXPECT_EQ(problems({support::seed_files()[0], {"cloud-productivity/tests.yaml", ""}}),
            "rules/cloud-productivity: error[missing-revision]: this competency has no revision\n"
            "help: add a file named by the day the rules start, such as `2018-03-19.yaml`\n");
}

TEST(Load, NamesFilesThatBelongNowhere) {
  std::vector<RuleFile> files = support::seed_files();
  files.push_back({"extra.yaml", ""});
  files.push_back({"cloud-productivity/2018-13-01.yaml", ""});
  files.push_back({"cloud-productivity/2018-01-01.yml", ""});
  EXPECT_EQ(
      problems(files),
      "rules/cloud-productivity/2018-01-01.yml: error[unexpected-file]: this file is neither "
      "a revision nor `tests.yaml`\n"
      "help: a revision is named by the day it starts, such as `2018-03-19.yaml`\n"
      "\n"
      "rules/cloud-productivity/2018-13-01.yaml: error[unexpected-file]: this file is neither "
      "a revision nor `tests.yaml`\n"
      "help: a revision is named by the day it starts, such as `2018-03-19.yaml`\n"
      "\n"
      "rules/extra.yaml: error[unexpected-file]: this file belongs to no competency\n"
      "help: a competency is a folder beside `program.yaml` that holds its revisions, such as "
      "`cloud-productivity/2018-03-19.yaml`\n");
}

TEST(Load, AFileOverTheLimitIsRefusedUnread) {
  LoadOptions options;
  options.limits.max_file_bytes = 100;
  const LoadResult loaded = load(support::seed_files(), "rules", options);
  ASSERT_FALSE(loaded.ok());
  for (const Diagnostic& diagnostic : loaded.diagnostics()) {
    EXPECT_EQ(diagnostic.code, "file-too-large");
  }
  EXPECT_EQ(loaded.diagnostics().size(), 3U);
}

TEST(Load, CutsALongListOfProblems) {
  std::vector<RuleFile> files = support::seed_files();
  files[1].text += "x1: 1\nx2: 2\nx3: 3\n";
  LoadOptions options;
  options.limits.max_diagnostics = 2;
  const LoadResult loaded = load(files, "rules", options);
  ASSERT_EQ(loaded.diagnostics().size(), 3U);
  EXPECT_EQ(loaded.diagnostics().back().code, "more-problems");
}

}  // namespace
}  // namespace attain
