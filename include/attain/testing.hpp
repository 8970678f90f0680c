#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <attain/diagnostic.hpp>
#include <attain/export.hpp>
#include <attain/rulebook.hpp>

namespace attain {

/// An expectation of a rule test that the decision did not fulfil.
struct RuleTestFailure {
  std::string tier;
  std::string expected;  ///< A status, `met`.
  std::string actual;
  int line = 0;  ///< Where the expectation stands in the test file.
  int column = 0;
};

/// One case of a `tests.yaml`.
struct RuleTestResult {
  std::string competency;
  std::string file;
  std::string name;
  int line = 0;
  std::vector<RuleTestFailure> failures;
  std::string explanation;  ///< The decision as text, if it failed; else empty.

  bool passed() const { return failures.empty(); }
};

/// All cases of a program, in the order of the files; or the problems that kept them from running.
struct RuleTestRun {
  std::vector<RuleTestResult> results;
  std::vector<Diagnostic> diagnostics;  ///< Of rules and test files, sorted.

  /// No errors, at least one case, and every case passed.
  ATTAIN_EXPORT bool ok() const;
};

/// Loads the rules of `folder` and runs the `tests.yaml` of each competency.
ATTAIN_EXPORT RuleTestRun run_rule_tests(const std::filesystem::path& folder,
                                         const LoadOptions& options = {});

}  // namespace attain
