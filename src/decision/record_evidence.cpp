// Takes a measure of records; gives each record of its list with the reason why it counts or not.
//
// INVARIANT: records are matched by the function that made the measure, so that evidence and status
// cannot disagree.
//
// Tested by tests/unit/decision/explain_measure_test.cpp.

#include "decision/measure_evidence.hpp"
#include "evaluate/match.hpp"

namespace attain::decision {
namespace {

using Kind = model::Measure::Kind;

/// The value of a field as rules and facts write it; empty if it is not known.
std::string_view written(const Frame& frame, const model::Field& field, facts::Value value) {
  if (value == facts::kUnknown) return {};
  const auto number = [&] { return Rational::fraction(value, field.parts()).to_string(); };
  switch (field.type) {
    case model::FieldType::kFlag:
      return value != 0 ? "true" : "false";
    case model::FieldType::kOneOf:
      return field.choices[static_cast<std::size_t>(value)].id;
    case model::FieldType::kDate:
      return frame.arena.keep_text(Date::from_days(static_cast<std::int32_t>(value)).to_string());
    case model::FieldType::kText:
      return frame.facts.texts[static_cast<std::size_t>(value)];
    case model::FieldType::kMoney:
      return frame.arena.keep_text(field.currency + " " + number());
    case model::FieldType::kCount:
    case model::FieldType::kInteger:
    case model::FieldType::kDecimal:
      return frame.arena.keep_text(number());
  }
  return {};
}

void explain_record(const Frame& frame, const compile::Measure& measure, evaluate::Days days,
                    std::uint32_t row, RecordEvidence& evidence) {
  const facts::Table& table = frame.facts.tables[measure.records];
  const evaluate::RecordMatch match =
      evaluate::match_record(frame.program, measure, table, row, days);
  evidence.index = row;
  evidence.counted = match.counted;
  evidence.reason = match.reason;
  const facts::Value amount = evaluate::amount_of(measure, table, row);
  if (measure.kind != Kind::kCountDistinct && amount != facts::kUnknown) {
    evidence.amount = Rational::fraction(amount, measure.parts);
  }
  if (match.field != compile::kNone) {
    const model::RecordList& list = frame.program.vocabulary().record_lists[measure.records];
    const model::Field& field = list.fields[match.field];
    evidence.field = field.id;
    evidence.value = written(frame, field, table.columns[match.field][row]);
  }
}

}  // namespace

List<RecordEvidence> explain_records(const Frame& frame, std::uint32_t index) {
  List<RecordEvidence>& explained = frame.records[index];
  if (!explained.empty()) return explained;
  const compile::Measure& measure = frame.program.measures[index];
  const std::uint32_t rows = frame.facts.tables[measure.records].rows;
  const evaluate::Days days = evaluate::days_of(measure.window, frame.facts.as_of);
  auto* records = frame.arena.make<RecordEvidence>(rows);
  for (std::uint32_t row = 0; row < rows; ++row) {
    explain_record(frame, measure, days, row, records[row]);
  }
  explained = {records, rows};
  return explained;
}

}  // namespace attain::decision
