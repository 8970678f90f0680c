// Takes a measure of records and the records of its list; gives which of them count, and what they
// come to. Records whose fields are absent make that a range that holds every completion of them.
//
// INVARIANT: the explanation asks match_record of one record after the other, the measure selects
// all at once; both say the same (tests/unit/evaluate/match_test.cpp), so that evidence and status
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

namespace {

/// Calls `work` with each selected record that a measure's window takes in, or may, and whether it
/// counts for certain but for its amount.
template <class Work>
void for_each_counted(const compile::Measure& measure, const facts::Columns& facts,
                      const BitSets& selected, Work work) {
  const facts::Table& table = facts.tables[measure.records];
  if (table.rows == 0) return;
  const bool any_day = measure.date_field == compile::kNone;
  const Days days = any_day ? Days() : days_of(measure.window, facts.as_of);
  const facts::Value* dates = any_day ? nullptr : table.columns[measure.date_field].data();
  for_each_bit(selected.possible, [&](std::uint32_t row) {
    bool certain = has_bit(selected.certain.data(), row);
    if (dates != nullptr) {
      const facts::Value date = dates[row];
      if (date == facts::kUnknown) {
        certain = false;
      } else if (date < days.first || date > days.last) {
        return;
      }
    }
    work(row, certain);
  });
}

std::int64_t count_different(std::vector<facts::Value>& values) {
  std::sort(values.begin(), values.end());
  return std::unique(values.begin(), values.end()) - values.begin();
}

}  // namespace

Range measure_sum(const compile::Measure& measure, const facts::Columns& facts,
                  const BitSets& selected) {
  const facts::Table& table = facts.tables[measure.records];
  bool unbounded = !table.known;
  std::int64_t low = 0;
  std::int64_t high = 0;
  for_each_counted(measure, facts, selected, [&](std::uint32_t row, bool certain) {
    const facts::Value amount = amount_of(measure, table, row);
    if (amount == facts::kUnknown) {
      unbounded = true;
      return;
    }
    low += certain ? amount : std::min<facts::Value>(amount, 0);
    high += certain ? amount : std::max<facts::Value>(amount, 0);
  });
  const bool average = measure.kind == model::Measure::Kind::kAverage;
  const std::int64_t parts = measure.parts * (average ? measure.window.length : 1);
  const Rational least = Rational::fraction(low, parts);
  Range total{least, low == high ? least : Rational::fraction(high, parts)};
  if (unbounded) {
    total.high = Range::kUnbounded;
    if (measure.may_be_negative) total.low = -Range::kUnbounded;
  }
  return total;
}

Range measure_distinct(const compile::Measure& measure, const facts::Columns& facts,
                       const BitSets& selected, std::vector<facts::Value>& distinct) {
  const facts::Table& table = facts.tables[measure.records];
  std::int64_t open = 0;
  bool some = false;  // Counts for certain but for its value.
  const auto gather = [&](bool all) {
    distinct.clear();
    open = 0;
    for_each_counted(measure, facts, selected, [&](std::uint32_t row, bool certain) {
      const facts::Value value = table.columns[measure.field][row];
      if (value == facts::kUnknown) {
        ++open;
        some = some || certain;
      } else if (all || certain) {
        distinct.push_back(value);
      }
    });
    return count_different(distinct);
  };
  const std::int64_t certain = gather(false);
  const Rational most =
      measure.choices > 0 ? Rational(measure.choices) : Rational(Range::kUnbounded);
  if (!table.known) return {0, most};
  // A record that counts for certain but for its value has some value, known from another or not.
  const std::int64_t least = std::max<std::int64_t>(certain, some ? 1 : 0);
  return {least, std::min(Rational(gather(true) + open), most)};
}

}  // namespace attain::evaluate
