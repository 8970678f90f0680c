// Checks laws that every decision must keep, whatever the rules: what is certain stays so, more
// never lowers a tier that only asks for at least so much, and order never matters.

#include <cstdint>
#include <map>

#include <gtest/gtest.h>

#include "differential/engine.hpp"
#include "differential/generate.hpp"
#include "differential/write.hpp"

namespace attain::differential {
namespace {

/// Requirements by their ids, with their parts.
using ById = std::map<std::string, const RequirementDecision*>;

void gather(List<RequirementDecision> requirements, ById& all) {
  for (const RequirementDecision& requirement : requirements) {
    all.emplace(requirement.id, &requirement);
    gather(requirement.children, all);
  }
}

ById requirements_of(const CompetencyDecision& competency) {
  ById all;
  for (const OptionDecision& option : competency.options) {
    for (const TierDecision& tier : option.tiers) gather(tier.requirements, all);
  }
  return all;
}

int rank_of(const CompetencyDecision& competency) {
  const auto found = std::find(kTiers.begin(), kTiers.end(), competency.tier);
  return found == kTiers.end() ? 0 : static_cast<int>(found - kTiers.begin()) + 1;
}

/// What is certain of `before` is the same after facts that were missing are filled in.
void expect_kept(const CompetencyDecision& before, const CompetencyDecision& after) {
  EXPECT_GE(rank_of(after), rank_of(before));
  if (before.status == Status::kMet) {
    EXPECT_EQ(after.status, Status::kMet);
  }
  if (before.revision != after.revision) return;
  const ById later = requirements_of(after);
  for (const auto& [id, requirement] : requirements_of(before)) {
    const Status status = requirement->status;
    if (status != Status::kMet && status != Status::kNotMet) continue;
    EXPECT_EQ(to_string(later.at(id)->status), to_string(status)) << id;
  }
}

void check_completions(int rule_books, std::uint64_t seed) {
  Random random(seed);
  Pace pace("completions");
  for (int i = 0; i < rule_books; ++i) {
    const Rules rules = make_rules(random);
    Engine engine(rules);
    for (int j = 0; j < 5; ++j) {
      const PartnerFacts partner = make_facts(random, 20);
      const Decision before = engine.evaluate(partner);
      for (int k = 0; k < 8; ++k) {
        const PartnerFacts whole = complete(partner, random);
        const Decision after = engine.evaluate(whole);
        expect_kept(before.competency("award"), after.competency("award"));
        pace.add();
        ASSERT_FALSE(testing::Test::HasFailure()) << to_text(rules) << to_json(partner) << "\n"
                                                  << to_json(whole);
      }
    }
  }
}

/// Another record, person or credential, or one that no longer expires.
void add_something(PartnerFacts& facts, Random& random) {
  const std::int64_t kind = random.between(1, 3);
  if (kind == 1) {
    const std::string list = random.one_of<std::string>({"sales", "visits"});
    auto& records = facts.lists[list];
    if (records) records->push_back(make_record(random, list, facts.as_of, 0));
  } else if (kind == 2 && facts.people) {
    facts.people->push_back(make_person(random, facts.as_of, 0));
    facts.people->back().id = "p" + std::to_string(facts.people->size() - 1);
  } else if (facts.people && !facts.people->empty()) {
    const std::int64_t last = static_cast<std::int64_t>(facts.people->size()) - 1;
    Person& person = (*facts.people)[static_cast<std::size_t>(random.between(0, last))];
    if (!person.credentials) return;
    const std::string& credential = random.one_of(kCatalogue);
    std::erase_if(*person.credentials,
                  [&](const Holding& holding) { return holding.credential == credential; });
    person.credentials->push_back({credential, Date::from_days(0)});
  }
}

void check_more_is_never_less(int rule_books, std::uint64_t seed) {
  Random random(seed);
  Style style;
  style.rising = true;
  Pace pace("steps of more facts");
  int risen = 0;
  for (int i = 0; i < rule_books; ++i) {
    const Rules rules = make_rules(random, style);
    Engine engine(rules);
    for (int j = 0; j < 5; ++j) {
      PartnerFacts partner = make_facts(random, random.chance(60) ? 0 : 10);
      int rank = rank_of(engine.evaluate(partner).competency("award"));
      for (int k = 0; k < 8; ++k) {
        const PartnerFacts fewer = partner;
        add_something(partner, random);
        const int higher = rank_of(engine.evaluate(partner).competency("award"));
        ASSERT_GE(higher, rank) << to_text(rules) << to_json(fewer) << "\n" << to_json(partner);
        risen += higher > rank ? 1 : 0;
        rank = higher;
        pace.add();
      }
    }
  }
  EXPECT_GT(risen, rule_books / 10);
}

void shuffle(Filter& filter, Random& random) {
  random.shuffle(filter);
  for (Condition& condition : filter) {
    random.shuffle(condition.values);
    random.shuffle(condition.bounds);
    random.shuffle(condition.alternatives);
    for (Filter& alternative : condition.alternatives) shuffle(alternative, random);
  }
}

void shuffle(Test& test, Random& random) {
  random.shuffle(test.parts);
  for (differential::Test& part : test.parts) shuffle(part, random);
  shuffle(test.where, random);
}

void shuffle(std::vector<Requirement>& requirements, Random& random) {
  random.shuffle(requirements);
  for (Requirement& requirement : requirements) {
    random.shuffle(requirement.values);
    random.shuffle(requirement.among);
    random.shuffle(requirement.lines);
    for (Line& line : requirement.lines) shuffle(line.test, random);
    shuffle(requirement.test, random);
    shuffle(requirement.parts, random);
  }
}

void shuffle(Measure& measure, Random& random) {
  shuffle(measure.where, random);
  shuffle(measure.holding, random);
  random.shuffle(measure.terms);
  for (Term& term : measure.terms) shuffle(term.conditions, random);
  if (measure.kind == Measure::Kind::kTotal) random.shuffle(measure.of);
}

Rules shuffled(Rules rules, Random& random) {
  for (auto& [competency, revisions] : rules.competencies) {
    for (Revision& revision : revisions) {
      random.shuffle(revision.measures);
      for (Measure& measure : revision.measures) shuffle(measure, random);
      for (auto& [name, profile] : revision.profiles) shuffle(profile, random);
      for (auto& [name, values] : revision.sets) random.shuffle(values);
      for (auto& tiers : revision.options) {
        for (Tier& tier : tiers) shuffle(tier.requirements, random);
      }
    }
  }
  return rules;
}

PartnerFacts shuffled(PartnerFacts facts, Random& random) {
  for (auto& [list, records] : facts.lists) {
    if (records) random.shuffle(*records);
  }
  if (!facts.people) return facts;
  random.shuffle(*facts.people);
  for (Person& person : *facts.people) {
    if (person.credentials) random.shuffle(*person.credentials);
  }
  return facts;
}

void expect_same(const CompetencyDecision& one, const CompetencyDecision& other) {
  EXPECT_EQ(one.revision, other.revision);
  EXPECT_EQ(to_string(one.status), to_string(other.status));
  EXPECT_EQ(one.tier, other.tier);
  EXPECT_EQ(one.option, other.option);
  const ById others = requirements_of(other);
  for (const auto& [id, requirement] : requirements_of(one)) {
    const RequirementDecision& same = *others.at(id);
    EXPECT_EQ(to_string(requirement->status), to_string(same.status)) << id;
    EXPECT_EQ(requirement->actual, same.actual) << id;
    EXPECT_EQ(requirement->closable, same.closable) << id;
  }
}

void check_order(int rule_books, std::uint64_t seed) {
  Random random(seed);
  Pace pace("shuffled pairs of rules and facts");
  for (int i = 0; i < rule_books; ++i) {
    const Rules rules = make_rules(random);
    const Rules others = shuffled(rules, random);
    Engine engine(rules);
    Engine other_engine(others);
    for (int j = 0; j < 10; ++j) {
      const PartnerFacts partner = make_facts(random, random.chance(40) ? 0 : 15);
      const PartnerFacts mixed = shuffled(partner, random);
      const Decision decision = engine.evaluate(partner);
      const Decision other = other_engine.evaluate(mixed);
      for (const auto& [competency, revisions] : rules.competencies) {
        expect_same(decision.competency(competency), other.competency(competency));
      }
      pace.add();
      ASSERT_FALSE(testing::Test::HasFailure())
          << to_text(rules) << to_text(others) << to_json(partner) << "\n"
          << to_json(mixed);
    }
  }
}

TEST(DifferentialLaws, WhatIsCertainStaysSo) { check_completions(60, 11); }
TEST(DifferentialLawsSlow, WhatIsCertainStaysSo) { check_completions(1'500, 12); }

TEST(DifferentialLaws, MoreIsNeverLess) { check_more_is_never_less(40, 13); }
TEST(DifferentialLawsSlow, MoreIsNeverLess) { check_more_is_never_less(1'500, 14); }

TEST(DifferentialLaws, OrderNeverMatters) { check_order(60, 15); }
TEST(DifferentialLawsSlow, OrderNeverMatters) { check_order(2'000, 16); }

}  // namespace
}  // namespace attain::differential
