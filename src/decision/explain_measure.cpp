// Takes a requirement on a measure; gives each record of its list with the reason why it counts or
// not, the distance to what is required, and the absent facts that could settle it.
//
// INVARIANT: records are matched by the function that made the measure, so that evidence and status
// cannot disagree.
//
// Tested by tests/unit/decision/explain_measure_test.cpp.

#include <fmt/format.h>

#include "decision/distance.hpp"
#include "decision/frame.hpp"
#include "evaluate/match.hpp"

namespace attain::decision {
namespace {

using Reason = RecordEvidence::Reason;

/// The value of a field as rules and facts write it; empty if it is not known.
std::string written(const model::Field& field, facts::Value value) {
  if (value == facts::kUnknown) return {};
  if (field.type == model::FieldType::kOneOf) {
    return field.choices[static_cast<std::size_t>(value)].id;
  }
  if (field.type == model::FieldType::kDate) {
    return Date::from_days(static_cast<std::int32_t>(value)).to_string();
  }
  return {};
}

RecordEvidence explain_record(const Frame& frame, const compile::Measure& measure,
                              const facts::Table& table, std::uint32_t row) {
  const evaluate::RecordMatch match =
      evaluate::match_record(frame.program, measure, table, row, frame.facts.as_of);
  RecordEvidence evidence;
  evidence.index = row;
  evidence.counted = match.counted;
  evidence.reason = match.reason;
  const facts::Value amount = evaluate::amount_of(measure, table, row);
  if (amount != facts::kUnknown) evidence.amount = amount;
  if (match.field != compile::kNone) {
    const model::RecordList& list = frame.program.vocabulary().record_lists[measure.records];
    const model::Field& field = list.fields[match.field];
    evidence.field = field.id;
    evidence.value = written(field, table.columns[match.field][row]);
  }
  return evidence;
}

/// The absent fields of a record of which it is not known whether, or with how much, it counts.
void tell_record(const Frame& frame, const compile::Measure& measure, const facts::Table& table,
                 std::uint32_t row, std::vector<Step>& facts) {
  const model::RecordList& list = frame.program.vocabulary().record_lists[measure.records];
  const auto tell_field = [&](std::uint32_t field) {
    if (table.columns[field][row] != facts::kUnknown) return;
    facts.push_back(tell(fmt::format("{}[{}].{}", list.id, row, list.fields[field].id)));
  };
  for (std::uint32_t i = measure.filter.first; i < measure.filter.end; ++i) {
    tell_field(frame.program.filter_terms[i].field);
  }
  if (measure.date_field != compile::kNone) tell_field(measure.date_field);
  if (measure.kind == model::Measure::Kind::kSum) tell_field(measure.field);
}

std::vector<Step> facts_to_tell(const Frame& frame, const compile::Requirement& rule,
                                const RequirementDecision& requirement) {
  std::vector<Step> facts;
  const Doubt open = doubt(requirement.required, rule.comparator, requirement.actual);
  if (open.branch && rule.threshold.attribute != compile::kNone) {
    facts.push_back(tell_attribute(frame, rule.threshold.attribute));
  }
  if (!open.actual) return facts;
  const compile::Measure& measure = frame.program.measures[rule.subject];
  const facts::Table& table = frame.facts.tables[measure.records];
  if (!table.known) {
    facts.push_back(tell(std::string(requirement.records_of), requirement.records_of));
    return facts;
  }
  for (std::uint32_t row = 0; row < table.rows; ++row) {
    const RecordEvidence& record = requirement.records[row];
    if (record.counted != Counted::kMaybe || record.amount == 0) continue;
    tell_record(frame, measure, table, row, facts);
  }
  return facts;
}

bool may_be_negative(const Frame& frame, const compile::Measure& measure) {
  if (measure.kind == model::Measure::Kind::kCount) return false;
  const model::RecordList& list = frame.program.vocabulary().record_lists[measure.records];
  return list.fields[measure.field].type == model::FieldType::kInteger;
}

/// Whether some value that the measure can take is accepted by a branch that applies.
bool is_attainable(const Frame& frame, const compile::Measure& measure,
                   const RequirementDecision& requirement) {
  const bool signed_values = may_be_negative(frame, measure);
  for (const Threshold& threshold : requirement.required) {
    if (!threshold.applies || !threshold.value) continue;
    if (signed_values || accepted_by(requirement.comparator, *threshold.value).high >= 0) {
      return true;
    }
  }
  return false;
}

Step change(Step::Kind kind, const model::Measure& measure, Range amount) {
  Step step;
  step.kind = kind;
  step.subject = measure.id;
  step.title = &measure.annotations.title;
  step.amount = amount;
  return step;
}

/// What must change where the requirement is not met in any branch that applies.
void close(const Frame& frame, const compile::Requirement& rule, Explained& explained) {
  RequirementDecision& requirement = explained.requirement;
  const compile::Measure& measure = frame.program.measures[rule.subject];
  requirement.closable = is_attainable(frame, measure, requirement);
  if (!requirement.closable) return;
  const Distance apart = distance(requirement.required, rule.comparator, requirement.actual);
  explained.shortfall = apart.shortfall;
  if (apart.rise.high > 0 && apart.fall.high > 0) {
    // One branch asks for more and another for less: which way to go is a matter of the facts.
    requirement.gap.push_back(tell_attribute(frame, rule.threshold.attribute));
  } else if (apart.rise.high > 0) {
    requirement.gap.push_back(change(Step::Kind::kRaise, *measure.source, apart.rise));
  } else {
    requirement.gap.push_back(change(Step::Kind::kLower, *measure.source, apart.fall));
  }
}

}  // namespace

Explained explain_measure(const Frame& frame, std::uint32_t index) {
  const compile::Requirement& rule = frame.program.requirements[index];
  const compile::Measure& measure = frame.program.measures[rule.subject];
  const facts::Table& table = frame.facts.tables[measure.records];

  Explained explained{begin_requirement(frame, index), {}};
  RequirementDecision& requirement = explained.requirement;
  const model::Annotations& annotations = measure.source->annotations;
  if (requirement.title->empty()) requirement.title = &annotations.title;
  add_readings(annotations.readings, requirement.readings);
  requirement.subject = measure.source->id;
  requirement.comparator = rule.comparator;
  requirement.required = required_by(frame.program, rule.threshold, frame.facts);
  requirement.actual = frame.outcome.measures[rule.subject].range;
  requirement.records_of = measure.source->records;
  requirement.records.reserve(table.rows);
  for (std::uint32_t row = 0; row < table.rows; ++row) {
    requirement.records.push_back(explain_record(frame, measure, table, row));
  }

  if (requirement.status == Status::kUnknown) {
    tell_missing_facts(requirement, facts_to_tell(frame, rule, requirement));
  } else if (requirement.status == Status::kNotMet) {
    close(frame, rule, explained);
  } else if (requirement.status == Status::kUndefined) {
    requirement.closable = false;
  }
  return explained;
}

}  // namespace attain::decision
