// Takes a block of lines, gives the answers for the partners in them, the problems of those that
// are wrong, and what was counted.
//
// Tested by tests/unit/stream/evaluate_stream_test.cpp.

#include "stream/judge.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include <attain/render.hpp>

#include "stream/counts.hpp"
#include "stream/error_line.hpp"
#include "stream/tiers_text.hpp"

namespace attain::stream {
namespace {

int line_number(std::int64_t line) {
  return static_cast<int>(std::min<std::int64_t>(line, std::numeric_limits<int>::max()));
}

}  // namespace

Verdicts no_verdicts(const RuleBook& rules, const StreamOptions& options) {
  Verdicts none;
  none.competencies = no_counts(rules, options.evaluate);
  return none;
}

Judge::Judge(const RuleBook& rules, const StreamOptions& options)
    : rules_(rules),
      options_(options),
      facts_options_(options.facts),
      reader_(rules),
      verdicts_(no_verdicts(rules, options)) {}

Verdicts& Judge::judge(const Block& block) noexcept {
  clear();
  verdicts_.bytes = block.bytes;
  try {
    judge_lines(block);
  } catch (...) {
    verdicts_.failure = std::current_exception();
  }
  return verdicts_;
}

void Judge::clear() {
  verdicts_.text.clear();
  verdicts_.problems.clear();
  verdicts_.line_ends.clear();
  verdicts_.is_cut = false;
  verdicts_.failure = nullptr;
  verdicts_.evaluated = verdicts_.rejected = verdicts_.blank = 0;
  stream::clear(verdicts_.competencies);
}

void Judge::judge_lines(const Block& block) {
  LineReader lines(block.text, block.first_line, options_.facts.max_bytes);
  while (const std::optional<Line> line = lines.next()) {
    if (options_.stop.stop_requested()) {
      verdicts_.is_cut = true;
      return;
    }
    // Of a line that is too long only the beginning is known to be blank.
    if (line->is_blank() && line->text.size() <= options_.facts.max_bytes) {
      ++verdicts_.blank;
    } else {
      judge_line(*line);
    }
  }
}

void Judge::judge_line(const Line& line) {
  facts_options_.first_line = line_number(line.number);
  const FactsResult facts = reader_.read_json(line.text, facts_options_);
  if (options_.report && !facts.diagnostics().empty()) {
    verdicts_.problems.insert(verdicts_.problems.end(), facts.diagnostics().begin(),
                              facts.diagnostics().end());
    verdicts_.line_ends.push_back(verdicts_.problems.size());
  }
  if (!facts.ok()) {
    reject(line, facts);
    return;
  }
  ++verdicts_.evaluated;
  if (options_.tiers_only) {
    decide(facts.value());
  } else {
    explain(facts.value());
  }
}

void Judge::reject(const Line& line, const FactsResult& facts) {
  ++verdicts_.rejected;
  if (options_.format != StreamFormat::kJson) return;
  verdicts_.text += error_line(line.number, facts.diagnostics());
  verdicts_.text += '\n';
}

void Judge::decide(const Facts& facts) {
  rules_.decide(facts, tiers_, options_.evaluate);
  for (std::size_t c = 0; c < tiers_.awards().size(); ++c) {
    const Tiers::Award& award = tiers_.awards()[c];
    count(verdicts_.competencies[c], award.status, award.tier);
  }
  if (options_.format == StreamFormat::kText) {
    verdicts_.text += tiers_text(tiers_, facts.id());
  } else {
    verdicts_.text += to_json(tiers_, facts.id());
    verdicts_.text += '\n';
  }
}

void Judge::explain(const Facts& facts) {
  const Decision decision = rules_.evaluate(facts, options_.evaluate);
  for (std::size_t c = 0; c < decision.competencies().size(); ++c) {
    const CompetencyDecision& competency = decision.competencies()[c];
    count(verdicts_.competencies[c], competency.status, competency.tier);
  }
  if (options_.format == StreamFormat::kText) {
    verdicts_.text += '\n';
    verdicts_.text += to_text(decision, options_.text);
  } else {
    verdicts_.text += to_json(decision);
    verdicts_.text += '\n';
  }
}

}  // namespace attain::stream
