// Makes facts from a seed. Numbers are small and close to each other, so that thresholds are often
// met exactly, just missed, or left open by what is not known.

#include "differential/generate.hpp"

namespace attain::differential {
namespace {

constexpr std::int32_t kFirstDay = 17'500;  // 2017-11-30
constexpr std::int32_t kLastDay = 18'200;   // 2019-10-31

Date days_after(Date day, std::int64_t days) {
  return Date::from_days(day.days() + static_cast<std::int32_t>(days));
}

/// Mostly in quarters; at times to the fourth decimal.
Fraction make_decimal(Random& random, std::int64_t low, std::int64_t high) {
  if (random.chance(5)) return {random.between(low * 10'000, high * 10'000), 10'000};
  return {random.between(low * 4, high * 4), 4};
}

}  // namespace

Date make_day(Random& random) {
  return Date::from_days(static_cast<std::int32_t>(random.between(kFirstDay, kLastDay)));
}

Value make_value(Random& random, const Field& field) {
  switch (field.type) {
    case Type::kFlag:
      return random.chance(50);
    case Type::kCount:
      return Fraction(random.between(0, 5));
    case Type::kInteger:
      return Fraction(random.between(-4, 4));
    case Type::kDecimal:
      return make_decimal(random, random.chance(20) ? -3 : 0, 5);
    case Type::kMoney:
      return make_decimal(random, random.chance(20) ? -3 : 0, 8);
    case Type::kDate:
      return make_day(random);
    case Type::kText:
      return random.one_of<std::string>({"a", "b", "c", "d"});
    case Type::kOneOf:
      return random.one_of(field.choices);
  }
  return {};
}

Record make_record(Random& random, const std::string& list, Date as_of, int unknown_percent) {
  Record record;
  for (const Field& field : kLists.at(list)) {
    if (random.chance(unknown_percent)) continue;
    record[field.name] = make_value(random, field);
    if (field.type == Type::kDate)
      record[field.name] = days_after(as_of, -random.between(-40, 130));
  }
  return record;
}

Person make_person(Random& random, Date as_of, int unknown_percent) {
  Person person;
  for (const Field& field : kPersonFields) {
    if (!random.chance(unknown_percent)) person.fields[field.name] = make_value(random, field);
  }
  if (random.chance(unknown_percent)) return person;
  person.credentials.emplace();
  for (const std::string& credential : kCatalogue) {
    if (!random.chance(45)) continue;
    Holding holding{credential};
    const auto near = [&] { return days_after(as_of, random.between(-3, 1)); };
    if (random.chance(30)) holding.passed = near();
    if (random.chance(20)) holding.passed = make_day(random);
    if (random.chance(30)) holding.expires = holding.passed ? *holding.passed : near();
    person.credentials->push_back(holding);
  }
  return person;
}

PartnerFacts make_facts(Random& random, int unknown_percent) {
  PartnerFacts facts;
  facts.as_of = make_day(random);
  if (random.chance(10)) facts.rules_day = make_day(random);
  for (const Field& attribute : kAttributes) {
    if (!random.chance(unknown_percent)) {
      facts.attributes[attribute.name] = make_value(random, attribute);
    }
  }
  for (const auto& [list, fields] : kLists) {
    auto& records = facts.lists[list];
    if (random.chance(unknown_percent)) continue;
    records.emplace();
    const std::int64_t count = random.between(0, 4);
    for (std::int64_t i = 0; i < count; ++i) {
      records->push_back(make_record(random, list, facts.as_of, unknown_percent));
    }
  }
  for (const std::string& award : kDeclaredAwards) {
    if (random.chance(unknown_percent)) continue;
    facts.awards[award] = random.chance(30) ? "none" : random.one_of(kTiers);
  }
  if (random.chance(unknown_percent)) return facts;
  facts.people.emplace();
  const std::int64_t people = random.between(0, 5);
  for (std::int64_t i = 0; i < people; ++i) {
    facts.people->push_back(make_person(random, facts.as_of, unknown_percent));
    facts.people->back().id = "p" + std::to_string(i);
  }
  return facts;
}

PartnerFacts complete(const PartnerFacts& facts, Random& random) {
  PartnerFacts whole = make_facts(random, 0);
  whole.as_of = facts.as_of;
  whole.rules_day = facts.rules_day;
  for (const auto& [attribute, value] : facts.attributes) whole.attributes[attribute] = value;
  for (const auto& [award, tier] : facts.awards) whole.awards[award] = tier;
  for (const auto& [list, records] : facts.lists) {
    if (!records) continue;
    whole.lists[list] = records;
    for (Record& record : *whole.lists[list]) {
      record.merge(make_record(random, list, facts.as_of, 0));
    }
  }
  if (!facts.people) return whole;
  whole.people = facts.people;
  for (Person& person : *whole.people) {
    Person other = make_person(random, facts.as_of, 0);
    if (!person.credentials) person.credentials = other.credentials;
    person.fields.merge(other.fields);
  }
  return whole;
}

}  // namespace attain::differential
