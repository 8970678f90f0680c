// Takes the thresholds of a requirement and the actual value, a range where facts are absent; gives
// how far apart they are and which absent facts matter.
//
// A comparator and its number are the interval of values it accepts, so that all comparators are
// one case. INVARIANT: what surely suffices is never understated, and nothing here makes a status.
//
// Tested by tests/unit/decision/distance_test.cpp.

#include "decision/distance.hpp"

#include <algorithm>

#include "evaluate/threshold.hpp"

namespace attain::decision {
namespace {

constexpr std::int64_t kUnbounded = Range::kUnbounded;

/// How far `low` lies below `high`; unbounded if either is.
std::int64_t step_up(std::int64_t low, std::int64_t high) {
  if (low >= high) return 0;
  if (low == -kUnbounded || high == kUnbounded) return kUnbounded;
  return high - low;
}

/// The part of `accepted` within `actual`; all empty parts are equal.
Range overlap(Range accepted, Range actual) {
  const Range common{std::max(accepted.low, actual.low), std::min(accepted.high, actual.high)};
  return common.low > common.high ? Range{1, 0} : common;
}

Range hull(const Range& so_far, const Range& next, bool is_first) {
  if (is_first) return next;
  return {std::min(so_far.low, next.low), std::max(so_far.high, next.high)};
}

}  // namespace

Range accepted_by(Comparator comparator, std::int64_t number) {
  switch (comparator) {
    case Comparator::kIs:
      return {number, number};
    case Comparator::kAtLeast:
      return {number, kUnbounded};
    case Comparator::kAtMost:
      return {-kUnbounded, number};
    case Comparator::kMoreThan:
      return {number + 1, kUnbounded};
    case Comparator::kLessThan:
      return {-kUnbounded, number - 1};
  }
  return {};
}

std::vector<Threshold> required_by(const compile::Program& program, const compile::Number& number,
                                   const facts::Columns& facts) {
  const compile::Span applying = evaluate::branches_for(number, facts);
  std::vector<Threshold> required;
  for (std::uint32_t i = number.branches.first; i < number.branches.end; ++i) {
    Threshold& threshold = required.emplace_back();
    threshold.applies = i >= applying.first && i < applying.end;
    if (program.numbers[i] != compile::kUndefined) threshold.value = program.numbers[i];
    if (number.attribute == compile::kNone) continue;
    const model::Field& attribute = program.vocabulary().attributes[number.attribute];
    const model::Choice& choice = attribute.choices[i - number.branches.first];
    threshold.branch = choice.id;
    threshold.title = &choice.title;
  }
  return required;
}

Distance distance(const std::vector<Threshold>& required, Comparator comparator, Range actual) {
  Distance distance;
  bool is_first = true;
  for (const Threshold& threshold : required) {
    if (!threshold.applies || !threshold.value) continue;
    const Range accepted = accepted_by(comparator, *threshold.value);
    const Range rise{step_up(actual.high, accepted.low), step_up(actual.low, accepted.low)};
    const Range fall{step_up(accepted.high, actual.low), step_up(accepted.high, actual.high)};
    distance.rise = hull(distance.rise, rise, is_first);
    distance.fall = hull(distance.fall, fall, is_first);
    is_first = false;

    const std::int64_t asked = rise.high > fall.high ? accepted.low : accepted.high;
    const Shortfall shortfall{std::max(rise.high, fall.high),
                              std::max<std::int64_t>(1, asked < 0 ? -asked : asked)};
    distance.shortfall = std::max(distance.shortfall, shortfall);
  }
  return distance;
}

Doubt doubt(const std::vector<Threshold>& required, Comparator comparator, Range actual) {
  Doubt doubt;
  std::optional<Range> first;
  bool defined = false;
  bool undefined = false;
  for (const Threshold& threshold : required) {
    if (!threshold.applies) continue;
    if (!threshold.value) {
      undefined = true;
      continue;
    }
    defined = true;
    const Range met = overlap(accepted_by(comparator, *threshold.value), actual);
    if (met.low <= met.high && met != actual) doubt.actual = true;
    if (first && met != *first) doubt.branch = true;
    if (!first) first = met;
  }
  if (defined && undefined) doubt.branch = true;
  return doubt;
}

}  // namespace attain::decision
