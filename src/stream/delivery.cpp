// Takes the verdicts on blocks, in order; gives the sink its text, the caller the problems and the
// progress, and a summary.
//
// Tested by tests/unit/stream/evaluate_stream_test.cpp.

#include "stream/delivery.hpp"

#include <exception>
#include <span>
#include <string_view>
#include <utility>

#include "stream/counts.hpp"

namespace attain::stream {

Delivery::Delivery(const RuleBook& rules, const StreamSink& sink, const StreamOptions& options)
    : sink_(sink), options_(options) {
  summary_.competencies = no_counts(rules, options.evaluate);
}

bool Delivery::deliver(const Verdicts& verdicts) {
  if (verdicts.failure) std::rethrow_exception(verdicts.failure);
  report(verdicts);
  summary_.evaluated += verdicts.evaluated;
  summary_.rejected += verdicts.rejected;
  summary_.blank += verdicts.blank;
  add(verdicts.competencies, summary_.competencies);
  if (!write(verdicts)) {
    summary_.end = StreamEnd::kRefused;
    return false;
  }
  if (verdicts.is_cut) {
    summary_.end = StreamEnd::kStopped;
    return false;
  }
  if (options_.progress) {
    options_.progress({summary_.evaluated, summary_.rejected, summary_.blank, verdicts.bytes});
  }
  return true;
}

void Delivery::report(const Verdicts& verdicts) {
  const std::span<const Diagnostic> problems = verdicts.problems;
  std::size_t begin = 0;
  for (const std::size_t end : verdicts.line_ends) {
    options_.report(problems.subspan(begin, end - begin));
    begin = end;
  }
}

bool Delivery::write(const Verdicts& verdicts) {
  std::string_view text = verdicts.text;
  if (text.empty()) return true;
  const bool has_lines_between = options_.format == StreamFormat::kText && !options_.tiers_only;
  if (std::exchange(is_first_text_, false) && has_lines_between) text.remove_prefix(1);
  return sink_(text);
}

}  // namespace attain::stream
