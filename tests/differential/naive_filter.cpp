// What filters, windows and comparators mean, for the naive evaluator: walks them by name, with
// three answers where a field is not known.

#include <algorithm>
#include <set>
#include <stdexcept>

#include "differential/naive_case.hpp"

namespace attain::differential {
namespace {

Fraction as_number(const Value& value) {
  if (const auto* date = std::get_if<Date>(&value)) return Fraction(date->days());
  return std::get<Fraction>(value);
}

std::string as_name(const Value& value) {
  if (const bool* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  return std::get<std::string>(value);
}

/// Fields of one name are alike in all lists.
Field field_named(const std::string& name) {
  std::vector<Field> all = kPersonFields;
  all.insert(all.end(), kAttributes.begin(), kAttributes.end());
  for (const auto& [list, fields] : kLists) all.insert(all.end(), fields.begin(), fields.end());
  return field_of(all, name);
}

/// Values that could tell whether a field of that type passes: all choices; or far off, and at
/// each bound and next to it.
std::vector<Value> values_to_try(const Condition& condition) {
  const Field field = field_named(condition.field);
  if (field.type == Type::kFlag) return {true, false};
  if (field.type == Type::kOneOf) return {field.choices.begin(), field.choices.end()};
  const bool decimal = field.type == Type::kDecimal || field.type == Type::kMoney;
  const Fraction step = decimal ? Fraction(1, 10'000) : Fraction(1);
  std::vector<Fraction> numbers = {-1'000'000, 1'000'000};
  for (const Bound& bound : condition.bounds) {
    for (const Fraction& number : {bound.number - step, bound.number, bound.number + step}) {
      numbers.push_back(number);
    }
  }
  std::vector<Value> values;
  for (const Fraction& number : numbers) {
    const bool negative = number < Fraction(0);
    values.emplace_back(field.type == Type::kCount && negative ? Fraction(0) : number);
  }
  return values;
}

Answer passes(const Condition& condition, const Record& record, const Revision& revision);

/// Tries what a field that is not known may be: all of that may pass, or none.
Answer passes_unknown(const Condition& condition, const Revision& revision) {
  std::set<Answer> answers;
  for (const Value& value : values_to_try(condition)) {
    answers.insert(passes(condition, {{condition.field, value}}, revision));
  }
  return answers.size() == 1 ? *answers.begin() : Answer::kMaybe;
}

Answer passes(const Condition& condition, const Record& record, const Revision& revision) {
  if (condition.kind == Condition::Kind::kAny) return Answer::kYes;
  if (condition.kind == Condition::Kind::kAnyOf) {
    Answer best = Answer::kNo;
    for (const Filter& alternative : condition.alternatives) {
      best = std::max(best, passes(alternative, record, revision));
    }
    return best;
  }
  const auto found = record.find(condition.field);
  if (found == record.end()) return passes_unknown(condition, revision);
  if (condition.kind == Condition::Kind::kCompared) {
    const Fraction number = as_number(found->second);
    const bool all = std::all_of(
        condition.bounds.begin(), condition.bounds.end(),
        [&](const Bound& bound) { return compares(number, bound.comparator, bound.number); });
    return all ? Answer::kYes : Answer::kNo;
  }
  const std::vector<std::string> values = expand(condition.values, revision);
  const bool listed =
      std::find(values.begin(), values.end(), as_name(found->second)) != values.end();
  return listed == (condition.kind == Condition::Kind::kListed) ? Answer::kYes : Answer::kNo;
}

Date step_back(Date day) { return Date::from_days(day.days() - 1); }

}  // namespace

std::vector<std::string> expand(const std::vector<std::string>& values, const Revision& revision) {
  std::vector<std::string> all;
  for (const std::string& value : values) {
    const auto set = revision.sets.find(value);
    if (set == revision.sets.end()) {
      all.push_back(value);
    } else {
      all.insert(all.end(), set->second.begin(), set->second.end());
    }
  }
  return all;
}

Answer passes(const Filter& filter, const Record& record, const Revision& revision) {
  Answer worst = Answer::kYes;
  for (const Condition& condition : filter) {
    worst = std::min(worst, passes(condition, record, revision));
  }
  return worst;
}

bool lies_within(const Window& window, Date day, Date as_of) {
  if (window.kind == Window::Kind::kAlways) return true;
  if (window.kind == Window::Kind::kDays) {
    Date last = as_of;
    for (int i = 0; i < window.ago; ++i) last = step_back(last);
    Date first = last;
    for (int i = 1; i < window.length; ++i) first = step_back(first);
    return first <= day && day <= last;
  }
  int year = as_of.year();
  int month = as_of.month();
  for (int i = 0; i < window.ago + window.length; ++i) {
    if (i >= window.ago && day.year() == year && day.month() == month) return true;
    month = month == 1 ? 12 : month - 1;
    year = month == 12 ? year - 1 : year;
  }
  return false;
}

bool compares(const Fraction& actual, const std::string& comparator, const Fraction& number) {
  if (comparator == "is") return actual == number;
  if (comparator == "at_least") return actual >= number;
  if (comparator == "at_most") return actual <= number;
  if (comparator == "more_than") return actual > number;
  if (comparator == "less_than") return actual < number;
  throw std::logic_error(comparator);
}

/// Tries the values that could tell: the ends of the range, and the number itself if it lies in it.
Answer compares(const Interval& actual, const std::string& comparator, const Fraction& number) {
  int tried = 0;
  int held = 0;
  for (const Fraction& value : {actual.low, actual.high, number}) {
    if (value < actual.low || actual.high < value) continue;
    ++tried;
    held += compares(value, comparator, number) ? 1 : 0;
  }
  if (held == tried) return Answer::kYes;
  return held == 0 ? Answer::kNo : Answer::kMaybe;
}

}  // namespace attain::differential
