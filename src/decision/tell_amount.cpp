// Takes a measure and its evidence; gives the absent facts that leave open what it comes to: lists,
// fields of records, people, attributes, and those of the conditions of points.
//
// Tested by tests/unit/decision/explain_measure_test.cpp and measure_evidence_test.cpp.

#include <fmt/format.h>

#include "decision/measure_evidence.hpp"
#include "decision/open_fields.hpp"
#include "decision/people.hpp"

namespace attain::decision {
namespace {

class Telling {
 public:
  Telling(const Frame& frame, Steps& facts) : frame_(frame), facts_(facts) {}

  void tell(std::uint32_t index, const MeasureEvidence& evidence) {
    const compile::Measure& measure = frame_.program.measures[index];
    if (measure.cap) tell_branch(*measure.cap);
    if (evidence.kind == MeasureEvidence::Kind::kPoints) tell_terms(measure, evidence);
    std::uint32_t part = measure.of.first;
    for (const MeasureEvidence& one : evidence.parts) tell(frame_.program.operands[part++], one);
    if (evidence.actual.exact()) return;
    if (!evidence.records_of.empty()) tell_records(measure, evidence);
    if (evidence.kind == MeasureEvidence::Kind::kPeople) {
      Steps of_people(frame_.scratch);
      frame_.people.of(frame_, measure.test).tell_all(of_people);
      add(of_people);
    }
    if (evidence.kind == MeasureEvidence::Kind::kAttribute &&
        frame_.facts.attributes[measure.attribute] == facts::kUnknown) {
      add(tell_attribute(frame_, measure.attribute));
    }
  }

 private:
  void tell_branch(const compile::Number& number) {
    if (is_branch_open(frame_, number)) add(tell_attribute(frame_, number.attribute));
  }

  void tell_terms(const compile::Measure& measure, const MeasureEvidence& evidence) {
    std::uint32_t index = measure.terms.first;
    for (const TermEvidence& term : evidence.terms) {
      const compile::Term& rule = frame_.program.terms[index++];
      Status conditions = Status::kMet;
      for (const RequirementDecision& one : term.conditions) {
        conditions = std::min(conditions, one.status);
      }
      if (conditions == Status::kNotMet || conditions == Status::kUndefined) continue;
      tell_branch(rule.points);
      if (rule.measure != compile::kNone) {
        tell_branch(rule.full_at);
        if (!evidence.actual.exact() && !term.earned.exact())
          tell(rule.measure, term.measure.front());
      }
      Steps of_conditions(frame_.scratch);
      for (const RequirementDecision& one : term.conditions) {
        for (const std::string_view path : one.missing_facts) {
          of_conditions.push_back(tell_path(frame_, path));
        }
      }
      add(of_conditions);
    }
  }

  void tell_records(const compile::Measure& measure, const MeasureEvidence& evidence) {
    const facts::Table& table = frame_.facts.tables[measure.records];
    if (!table.known) {
      add(decision::tell(evidence.records_of, evidence.records_of));
      return;
    }
    Steps of_records(frame_.scratch);
    for (const RecordEvidence& record : evidence.records) {
      if (record.counted != Counted::kMaybe || record.amount == Rational(0)) continue;
      tell_record(measure, table, static_cast<std::uint32_t>(record.index), of_records);
    }
    add(of_records);
  }

  /// The absent fields of a record of which it is not known whether, or with how much, it counts.
  void tell_record(const compile::Measure& measure, const facts::Table& table, std::uint32_t row,
                   Steps& facts) const {
    const model::RecordList& list = frame_.program.vocabulary().record_lists[measure.records];
    std::vector<std::uint32_t> fields =
        open_fields(frame_.program, measure.filter, table.columns, row);
    if (measure.date_field != compile::kNone) fields.push_back(measure.date_field);
    if (measure.kind != model::Measure::Kind::kCount) fields.push_back(measure.field);
    Steps of_record(frame_.scratch);
    for (const std::uint32_t field : fields) {
      if (table.columns[field][row] != facts::kUnknown) continue;
      const std::string path = fmt::format("{}[{}].{}", list.id, row, list.fields[field].id);
      add_fact(decision::tell(frame_.arena.keep_text(path)), of_record);
    }
    facts.insert(facts.end(), of_record.begin(), of_record.end());
  }

  void add(const Steps& steps) {
    if (steps.empty()) return;
    JointSteps joint = joint_steps(frame_);
    joint.add(facts_);
    joint.add(steps);
    facts_ = joint.take();
  }

  void add(const Step& step) { add_fact(step, facts_); }

  const Frame& frame_;
  Steps& facts_;
};

}  // namespace

void tell_amount(const Frame& frame, std::uint32_t measure, const MeasureEvidence& evidence,
                 Steps& facts) {
  Telling(frame, facts).tell(measure, evidence);
}

}  // namespace attain::decision
