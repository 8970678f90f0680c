// Takes rules and partners, says of each what was decided and why, as a person would read it.
//
// Tested by tests/cli/explain_test.cpp.

#include <optional>
#include <string_view>
#include <utility>

#include <attain/render.hpp>

#include "cli/commands.hpp"
#include "cli/partners.hpp"
#include "cli/rules.hpp"

namespace attain::cli {

ExitCode explain(const Options& options, Console& console) {
  const LoadedRules rules = load_rules(options, console);
  if (!rules.rulebook) return rules.code;
  EvaluateOptions how;
  how.revision = options.revision;
  how.competency = options.competency;
  TextOptions text;
  text.language = options.language;
  text.competency = options.competency;
  text.tier = options.tier;
  text.colour = console.colour_out;

  PartnerReader partners(options, *rules.rulebook, console);
  std::string_view between;
  while (const std::optional<Partner> partner = partners.next()) {
    if (!partner->facts.ok()) continue;
    console.out.write(std::exchange(between, "\n"));
    console.out.write(to_text(rules.rulebook->evaluate(partner->facts.value(), how), text));
    if (!console.out.ok()) break;
  }
  return partners.finish();
}

}  // namespace attain::cli
