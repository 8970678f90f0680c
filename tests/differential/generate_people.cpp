// Makes tests of people, requirements of people, and the sets and profiles they name, from a seed.

#include <algorithm>

#include "differential/generate.hpp"

namespace attain::differential {
namespace {

constexpr std::int64_t kMostParts = 3;

/// What a test may name: mostly credentials, or a profile or set of the text.
std::string make_name(Maker& maker) {
  std::vector<std::string> names;
  for (const auto& [name, profile] : maker.revision.profiles) names.push_back(name);
  if (maker.revision.sets.count("some-credentials") != 0) names.emplace_back("some-credentials");
  if (names.empty() || maker.random.chance(70)) return maker.random.one_of(kCatalogue);
  return maker.random.one_of(names);
}

Requirement make_quota(Maker& maker, int depth);

Requirement make_people(Maker& maker, int depth) {
  Requirement requirement;
  requirement.kind = Requirement::Kind::kPeople;
  requirement.id = maker.next_id++;
  requirement.comparator = maker.random.chance(70) ? "at_least" : make_comparator(maker);
  const bool some = requirement.comparator == "at_least" || requirement.comparator == "less_than";
  requirement.number = make_number(maker.random, some ? 1 : 0, 4);
  requirement.test = make_test(maker, 2);
  if (depth == 0 || !maker.random.chance(30)) return requirement;
  const std::int64_t quotas = maker.random.between(1, 2);
  for (std::int64_t i = 0; i < quotas; ++i) {
    requirement.parts.push_back(make_quota(maker, depth - 1));
  }
  return requirement;
}

Requirement make_quota(Maker& maker, int depth) {
  return maker.random.chance(70) ? make_people(maker, depth) : make_different_people(maker, 3);
}

/// For each branch of the line's people, as many of them at most.
Number make_quota_number(Random& random, const Number& people) {
  Number number = people;
  for (auto& [branch, value] : number.branches) {
    value = random.between(1, value ? static_cast<std::int64_t>(value->top()) : 1);
  }
  return number;
}

}  // namespace

Test make_test(Maker& maker, int depth) {
  Random& random = maker.random;
  Test test;
  if (random.chance(12)) test.accepted_until = make_day(random);
  if (depth == 0 || random.chance(40)) {
    if (random.chance(12)) test.passed_until = make_day(random);
    test.name = random.chance(60) ? random.one_of(kCatalogue) : make_name(maker);
    const bool credential =
        std::find(kCatalogue.begin(), kCatalogue.end(), test.name) != kCatalogue.end();
    if (!credential) test.accepted_until = test.passed_until = std::nullopt;
    return test;
  }
  const std::int64_t kind = random.between(1, 10);
  if (kind <= 2) {
    test.kind = Test::Kind::kWhere;
    test.where = make_filter(maker, kPersonFields, false);
    return test;
  }
  if (random.chance(12)) test.passed_until = make_day(random);
  test.kind = kind <= 5   ? Test::Kind::kAnyOf
              : kind <= 8 ? Test::Kind::kAllOf
                          : Test::Kind::kNumberOf;
  const std::int64_t parts = random.between(1, kMostParts);
  for (std::int64_t i = 0; i < parts; ++i) {
    Test part = make_test(maker, depth - 1);
    const bool twice = std::any_of(test.parts.begin(), test.parts.end(), [&](const Test& other) {
      return !part.name.empty() && other.name == part.name;
    });
    if (!twice) test.parts.push_back(std::move(part));
  }
  test.least = static_cast<int>(random.between(1, static_cast<std::int64_t>(test.parts.size())));
  return test;
}

void make_sets_and_profiles(Maker& maker) {
  Random& random = maker.random;
  auto& sets = maker.revision.sets;
  if (random.chance(40)) sets["some-regions"] = some_of({"east", "west", "far"}, random);
  if (random.chance(30)) sets["some-markets"] = some_of({"north", "south"}, random);
  if (random.chance(30)) sets["some-roles"] = some_of({"sales", "technical"}, random);
  if (random.chance(50)) sets["some-credentials"] = some_of(kCatalogue, random);
  const std::int64_t profiles = random.between(0, 2);
  for (std::int64_t i = 1; i <= profiles; ++i) {
    Test profile = make_test(maker, 2);
    if (profile.kind == Test::Kind::kNamed) profile = {Test::Kind::kAllOf, "", {profile}};
    maker.revision.profiles["profile-" + std::to_string(i)] = std::move(profile);
  }
}

Requirement make_different_people(Maker& maker, int most_places) {
  Random& random = maker.random;
  Requirement requirement;
  requirement.kind = Requirement::Kind::kDifferentPeople;
  requirement.id = maker.next_id++;
  int places = most_places;
  while (places > 0 && (requirement.lines.empty() || random.chance(60))) {
    const std::int64_t most = random.between(1, std::min(places, 3));
    Line& line = requirement.lines.emplace_back();
    line.id = maker.next_id++;
    line.people = make_number(random, 1, most);
    line.test = make_test(maker, 1);
    if (random.chance(35)) {
      line.quota = {make_quota_number(random, line.people), make_test(maker, 1)};
    }
    places -= static_cast<int>(most);
  }
  return requirement;
}

Requirement make_credentials(Maker& maker) {
  Random& random = maker.random;
  Requirement requirement;
  requirement.kind = Requirement::Kind::kCredentials;
  requirement.id = maker.next_id++;
  requirement.comparator = make_comparator(maker);
  const bool some = requirement.comparator == "at_least" || requirement.comparator == "less_than";
  requirement.number = make_number(random, some ? 1 : 0, 6);
  std::vector<std::string> taken;
  const auto set = maker.revision.sets.find("some-credentials");
  if (set != maker.revision.sets.end() && random.chance(40)) {
    requirement.among.push_back({Test::Kind::kNamed, set->first});
    taken = set->second;
  }
  for (const std::string& credential : some_of(kCatalogue, random)) {
    if (std::find(taken.begin(), taken.end(), credential) != taken.end()) continue;
    Test& entry = requirement.among.emplace_back();
    entry.name = credential;
    if (random.chance(25)) entry.accepted_until = make_day(random);
  }
  return requirement;
}

Requirement make_people_requirement(Maker& maker) {
  const std::int64_t kind = maker.random.between(1, 10);
  if (kind <= 6) return make_people(maker, 2);
  return kind <= 8 ? make_different_people(maker, 5) : make_credentials(maker);
}

}  // namespace attain::differential
