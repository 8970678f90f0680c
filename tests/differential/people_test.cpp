// Holds requirements about people against all assignments of people to places: one set of rules
// asks for many of them, and many partners are judged by it. Then cases that a greedy assignment
// gets wrong.

#include <cstdint>

#include <gtest/gtest.h>

#include "differential/engine.hpp"
#include "differential/generate.hpp"
#include "differential/naive.hpp"
#include "differential/write.hpp"

namespace attain::differential {
namespace {

constexpr int kRequirementsPerTier = 40;
constexpr int kMostPlaces = 6;
constexpr int kMostPeople = 7;

/// People with quotas that may ask for different people, or different people alone.
Requirement make_one(Maker& maker) {
  if (maker.random.chance(50)) return make_different_people(maker, kMostPlaces);
  Requirement lead = make_people_requirement(maker);
  if (lead.kind == Requirement::Kind::kPeople && maker.random.chance(50)) {
    lead.parts.push_back(make_different_people(maker, kMostPlaces - 2));
  }
  return lead;
}

Rules make_people_rules(Random& random) {
  const Style style;
  Rules rules;
  Revision& revision = rules.competencies["award"].emplace_back();
  revision.starts = *Date::from_ymd(2000, 1, 1);
  Maker maker{random, style, revision};
  make_sets_and_profiles(maker);
  std::vector<Tier>& tiers = revision.options.emplace_back(kTiers.size());
  for (Tier& tier : tiers) {
    for (int i = 0; i < kRequirementsPerTier; ++i) tier.requirements.push_back(make_one(maker));
  }
  return rules;
}

PartnerFacts make_staff(Random& random) {
  PartnerFacts facts = make_facts(random, 0);
  facts.rules_day.reset();
  facts.lists.clear();
  const int unknown_percent = random.chance(50) ? 0 : 20;
  facts.people.emplace();
  const std::int64_t people = random.between(0, kMostPeople);
  for (std::int64_t i = 0; i < people; ++i) {
    facts.people->push_back(make_person(random, facts.as_of, unknown_percent));
    facts.people->back().id = "p" + std::to_string(i);
  }
  return facts;
}

/// How many requirements came to each status.
using Seen = std::map<Status, std::int64_t>;

bool are_equal(const RequirementDecision& actual, const Judged& expected, Seen& seen) {
  ++seen[expected.status];
  if (actual.status != expected.status) return false;
  if (actual.children.size() != expected.parts.size()) return false;
  for (std::size_t i = 0; i < expected.parts.size(); ++i) {
    if (!are_equal(actual.children[i], expected.parts[i], seen)) return false;
  }
  return true;
}

void compare_tiers(const Rules& rules, const Decision& decision, const PartnerFacts& facts,
                   Seen& seen) {
  const JudgedCompetency judged = judge(rules, "award", facts);
  for (std::size_t t = 0; t < kTiers.size(); ++t) {
    const auto& actual = decision.competency("award").options[0].tiers[t].requirements;
    const auto& expected = judged.revisions[0].options[0][t].requirements;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      ASSERT_TRUE(are_equal(actual[i], expected[i], seen))
          << "the engine says " << to_string(actual[i].status) << ", the naive evaluator "
          << to_string(expected[i].status) << " of "
          << write_requirement(rules.competencies.at("award")[0].options[0][t].requirements[i])
          << "\n"
          << to_json(facts) << "\n"
          << to_text(rules);
    }
  }
}

void compare_with_all_assignments(std::int64_t least, int partners_per_rules, std::uint64_t seed) {
  Random random(seed);
  Pace pace("requirements about people");
  Seen seen;
  while (pace.cases() < least && !testing::Test::HasFailure()) {
    const Rules rules = make_people_rules(random);
    Engine engine(rules);
    for (int i = 0; i < partners_per_rules && !testing::Test::HasFailure(); ++i) {
      const PartnerFacts facts = make_staff(random);
      compare_tiers(rules, engine.evaluate(facts), facts, seen);
    }
    std::int64_t cases = 0;
    for (const auto& [status, count] : seen) cases += count;
    pace.add(cases - pace.cases());
  }
  for (const Status status :
       {Status::kNotMet, Status::kUndefined, Status::kUnknown, Status::kMet}) {
    EXPECT_GT(seen[status], least / 100) << to_string(status);
  }
}

TEST(DifferentialPeople, EqualAllAssignments) { compare_with_all_assignments(20'000, 40, 5); }

TEST(DifferentialPeopleSlow, EqualAllAssignments) {
  compare_with_all_assignments(1'000'000, 250, 6);
}

/// Fills each place with the first person left who can; what a reader may try at first.
bool fill_greedily(const std::vector<Line>& lines, const std::vector<Person>& people) {
  std::vector<bool> taken(people.size());
  for (const Line& line : lines) {
    std::int64_t left = static_cast<std::int64_t>(line.people.branches.at("")->top());
    for (std::size_t i = 0; i < people.size() && left > 0; ++i) {
      const auto& held = *people[i].credentials;
      const bool holds = std::any_of(held.begin(), held.end(), [&](const Holding& holding) {
        return holding.credential == line.test.name;
      });
      if (taken[i] || !holds) continue;
      taken[i] = true;
      --left;
    }
    if (left > 0) return false;
  }
  return true;
}

Number plain(std::int64_t number) { return {"", {{"", Fraction(number)}}}; }

Rules rules_of(const Requirement& requirement) {
  Rules rules;
  Revision& revision = rules.competencies["award"].emplace_back();
  revision.starts = *Date::from_ymd(2000, 1, 1);
  revision.options = {std::vector<Tier>(kTiers.size(), Tier{true, {requirement}})};
  return rules;
}

PartnerFacts staff_of(const std::vector<std::vector<std::string>>& credentials) {
  PartnerFacts facts;
  facts.as_of = *Date::from_ymd(2018, 3, 31);
  facts.people.emplace();
  for (const auto& held : credentials) {
    Person& person = facts.people->emplace_back();
    person.id = "p" + std::to_string(facts.people->size());
    person.credentials.emplace();
    for (const std::string& credential : held) person.credentials->push_back({credential});
  }
  return facts;
}

Status engine_status(const Requirement& requirement, const PartnerFacts& facts) {
  Engine engine(rules_of(requirement));
  return engine.evaluate(facts).competency("award").options[0].tiers[0].status;
}

Requirement places(const std::vector<std::pair<int, std::string>>& lines) {
  Requirement requirement;
  requirement.kind = Requirement::Kind::kDifferentPeople;
  requirement.id = 1;
  for (const auto& [people, credential] : lines) {
    Line& line = requirement.lines.emplace_back();
    line.id = static_cast<int>(requirement.lines.size()) + 1;
    line.people = plain(people);
    line.test.name = credential;
  }
  return requirement;
}

struct GreedyCase {
  const char* what;
  std::vector<std::pair<int, std::string>> lines;
  std::vector<std::vector<std::string>> people;
};

TEST(DifferentialPeople, FillsPlacesThatAGreedyAssignmentLeavesEmpty) {
  const std::vector<GreedyCase> cases = {
      {"the first fits both places", {{1, "E1"}, {1, "E2"}}, {{"E1", "E2"}, {"E1"}}},
      {"a chain of three", {{1, "E1"}, {1, "E2"}, {1, "E3"}}, {{"E1", "E2"}, {"E2", "E3"}, {"E1"}}},
      {"the last person turns all others",
       {{1, "E1"}, {1, "E2"}, {1, "E3"}, {1, "E4"}},
       {{"E1", "E2"}, {"E2", "E3"}, {"E3", "E4"}, {"E1"}}},
      {"several places of a line",
       {{2, "E1"}, {2, "E2"}},
       {{"E1", "E2"}, {"E1", "E2"}, {"E1"}, {"E1"}}},
      {"the scarce line stands last",
       {{3, "C1"}, {1, "C2"}},
       {{"C1", "C2"}, {"C1"}, {"C1"}, {"C1"}}},
  };
  for (const GreedyCase& one : cases) {
    SCOPED_TRACE(one.what);
    const Requirement requirement = places(one.lines);
    const PartnerFacts facts = staff_of(one.people);
    EXPECT_FALSE(fill_greedily(requirement.lines, *facts.people));
    EXPECT_EQ(engine_status(requirement, facts), Status::kMet);
    PartnerFacts fewer = facts;
    fewer.people->pop_back();
    EXPECT_EQ(engine_status(requirement, fewer), Status::kNotMet);
  }
}

TEST(DifferentialPeople, LeavesTheDoublyQualifiedToTheQuota) {
  Requirement requirement = places({{2, "E1"}, {1, "E2"}});
  requirement.lines[0].quota.emplace(plain(1), differential::Test{});
  requirement.lines[0].quota->second.name = "E3";
  EXPECT_EQ(engine_status(requirement, staff_of({{"E1", "E2", "E3"}, {"E1"}, {"E1", "E2"}})),
            Status::kMet);
  EXPECT_EQ(engine_status(requirement, staff_of({{"E1", "E2", "E3"}, {"E1"}, {"E1"}})),
            Status::kNotMet);
}

}  // namespace
}  // namespace attain::differential
