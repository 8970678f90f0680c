// That a file which was cut short is told from a whole one, once files say where they end.

#include "ending.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

#include "support/seed.hpp"

namespace attain {
namespace {

TEST(Ending, IsTheLastLineThatSaysSomething) {
  for (const char* text : {"end: true", "a: 1\nend: true\n", "a: 1\r\nend: true\r\n",
                           "a: 1\nend: true   # done\n\n  # more\n\n"}) {
    EXPECT_TRUE(is_closed(text)) << text;
  }
  for (const char* text : {"", "\n", "# end: true\n", "end: true\na: 1\n", "end: tru",
                           "  end: true", "a: |\n  end: true\n", "xend: true\n", "end: true#\n"}) {
    EXPECT_FALSE(is_closed(text)) << text;
  }
}

std::vector<RuleFile> closed_files() {
  std::vector<RuleFile> files = support::seed_files();
  for (RuleFile& file : files) file.text += "end: true\n";
  return files;
}

TEST(Ending, ChangesNothingInWholeFiles) {
  const LoadResult closed = load(closed_files(), "rules");
  ASSERT_TRUE(closed.ok()) << render(closed.diagnostics());
  EXPECT_EQ(closed.rulebook().dump(), load(support::seed_files(), "rules").rulebook().dump());
}

constexpr std::size_t kStep = 211;

TEST(Ending, MakesEveryCutOfAFileVisible) {
  const std::vector<RuleFile> whole = closed_files();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const std::string& text = whole[i].text;
    const std::size_t end = text.find_last_not_of('\n') + 1;
    for (std::size_t size = end - 1; size > kStep; size -= std::min(size, kStep)) {
      std::vector<RuleFile> files = whole;
      files[i].text.resize(size);
      const LoadResult loaded = load(files, "rules");
      ASSERT_EQ(loaded.diagnostics().size(), 1U) << whole[i].path << " " << size;
      ASSERT_EQ(loaded.diagnostics()[0].code, "missing-end") << whole[i].path << " " << size;
    }
  }
}

TEST(Ending, SaysWhichFileHasNone) {
  std::vector<RuleFile> files = closed_files();
  files[1].text = support::seed_files()[1].text;
  EXPECT_EQ(
      render(load(files, "rules").diagnostics()),
      "rules/" + files[1].path +
          ": error[missing-end]: this file may be cut short: its last line is not `end: true`, as "
          "that of `program.yaml` is\n"
          "help: write `end: true` at its end, or take it out of all files\n");
}

}  // namespace
}  // namespace attain
