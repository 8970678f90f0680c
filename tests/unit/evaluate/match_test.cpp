#include "evaluate/match.hpp"

#include <vector>

#include <gtest/gtest.h>

#include "evaluate/select.hpp"
#include "support/rules.hpp"

namespace attain::evaluate {
namespace {

using Reason = RecordEvidence::Reason;
using facts::kUnknown;

constexpr std::uint32_t kKind = 1;
constexpr std::uint32_t kDay = 2;
constexpr std::uint32_t kMinutes = 3;

Date day(std::string_view text) { return *Date::parse(text); }

std::shared_ptr<const compile::Program> program_with(std::string_view measure) {
  return support::compiled(
      support::small_program(),
      support::small_revision(measure, "        - { measure: visited, at_least: 1 }\n"));
}

/// One visit: customer, kind, day, minutes, change.
facts::Columns one_visit(std::vector<facts::Value> values) {
  facts::Columns columns;
  columns.as_of = day("2018-03-31");
  facts::Table& table = columns.tables.emplace_back();
  table.known = true;
  table.rows = 1;
  for (const facts::Value value : values) table.columns.push_back({value});
  return columns;
}

std::int64_t days(std::string_view text) { return day(text).days(); }

TEST(DaysOf, MonthsAreWholeAndEndWithTheEvaluationDatesMonth) {
  struct Case {
    std::int32_t months;
    std::string_view as_of, first, last;
  };
  const std::vector<Case> cases = {
      {1, "2018-03-31", "2018-03-01", "2018-03-31"},
      {12, "2018-03-31", "2017-04-01", "2018-03-31"},
      {12, "2018-03-01", "2017-04-01", "2018-03-31"},
      {3, "2018-02-10", "2017-12-01", "2018-02-28"},
      {1, "2016-02-01", "2016-02-01", "2016-02-29"},
      {12, "2018-12-05", "2018-01-01", "2018-12-31"},
      {1200, "0001-05-05", "0001-01-01", "0001-05-31"},
      {1, "9999-12-31", "9999-12-01", "9999-12-31"},
  };
  for (const Case& c : cases) {
    const Days found = days_of({model::Window::Kind::kMonths, c.months}, day(c.as_of));
    EXPECT_EQ(found.first, days(c.first)) << c.as_of;
    EXPECT_EQ(found.last, days(c.last)) << c.as_of;
  }
}

TEST(DaysOf, MayEndEarlier) {
  const auto found = [](model::Window::Kind kind, int length, int ago, const char* as_of) {
    const Days days = days_of({kind, length, ago}, day(as_of));
    return Date::from_days(static_cast<std::int32_t>(days.first)).to_string() + " to " +
           Date::from_days(static_cast<std::int32_t>(days.last)).to_string();
  };
  constexpr auto kMonths = model::Window::Kind::kMonths;
  constexpr auto kDays = model::Window::Kind::kDays;
  EXPECT_EQ(found(kMonths, 12, 12, "2018-03-31"), "2016-04-01 to 2017-03-31");
  EXPECT_EQ(found(kMonths, 1, 1, "2018-03-31"), "2018-02-01 to 2018-02-28");
  EXPECT_EQ(found(kMonths, 3, 1, "2018-01-05"), "2017-10-01 to 2017-12-31");
  EXPECT_EQ(found(kDays, 90, 1, "2018-03-31"), "2017-12-31 to 2018-03-30");
  EXPECT_EQ(found(kDays, 1, 31, "2018-03-31"), "2018-02-28 to 2018-02-28");
  const Days before = days_of({kMonths, 12, 12}, day("0001-05-05"));
  EXPECT_GT(before.first, before.last) << "before the calendar begins there is no day";
}

TEST(DaysOf, DaysEndWithTheEvaluationDate) {
  const Days found = days_of({model::Window::Kind::kDays, 90}, day("2018-03-31"));
  EXPECT_EQ(found.first, days("2018-01-01"));
  EXPECT_EQ(found.last, days("2018-03-31"));
}

class MatchTest : public testing::Test {
 protected:
  const std::shared_ptr<const compile::Program> program_ = program_with(
      "    sum: visits.minutes\n"
      "    where: { kind: { not: lost } }\n"
      "    within: 12 months\n");

  RecordMatch match(std::vector<facts::Value> values) {
    const facts::Columns columns = one_visit(std::move(values));
    return match_record(*program_, program_->measures[0], columns.tables[0], 0, columns.as_of);
  }

  void expect(std::vector<facts::Value> values, Counted counted, Reason reason,
              std::uint32_t field) {
    const RecordMatch found = match(std::move(values));
    EXPECT_EQ(found.counted, counted);
    EXPECT_EQ(found.reason, reason);
    EXPECT_EQ(found.field, field);
  }
};

TEST_F(MatchTest, GivesTheFirstReason) {
  const std::int64_t in = days("2017-04-01");
  expect({0, 0, in, 5, 0}, Counted::kYes, Reason::kNone, compile::kNone);
  expect({0, 2, in, 5, 0}, Counted::kNo, Reason::kExcluded, kKind);
  expect({0, 0, in - 1, 5, 0}, Counted::kNo, Reason::kBeforeWindow, kDay);
  expect({0, 0, days("2018-04-01"), 5, 0}, Counted::kNo, Reason::kAfterWindow, kDay);
  expect({0, 0, in, kUnknown, 0}, Counted::kMaybe, Reason::kAmountUnknown, kMinutes);
}

TEST_F(MatchTest, ADefiniteNoWinsOverWhatIsNotKnown) {
  expect({0, kUnknown, days("2018-03-01"), 5, 0}, Counted::kMaybe, Reason::kFieldUnknown, kKind);
  expect({0, kUnknown, days("2017-03-31"), 5, 0}, Counted::kNo, Reason::kBeforeWindow, kDay);
  expect({0, 0, kUnknown, 5, 0}, Counted::kMaybe, Reason::kFieldUnknown, kDay);
  expect({0, kUnknown, kUnknown, kUnknown, 0}, Counted::kMaybe, Reason::kFieldUnknown, kKind);
}

TEST(Match, AValueThatIsNotListedIsNotCounted) {
  const auto program =
      program_with("    count: visits\n    where: { kind: [new, old] }\n    within: always\n");
  const facts::Columns columns = one_visit({0, 2, kUnknown, kUnknown, 0});
  const RecordMatch found =
      match_record(*program, program->measures[0], columns.tables[0], 0, columns.as_of);
  EXPECT_EQ(found.counted, Counted::kNo);
  EXPECT_EQ(found.reason, Reason::kNotListed);
}

struct RangeCase {
  std::string_view measure;
  std::vector<facts::Value> visit;
  Range range;
};

Range sum_of(const compile::Program& program, const facts::Columns& columns) {
  const compile::Measure& measure = program.measures[0];
  const facts::Table& table = columns.tables[measure.records];
  BitSets selected;
  select_rows(program, measure.filter, table.columns, table.rows, selected);
  return measure_sum(measure, columns, selected);
}

TEST(Measure, IsTheRangeOfAllCompletions) {
  const std::int64_t in = days("2018-03-31");
  constexpr std::string_view kMinutesOfNew =
      "    sum: visits.minutes\n    where: { kind: new }\n    within: always\n";
  constexpr std::string_view kChangeOfNew =
      "    sum: visits.change\n    where: { kind: new }\n    within: always\n";
  constexpr std::string_view kCountOfNew =
      "    count: visits\n    where: { kind: new }\n    within: always\n";
  const std::vector<RangeCase> cases = {
      {kMinutesOfNew, {0, 0, in, 5, -3}, {5, 5}},
      {kMinutesOfNew, {0, 1, in, 5, -3}, {0, 0}},
      {kMinutesOfNew, {0, kUnknown, in, 5, -3}, {0, 5}},
      {kMinutesOfNew, {0, 0, in, kUnknown, -3}, {0, Range::kUnbounded}},
      {kChangeOfNew, {0, 0, in, 5, -3}, {-3, -3}},
      {kChangeOfNew, {0, kUnknown, in, 5, -3}, {-3, 0}},
      {kChangeOfNew, {0, 0, in, 5, kUnknown}, {-Range::kUnbounded, Range::kUnbounded}},
      {kCountOfNew, {0, 0, kUnknown, kUnknown, kUnknown}, {1, 1}},
      {kCountOfNew, {0, kUnknown, in, 5, -3}, {0, 1}},
  };
  for (const RangeCase& c : cases) {
    const auto program = program_with(c.measure);
    EXPECT_EQ(sum_of(*program, one_visit(c.visit)), c.range) << c.measure;
  }
}

TEST(Measure, OfAnUnknownListIsUnbounded) {
  facts::Columns columns = one_visit({0, 0, 0, 0, 0});
  columns.tables[0] = facts::Table{};
  const auto count =
      program_with("    count: visits\n    where: { kind: any }\n    within: always\n");
  EXPECT_EQ(sum_of(*count, columns), (Range{0, Range::kUnbounded}));
  const auto change =
      program_with("    sum: visits.change\n    where: { kind: any }\n    within: always\n");
  EXPECT_EQ(sum_of(*change, columns), (Range{-Range::kUnbounded, Range::kUnbounded}));
}

}  // namespace
}  // namespace attain::evaluate
