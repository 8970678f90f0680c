// Puts up to ten faults into a shipped rule file: the loader reports each, at its place, and
// nothing else.

#include "faults.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include <gtest/gtest.h>

#include "support/rules.hpp"

namespace attain::faults {
namespace {

/// One file to put faults into, and what it is loaded with.
struct Target {
  std::vector<RuleFile> files;
  std::size_t broken = 0;  ///< The index of the file.
  std::vector<Site> sites;
};

/// The files of one shipped program: program.yaml first, then those of each competency.
std::vector<RuleFile> shipped(const std::string& program) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::path(ATTAIN_SOURCE_DIR) / "rules" / program;
  std::map<std::string, RuleFile> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const std::string path = entry.path().lexically_relative(folder).generic_string();
    if (!entry.is_regular_file() || path.ends_with("tests.yaml")) continue;
    const std::string text = support::read("rules/" + program + "/" + path);
    files[path == "program.yaml" ? "" : path] = {path, text};
  }
  std::vector<RuleFile> sorted;
  for (auto& [path, file] : files) sorted.push_back(std::move(file));
  return sorted;
}

/// Each revision with its program alone, and each program with one revision.
std::vector<Target> targets() {
  std::vector<Target> targets;
  for (const char* program : {"microsoft-partner-network", "cloud-business-applications"}) {
    const std::vector<RuleFile> files = shipped(program);
    for (std::size_t i = 0; i < files.size(); ++i) {
      const RuleFile& revision = i == 0 ? files[1] : files[i];
      targets.push_back({{files[0], revision}, i == 0 ? 0U : 1U, sites_of(files[i])});
    }
  }
  return targets;
}

std::vector<std::string> errors_of(const LoadResult& result) {
  std::vector<std::string> errors;
  for (const Diagnostic& found : result.diagnostics()) {
    if (found.severity == Severity::kWarning) continue;
    errors.push_back(found.file.substr(2) + ':' + std::to_string(found.line) + ':' +
                     std::to_string(found.column) + ' ' + found.code);
  }
  std::sort(errors.begin(), errors.end());
  return errors;
}

void check_cases(unsigned cases) {
  const std::vector<Target> all = targets();
  std::mt19937 random(1);
  for (unsigned number = 0; number < cases; ++number) {
    const Target& target = all[random() % all.size()];
    std::vector<RuleFile> files = target.files;
    RuleFile& file = files[target.broken];
    Broken broken = put_in(file, target.sites, 1 + number % 10, random);
    file.text = std::move(broken.text);
    ASSERT_EQ(errors_of(load(files, "p")), broken.faults) << number << '\n' << file.text;
  }
}

TEST(Faults, HaveSitesInEveryShippedFile) {
  for (const Target& target : targets()) {
    EXPECT_EQ(errors_of(load(target.files, "p")), std::vector<std::string>());
    EXPECT_GE(target.sites.size(), 10U) << target.files[target.broken].path;
  }
}

TEST(Faults, AreReportedEachAtItsPlaceAndNothingElse) { check_cases(300); }

TEST(FaultsSlow, AreReportedEachAtItsPlaceAndNothingElse) { check_cases(10'000); }

}  // namespace
}  // namespace attain::faults
