// Takes a measure; gives what it came to and from what: records, people, other measures, terms of
// points with their conditions.
//
// INVARIANT: values are those of the outcome, and terms earn what the function says that made them.
//
// Tested by tests/unit/decision/explain_measure_test.cpp and measure_evidence_test.cpp.

#include "decision/measure_evidence.hpp"

#include <algorithm>
#include <utility>

#include "decision/people.hpp"
#include "evaluate/evaluation.hpp"
#include "evaluate/threshold.hpp"
#include "value/exact.hpp"

namespace attain::decision {
namespace {

using Kind = MeasureEvidence::Kind;

constexpr Range kNotNegative{0, Range::kUnbounded};
constexpr Range kAnything{-Range::kUnbounded, Range::kUnbounded};

Kind kind_of(model::Measure::Kind kind) {
  switch (kind) {
    case model::Measure::Kind::kSum:
      return Kind::kSum;
    case model::Measure::Kind::kCount:
      return Kind::kCount;
    case model::Measure::Kind::kCountDistinct:
      return Kind::kCountDistinct;
    case model::Measure::Kind::kAverage:
      return Kind::kAverage;
    case model::Measure::Kind::kTotal:
      return Kind::kTotal;
    case model::Measure::Kind::kDifference:
      return Kind::kDifference;
    case model::Measure::Kind::kGrowth:
      return Kind::kGrowth;
    case model::Measure::Kind::kShare:
      return Kind::kShare;
    case model::Measure::Kind::kPeople:
      return Kind::kPeople;
    case model::Measure::Kind::kAttribute:
      return Kind::kAttribute;
    case model::Measure::Kind::kPoints:
      return Kind::kPoints;
  }
  return Kind::kSum;
}

class Explainer {
 public:
  Explainer(const Frame& frame, std::vector<std::string_view>& readings)
      : frame_(frame), readings_(readings) {}

  Measured explain(std::uint32_t index) {
    const compile::Measure& measure = frame_.program.measures[index];
    const evaluate::Amount& amount = frame_.outcome.measures[index].value;
    Measured measured;
    measured.possible = kAnything;
    measured.grain = Grain::kFine;
    MeasureEvidence& evidence = measured.evidence;
    evidence.subject = measure.source->id;
    evidence.title = &measure.source->annotations.title;
    evidence.kind = kind_of(measure.kind);
    evidence.actual = amount.range;
    evidence.undefined = amount.undefined;
    evidence.unit = measure.source->unit;
    add_readings(measure.source->annotations.readings, readings_);
    if (++frame_.measures <= kMostMeasures) add_kind(measure, measured);
    if (measure.cap) add_cap(*measure.cap, measured);
    return measured;
  }

 private:
  void add_kind(const compile::Measure& measure, Measured& measured) {
    switch (measure.kind) {
      case model::Measure::Kind::kSum:
      case model::Measure::Kind::kCount:
      case model::Measure::Kind::kCountDistinct:
      case model::Measure::Kind::kAverage:
        add_records(measure, measured);
        break;
      case model::Measure::Kind::kTotal:
      case model::Measure::Kind::kDifference:
      case model::Measure::Kind::kGrowth:
      case model::Measure::Kind::kShare:
        add_parts(measure, measured);
        break;
      case model::Measure::Kind::kPeople:
        measured.evidence.people = frame_.people.of(frame_, measure.test).explain_all();
        measured.possible = kNotNegative;
        measured.grain = Grain::kWhole;
        break;
      case model::Measure::Kind::kAttribute:
        measured.evidence.attribute = measure.source->attribute;
        if (!measure.may_be_negative) measured.possible = kNotNegative;
        if (measure.parts == 1) measured.grain = Grain::kWhole;
        break;
      case model::Measure::Kind::kPoints:
        add_terms(measure, measured);
        break;
    }
  }

  void add_records(const compile::Measure& measure, Measured& measured) {
    measured.evidence.records_of = measure.source->records;
    measured.evidence.records = explain_records(frame_, measure);
    const bool counts = measure.kind == model::Measure::Kind::kCount ||
                        measure.kind == model::Measure::Kind::kCountDistinct;
    if (counts || !measure.may_be_negative) measured.possible = kNotNegative;
    const bool whole = measure.kind == model::Measure::Kind::kSum && measure.parts == 1;
    if (counts || whole) measured.grain = Grain::kWhole;
  }

  void add_parts(const compile::Measure& measure, Measured& measured) {
    std::vector<Measured> parts;
    for (std::uint32_t i = measure.of.first; i < measure.of.end; ++i) {
      parts.push_back(explain(frame_.program.operands[i]));
    }
    if (measure.kind == model::Measure::Kind::kGrowth) {
      measured.possible.low = parts[1].possible.low < 0 ? -Range::kUnbounded : Rational(-100);
    } else if (measure.kind == model::Measure::Kind::kShare) {
      if (parts[0].possible.low >= Rational(0)) measured.possible = kNotNegative;
    } else {
      measured.grain = Grain::kWhole;
      measured.possible = parts.front().possible;
      for (const Measured& part : parts) {
        if (part.grain == Grain::kFine) measured.grain = Grain::kFine;
        if (&part == &parts.front()) continue;
        measured.possible = measure.kind == model::Measure::Kind::kTotal
                                ? value::add(measured.possible, part.possible)
                                : value::subtract(measured.possible, part.possible);
      }
    }
    for (Measured& part : parts) measured.evidence.parts.push_back(std::move(part.evidence));
  }

  void add_terms(const compile::Measure& measure, Measured& measured) {
    const auto& each = measure.source->each_term;
    if (each) {
      measured.evidence.each_term = {{{}, nullptr, each->number, true}};
      measured.evidence.each_term_comparator = to_string(each->comparator);
    }
    measured.possible = {};
    bool lacks_a_term = false;
    for (std::uint32_t t = measure.terms.first; t < measure.terms.end; ++t) {
      TermEvidence term = explain(frame_.program.terms[t]);
      if (each) {
        term.enough =
            evaluate::compare(term.earned, each->comparator, each->number) == Status::kMet;
      }
      if (can_earn(term)) {
        measured.possible.high =
            value::add(measured.possible, value::hull({}, span_of(term.points))).high;
      } else {
        lacks_a_term = lacks_a_term || !term.enough;
      }
      measured.evidence.terms.push_back(std::move(term));
    }
    if (lacks_a_term) measured.possible = {};
  }

  /// Whether its conditions can all be met.
  static bool can_earn(const TermEvidence& term) {
    return std::all_of(term.conditions.begin(), term.conditions.end(),
                       [](const RequirementDecision& one) { return one.closable; });
  }

  TermEvidence explain(const compile::Term& term) {
    TermEvidence evidence;
    evidence.id = term.source->id;
    evidence.title = &term.source->annotations.title;
    evidence.points = required_by(frame_.program, term.points, frame_.facts.attributes);
    add_readings(term.source->annotations.readings, readings_);
    evaluate::Amount of;
    if (term.measure != compile::kNone) {
      evidence.full_at = required_by(frame_.program, term.full_at, frame_.facts.attributes);
      evidence.measure.push_back(explain(term.measure).evidence);
      evidence.unit = evidence.measure.front().unit;
      if (evidence.title->empty()) evidence.title = evidence.measure.front().title;
      of = {evidence.measure.front().actual, evidence.measure.front().undefined};
    }
    Status conditions = Status::kMet;
    for (Explained& one : explain_parts(frame_, term.conditions.first, term.conditions.end)) {
      conditions = std::min(conditions, one.requirement.status);
      evidence.conditions.push_back(std::move(one.requirement));
    }
    if (conditions == Status::kNotMet || conditions == Status::kUndefined) return evidence;
    evidence.earned = evaluate::credit(frame_.program, term, of, frame_.facts.attributes).range;
    if (conditions == Status::kUnknown) evidence.earned = value::hull(evidence.earned, {});
    return evidence;
  }

  void add_cap(const compile::Number& cap, Measured& measured) {
    measured.evidence.cap = required_by(frame_.program, cap, frame_.facts.attributes);
    const Rational most = span_of(measured.evidence.cap).high;
    measured.possible.low = std::min(measured.possible.low, most);
    measured.possible.high = std::min(measured.possible.high, most);
    for (const Threshold& threshold : measured.evidence.cap) {
      if (threshold.value && !threshold.value->is_whole()) measured.grain = Grain::kFine;
    }
  }

  const Frame& frame_;
  std::vector<std::string_view>& readings_;
};

}  // namespace

Measured explain_amount(const Frame& frame, std::uint32_t measure,
                        std::vector<std::string_view>& readings) {
  return Explainer(frame, readings).explain(measure);
}

}  // namespace attain::decision
