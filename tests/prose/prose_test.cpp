// Takes the rules beside this file; expects each of their competencies as English and Italian
// prose, byte for byte, also where the global locale writes numbers otherwise. The rules hold every
// construct of the rule language.
//
// `prose_test --rewrite` writes the expectations anew, to be read before they are kept.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <locale>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

namespace attain {
namespace {

namespace fs = std::filesystem;

bool rewrite = false;

const fs::path kProse = fs::path(ATTAIN_SOURCE_DIR) / "tests" / "prose";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void expect(const fs::path& path, const std::string& text) {
  if (rewrite) {
    std::ofstream(path, std::ios::binary) << text;
  } else {
    EXPECT_EQ(read(path), text) << path;
  }
}

/// Writes one and a half as 1,5 and two thousand as 2.000.
struct CommaDecimals : std::numpunct<char> {
  char do_decimal_point() const override { return ','; }
  char do_thousands_sep() const override { return '.'; }
  std::string do_grouping() const override { return "\3"; }
};

class Prose : public testing::TestWithParam<std::string> {
 protected:
  void check() {
    const LoadResult loaded = load(kProse / "rules");
    ASSERT_TRUE(loaded.ok()) << render(loaded.diagnostics());
    for (const std::string language : {"en", "it"}) {
      ProseOptions options;
      options.language = language;
      options.competency = GetParam();
      expect(kProse / "expected" / (GetParam() + "." + language + ".txt"),
             to_prose(loaded.rulebook(), options));
    }
  }
};

TEST_P(Prose, SaysWhatTheRulesAsk) { check(); }

TEST_P(Prose, IsTheSameInAnyLocale) {
  const std::locale before =
      std::locale::global(std::locale(std::locale::classic(), new CommaDecimals));
  check();
  std::locale::global(before);
}

std::string name_of(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Competencies, Prose,
                         testing::Values("attributes", "different-people", "measures", "options",
                                         "people", "points", "texts"),
                         name_of);

}  // namespace
}  // namespace attain

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--rewrite") attain::rewrite = true;
  }
  return RUN_ALL_TESTS();
}
