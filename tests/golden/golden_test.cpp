// Takes each folder beside this file: facts.json and, unless it is judged by those of
// cloud-productivity, a folder `rules`. Expects the decision as JSON and as English and Italian
// text, byte for byte, also where the global locale writes numbers otherwise.
//
// `golden_test --rewrite` writes the expectations anew, to be read before they are kept.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <locale>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

#include "support/seed.hpp"

namespace attain {
namespace {

namespace fs = std::filesystem;

bool rewrite = false;

const fs::path kGolden = fs::path(ATTAIN_SOURCE_DIR) / "tests" / "golden";

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

class GlobalLocale {
 public:
  explicit GlobalLocale(const std::locale& locale) : before_(std::locale::global(locale)) {}
  ~GlobalLocale() { std::locale::global(before_); }
  GlobalLocale(const GlobalLocale&) = delete;
  GlobalLocale& operator=(const GlobalLocale&) = delete;

 private:
  std::locale before_;
};

class Golden : public testing::TestWithParam<std::string> {
 protected:
  void check() {
    const fs::path folder = kGolden / GetParam();
    const fs::path own_rules = folder / "rules";
    const LoadResult loaded = fs::exists(own_rules)
                                  ? load(own_rules)
                                  : load(support::seed_files(), "microsoft-partner-network");
    ASSERT_TRUE(loaded.ok()) << render(loaded.diagnostics());
    const FactsResult facts = read_facts(read(folder / "facts.json"), loaded.rulebook());
    ASSERT_TRUE(facts.ok()) << render(facts.diagnostics());
    const Decision decision = loaded.rulebook().evaluate(facts.value());
    expect(folder / "decision.json", to_json(decision, JsonLayout::kIndented));
    expect(folder / "explanation.en.txt", to_text(decision, {.language = "en"}));
    expect(folder / "explanation.it.txt", to_text(decision, {.language = "it"}));
  }
};

TEST_P(Golden, IsDecidedAndExplained) { check(); }

TEST_P(Golden, IsTheSameInAnyLocale) {
  const GlobalLocale comma(std::locale(std::locale::classic(), new CommaDecimals));
  check();
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(kGolden)) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string name_of(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(cases()), name_of);

}  // namespace
}  // namespace attain

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--rewrite") attain::rewrite = true;
  }
  return RUN_ALL_TESTS();
}
