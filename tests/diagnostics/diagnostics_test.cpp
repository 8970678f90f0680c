// Loads the rules of each folder here and holds the diagnostics against its `expected.txt`. A
// folder has only the files in which it differs from `base`. `--update` writes `expected.txt` anew.

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <attain/diagnostic.hpp>
#include <attain/rulebook.hpp>

#include "diagnostic/code.hpp"

namespace attain {
namespace {

namespace fs = std::filesystem;

bool rewrites = false;

fs::path folder() { return fs::path(ATTAIN_SOURCE_DIR) / "tests" / "diagnostics"; }

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return std::move(text).str();
}

/// Reads the files below `rules` by their paths from there; those there already are replaced.
void read_rules(const fs::path& rules, std::map<std::string, std::string>& files) {
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(rules)) {
    if (!entry.is_regular_file()) continue;
    files[entry.path().lexically_relative(rules).generic_string()] = read(entry.path());
  }
}

LoadResult load_case(const std::string& name) {
  std::map<std::string, std::string> texts;
  read_rules(folder() / "base" / "rules", texts);
  read_rules(folder() / name / "rules", texts);
  std::vector<RuleFile> files;
  for (auto& [path, text] : texts) files.push_back({path, std::move(text)});
  return load(files, "rules");
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder())) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory() && name != "base") names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

class DiagnosticsCase : public testing::TestWithParam<std::string> {};

TEST_P(DiagnosticsCase, IsRendered) {
  const LoadResult result = load_case(GetParam());
  const std::string rendered = render(result.diagnostics());
  const fs::path expected = folder() / GetParam() / "expected.txt";
  if (rewrites) std::ofstream(expected, std::ios::binary) << rendered;
  EXPECT_EQ(rendered, read(expected));
  EXPECT_NE(rendered, "");
}

INSTANTIATE_TEST_SUITE_P(Diagnostics, DiagnosticsCase, testing::ValuesIn(cases()),
                         [](const auto& instance) {
                           std::string name = instance.param;
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(Diagnostics, HaveNoProblemInTheBaseOfTheCases) {
  const LoadResult result = load_case("base");
  EXPECT_TRUE(result.ok());
  EXPECT_EQ(render(result.diagnostics()), "");
}

TEST(Diagnostics, ShowEveryCodeOfTheCheckOfRules) {
  std::string all;
  for (const std::string& name : cases()) all += read(folder() / name / "expected.txt");
  for (const diagnostic::CodeInfo& info : diagnostic::all_codes()) {
    if (info.code < diagnostic::Code::kUnsupportedFormat) continue;
    if (info.code > diagnostic::Code::kTooManyRequirements) continue;
    const std::string tag = "[" + std::string(info.name) + "]";
    EXPECT_NE(all.find(tag), std::string::npos) << "no case shows " << info.name;
  }
}

TEST(Diagnostics, OfEveryCodeAreAssertedSomewhere) {
  const std::filesystem::path tests = folder().parent_path();
  std::string all;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(tests)) {
    const std::filesystem::path& path = entry.path();
    const bool is_test = path.extension() == ".cpp" && path.filename() != "code_test.cpp";
    if (is_test || path.filename() == "expected.txt") all += read(path);
  }
  for (const diagnostic::CodeInfo& info : diagnostic::all_codes()) {
    const std::string name(info.name);
    const bool is_asserted = all.find("[" + name + "]") != std::string::npos ||
                             all.find(" " + name + ": ") != std::string::npos;
    EXPECT_TRUE(is_asserted) << "no test asserts a message of " << name;
  }
}

}  // namespace
}  // namespace attain

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (int i = 1; i < argc; ++i) attain::rewrites |= std::string_view(argv[i]) == "--update";
  return RUN_ALL_TESTS();
}
