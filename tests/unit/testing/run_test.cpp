#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <attain/attain.hpp>

namespace attain {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kProgram = R"(format: attain/1
program: small
title: { en: Small }
languages: [en]
tiers: { base: { title: base } }
records: { visits: { minutes: count } }
)";

/// Two options, the second of which asks for less.
constexpr std::string_view kRevision = R"(format: attain/1
competency: NAME
revision: 2018-01-01
title: { en: Award }
source: { document: award.md, published: 2018-01-01 }
measures: { visited: { sum: visits.minutes } }
options:
  hard: { tiers: { base: [ { measure: visited, at_least: 100 } ] } }
  easy: { tiers: { base: [ { measure: visited, at_least: 10 } ] } }
)";

class RunRuleTests : public ::testing::Test {
 protected:
  RunRuleTests() {
    std::string folder = ::testing::TempDir() + "attain_run_test_XXXXXX";
    if (::mkdtemp(folder.data()) != nullptr) folder_ = folder;
    write("program.yaml", kProgram);
  }
  ~RunRuleTests() override { fs::remove_all(folder_); }

  void write(const std::string& name, std::string_view text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  void write_competency(const std::string& name, std::string_view tests) const {
    std::string revision(kRevision);
    revision.replace(revision.find("NAME"), 4, name);
    write(name + "/2018-01-01.yaml", revision);
    if (!tests.empty()) write(name + "/tests.yaml", tests);
  }

  /// Problems and results as text, the folder's name left out.
  std::string run() const {
    const RuleTestRun run = run_rule_tests(folder_);
    std::string text = render(run.diagnostics);
    for (const RuleTestResult& one : run.results) {
      text += fmt::format("{}: {} (line {}): {}\n", one.competency, one.name, one.line,
                          one.passed() ? "passed" : "failed");
      for (const RuleTestFailure& failure : one.failures) {
        text += fmt::format("  {}:{}:{}: {} is {}, not {}\n", one.file, failure.line,
                            failure.column, failure.tier, failure.actual, failure.expected);
      }
    }
    text += run.ok() ? "ok\n" : "not ok\n";
    for (std::size_t at = text.find(folder_.string()); at != std::string::npos;
         at = text.find(folder_.string())) {
      const std::size_t size = folder_.string().size();
      text.erase(at, text[at + size] == '/' ? size + 1 : size);
    }
    return text;
  }

  fs::path folder_;
};

TEST_F(RunRuleTests, CompetenciesInTheOrderOfTheirNames) {
  const std::string_view tests =
      "tests:\n"
      "  - { name: b, as_of: 2018-03-31, facts: {}, expect: { base: unknown } }\n"
      "  - { name: a, as_of: 2017-12-31, facts: {}, expect: { base: not_offered } }\n";
  write_competency("second", tests);
  write_competency("first", tests);
  EXPECT_EQ(run(), R"(first: b (line 2): passed
first: a (line 3): passed
second: b (line 2): passed
second: a (line 3): passed
ok
)");
}

TEST_F(RunRuleTests, ATierHasTheGreatestStatusOfAllOptions) {
  write_competency("award", R"(tests:
  - name: by the easier way
    as_of: 2018-03-31
    facts: { visits: [ { minutes: 10 } ] }
    expect: { base: met }
)");
  EXPECT_EQ(run(), "award: by the easier way (line 2): passed\nok\n");
}

TEST_F(RunRuleTests, ARevisionIsChosenByItsDay) {
  write_competency("award", R"(tests:
  - name: before the first
    as_of: 2018-03-31
    revision: 2017-12-31
    facts: { visits: [ { minutes: 10 } ] }
    expect: { base: not_offered }
)");
  EXPECT_EQ(run(), "award: before the first (line 2): passed\nok\n");
}

TEST_F(RunRuleTests, AFailureHasItsPlaceAndAnExplanation) {
  write_competency("award", R"(tests:
  - name: hopeful
    as_of: 2018-03-31
    facts: { visits: [ { minutes: 9 } ] }
    expect: { base: met }
)");
  EXPECT_EQ(run(), R"(award: hopeful (line 2): failed
  award/tests.yaml:5:21: base is not_met, not met
not ok
)");
  const RuleBook rules = load(folder_).rulebook();
  const FactsResult facts =
      read_facts(R"({ "as_of": "2018-03-31", "visits": [ { "minutes": 9 } ] })", rules);
  EXPECT_EQ(run_rule_tests(folder_).results[0].explanation, to_text(rules.evaluate(facts.value())));
}

TEST_F(RunRuleTests, ACompetencyWithoutTestsIsAWarning) {
  write_competency("award", "");
  EXPECT_EQ(run(), R"(award: warning[missing-tests]: this competency has no tests
help: add a file `tests.yaml` beside its revisions
not ok
)");
}

TEST_F(RunRuleTests, AWrongFileOfTestsRunsNoneOfIts) {
  write_competency("first", R"(tests:
  - { name: a, as_of: 2018-03-31, facts: {}, expect: { base: unknown } }
  - { name: b, as_of: 2018-03-31, facts: {}, expect: { bass: unknown } }
)");
  write_competency("second", "tests: [");
  write_competency(
      "third", "tests: [ { name: a, as_of: 2018-03-31, facts: {}, expect: { base: unknown } } ]\n");
  EXPECT_EQ(run(), R"(first/tests.yaml:3:56: error[unknown-tier]: unknown tier `bass`
  3 |   - { name: b, as_of: 2018-03-31, facts: {}, expect: { bass: unknown } }
    |                                                        ^^^^
help: did you mean `base`?

second/tests.yaml:1:8: error[yaml-syntax]: the `[` is not closed before the file ends
  1 | tests: [
    |        ^
help: write `]` where the list ends
third: a (line 1): passed
not ok
)");
}

TEST_F(RunRuleTests, WrongRulesRunNone) {
  write_competency("award", "tests: [");
  write("award/2018-01-01.yaml", "format: attain/2\n");
  EXPECT_EQ(run(),
            R"(award/2018-01-01.yaml:1:9: error[unsupported-format]: unsupported format `attain/2`
  1 | format: attain/2
    |         ^^^^^^^^
help: write `format: attain/1`, or use a version of attain that reads this format
not ok
)");
}

TEST_F(RunRuleTests, AFolderThatIsNotThere) {
  fs::remove_all(folder_);
  EXPECT_EQ(run(), R"(: error[missing-folder]: there is no such folder
help: name a folder that holds `program.yaml` and a folder for each competency
not ok
)");
}

TEST(RuleTestRun, IsNotOkWithAnError) {
  RuleTestRun run;
  EXPECT_FALSE(run.ok());
  run.results.emplace_back();
  EXPECT_TRUE(run.ok());
  run.diagnostics.emplace_back().severity = Severity::kWarning;
  EXPECT_TRUE(run.ok());
  run.diagnostics.emplace_back();
  EXPECT_FALSE(run.ok());
}

/// Every worked example of the published pages.
TEST(RuleTestRun, OfTheShippedRulesPasses) {
  for (const auto& [program, tests] : std::map<std::string, std::size_t>{
           {"microsoft-partner-network", 129}, {"cloud-business-applications", 26}}) {
    const RuleTestRun run = run_rule_tests(ATTAIN_SOURCE_DIR "/rules/" + program);
    EXPECT_EQ(run.results.size(), tests) << program;
    EXPECT_TRUE(run.ok()) << program;
    for (const RuleTestResult& result : run.results) {
      EXPECT_TRUE(result.passed()) << result.competency << ": " << result.name;
    }
  }
}

}  // namespace
}  // namespace attain
