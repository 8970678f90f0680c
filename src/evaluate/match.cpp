// Takes a measure and the records of its list; gives which of them count, and the measure itself.
// Records whose fields are absent make the measure a range that holds every completion of them.
//
// INVARIANT: the explanation asks the same match_record as the measure, so that evidence and status
// cannot disagree. Sums cannot overflow: the facts' columns add up to value::kLargest at most.
//
// Tested by tests/unit/evaluate/match_test.cpp.

#include "evaluate/match.hpp"

#include <algorithm>

namespace attain::evaluate {
namespace {

using Reason = RecordEvidence::Reason;

bool passes(const compile::Program& program, const compile::FilterTerm& term, facts::Value code) {
  const auto bit = static_cast<std::uint64_t>(code);
  return (program.words[term.words.first + bit / 64] >> (bit % 64) & 1) != 0;
}

/// Remembers the first doubt, so that a later definite no can still win over it.
void doubt(RecordMatch& match, Reason reason, std::uint32_t field) {
  if (match.counted != Counted::kYes) return;
  match = {Counted::kMaybe, reason, field};
}

bool is_integer_field(const compile::Program& program, const compile::Measure& measure) {
  if (measure.kind == model::Measure::Kind::kCount) return false;
  const model::RecordList& list = program.vocabulary().record_lists[measure.records];
  return list.fields[measure.field].type == model::FieldType::kInteger;
}

}  // namespace

Days days_of(const model::Window& window, Date as_of) {
  if (window.kind == model::Window::Kind::kDays) {
    return {std::int64_t{as_of.days()} - window.length + 1, as_of.days()};
  }
  const int months = as_of.year() * 12 + as_of.month() - 1;  // months since year 0
  const auto first_day_of = [](int month) {
    return std::int64_t{Date::from_ymd(month / 12, month % 12 + 1, 1).value_or(Date()).days()};
  };
  const int first = std::max(months - window.length + 1, 12);  // the calendar begins in year 1
  const bool last_month = as_of.year() == 9999 && as_of.month() == 12;
  return {first_day_of(first),
          last_month ? Date::from_ymd(9999, 12, 31)->days() : first_day_of(months + 1) - 1};
}

RecordMatch match_record(const compile::Program& program, const compile::Measure& measure,
                         const facts::Table& table, std::uint32_t row, Date as_of) {
  RecordMatch match;
  for (std::uint32_t i = measure.filter.first; i < measure.filter.end; ++i) {
    const compile::FilterTerm& term = program.filter_terms[i];
    const facts::Value code = table.columns[term.field][row];
    if (code == facts::kUnknown) {
      doubt(match, Reason::kFieldUnknown, term.field);
    } else if (!passes(program, term, code)) {
      return {Counted::kNo, term.excludes ? Reason::kExcluded : Reason::kNotListed, term.field};
    }
  }
  if (measure.date_field != compile::kNone) {
    const Days days = days_of(measure.window, as_of);
    const facts::Value date = table.columns[measure.date_field][row];
    if (date == facts::kUnknown) {
      doubt(match, Reason::kFieldUnknown, measure.date_field);
    } else if (date < days.first) {
      return {Counted::kNo, Reason::kBeforeWindow, measure.date_field};
    } else if (date > days.last) {
      return {Counted::kNo, Reason::kAfterWindow, measure.date_field};
    }
  }
  if (amount_of(measure, table, row) == facts::kUnknown) {
    doubt(match, Reason::kAmountUnknown, measure.field);
  }
  return match;
}

facts::Value amount_of(const compile::Measure& measure, const facts::Table& table,
                       std::uint32_t row) {
  if (measure.kind == model::Measure::Kind::kCount) return 1;
  return table.columns[measure.field][row];
}

Range measure(const compile::Program& program, const compile::Measure& measure,
              const facts::Columns& facts) {
  const facts::Table& table = facts.tables[measure.records];
  const bool may_be_negative = is_integer_field(program, measure);
  bool unbounded = !table.known;
  Range total;
  for (std::uint32_t row = 0; row < table.rows; ++row) {
    const RecordMatch match = match_record(program, measure, table, row, facts.as_of);
    if (match.counted == Counted::kNo) continue;
    const facts::Value amount = amount_of(measure, table, row);
    if (amount == facts::kUnknown) {
      unbounded = true;
      continue;
    }
    const bool certain = match.counted == Counted::kYes;
    total.low += certain ? amount : std::min<facts::Value>(amount, 0);
    total.high += certain ? amount : std::max<facts::Value>(amount, 0);
  }
  if (unbounded) {
    total.high = Range::kUnbounded;
    if (may_be_negative) total.low = -Range::kUnbounded;
  }
  return total;
}

}  // namespace attain::evaluate
