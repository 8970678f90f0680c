// Takes rules and partners, gives a decision for each: as JSON or text, whole or the tiers alone.
//
// Tested by tests/cli/evaluate_test.cpp and tests/cli/ndjson_test.cpp.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <attain/render.hpp>

#include "cli/commands.hpp"
#include "cli/json.hpp"
#include "cli/partners.hpp"
#include "cli/rules.hpp"

namespace attain::cli {
namespace {

/// Writes the answers for partners one after another, each as the command line asks.
class Answers {
 public:
  Answers(const Options& options, const RuleBook& rules, bool many, Console& console)
      : options_(options), rules_(rules), many_(many), console_(console) {
    evaluate_options_.revision = options.revision;
    evaluate_options_.competency = options.competency;
    text_options_.language = options.language;
    text_options_.competency = options.competency;
    text_options_.colour = console.colour_out;
  }

  void accept(const Facts& facts) {
    console_.out.write(options_.tiers_only ? tiers(facts) : decision(facts));
    if (many_ && options_.format == Format::kJson) console_.out.write("\n");
  }

  /// Keeps lines of JSON in step with the input.
  void reject(const Partner& partner) {
    if (!many_ || options_.format != Format::kJson) return;
    console_.out.write(error_line(partner.line, partner.first_error()));
  }

 private:
  std::string decision(const Facts& facts) {
    const Decision decision = rules_.evaluate(facts, evaluate_options_);
    if (options_.format == Format::kJson) return to_json(decision, layout());
    const std::string_view before = std::exchange(any_, true) ? "\n" : "";
    return fmt::format("{}{}", before, to_text(decision, text_options_));
  }

  std::string tiers(const Facts& facts) {
    rules_.decide(facts, tiers_, evaluate_options_);
    if (options_.format == Format::kJson) return to_json(tiers_, facts.id(), layout());
    std::string lines;
    for (const Tiers::Award& award : tiers_.awards()) {
      lines += fmt::format("{}  {}  {}\n", facts.id(), award.competency,
                           award.tier.empty() ? to_string(award.status) : award.tier);
    }
    return lines;
  }

  JsonLayout layout() const { return many_ ? JsonLayout::kCompact : JsonLayout::kIndented; }

  const Options& options_;
  const RuleBook& rules_;
  bool many_;
  Console& console_;
  EvaluateOptions evaluate_options_;
  TextOptions text_options_;
  Tiers tiers_;
  bool any_ = false;
};

}  // namespace

ExitCode evaluate(const Options& options, Console& console) {
  const LoadedRules rules = load_rules(options, console);
  if (!rules.rulebook) return rules.code;
  PartnerReader partners(options, *rules.rulebook, console);
  Answers answers(options, *rules.rulebook, partners.many(), console);
  while (const std::optional<Partner> partner = partners.next()) {
    if (partner->facts.ok()) {
      answers.accept(partner->facts.value());
    } else {
      answers.reject(*partner);
    }
    if (!console.out.ok()) break;
  }
  return partners.finish();
}

}  // namespace attain::cli
