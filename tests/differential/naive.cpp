// The definition of what rules mean, written to be read rather than to be fast: it walks rules and
// facts by their names and shares no code with the library.

#include "naive.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace attain::differential {
namespace {

constexpr std::int64_t kInfinite = 4'000'000'000'000'000'000;

struct Interval {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

enum class Answer { kNo, kMaybe, kYes };

bool lists(const Filter& filter, const std::string& value) {
  return std::find(filter.values.begin(), filter.values.end(), value) != filter.values.end();
}

Answer passes_filter(const Filter& filter, const std::string& field, const Record& record) {
  if (filter.kind == Filter::Kind::kAny) return Answer::kYes;
  const auto found = record.find(field);
  if (found == record.end()) return Answer::kMaybe;
  const bool listed = lists(filter, std::get<std::string>(found->second));
  return listed == (filter.kind == Filter::Kind::kListed) ? Answer::kYes : Answer::kNo;
}

/// Steps back one month at a time, or one day at a time, until the window's first day.
bool in_window(const Measure& measure, Date date, Date as_of) {
  if (measure.window == Measure::Window::kDays) {
    return date <= as_of && date.days() > as_of.days() - measure.length;
  }
  int year = as_of.year();
  int month = as_of.month();
  for (int i = 0; i < measure.length; ++i) {
    if (date.year() == year && date.month() == month) return true;
    if (--month == 0) {
      month = 12;
      --year;
    }
  }
  return false;
}

Answer passes_window(const Measure& measure, const Record& record, Date as_of) {
  if (measure.window == Measure::Window::kNone || measure.window == Measure::Window::kAlways) {
    return Answer::kYes;
  }
  const auto found = record.find("day");
  if (found == record.end()) return Answer::kMaybe;
  return in_window(measure, std::get<Date>(found->second), as_of) ? Answer::kYes : Answer::kNo;
}

Interval contribution(const Measure& measure, const Record& record, Date as_of) {
  Answer answer = passes_window(measure, record, as_of);
  for (const auto& [field, filter] : measure.where) {
    answer = std::min(answer, passes_filter(filter, field, record));
  }
  if (answer == Answer::kNo) return {0, 0};
  Interval amount{1, 1};
  if (!measure.field.empty()) {
    const auto found = record.find(measure.field);
    const bool signed_field = measure.field == "change";
    amount = {signed_field ? -kInfinite : 0, kInfinite};
    if (found != record.end()) {
      amount = {std::get<std::int64_t>(found->second), std::get<std::int64_t>(found->second)};
    }
  }
  if (answer == Answer::kYes) return amount;
  return {std::min<std::int64_t>(amount.low, 0), std::max<std::int64_t>(amount.high, 0)};
}

std::int64_t add(std::int64_t a, std::int64_t b) {
  if (a == kInfinite || b == kInfinite) return kInfinite;
  if (a == -kInfinite || b == -kInfinite) return -kInfinite;
  return a + b;
}

Interval measure_of(const Measure& measure, const PartnerFacts& facts) {
  const auto& records = facts.lists.at(measure.list);
  if (!records) return {measure.field == "change" ? -kInfinite : 0, kInfinite};
  Interval total;
  for (const Record& record : *records) {
    const Interval part = contribution(measure, record, facts.as_of);
    total = {add(total.low, part.low), add(total.high, part.high)};
  }
  return total;
}

bool holds(const Person& person, const std::string& credential, Date as_of) {
  for (const Holding& holding : *person.credentials) {
    const bool passed = !holding.passed || *holding.passed <= as_of;
    const bool expired = holding.expires && *holding.expires < as_of;
    if (holding.credential == credential && passed && !expired) return true;
  }
  return false;
}

Answer passes_test(const Test& test, const Person& person, Date as_of) {
  if (test.kind == Test::Kind::kCredential) {
    if (!person.credentials) return Answer::kMaybe;
    return holds(person, test.credential, as_of) ? Answer::kYes : Answer::kNo;
  }
  std::set<Answer> answers;
  for (const Test& part : test.parts) answers.insert(passes_test(part, person, as_of));
  return test.kind == Test::Kind::kAnyOf ? *answers.rbegin() : *answers.begin();
}

Interval heads_of(const Test& test, const PartnerFacts& facts) {
  if (!facts.people) return {0, kInfinite};
  Interval heads;
  for (const Person& person : *facts.people) {
    const Answer answer = passes_test(test, person, facts.as_of);
    heads.low += answer == Answer::kYes ? 1 : 0;
    heads.high += answer != Answer::kNo ? 1 : 0;
  }
  return heads;
}

bool holds_for(std::int64_t actual, const std::string& comparator, std::int64_t required) {
  if (comparator == "is") return actual == required;
  if (comparator == "at_least") return actual >= required;
  if (comparator == "at_most") return actual <= required;
  if (comparator == "more_than") return actual > required;
  if (comparator == "less_than") return actual < required;
  throw std::logic_error(comparator);
}

/// Tries the values of the interval that could tell: its ends, and those around the number.
Status compare(Interval actual, const std::string& comparator, std::int64_t required) {
  std::set<bool> answers;
  for (const std::int64_t value : {actual.low, actual.high, required - 1, required, required + 1}) {
    if (value < actual.low || value > actual.high) continue;
    answers.insert(holds_for(value, comparator, required));
  }
  if (answers.size() == 2) return Status::kUnknown;
  return *answers.begin() ? Status::kMet : Status::kNotMet;
}

Status compare(Interval actual, const std::string& comparator, const Number& number,
               const PartnerFacts& facts) {
  std::set<Status> statuses;
  for (const auto& [branch, value] : number.branches) {
    const auto own = facts.attributes.find(number.attribute);
    if (own != facts.attributes.end() && own->second != branch) continue;
    statuses.insert(value ? compare(actual, comparator, *value) : Status::kUndefined);
  }
  return statuses.size() == 1 ? *statuses.begin() : Status::kUnknown;
}

Judged judge(const Requirement& requirement, const Rules& rules, const PartnerFacts& facts) {
  Judged judged;
  for (const Requirement& part : requirement.parts) {
    judged.parts.push_back(judge(part, rules, facts));
  }
  const auto by_status = [](const Judged& a, const Judged& b) { return a.status < b.status; };
  switch (requirement.kind) {
    case Requirement::Kind::kMeasure:
      judged.status = compare(measure_of(rules.measures.at(requirement.measure), facts),
                              requirement.comparator, requirement.number, facts);
      break;
    case Requirement::Kind::kPeople:
      judged.status =
          compare(heads_of(requirement.test, facts), "at_least", requirement.number, facts);
      break;
    case Requirement::Kind::kAnyOf:
      judged.status = std::max_element(judged.parts.begin(), judged.parts.end(), by_status)->status;
      break;
    case Requirement::Kind::kAllOf:
      judged.status = std::min_element(judged.parts.begin(), judged.parts.end(), by_status)->status;
      break;
  }
  return judged;
}

}  // namespace

std::vector<std::vector<JudgedTier>> judge(const Rules& rules, const PartnerFacts& facts) {
  std::vector<std::vector<JudgedTier>> options;
  for (const std::vector<Tier>& tiers : rules.options) {
    std::vector<JudgedTier>& judged_tiers = options.emplace_back();
    for (const Tier& tier : tiers) {
      JudgedTier& judged = judged_tiers.emplace_back();
      if (!tier.offered) continue;
      judged.status = Status::kMet;
      for (const Requirement& requirement : tier.requirements) {
        judged.requirements.push_back(judge(requirement, rules, facts));
        judged.status = std::min(judged.status, judged.requirements.back().status);
      }
    }
  }
  return options;
}

}  // namespace attain::differential
