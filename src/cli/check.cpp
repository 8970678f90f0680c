// Takes a program's folder, tells every problem of its rules.
//
// Tested by check_test.cpp and check_formats_test.cpp in tests/cli/.

#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <attain/rulebook.hpp>

#include "cli/commands.hpp"
#include "cli/github.hpp"
#include "cli/json.hpp"
#include "cli/rules.hpp"
#include "cli/sarif.hpp"
#include "cli/watch.hpp"

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

ExitCode check_once(const Options& options, Console& console) {
  const LoadResult loaded = load(options.rules);
  switch (options.format) {
    case Format::kText:
      report(console, loaded.diagnostics());
      console.out.write(summary(loaded));
      break;
    case Format::kJson:
      console.out.write(to_json(loaded.diagnostics()));
      break;
    case Format::kSarif:
      console.out.write(to_sarif(loaded.diagnostics()));
      break;
    case Format::kGithub:
      console.out.write(to_github(loaded.diagnostics()));
      break;
  }
  const ExitCode code = exit_code_of(loaded.diagnostics());
  const bool is_denied = options.denies_warnings && !loaded.diagnostics().empty();
  return code == ExitCode::kFine && is_denied ? ExitCode::kRules : code;
}

}  // namespace

ExitCode check(const Options& options, Console& console) {
  if (!options.watches) return check_once(options, console);
  while (true) {
    const FolderState state(options.rules);
    const ExitCode code = check_once(options, console);
    console.out.flush();
    if (!console.out.ok()) return code;
    wait_for_change(options.rules, state);
    if (options.format == Format::kText) console.out.write("\n");
  }
}

}  // namespace attain::cli
