// Takes a program and an outcome; gives the outcome as text: the ranges that were needed, then
// every judged requirement and tier with its status.
//
// Tested by tests/unit/evaluate/evaluate_test.cpp.

#include <fmt/format.h>

#include "evaluate/outcome.hpp"
#include "evaluate/passing.hpp"

namespace attain::evaluate {
namespace {

std::string dump_range(const Range& range) {
  if (range.exact()) return range.low.to_string();
  const std::string low = range.low.is_bounded() ? range.low.to_string() : "";
  const std::string high = range.high.is_bounded() ? range.high.to_string() : "";
  return fmt::format("{}..{}", low, high);
}

std::string dump_amount(const Amount& amount) {
  return amount.undefined ? "undefined" : dump_range(amount.range);
}

std::string dump_tier(const compile::Program& program, const Outcome& outcome, std::uint32_t tier,
                      std::string_view name) {
  std::string text = fmt::format("  {} {}\n", name, to_string(outcome.tiers[tier]));
  const compile::Span requirements = program.tiers[tier].requirements;
  for (std::uint32_t r = requirements.first; r < requirements.end; ++r) {
    text += fmt::format("    {} {}\n", program.requirements[r].source->id,
                        to_string(outcome.requirements[r]));
  }
  return text;
}

}  // namespace

std::string dump(const compile::Program& program, const Outcome& outcome) {
  std::string text;
  for (std::size_t i = 0; i < outcome.measures.size(); ++i) {
    if (!outcome.measures[i].known) continue;
    text += fmt::format("measure {} = {}\n", i, dump_amount(outcome.measures[i].value));
  }
  for (std::size_t i = 0; i < outcome.passing.size(); ++i) {
    const Made& passing = outcome.passing[i];
    if (passing.in != outcome.evaluations) continue;
    text += fmt::format("people passing test {} = {}\n", i,
                        dump_range(count_people(passing.sets, outcome.people_known)));
  }
  for (std::size_t c = 0; c < outcome.awards.size(); ++c) {
    if (outcome.awards[c].revision == compile::kNone) continue;
    const compile::Revision& revision = program.revisions[outcome.awards[c].revision];
    text += fmt::format("{} by the text of {}\n", program.competencies[c].source->id,
                        revision.source->starts.to_string());
    for (std::uint32_t o = revision.options.first; o < revision.options.end; ++o) {
      const compile::Span tiers = program.options[o].tiers;
      for (std::uint32_t tier = 0; tier < tiers.size(); ++tier) {
        text +=
            dump_tier(program, outcome, tiers.first + tier, program.vocabulary().tiers[tier].id);
      }
    }
  }
  return text;
}

}  // namespace attain::evaluate
