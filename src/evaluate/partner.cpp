// Takes requirements on the partner's attributes and other awards, and those that count how many of
// their parts are met; gives their statuses.
//
// Tested by tests/unit/evaluate/partner_test.cpp.

#include <algorithm>
#include <array>

#include "evaluate/evaluation.hpp"
#include "evaluate/threshold.hpp"

namespace attain::evaluate {
namespace {

std::int64_t rank(std::uint32_t tier) {
  return tier == compile::kNone ? 0 : std::int64_t{tier} + 1;
}

/// Whether a value that is known is among those accepted, or every value or none is.
Status accepted(const compile::Program& program, const compile::Requirement& requirement,
                facts::Value value, std::size_t choices) {
  const auto accepts = [&](std::size_t code) {
    return (program.words[requirement.words.first + code / 64] >> (code % 64) & 1) != 0;
  };
  const auto settled = [](bool met) { return met ? Status::kMet : Status::kNotMet; };
  if (value != facts::kUnknown) return settled(accepts(static_cast<std::size_t>(value)));
  for (std::size_t code = 1; code < choices; ++code) {
    if (accepts(code) != accepts(0)) return Status::kUnknown;
  }
  return settled(accepts(0));
}

}  // namespace

Status Evaluation::judge_partner(const compile::Requirement& requirement) {
  const model::Field& attribute = program_.vocabulary().attributes[requirement.subject];
  const facts::Value value = outcome_.attributes[requirement.subject];
  if (requirement.words.size() > 0) {
    const bool is_flag = attribute.type == model::FieldType::kFlag;
    return accepted(program_, requirement, value, is_flag ? 2 : attribute.choices.size());
  }
  Range actual{-Range::kUnbounded, Range::kUnbounded};
  if (attribute.type == model::FieldType::kCount) actual.low = 0;
  if (value != facts::kUnknown) {
    const Rational number = Rational::fraction(value, attribute.parts());
    actual = {number, number};
  }
  return judge(program_, requirement.threshold, requirement.comparator, actual,
               outcome_.attributes);
}

Status Evaluation::judge_competency_asked(const compile::Requirement& requirement) {
  return judge(program_, requirement.threshold, requirement.comparator,
               ranks_of(program_, facts_, outcome_, requirement), outcome_.attributes);
}

Count ranks_of(const compile::Program& program, const facts::Columns& facts, const Outcome& outcome,
               const compile::Requirement& requirement) {
  if (!requirement.is_external) {
    const Award& award = outcome.awards[requirement.subject];
    return {rank(award.tier), std::max(rank(award.tier), rank(award.possible))};
  }
  const facts::Value held = facts.awards[requirement.subject];
  if (held != facts::kUnknown) return {held, held};
  return {0, static_cast<std::int64_t>(program.vocabulary().tiers.size())};
}

Status Evaluation::judge_number_of(std::uint32_t index) {
  const compile::Requirement& requirement = program_.requirements[index];
  std::array<std::int64_t, 5> count = {};
  for (std::uint32_t r = index + 1; r < requirement.end; r = program_.requirements[r].end) {
    ++count[static_cast<std::size_t>(outcome_.requirements[r])];
  }
  const std::int64_t met = count[static_cast<std::size_t>(Status::kMet)];
  const std::int64_t open = met + count[static_cast<std::size_t>(Status::kUnknown)];
  const std::int64_t defined = open + count[static_cast<std::size_t>(Status::kUndefined)];
  const Status status = judge(program_, requirement.threshold, requirement.comparator,
                              Count{met, open}, outcome_.attributes);
  if (requirement.comparator != Comparator::kAtLeast || status != Status::kNotMet) return status;
  // Fewer are met than asked for, but not for certain where a number is left undefined.
  return judge(program_, requirement.threshold, requirement.comparator, Count{met, defined},
               outcome_.attributes) == Status::kUnknown
             ? Status::kUndefined
             : Status::kNotMet;
}

}  // namespace attain::evaluate
