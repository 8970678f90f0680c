// Makes rules and facts from a seed. Numbers are small and close to each other, so that thresholds
// are often met exactly, just missed, or left open by what is not known.

#include <algorithm>

#include "cases.hpp"

namespace attain::differential {

const std::vector<std::string> kTiers = {"bronze", "silver", "gold"};
const std::map<std::string, std::vector<std::string>> kAttributes = {
    {"market", {"north", "south"}}, {"size", {"small", "medium", "large"}}};
const std::map<std::string, std::map<std::string, std::vector<std::string>>> kChoices = {
    {"sales", {{"region", {"east", "west", "far"}}, {"kind", {"new", "old"}}}},
    {"visits", {{"region", {"east", "west", "far"}}}}};
const std::vector<std::string> kCredentials = {"E1", "E2", "E3", "E4", "C1", "C2"};

namespace {

constexpr int kMostParts = 3;

Number make_number(Random& random, std::int64_t low, std::int64_t high) {
  Number number;
  if (random.chance(60)) {
    number.branches[""] = random.between(low, high);
    return number;
  }
  number.attribute = random.one_of<std::string>({"market", "size"});
  for (const std::string& choice : kAttributes.at(number.attribute)) {
    number.branches[choice] = random.between(low, high);
    if (random.chance(15)) number.branches[choice] = std::nullopt;
  }
  return number;
}

std::vector<std::string> some_of(const std::vector<std::string>& all, Random& random) {
  std::vector<std::string> some;
  for (const std::string& one : all) {
    if (random.chance(50)) some.push_back(one);
  }
  if (some.empty()) some.push_back(random.one_of(all));
  return some;
}

Measure make_measure(Random& random) {
  Measure measure;
  measure.list = random.one_of<std::string>({"sales", "visits"});
  for (const auto& [field, choices] : kChoices.at(measure.list)) {
    Filter& filter = measure.where[field];
    filter.kind = random.one_of<Filter::Kind>(
        {Filter::Kind::kAny, Filter::Kind::kListed, Filter::Kind::kExcluded});
    filter.values = some_of(choices, random);
  }
  if (measure.list == "sales") {
    measure.field = random.one_of<std::string>({"", "amount", "change"});
  } else {
    measure.field = random.one_of<std::string>({"", "minutes"});
    measure.window = random.one_of<Measure::Window>(
        {Measure::Window::kAlways, Measure::Window::kMonths, Measure::Window::kDays});
    const bool months = measure.window == Measure::Window::kMonths;
    measure.length = static_cast<int>(months ? random.between(1, 4) : random.between(1, 120));
  }
  return measure;
}

Test make_test(Random& random, int depth) {
  Test test;
  if (depth == 0 || random.chance(40)) {
    test.credential = random.one_of(kCredentials);
    return test;
  }
  test.kind = random.chance(50) ? Test::Kind::kAnyOf : Test::Kind::kAllOf;
  const std::int64_t parts = random.between(1, kMostParts);
  for (std::int64_t i = 0; i < parts; ++i) {
    Test part = make_test(random, depth - 1);
    const bool twice = std::any_of(test.parts.begin(), test.parts.end(), [&](const Test& other) {
      return !part.credential.empty() && other.credential == part.credential;
    });
    if (!twice) test.parts.push_back(std::move(part));
  }
  return test;
}

Requirement make_requirement(Random& random, const Rules& rules, int depth) {
  Requirement requirement;
  const std::int64_t kind = random.between(1, depth == 0 ? 6 : 10);
  if (kind <= 3) {
    auto measure = rules.measures.begin();
    std::advance(measure, random.between(0, static_cast<std::int64_t>(rules.measures.size()) - 1));
    requirement.measure = measure->first;
    requirement.comparator = random.one_of<std::string>(
        {"is", "at_least", "at_least", "at_most", "more_than", "less_than"});
    requirement.number = make_number(random, measure->second.field == "change" ? -4 : 0, 12);
    return requirement;
  }
  if (kind <= 6) {
    requirement.kind = Requirement::Kind::kPeople;
    requirement.number = make_number(random, 1, 4);
    requirement.test = make_test(random, 2);
    return requirement;
  }
  requirement.kind = kind <= 8 ? Requirement::Kind::kAnyOf : Requirement::Kind::kAllOf;
  const std::int64_t parts = random.between(1, kMostParts);
  for (std::int64_t i = 0; i < parts; ++i) {
    requirement.parts.push_back(make_requirement(random, rules, depth - 1));
  }
  return requirement;
}

Record make_record(Random& random, const std::string& list, Date as_of, int unknown_percent) {
  Record record;
  for (const auto& [field, choices] : kChoices.at(list)) record[field] = random.one_of(choices);
  if (list == "sales") {
    record["amount"] = random.between(0, 5);
    record["change"] = random.between(-4, 4);
  } else {
    record["minutes"] = random.between(0, 5);
    record["day"] =
        Date::from_days(as_of.days() - static_cast<std::int32_t>(random.between(-40, 130)));
  }
  std::erase_if(record, [&](const auto&) { return random.chance(unknown_percent); });
  return record;
}

Person make_person(Random& random, Date as_of, int unknown_percent) {
  Person person;
  if (random.chance(unknown_percent)) return person;
  person.credentials.emplace();
  for (const std::string& credential : kCredentials) {
    if (!random.chance(45)) continue;
    Holding holding{credential, std::nullopt, std::nullopt};
    const auto near = [&] {
      return Date::from_days(as_of.days() + static_cast<std::int32_t>(random.between(-3, 1)));
    };
    if (random.chance(30)) holding.passed = near();
    if (random.chance(30)) holding.expires = holding.passed ? *holding.passed : near();
    person.credentials->push_back(holding);
  }
  return person;
}

}  // namespace

Rules make_rules(Random& random) {
  Rules rules;
  const std::int64_t measures = random.between(1, 3);
  for (std::int64_t i = 1; i <= measures; ++i) {
    rules.measures["m" + std::to_string(i)] = make_measure(random);
  }
  const std::int64_t options = random.between(1, 2);
  for (std::int64_t i = 0; i < options; ++i) {
    std::vector<Tier>& tiers = rules.options.emplace_back();
    for (std::size_t t = 0; t < kTiers.size(); ++t) {
      Tier& tier = tiers.emplace_back();
      tier.offered = !random.chance(15);
      if (!tier.offered) continue;
      const std::int64_t requirements = random.between(1, 2);
      for (std::int64_t r = 0; r < requirements; ++r) {
        tier.requirements.push_back(make_requirement(random, rules, 2));
      }
    }
  }
  return rules;
}

PartnerFacts make_facts(Random& random, int unknown_percent) {
  PartnerFacts facts;
  facts.as_of = Date::from_days(static_cast<std::int32_t>(random.between(17'500, 18'200)));
  for (const auto& [attribute, choices] : kAttributes) {
    if (!random.chance(unknown_percent)) facts.attributes[attribute] = random.one_of(choices);
  }
  for (const auto& [list, fields] : kChoices) {
    auto& records = facts.lists[list];
    if (random.chance(unknown_percent)) continue;
    records.emplace();
    const std::int64_t count = random.between(0, 4);
    for (std::int64_t i = 0; i < count; ++i) {
      records->push_back(make_record(random, list, facts.as_of, unknown_percent));
    }
  }
  if (random.chance(unknown_percent)) return facts;
  facts.people.emplace();
  const std::int64_t people = random.between(0, 5);
  for (std::int64_t i = 0; i < people; ++i) {
    facts.people->push_back(make_person(random, facts.as_of, unknown_percent));
  }
  return facts;
}

PartnerFacts complete(const PartnerFacts& facts, Random& random) {
  PartnerFacts whole = make_facts(random, 0);
  whole.as_of = facts.as_of;
  for (const auto& [attribute, value] : facts.attributes) whole.attributes[attribute] = value;
  for (const auto& [list, records] : facts.lists) {
    if (!records) continue;
    whole.lists[list] = records;
    for (Record& record : *whole.lists[list]) {
      for (auto& [field, value] : make_record(random, list, facts.as_of, 0)) {
        record.try_emplace(field, value);
      }
    }
  }
  if (!facts.people) return whole;
  whole.people = facts.people;
  for (Person& person : *whole.people) {
    if (!person.credentials) person = make_person(random, facts.as_of, 0);
  }
  return whole;
}

}  // namespace attain::differential
