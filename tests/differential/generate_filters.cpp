// Makes numbers, filters and sets of values from a seed.

#include <algorithm>

#include "differential/generate.hpp"

namespace attain::differential {
namespace {

const std::vector<std::string> kComparators = {"is", "at_least", "at_most", "more_than",
                                               "less_than"};

Fraction make_part(Random& random, std::int64_t low, std::int64_t high, bool fractional) {
  if (fractional && random.chance(40)) return {random.between(low * 4, high * 4), 4};
  return random.between(low, high);
}

Bound make_bound(Random& random, const Field& field, std::int64_t low, std::int64_t high) {
  const bool fractional = field.type == Type::kDecimal || field.type == Type::kMoney;
  return {random.one_of(kComparators), make_part(random, low, high, fractional)};
}

/// One bound, or a lower and an upper one.
void compare(Condition& condition, Random& random, const Field& field) {
  condition.kind = Condition::Kind::kCompared;
  std::int64_t low = field.type == Type::kInteger ? -4 : 0;
  std::int64_t high = 5;
  if (field.type == Type::kMoney) condition.unit = Unit::kDollars;
  if (field.type == Type::kDate) {
    condition.unit = Unit::kDay;
    low = 17'400;
    high = 18'300;
  }
  if (random.chance(60)) {
    condition.bounds = {make_bound(random, field, low, high)};
    return;
  }
  const std::int64_t middle = random.between(low, high - 1);
  condition.bounds = {make_bound(random, field, low, middle),
                      make_bound(random, field, middle + 1, high)};
  condition.bounds[0].comparator = random.one_of<std::string>({"at_least", "more_than"});
  condition.bounds[1].comparator = random.one_of<std::string>({"at_most", "less_than"});
}

Condition make_condition(Maker& maker, const Field& field) {
  Random& random = maker.random;
  Condition condition{field.name};
  if (random.chance(20)) return condition;
  if (field.type == Type::kFlag) {
    condition.kind = Condition::Kind::kListed;
    condition.values = {random.chance(50) ? "true" : "false"};
  } else if (field.type == Type::kOneOf) {
    condition.kind = random.chance(60) ? Condition::Kind::kListed : Condition::Kind::kExcluded;
    const std::string set = "some-" + field.name + "s";
    const bool named = maker.revision.sets.count(set) != 0 && random.chance(30);
    condition.values = named ? std::vector<std::string>{set} : some_of(field.choices, random);
  } else {
    compare(condition, random, field);
  }
  return condition;
}

/// Two filters, each of which states all of `stated` and maybe more.
Condition make_alternatives(Maker& maker, const std::vector<Field>& fields,
                            const std::vector<Field>& stated) {
  Condition condition{""};
  condition.kind = Condition::Kind::kAnyOf;
  for (int i = 0; i < 2; ++i) {
    Filter& alternative = condition.alternatives.emplace_back();
    for (const Field& field : stated) alternative.push_back(make_condition(maker, field));
    for (const Field& field : fields) {
      const bool free =
          std::none_of(stated.begin(), stated.end(),
                       [&](const Field& other) { return other.name == field.name; }) &&
          field.type != Type::kOneOf && field.type != Type::kText;
      if (free && maker.random.chance(alternative.empty() ? 40 : 10)) {
        alternative.push_back(make_condition(maker, field));
      }
    }
    if (alternative.empty()) alternative.push_back(make_condition(maker, fields[0]));
  }
  return condition;
}

}  // namespace

std::vector<std::string> some_of(const std::vector<std::string>& all, Random& random) {
  std::vector<std::string> some;
  for (const std::string& one : all) {
    if (random.chance(50)) some.push_back(one);
  }
  if (some.empty()) some.push_back(random.one_of(all));
  return some;
}

std::string make_comparator(Maker& maker) {
  if (maker.style.rising) return maker.random.chance(75) ? "at_least" : "more_than";
  return maker.random.chance(30) ? "at_least" : maker.random.one_of(kComparators);
}

Number make_number(Random& random, std::int64_t low, std::int64_t high, Unit unit,
                   bool fractional) {
  Number number;
  number.unit = unit;
  if (random.chance(65)) {
    number.branches[""] = make_part(random, low, high, fractional);
    return number;
  }
  number.attribute = random.one_of<std::string>({"market", "size"});
  for (const std::string& choice : field_of(kAttributes, number.attribute).choices) {
    number.branches[choice] = make_part(random, low, high, fractional);
    if (random.chance(12)) number.branches[choice] = std::nullopt;
  }
  return number;
}

Filter make_filter(Maker& maker, const std::vector<Field>& fields, bool all_stated) {
  Filter filter;
  const bool alternatives = maker.random.chance(20);
  std::vector<Field> moved;
  for (const Field& field : fields) {
    const bool stated = all_stated && field.type == Type::kOneOf;
    if (field.type == Type::kText || (!stated && !maker.random.chance(all_stated ? 15 : 30))) {
      continue;
    }
    if (alternatives && maker.random.chance(50)) {
      moved.push_back(field);
    } else {
      filter.push_back(make_condition(maker, field));
    }
  }
  if (alternatives) filter.push_back(make_alternatives(maker, fields, moved));
  if (filter.empty()) filter.push_back(make_condition(maker, fields[0]));
  return filter;
}

}  // namespace attain::differential
