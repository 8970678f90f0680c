// Takes a measure; gives what it comes to for these facts, each measure once.
//
// Tested by tests/unit/evaluate/amount_test.cpp.

#include <algorithm>
#include <utility>

#include "evaluate/evaluation.hpp"
#include "evaluate/match.hpp"
#include "evaluate/passing.hpp"
#include "evaluate/select.hpp"
#include "evaluate/threshold.hpp"
#include "value/exact.hpp"

namespace attain::evaluate {
namespace {

constexpr Range kAnything{-Range::kUnbounded, Range::kUnbounded};

}  // namespace

Status Evaluation::judge_measure(const compile::Requirement& requirement) {
  const Amount& actual = amount(requirement.subject);
  if (actual.undefined) return Status::kUndefined;
  return judge(program_, requirement.threshold, requirement.comparator, actual.range,
               outcome_.attributes);
}

const Amount& Evaluation::amount(std::uint32_t measure) {
  if (!outcome_.measures[measure].known) {
    const Amount made = make_amount(program_.measures[measure]);
    outcome_.measures[measure] = {true, made};
  }
  return outcome_.measures[measure].value;
}

Amount Evaluation::make_amount(const compile::Measure& measure) {
  const Amount made = [&]() -> Amount {
    switch (measure.kind) {
      case model::Measure::Kind::kSum:
      case model::Measure::Kind::kCount:
      case model::Measure::Kind::kAverage:
        return {measure_sum(measure, facts_, selected(measure.selection))};
      case model::Measure::Kind::kCountDistinct:
        return {measure_distinct(measure, facts_, selected(measure.selection), outcome_.distinct)};
      case model::Measure::Kind::kTotal:
        return total(measure);
      case model::Measure::Kind::kDifference:
        return difference(measure);
      case model::Measure::Kind::kGrowth:
        return growth_of(measure);
      case model::Measure::Kind::kShare:
        return share_of(measure);
      case model::Measure::Kind::kPeople:
        return {heads(measure.test)};
      case model::Measure::Kind::kAttribute:
        return attribute_of(measure);
      case model::Measure::Kind::kPoints:
        return points(measure);
    }
    return {kAnything};
  }();
  return measure.cap ? capped(made, *measure.cap) : made;
}

const BitSets& Evaluation::selected(std::uint32_t selection) {
  Made& selected = outcome_.selections[selection];
  if (std::exchange(selected.in, outcome_.evaluations) != outcome_.evaluations) {
    const compile::Selection& asked = program_.selections[selection];
    const facts::Table& table = facts_.tables[asked.records];
    select_rows(program_, asked.filter, table.columns, table.rows, selected.sets);
  }
  return selected.sets;
}

Amount Evaluation::total(const compile::Measure& measure) {
  Amount total;
  for (std::uint32_t i = measure.of.first; i < measure.of.end; ++i) {
    const Amount& part = amount(program_.operands[i]);
    total.range = value::add(total.range, part.range);
    total.undefined = total.undefined || part.undefined;
  }
  return total;
}

Amount Evaluation::difference(const compile::Measure& measure) {
  const Amount from = amount(program_.operands[measure.of.first]);
  const Amount& without = amount(program_.operands[measure.of.first + 1]);
  return {value::subtract(from.range, without.range), from.undefined || without.undefined};
}

Amount Evaluation::growth_of(const compile::Measure& measure) {
  const Amount from = amount(program_.operands[measure.of.first]);
  const Amount& to = amount(program_.operands[measure.of.first + 1]);
  return {value::growth(from.range, to.range), from.undefined || to.undefined};
}

Amount Evaluation::share_of(const compile::Measure& measure) {
  const Amount of = amount(program_.operands[measure.of.first]);
  const Amount& in = amount(program_.operands[measure.of.first + 1]);
  return {value::percentage(of.range, in.range), of.undefined || in.undefined};
}

Amount Evaluation::attribute_of(const compile::Measure& measure) const {
  const facts::Value value = outcome_.attributes[measure.attribute];
  if (value == facts::kUnknown) {
    Range range = kAnything;
    if (!measure.may_be_negative) range.low = 0;
    return {range};
  }
  const Rational number = Rational::fraction(value, measure.parts);
  return {{number, number}};
}

Amount Evaluation::capped(const Amount& amount, const compile::Number& cap) const {
  const compile::Span branches = branches_for(cap, outcome_.attributes);
  Amount capped = amount;
  bool is_first = true;
  for (std::uint32_t b = branches.first; b < branches.end; ++b) {
    const std::optional<Rational>& most = program_.numbers[b];
    if (!most) {
      // Undefined for certain only if no other branch may apply.
      if (branches.size() == 1) capped.undefined = true;
      if (branches.size() > 1) return {kAnything, amount.undefined};
      continue;
    }
    const Range range{std::min(amount.range.low, *most), std::min(amount.range.high, *most)};
    capped.range = is_first ? range : value::hull(capped.range, range);
    is_first = false;
  }
  return capped;
}

}  // namespace attain::evaluate
