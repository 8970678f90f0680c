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
#include "value/exact.hpp"

namespace attain::decision {
namespace {

constexpr Rational kUnbounded = Range::kUnbounded;

Rational grain_of(Grain grain) {
  return grain == Grain::kWhole ? Rational(1) : Rational::fraction(1, model::kDecimalParts);
}

/// The greatest whole number that is not above `number`.
Rational floor(const Rational& number) {
  const Rational::Wide numerator = number.numerator();
  const Rational::Wide denominator = number.denominator();
  const bool cut_upwards = numerator < 0 && numerator % denominator != 0;
  return Rational::fraction(numerator / denominator - (cut_upwards ? 1 : 0), 1);
}

Rational ceil(const Rational& number) { return -floor(-number); }

/// The least number above `number` that has as few digits as facts can state.
Rational just_above(const Rational& number) {
  if (!number.is_bounded()) return number;
  const Rational parts = value::scale({number, number}, model::kDecimalParts).high;
  return Rational::fraction(floor(parts).numerator() + 1, model::kDecimalParts);
}

/// How far `low` lies below `high`, or must rise to lie above it, rounded outwards; unbounded if
/// either is.
Range step_up(const Rational& low, const Rational& high, bool above) {
  if (above ? low > high : low >= high) return {};
  if (low == -kUnbounded || high == kUnbounded) return {kUnbounded, kUnbounded};
  const Range step = value::subtract({high, high}, {low, low});
  return above ? Range{just_above(step.low), just_above(step.high)} : step;
}

/// The part of `accepted` within `actual`; all empty parts are equal.
Range overlap(const Range& accepted, const Range& actual) {
  const Range common{std::max(accepted.low, actual.low), std::min(accepted.high, actual.high)};
  return common.low > common.high ? Range{1, 0} : common;
}

/// What accepts the same and its bound as well.
Comparator closed(Comparator comparator) {
  if (comparator == Comparator::kMoreThan) return Comparator::kAtLeast;
  if (comparator == Comparator::kLessThan) return Comparator::kAtMost;
  return comparator;
}

Range joined(const Range& so_far, const Range& next, bool is_first) {
  return is_first ? next : value::hull(so_far, next);
}

}  // namespace

Range accepted_by(Comparator comparator, const Rational& number, Grain grain) {
  const bool whole = grain == Grain::kWhole;
  const Rational one = grain_of(grain);
  const auto above = [&] {
    const Rational from = whole ? floor(number) : number;
    return value::add({from, from}, {one, one}).high;
  };
  const auto below = [&] {
    const Rational from = whole ? ceil(number) : number;
    return value::subtract({from, from}, {one, one}).low;
  };
  switch (comparator) {
    case Comparator::kIs:
      return {number, number};
    case Comparator::kAtLeast:
      return {whole ? ceil(number) : number, kUnbounded};
    case Comparator::kAtMost:
      return {-kUnbounded, whole ? floor(number) : number};
    case Comparator::kMoreThan:
      return {above(), kUnbounded};
    case Comparator::kLessThan:
      return {-kUnbounded, below()};
  }
  return {};
}

List<Threshold> required_by(const Frame& frame, const compile::Number& number) {
  const compile::Program& program = frame.program;
  const compile::Span applying = evaluate::branches_for(number, frame.facts.attributes);
  auto* required = frame.arena.make<Threshold>(number.branches.size());
  for (std::uint32_t i = number.branches.first; i < number.branches.end; ++i) {
    Threshold& threshold = required[i - number.branches.first];
    threshold.applies = i >= applying.first && i < applying.end;
    threshold.value = program.numbers[i];
    if (number.attribute == compile::kNone) continue;
    const model::Field& attribute = program.vocabulary().attributes[number.attribute];
    const model::Choice& choice = attribute.choices[i - number.branches.first];
    threshold.branch = choice.id;
    threshold.title = &choice.title;
  }
  return {required, number.branches.size()};
}

Distance distance(List<Threshold> required, Comparator comparator, const Range& actual,
                  Grain grain) {
  Distance distance;
  bool is_first = true;
  const bool beyond = grain == Grain::kFine && closed(comparator) != comparator;
  for (const Threshold& threshold : required) {
    if (!threshold.applies || !threshold.value) continue;
    const Range accepted =
        accepted_by(beyond ? closed(comparator) : comparator, *threshold.value, grain);
    const Range rise{step_up(actual.high, accepted.low, beyond).low,
                     step_up(actual.low, accepted.low, beyond).high};
    const Range fall{step_up(accepted.high, actual.low, beyond).low,
                     step_up(accepted.high, actual.high, beyond).high};
    distance.rise = joined(distance.rise, rise, is_first);
    distance.fall = joined(distance.fall, fall, is_first);
    is_first = false;

    const Rational most = std::max(rise.high, fall.high);
    const Rational asked = rise.high > fall.high ? accepted.low : accepted.high;
    const Rational of = std::max(Rational(1), asked < 0 ? -asked : asked);
    if (most > 0 && of.is_bounded()) {
      distance.shortfall = std::max(distance.shortfall, value::divide({most, most}, of).high);
    }
  }
  return distance;
}

Doubt doubt(List<Threshold> required, Comparator comparator, const Range& actual, Grain grain) {
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
    const Range met = overlap(accepted_by(comparator, *threshold.value, grain), actual);
    if (met.low <= met.high && met != actual) doubt.actual = true;
    if (first && met != *first) doubt.branch = true;
    if (!first) first = met;
  }
  if (defined && undefined) doubt.branch = true;
  return doubt;
}

bool is_attainable(List<Threshold> required, Comparator comparator, const Range& possible,
                   Grain grain) {
  return std::any_of(required.begin(), required.end(), [&](const Threshold& threshold) {
    if (!threshold.applies || !threshold.value) return false;
    const Range met = overlap(accepted_by(comparator, *threshold.value, grain), possible);
    return met.low <= met.high;
  });
}

Range span_of(List<Threshold> required) {
  Range span;
  bool is_first = true;
  for (const Threshold& threshold : required) {
    if (!threshold.applies || !threshold.value) continue;
    span = joined(span, {*threshold.value, *threshold.value}, is_first);
    is_first = false;
  }
  return span;
}

}  // namespace attain::decision
