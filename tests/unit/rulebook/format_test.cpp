// The rules that attain ships are formatted, and mean what they meant in any other layout.

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <attain/rulebook.hpp>

#include "folder.hpp"
#include "support/rules.hpp"

namespace attain {
namespace {

constexpr std::string_view kFolders[] = {"rules/microsoft-partner-network",
                                         "rules/cloud-business-applications",
                                         "tests/diagnostics/base/rules", "tests/prose/rules"};

std::vector<RuleFile> files_of(std::string_view folder) {
  diagnostic::Sink sink;
  const auto path = std::filesystem::path(ATTAIN_SOURCE_DIR) / folder;
  std::vector<RuleFile> files = read_folder(path, Limits{}, sink).files;
  EXPECT_FALSE(sink.has_errors()) << folder;
  EXPECT_FALSE(files.empty()) << folder;
  return files;
}

/// The same file in another layout: indented twice as far, a blank line twice, lines ended by CRLF.
std::string relaid(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() + 1);
    for (; line.starts_with("  ") || line.starts_with("- "); line.remove_prefix(2)) {
      result += line.front();
      result += "   ";
    }
    result += line;
    result += line.empty() ? "\r\n\r\n" : "\r\n";
  }
  return result;
}

/// The compiled rules of these files as text.
std::string dump(std::span<const RuleFile> files) {
  const LoadResult loaded = load(files, "rules");
  return loaded.ok() ? loaded.rulebook().dump() : render(loaded.diagnostics());
}

TEST(FormatRules, ShippedFilesAreFormatted) {
  for (const std::string_view folder : kFolders) {
    for (const RuleFile& file : files_of(folder)) {
      EXPECT_EQ(format_rules(file.text, file.path).text, file.text) << folder << "/" << file.path;
    }
  }
}

TEST(FormatRules, AnyOtherLayoutOfThemMeansTheSameAndComesToTheSame) {
  for (const std::string_view folder : kFolders) {
    const std::vector<RuleFile> shipped = files_of(folder);
    std::vector<RuleFile> other = shipped;
    for (RuleFile& file : other) file.text = relaid(file.text);
    EXPECT_EQ(dump(other), dump(shipped)) << folder;
    for (std::size_t i = 0; i < shipped.size(); ++i) {
      EXPECT_EQ(format_rules(other[i].text, "x.yaml").text, shipped[i].text) << shipped[i].path;
    }
  }
}

}  // namespace
}  // namespace attain
