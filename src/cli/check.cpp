// Takes a program's folder, tells every problem of its rules.
//
// Tested by tests/cli/check_test.cpp.

#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <attain/rulebook.hpp>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/rules.hpp"

namespace attain::cli {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string summary(const LoadResult& loaded) {
  std::size_t errors = 0;
  for (const Diagnostic& diagnostic : loaded.diagnostics()) {
    errors += diagnostic.severity == Severity::kError ? 1 : 0;
  }
  const std::size_t warnings = loaded.diagnostics().size() - errors;
  const std::string problems = fmt::format("{}, {}", counted(errors, "error", "errors"),
                                           counted(warnings, "warning", "warnings"));
  if (!loaded.ok()) return problems + "\n";
  const RuleBook& rules = loaded.rulebook();
  std::size_t revisions = 0;
  for (const std::string_view name : rules.competencies())
    revisions += rules.revisions(name).size();
  return fmt::format("{}: {}, {}; {}\n", rules.program(),
                     counted(rules.competencies().size(), "competency", "competencies"),
                     counted(revisions, "revision", "revisions"), problems);
}

}  // namespace

ExitCode check(const Options& options, Console& console) {
  const LoadResult loaded = load(options.rules);
  if (options.format == Format::kJson) {
    console.out.write(to_json(loaded.diagnostics()));
  } else {
    report(console, loaded.diagnostics());
    console.out.write(summary(loaded));
  }
  return exit_code_of(loaded.diagnostics());
}

}  // namespace attain::cli
