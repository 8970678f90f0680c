// Takes the command line's folder and names; gives the rules, or says what is wrong with either.
//
// Tested by tests/cli/evaluate_test.cpp and tests/cli/failure_test.cpp.

#include "cli/rules.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::cli {
namespace {

/// Whether `name` is empty or one of `names`; if not, says so.
bool known(std::string_view kind, const std::string& name, std::span<const std::string_view> names,
           Console& console) {
  if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) return true;
  report(console, fmt::format("unknown {} {}", kind, diagnostic::quoted(name)),
         diagnostic::suggestion(name, names));
  return false;
}

}  // namespace

ExitCode exit_code_of(std::span<const Diagnostic> diagnostics) {
  ExitCode code = ExitCode::kFine;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity != Severity::kError) continue;
    if (diagnostic.code == "missing-folder" || diagnostic.code == "unreadable-file") {
      return ExitCode::kInputOutput;
    }
    code = ExitCode::kRules;
  }
  return code;
}

LoadedRules load_rules(const Options& options, Console& console) {
  const LoadResult loaded = load(options.rules);
  if (!loaded.ok()) {
    report(console, loaded.diagnostics());
    return {std::nullopt, exit_code_of(loaded.diagnostics())};
  }
  const RuleBook& rules = loaded.rulebook();
  const std::span<const std::string> declared = rules.languages();
  const std::vector<std::string_view> languages(declared.begin(), declared.end());
  if (!known("competency", options.competency, rules.competencies(), console) ||
      !known("tier", options.tier, rules.tiers(), console) ||
      !known("language", options.language, languages, console)) {
    return {std::nullopt, ExitCode::kUsage};
  }
  return {rules, ExitCode::kFine};
}

}  // namespace attain::cli
