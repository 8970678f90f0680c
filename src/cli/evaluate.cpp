// Takes rules and facts, gives a decision for each partner: as JSON or text, whole or the tiers
// alone. To explain is to give the whole as text.
//
// Tested by tests/cli/evaluate_test.cpp and tests/cli/explain_test.cpp.

#include <string>

#include <fmt/format.h>

#include <attain/facts.hpp>
#include <attain/render.hpp>
#include <attain/rulebook.hpp>
#include <attain/stream.hpp>

#include "cli/commands.hpp"
#include "cli/evaluate_many.hpp"
#include "cli/input.hpp"
#include "cli/rules.hpp"
#include "diagnostic/words.hpp"
#include "stream/tiers_text.hpp"

namespace attain::cli {
namespace {

/// What is asked for, whether of one partner or of many.
StreamOptions answers_of(const Options& options, const Input& input, const Console& console) {
  StreamOptions answers;
  answers.evaluate.revision = options.revision;
  answers.evaluate.competency = options.competency;
  answers.facts.as_of = options.as_of;
  answers.facts.file = input.name();
  answers.facts.max_bytes = options.max_bytes;
  answers.facts.lenient = options.lenient;
  answers.format = options.format == Format::kJson ? StreamFormat::kJson : StreamFormat::kText;
  answers.tiers_only = options.tiers_only;
  answers.text.language = options.language;
  answers.text.competency = options.competency;
  answers.text.tier = options.tier;
  answers.text.colour = console.colour_out;
  answers.threads = options.jobs;
  return answers;
}

std::string answer(const Facts& facts, const RuleBook& rules, const StreamOptions& answers) {
  const bool is_text = answers.format == StreamFormat::kText;
  if (answers.tiers_only) {
    const Tiers tiers = rules.decide(facts, answers.evaluate);
    return is_text ? stream::tiers_text(tiers, facts.id())
                   : to_json(tiers, facts.id(), JsonLayout::kIndented);
  }
  const Decision decision = rules.evaluate(facts, answers.evaluate);
  return is_text ? to_text(decision, answers.text) : to_json(decision, JsonLayout::kIndented);
}

ExitCode evaluate_one(const RuleBook& rules, Input& input, FactsFormat format,
                      const StreamOptions& answers, Console& console) {
  const std::string text = read_all(input, answers.facts.max_bytes);
  if (!input.error().empty()) return ExitCode::kInputOutput;
  const FactsResult facts = format == FactsFormat::kJson
                                ? read_facts(text, rules, answers.facts)
                                : read_facts_yaml(text, rules, answers.facts);
  report(console, facts.diagnostics());
  if (!facts.ok()) return ExitCode::kFacts;
  console.out.write(answer(facts.value(), rules, answers));
  return ExitCode::kFine;
}

}  // namespace

ExitCode evaluate(const Options& options, Console& console) {
  const LoadedRules rules = load_rules(options, console);
  if (!rules.rulebook) return rules.code;
  Input input(options.facts);
  FactsFormat format = options.facts_format;
  if (format == FactsFormat::kAuto) format = detect_format(input, options.max_bytes);
  const StreamOptions answers = answers_of(options, input, console);
  const ExitCode code =
      format == FactsFormat::kNdjson
          ? evaluate_many(*rules.rulebook, input, answers, options.summary, console)
          : evaluate_one(*rules.rulebook, input, format, answers, console);
  if (input.error().empty()) return code;
  report(console,
         fmt::format("cannot read {}: {}", diagnostic::quoted(input.name()), input.error()));
  return ExitCode::kInputOutput;
}

}  // namespace attain::cli
