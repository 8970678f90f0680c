// Takes a program's folder, runs the tests that stand beside its rules and tells how each went.
//
// Tested by tests/cli/test_test.cpp.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <attain/testing.hpp>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/rules.hpp"

namespace attain::cli {
namespace {

std::string indented(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    lines += line == "\n" ? "" : "    ";
    lines += line;
    text.remove_prefix(end);
  }
  return lines;
}

std::string describe(const RuleTestResult& result) {
  if (result.passed()) return fmt::format("  passed  {}\n", result.name);
  std::string text = fmt::format("  FAILED  {}\n", result.name);
  for (const RuleTestFailure& failure : result.failures) {
    text += fmt::format("    {}:{}:{}: {} is `{}`, expected `{}`\n", result.file, failure.line,
                        failure.column, failure.tier, failure.actual, failure.expected);
  }
  return text + "\n" + indented(result.explanation) + "\n";
}

void write_text(const RuleTestRun& run, Console& console) {
  report(console, run.diagnostics);
  std::size_t passed = 0;
  std::string_view competency;
  for (const RuleTestResult& result : run.results) {
    if (result.competency != competency) console.out.write(fmt::format("{}\n", result.competency));
    competency = result.competency;
    console.out.write(describe(result));
    passed += result.passed() ? 1 : 0;
  }
  console.out.write(fmt::format("{} passed, {} failed\n", passed, run.results.size() - passed));
}

}  // namespace

ExitCode test(const Options& options, Console& console) {
  const RuleTestRun run = run_rule_tests(options.rules);
  if (options.format == Format::kJson) {
    console.out.write(to_json(run));
  } else {
    write_text(run, console);
  }
  const ExitCode code = exit_code_of(run.diagnostics);
  if (code != ExitCode::kFine) return code;
  return run.ok() ? ExitCode::kFine : ExitCode::kTestFailed;
}

}  // namespace attain::cli
