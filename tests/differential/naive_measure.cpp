// What measures mean, for the naive evaluator: each is a range, exact where all that matters is
// known, and none at all where the rules leave a number of it undefined.

#include <algorithm>
#include <set>
#include <stdexcept>

#include "differential/naive_case.hpp"

namespace attain::differential {
namespace {

using Measured = std::optional<Interval>;  // none: undefined

const Fraction kAll = Fraction::infinite();

/// What a value of that type that is not known may be.
Interval any_of(Type type) { return {type == Type::kCount ? Fraction(0) : -kAll, kAll}; }

Interval hull_with_nought(const Interval& range) {
  return {std::min(range.low, Fraction(0)), std::max(range.high, Fraction(0))};
}

Answer counts(const Measure& measure, const Record& record, const Case& at) {
  Answer answer = passes(measure.where, record, at.revision);
  if (!measure.within || measure.within->kind == Window::Kind::kAlways) return answer;
  const auto day = record.find("day");
  if (day == record.end()) return std::min(answer, Answer::kMaybe);
  const bool within = lies_within(*measure.within, std::get<Date>(day->second), at.facts.as_of);
  return within ? answer : Answer::kNo;
}

Interval sum_of(const Measure& measure, const Case& at) {
  const auto& records = at.facts.lists.at(measure.list);
  const Interval any = measure.field.empty()
                           ? Interval{1, 1}
                           : any_of(field_of(kLists.at(measure.list), measure.field).type);
  if (!records) return measure.field.empty() ? Interval{0, kAll} : any;
  Interval total;
  for (const Record& record : *records) {
    const Answer answer = counts(measure, record, at);
    if (answer == Answer::kNo) continue;
    const auto amount = record.find(measure.field);
    Interval part = any;
    if (amount != record.end()) {
      part = {std::get<Fraction>(amount->second), std::get<Fraction>(amount->second)};
    }
    if (answer == Answer::kMaybe) part = hull_with_nought(part);
    total = {total.low + part.low, total.high + part.high};
  }
  return total;
}

/// At most all choices there are; at least one where a record counts.
Interval distinct_of(const Measure& measure, const Case& at) {
  const Field& field = field_of(kLists.at(measure.list), measure.field);
  Fraction most = kAll;
  if (field.type == Type::kFlag) most = 2;
  if (field.type == Type::kOneOf) most = static_cast<std::int64_t>(field.choices.size());
  const auto& records = at.facts.lists.at(measure.list);
  if (!records) return {0, most};
  std::set<Value> sure;
  std::set<Value> possible;
  int open = 0;
  bool some = false;
  for (const Record& record : *records) {
    const Answer answer = counts(measure, record, at);
    if (answer == Answer::kNo) continue;
    some = some || answer == Answer::kYes;
    const auto value = record.find(measure.field);
    if (value == record.end()) {
      ++open;
      continue;
    }
    possible.insert(value->second);
    if (answer == Answer::kYes) sure.insert(value->second);
  }
  const int least = std::max(static_cast<int>(sure.size()), some ? 1 : 0);
  return {least, std::min(most, Fraction(static_cast<int>(possible.size()) + open))};
}

/// (b - a) / a in percent, over all values of both ranges; 0 where a is 0 or less.
Interval growth_of(const Interval& a, const Interval& b) {
  if (a.high <= Fraction(0)) return {0, 0};
  const auto percent = [](const Fraction& from, const Fraction& to) {
    if (!to.finite()) return to;
    if (!from.finite()) return Fraction(-100);
    return Fraction(100) * (to - from) / from;
  };
  // Where a may come as near to 0 as one likes, growth has no bound but by the sign of b.
  const bool near = a.low <= Fraction(0);
  const auto least = [&] {
    if (b.low >= Fraction(0)) return percent(a.high, b.low);
    return near ? -kAll : percent(a.low, b.low);
  };
  const auto most = [&] {
    if (b.high <= Fraction(0)) return percent(a.high, b.high);
    return near ? kAll : percent(a.low, b.high);
  };
  const Interval range = {least(), most()};
  return near ? hull_with_nought(range) : range;
}

/// a / b in percent, over all values of both ranges; 0 where b is 0 or less.
Interval share_of(const Interval& a, const Interval& b) {
  if (b.high <= Fraction(0)) return {0, 0};
  const auto percent = [](const Fraction& part, const Fraction& whole) {
    if (!part.finite()) return part;
    return whole.finite() ? Fraction(100) * part / whole : Fraction(0);
  };
  const bool near = b.low <= Fraction(0);
  Interval range = {-kAll, kAll};
  if (a.low >= Fraction(0)) {
    range.low = percent(a.low, b.high);
  } else if (!near) {
    range.low = percent(a.low, b.low);
  }
  if (a.high <= Fraction(0)) {
    range.high = percent(a.high, b.high);
  } else if (!near) {
    range.high = percent(a.high, b.low);
  }
  return near ? hull_with_nought(range) : range;
}

/// None: undefined.
Measured term_of(const Term& term, Case& at) {
  const std::optional<Fraction> points = branch_of(term.points, at.facts);
  if (!points) return std::nullopt;
  Interval earned = {*points, *points};
  if (!term.measure.empty()) {
    const std::optional<Fraction> full_at = branch_of(term.full_at, at.facts);
    const Measured value = measure(term.measure, at);
    if (!full_at || !value) return std::nullopt;
    const auto credit = [&](const Fraction& reached) {
      if (reached <= Fraction(0)) return Fraction(0);
      if (reached >= *full_at) return *points;
      return *points * reached / *full_at;
    };
    earned = {credit(value->low), credit(value->high)};
  }
  Status status = Status::kMet;
  for (const Requirement& condition : term.conditions) {
    status = std::min(status, judge_requirement(condition, at).status);
  }
  if (status == Status::kMet) return earned;
  if (status == Status::kUnknown) return hull_with_nought(earned);
  return Interval{0, 0};
}

Measured points_of(const Measure& measure, Case& at) {
  Interval total;
  Answer enough = Answer::kYes;
  for (const Term& term : measure.terms) {
    const Measured earned = term_of(term, at);
    if (!earned) return std::nullopt;
    total = {total.low + earned->low, total.high + earned->high};
    if (!measure.each_term) continue;
    enough = std::min(enough,
                      compares(*earned, measure.each_term->comparator, measure.each_term->number));
  }
  if (enough == Answer::kNo) return Interval{0, 0};
  return enough == Answer::kYes ? total : hull_with_nought(total);
}

Measured total_of(const Measure& whole, Case& at) {
  Interval total;
  for (const std::string& part : whole.of) {
    const Measured value = measure(part, at);
    if (!value) return std::nullopt;
    total = {total.low + value->low, total.high + value->high};
  }
  return total;
}

Measured made_of_two(const Measure& whole, Case& at) {
  const Measured a = measure(whole.of[0], at);
  const Measured b = measure(whole.of[1], at);
  if (!a || !b) return std::nullopt;
  if (whole.kind == Measure::Kind::kGrowth) return growth_of(*a, *b);
  if (whole.kind == Measure::Kind::kShare) return share_of(*a, *b);
  return Interval{a->low - b->high, a->high - b->low};
}

Interval attribute_of(const std::string& attribute, const PartnerFacts& facts) {
  const auto found = facts.attributes.find(attribute);
  if (found == facts.attributes.end()) return any_of(field_of(kAttributes, attribute).type);
  return {std::get<Fraction>(found->second), std::get<Fraction>(found->second)};
}

Measured uncapped(const Measure& measure, Case& at) {
  switch (measure.kind) {
    case Measure::Kind::kSum:
    case Measure::Kind::kCount:
      return sum_of(measure, at);
    case Measure::Kind::kCountDistinct:
      return distinct_of(measure, at);
    case Measure::Kind::kAverage: {
      const Interval sum = sum_of(measure, at);
      const Fraction share(1, measure.within->length);
      return Interval{sum.low.finite() ? sum.low * share : sum.low,
                      sum.high.finite() ? sum.high * share : sum.high};
    }
    case Measure::Kind::kTotal:
      return total_of(measure, at);
    case Measure::Kind::kDifference:
    case Measure::Kind::kGrowth:
    case Measure::Kind::kShare:
      return made_of_two(measure, at);
    case Measure::Kind::kPeople:
      return heads_of({&measure.holding}, at);
    case Measure::Kind::kPartner:
      return attribute_of(measure.attribute, at.facts);
    case Measure::Kind::kPoints:
      return points_of(measure, at);
  }
  throw std::logic_error(measure.name);
}

}  // namespace

std::optional<Interval> measure(const std::string& name, Case& at) {
  const auto known = at.measured.find(name);
  if (known != at.measured.end()) return known->second;
  const auto found = std::find_if(at.revision.measures.begin(), at.revision.measures.end(),
                                  [&](const Measure& measure) { return measure.name == name; });
  Measured value = uncapped(*found, at);
  if (value && found->cap) {
    const std::optional<Fraction> cap = branch_of(*found->cap, at.facts);
    value =
        cap ? Measured({std::min(value->low, *cap), std::min(value->high, *cap)}) : std::nullopt;
  }
  at.measured[name] = value;
  return value;
}

std::optional<Interval> value_of(const Rules& rules, const Revision& revision,
                                 const std::string& name, const PartnerFacts& facts) {
  std::map<std::string, Interval> ranks;
  Case at{rules, revision, facts, facts, ranks};
  return measure(name, at);
}

}  // namespace attain::differential
