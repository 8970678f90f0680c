// Holds windows against a walk from day to day, back from the evaluation date, with a calendar of
// its own: every record of the last three years is in a window if and only if the walk comes by.

#include <cstdint>
#include <map>

#include <gtest/gtest.h>

#include "differential/engine.hpp"
#include "differential/generate.hpp"
#include "differential/write.hpp"

namespace attain::differential {
namespace {

constexpr int kWindows = 20;
constexpr int kDaysBack = 1'100;
constexpr int kDaysOn = 40;

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
};

int length_of(int year, int month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

Day before(Day day) {
  if (--day.day > 0) return day;
  if (--day.month == 0) {
    day.month = 12;
    --day.year;
  }
  day.day = length_of(day.year, day.month);
  return day;
}

Day after(Day day) {
  if (++day.day <= length_of(day.year, day.month)) return day;
  day.day = 1;
  if (++day.month > 12) {
    day.month = 1;
    ++day.year;
  }
  return day;
}

Date to_date(const Day& day) { return *Date::from_ymd(day.year, day.month, day.day); }

/// The days of the window, each found by one step back from the day after it.
std::vector<Date> walk(const Window& window, Day day) {
  std::vector<Date> days;
  if (window.kind == Window::Kind::kDays) {
    for (int i = 0; i < window.ago + window.length; ++i, day = before(day)) {
      if (i >= window.ago) days.push_back(to_date(day));
    }
    return days;
  }
  day.day = length_of(day.year, day.month);
  for (int months = 0; months < window.ago + window.length;) {
    if (months >= window.ago) days.push_back(to_date(day));
    const Day earlier = before(day);
    months += earlier.month == day.month ? 0 : 1;
    day = earlier;
  }
  return days;
}

Window make_window(Random& random) {
  Window window;
  window.kind = random.chance(50) ? Window::Kind::kMonths : Window::Kind::kDays;
  const std::int64_t most = window.kind == Window::Kind::kMonths ? 17 : 500;
  window.length =
      static_cast<int>(random.chance(50) ? random.between(1, most) : random.between(1, 3));
  if (random.chance(50)) window.ago = static_cast<int>(random.between(1, most));
  return window;
}

Rules make_window_rules(Random& random) {
  Rules rules;
  Revision& revision = rules.competencies["award"].emplace_back();
  revision.starts = *Date::from_ymd(1900, 1, 1);
  std::vector<Tier>& tiers = revision.options.emplace_back(kTiers.size(), Tier{false, {}});
  tiers[0].offered = true;
  for (int i = 0; i < kWindows; ++i) {
    Measure& measure = revision.measures.emplace_back();
    measure.kind = Measure::Kind::kCount;
    measure.name = "m" + std::to_string(i);
    measure.list = "visits";
    measure.where = {{"region"}};
    measure.within = make_window(random);
    Requirement& requirement = tiers[0].requirements.emplace_back();
    requirement.id = i;
    requirement.subject = measure.name;
    requirement.comparator = "at_least";
    requirement.number = {"", {{"", Fraction(1)}}};
  }
  return rules;
}

Day make_evaluation_day(Random& random) {
  Day day{static_cast<int>(random.between(1996, 2032)), static_cast<int>(random.between(1, 12))};
  if (random.chance(15))
    day.year = static_cast<int>(random.one_of<std::int64_t>({1900, 2000, 2100}));
  if (random.chance(25)) day.month = static_cast<int>(random.between(2, 3));
  const int last = length_of(day.year, day.month);
  day.day = static_cast<int>(random.chance(40) ? last : random.between(1, last));
  return day;
}

/// One visit on each day around the evaluation day.
PartnerFacts make_visits(const Day& as_of) {
  PartnerFacts facts;
  facts.as_of = to_date(as_of);
  std::vector<Record>& visits = facts.lists["visits"].emplace();
  Day day = as_of;
  for (int i = 0; i < kDaysOn; ++i) day = after(day);
  for (int i = 0; i < kDaysOn + kDaysBack; ++i, day = before(day)) {
    visits.push_back({{"region", std::string("east")}, {"day", to_date(day)}});
  }
  return facts;
}

void compare_with_walks(int rounds, std::uint64_t seed) {
  Random random(seed);
  Pace pace("days in or out of a window");
  for (int round = 0; round < rounds; ++round) {
    const Rules rules = make_window_rules(random);
    Engine engine(rules);
    const Day as_of = make_evaluation_day(random);
    const PartnerFacts facts = make_visits(as_of);
    const Decision decision = engine.evaluate(facts);
    const auto& requirements = decision.competency("award").options[0].tiers[0].requirements;
    const std::vector<Record>& visits = *facts.lists.at("visits");
    for (std::size_t i = 0; i < requirements.size(); ++i) {
      const Measure& measure = rules.competencies.at("award")[0].measures[i];
      const std::vector<Date> days = walk(*measure.within, as_of);
      const std::set<Date> within(days.begin(), days.end());
      ASSERT_EQ(requirements[i].measure.records.size(), visits.size());
      for (std::size_t k = 0; k < visits.size(); ++k) {
        const Date day = std::get<Date>(visits[k].at("day"));
        const bool counted = requirements[i].measure.records[k].counted == Counted::kYes;
        ASSERT_EQ(counted, within.count(day) != 0)
            << day.to_string() << " on " << facts.as_of.to_string() << "\n"
            << write_measure(measure);
      }
      const auto count = static_cast<std::int64_t>(within.size());
      ASSERT_TRUE(equal(requirements[i].actual, {count, count})) << write_measure(measure);
      pace.add(static_cast<std::int64_t>(visits.size()));
    }
  }
}

TEST(DifferentialWindows, EqualAWalkFromDayToDay) { compare_with_walks(12, 9); }

TEST(DifferentialWindowsSlow, EqualAWalkFromDayToDay) { compare_with_walks(600, 10); }

}  // namespace
}  // namespace attain::differential
