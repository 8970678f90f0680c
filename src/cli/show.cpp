// Takes rules, gives them as prose that a program manager reads.
//
// Tested by tests/cli/show_test.cpp.

#include <attain/render.hpp>

#include "cli/commands.hpp"
#include "cli/rules.hpp"

namespace attain::cli {

ExitCode show(const Options& options, Console& console) {
  const LoadedRules rules = load_rules(options, console);
  if (!rules.rulebook) return rules.code;
  ProseOptions prose;
  prose.language = options.language;
  prose.competency = options.competency;
  prose.revision = options.revision;
  console.out.write(to_prose(*rules.rulebook, prose));
  return ExitCode::kFine;
}

}  // namespace attain::cli
