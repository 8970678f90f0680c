#pragma once

#include <optional>
#include <span>

#include <attain/diagnostic.hpp>
#include <attain/rulebook.hpp>

#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"

namespace attain::cli {

/// kInputOutput if something could not be read, else kRules if there is an error, else kFine.
ExitCode exit_code_of(std::span<const Diagnostic> diagnostics);

/// The rules, or why there are none, told already.
struct LoadedRules {
  std::optional<RuleBook> rulebook;
  ExitCode code = ExitCode::kFine;
};

/// Loads the rules that the command line names, and checks against them the names of a competency,
/// a tier and a language that it gives.
LoadedRules load_rules(const Options& options, Console& console);

}  // namespace attain::cli
