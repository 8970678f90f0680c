// Takes a measure of records and the records of its list; gives which of them count, and what they
// come to. Records whose fields are absent make that a range that holds every completion of them.
//
// INVARIANT: the explanation asks the same match_record as the measure, so that evidence and status
// cannot disagree. Sums cannot overflow: the facts' columns add up to value::kLargest at most.
//
// Tested by tests/unit/evaluate/match_test.cpp.

#include "evaluate/match.hpp"

#include <algorithm>
#include <utility>

#include "value/exact.hpp"

namespace attain::evaluate {
namespace {

using Reason = RecordEvidence::Reason;

constexpr int kFirstMonth = 12;  // the calendar begins in year 1
constexpr int kLastMonth = 9999 * 12 + 11;

/// Months since year 0.
std::int64_t first_day_of(int month) {
  return std::int64_t{Date::from_ymd(month / 12, month % 12 + 1, 1).value_or(Date()).days()};
}

/// Whether some record passes filter and window for certain although its field is not known.
bool counts_but_for_value(const compile::Program& program, const compile::Measure& measure,
                          const facts::Table& table, Days days) {
  for (std::uint32_t row = 0; row < table.rows; ++row) {
    const RecordMatch match = match_record(program, measure, table, row, days);
    if (match.reason == Reason::kAmountUnknown) return true;
  }
  return false;
}

/// Takes the place of a match only if it is worse, so that the first doubt is remembered.
void worsen(RecordMatch& match, RecordMatch by) {
  if (by.counted < match.counted) match = by;
}

}  // namespace

Days days_of(const model::Window& window, Date as_of) {
  if (window.kind == model::Window::Kind::kAlways) return {};
  if (window.kind == model::Window::Kind::kDays) {
    const std::int64_t last = std::int64_t{as_of.days()} - window.ago;
    return {last - window.length + 1, last};
  }
  const int last = as_of.year() * 12 + as_of.month() - 1 - window.ago;
  if (last < kFirstMonth) return {1, 0};
  const int first = std::max(last - window.length + 1, kFirstMonth);
  return {first_day_of(first),
          last == kLastMonth ? Date::from_ymd(9999, 12, 31)->days() : first_day_of(last + 1) - 1};
}

RecordMatch match_record(const compile::Program& program, const compile::Measure& measure,
                         const facts::Table& table, std::uint32_t row, Days days) {
  RecordMatch match = match_filter(program, measure.filter, table.columns, row);
  if (match.counted == Counted::kNo) return match;
  if (measure.date_field != compile::kNone) {
    const facts::Value date = table.columns[measure.date_field][row];
    if (date == facts::kUnknown) {
      worsen(match, {Counted::kMaybe, Reason::kFieldUnknown, measure.date_field});
    } else if (date < days.first) {
      return {Counted::kNo, Reason::kBeforeWindow, measure.date_field};
    } else if (date > days.last) {
      return {Counted::kNo, Reason::kAfterWindow, measure.date_field};
    }
  }
  if (amount_of(measure, table, row) == facts::kUnknown) {
    worsen(match, {Counted::kMaybe, Reason::kAmountUnknown, measure.field});
  }
  return match;
}

RecordMatch match_record(const compile::Program& program, const compile::Measure& measure,
                         const facts::Table& table, std::uint32_t row, Date as_of) {
  return match_record(program, measure, table, row, days_of(measure.window, as_of));
}

facts::Value amount_of(const compile::Measure& measure, const facts::Table& table,
                       std::uint32_t row) {
  if (measure.kind == model::Measure::Kind::kCount) return 1;
  return table.columns[measure.field][row];
}

Range measure_sum(const compile::Program& program, const compile::Measure& measure,
                  const facts::Columns& facts) {
  const facts::Table& table = facts.tables[measure.records];
  const Days days = days_of(measure.window, facts.as_of);
  bool unbounded = !table.known;
  std::int64_t low = 0;
  std::int64_t high = 0;
  for (std::uint32_t row = 0; row < table.rows; ++row) {
    const RecordMatch match = match_record(program, measure, table, row, days);
    if (match.counted == Counted::kNo) continue;
    const facts::Value amount = amount_of(measure, table, row);
    if (amount == facts::kUnknown) {
      unbounded = true;
      continue;
    }
    const bool certain = match.counted == Counted::kYes;
    low += certain ? amount : std::min<facts::Value>(amount, 0);
    high += certain ? amount : std::max<facts::Value>(amount, 0);
  }
  const bool average = measure.kind == model::Measure::Kind::kAverage;
  const std::int64_t parts = measure.parts * (average ? measure.window.length : 1);
  Range total{Rational::fraction(low, parts), Rational::fraction(high, parts)};
  if (unbounded) {
    total.high = Range::kUnbounded;
    if (measure.may_be_negative) total.low = -Range::kUnbounded;
  }
  return total;
}

Range measure_distinct(const compile::Program& program, const compile::Measure& measure,
                       const facts::Columns& facts, std::vector<facts::Value>& distinct) {
  const facts::Table& table = facts.tables[measure.records];
  const Days days = days_of(measure.window, facts.as_of);
  const auto count = [&](Counted least) {
    distinct.clear();
    std::int64_t open = 0;
    for (std::uint32_t row = 0; row < table.rows; ++row) {
      const RecordMatch match = match_record(program, measure, table, row, days);
      const facts::Value value = table.columns[measure.field][row];
      if (value != facts::kUnknown) {
        if (match.counted >= least) distinct.push_back(value);
      } else if (match.counted != Counted::kNo) {
        ++open;
      }
    }
    std::sort(distinct.begin(), distinct.end());
    const auto end = std::unique(distinct.begin(), distinct.end());
    return std::pair(static_cast<std::int64_t>(end - distinct.begin()), open);
  };
  const auto [certain, open] = count(Counted::kYes);
  const Rational most =
      measure.choices > 0 ? Rational(measure.choices) : Rational(Range::kUnbounded);
  if (!table.known) return {0, most};
  // A record that counts for certain but for its value has some value, known from another or not.
  const bool some = certain > 0 || counts_but_for_value(program, measure, table, days);
  const auto possible = count(Counted::kMaybe).first + open;
  return {std::max<std::int64_t>(certain, some ? 1 : 0), std::min(Rational(possible), most)};
}

}  // namespace attain::evaluate
