// Takes a measure; gives what it came to and from what: records, people, other measures, terms of
// points with their conditions.
//
// INVARIANT: values are those of the outcome, and terms earn what the function says that made them.
//
// Tested by tests/unit/decision/explain_measure_test.cpp and measure_evidence_test.cpp.

#include "decision/measure_evidence.hpp"

#include <algorithm>

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
  Explainer(const Frame& frame, Texts& readings) : frame_(frame), readings_(readings) {}

  Measured explain(std::uint32_t index, MeasureEvidence& evidence) {
    const compile::Measure& measure = frame_.program.measures[index];
    const evaluate::Amount& amount = frame_.outcome.measures[index].value;
    Measured measured{kAnything, Grain::kFine};
    evidence.subject = measure.source->id;
    evidence.title = &measure.source->annotations.title;
    evidence.kind = kind_of(measure.kind);
    evidence.actual = amount.range;
    evidence.undefined = amount.undefined;
    evidence.unit = measure.source->unit;
    add_readings(measure.source->annotations.readings, readings_);
    if (++frame_.measures <= kMostMeasures) add_kind(index, evidence, measured);
    if (measure.cap) add_cap(*measure.cap, evidence, measured);
    return measured;
  }

 private:
  void add_kind(std::uint32_t index, MeasureEvidence& evidence, Measured& measured) {
    const compile::Measure& measure = frame_.program.measures[index];
    switch (measure.kind) {
      case model::Measure::Kind::kSum:
      case model::Measure::Kind::kCount:
      case model::Measure::Kind::kCountDistinct:
      case model::Measure::Kind::kAverage:
        evidence.records = explain_records(frame_, index);
        add_records(measure, evidence, measured);
        break;
      case model::Measure::Kind::kTotal:
      case model::Measure::Kind::kDifference:
      case model::Measure::Kind::kGrowth:
      case model::Measure::Kind::kShare:
        add_parts(measure, evidence, measured);
        break;
      case model::Measure::Kind::kPeople:
        evidence.people = frame_.people.of(frame_, measure.test).explain_all();
        measured = {kNotNegative, Grain::kWhole};
        break;
      case model::Measure::Kind::kAttribute:
        evidence.attribute = measure.source->attribute;
        if (!measure.may_be_negative) measured.possible = kNotNegative;
        if (measure.parts == 1) measured.grain = Grain::kWhole;
        break;
      case model::Measure::Kind::kPoints:
        add_terms(measure, evidence, measured);
        break;
    }
  }

  void add_records(const compile::Measure& measure, MeasureEvidence& evidence, Measured& measured) {
    evidence.records_of = measure.source->records;
    const bool counts = measure.kind == model::Measure::Kind::kCount ||
                        measure.kind == model::Measure::Kind::kCountDistinct;
    if (counts || !measure.may_be_negative) measured.possible = kNotNegative;
    const bool whole = measure.kind == model::Measure::Kind::kSum && measure.parts == 1;
    if (counts || whole) measured.grain = Grain::kWhole;
  }

  void add_parts(const compile::Measure& measure, MeasureEvidence& evidence, Measured& measured) {
    auto* parts = frame_.arena.make<MeasureEvidence>(measure.of.size());
    evidence.parts = {parts, measure.of.size()};
    std::pmr::vector<Measured> of(measure.of.size(), frame_.scratch);
    for (std::uint32_t i = 0; i < measure.of.size(); ++i) {
      of[i] = explain(frame_.program.operands[measure.of.first + i], parts[i]);
    }
    if (measure.kind == model::Measure::Kind::kGrowth) {
      measured.possible.low = of[1].possible.low < 0 ? -Range::kUnbounded : Rational(-100);
    } else if (measure.kind == model::Measure::Kind::kShare) {
      if (of[0].possible.low >= Rational(0)) measured.possible = kNotNegative;
    } else {
      measured = of.front();
      for (std::size_t i = 1; i < of.size(); ++i) {
        if (of[i].grain == Grain::kFine) measured.grain = Grain::kFine;
        measured.possible = measure.kind == model::Measure::Kind::kTotal
                                ? value::add(measured.possible, of[i].possible)
                                : value::subtract(measured.possible, of[i].possible);
      }
    }
  }

  void add_terms(const compile::Measure& measure, MeasureEvidence& evidence, Measured& measured) {
    const auto& each = measure.source->each_term;
    if (each) {
      evidence.each_term = frame_.arena.keep_one(Threshold{{}, nullptr, each->number, true});
      evidence.each_term_comparator = to_string(each->comparator);
    }
    auto* terms = frame_.arena.make<TermEvidence>(measure.terms.size());
    evidence.terms = {terms, measure.terms.size()};
    measured.possible = {};
    bool lacks_a_term = false;
    for (std::uint32_t t = 0; t < measure.terms.size(); ++t) {
      TermEvidence& term = terms[t];
      explain(frame_.program.terms[measure.terms.first + t], term);
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
    }
    if (lacks_a_term) measured.possible = {};
  }

  /// Whether its conditions can all be met.
  static bool can_earn(const TermEvidence& term) {
    return std::all_of(term.conditions.begin(), term.conditions.end(),
                       [](const RequirementDecision& one) { return one.closable; });
  }

  void explain(const compile::Term& term, TermEvidence& evidence) {
    evidence.id = term.source->id;
    evidence.title = &term.source->annotations.title;
    evidence.points = required_by(frame_, term.points);
    add_readings(term.source->annotations.readings, readings_);
    evaluate::Amount of;
    if (term.measure != compile::kNone) {
      auto* measure = frame_.arena.make<MeasureEvidence>(1);
      explain(term.measure, *measure);
      evidence.full_at = required_by(frame_, term.full_at);
      evidence.measure = {measure, 1};
      evidence.unit = measure->unit;
      if (evidence.title->empty()) evidence.title = measure->title;
      of = {measure->actual, measure->undefined};
    }
    evidence.conditions =
        explain_parts(frame_, term.conditions.first, term.conditions.end).requirements;
    Status conditions = Status::kMet;
    for (const RequirementDecision& one : evidence.conditions) {
      conditions = std::min(conditions, one.status);
    }
    if (conditions == Status::kNotMet || conditions == Status::kUndefined) return;
    evidence.earned = evaluate::credit(frame_.program, term, of, frame_.facts.attributes).range;
    if (conditions == Status::kUnknown) evidence.earned = value::hull(evidence.earned, {});
  }

  void add_cap(const compile::Number& cap, MeasureEvidence& evidence, Measured& measured) {
    evidence.cap = required_by(frame_, cap);
    const Rational most = span_of(evidence.cap).high;
    measured.possible.low = std::min(measured.possible.low, most);
    measured.possible.high = std::min(measured.possible.high, most);
    for (const Threshold& threshold : evidence.cap) {
      if (threshold.value && !threshold.value->is_whole()) measured.grain = Grain::kFine;
    }
  }

  const Frame& frame_;
  Texts& readings_;
};

}  // namespace

Measured explain_amount(const Frame& frame, std::uint32_t measure, MeasureEvidence& evidence,
                        Texts& readings) {
  return Explainer(frame, readings).explain(measure, evidence);
}

}  // namespace attain::decision
