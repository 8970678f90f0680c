// Leaves a few facts out, and fills them in again in every way from small domains that reach beyond
// all thresholds: what is certain without them must hold in each, and hardly any tier may be called
// unknown that is the same in all.

#include <cstdint>
#include <cstdio>
#include <functional>

#include <gtest/gtest.h>

#include "differential/engine.hpp"
#include "differential/generate.hpp"
#include "differential/write.hpp"

namespace attain::differential {
namespace {

constexpr std::int64_t kHuge = 1'000'000;
constexpr std::size_t kMostCompletions = 250;

/// A fact that is left out: how to take it away, and every way to fill it in.
struct Hole {
  std::function<void(PartnerFacts&)> leave_out;
  std::vector<std::function<void(PartnerFacts&)>> fillings;
};

std::vector<Value> values_of(const Field& field, Date as_of) {
  switch (field.type) {
    case Type::kFlag:
      return {true, false};
    case Type::kOneOf:
      return {field.choices.begin(), field.choices.end()};
    case Type::kText:
      return {std::string("a"), std::string("b"), std::string("c"), std::string("d"),
              std::string("other")};
    case Type::kDate: {
      std::vector<Value> days = {Date::from_days(0), Date::from_days(30'000)};
      for (const int ago : {130, 75, 45, 25, 10, 0, -10}) {
        days.emplace_back(Date::from_days(as_of.days() - ago));
      }
      return days;
    }
    default: {
      std::vector<Value> numbers = {Fraction(kHuge)};
      for (int number = 0; number < 7; ++number) numbers.emplace_back(Fraction(number));
      if (field.type == Type::kCount) return numbers;
      for (const int number : {-1, -2, -3, -4}) numbers.emplace_back(Fraction(number));
      numbers.emplace_back(Fraction(-kHuge));
      return numbers;
    }
  }
}

/// A field of what `record_of` finds in the facts.
Hole hole_of(const std::function<Record&(PartnerFacts&)>& record_of, const Field& field,
             Date as_of) {
  Hole hole;
  hole.leave_out = [=, name = field.name](PartnerFacts& facts) { record_of(facts).erase(name); };
  for (const Value& value : values_of(field, as_of)) {
    hole.fillings.emplace_back(
        [=, name = field.name](PartnerFacts& facts) { record_of(facts)[name] = value; });
  }
  return hole;
}

/// What a person holds: none, all, each one alone, all but one, and all of them just now.
Hole hole_of_credentials(std::size_t person, Date as_of) {
  Hole hole;
  hole.leave_out = [=](PartnerFacts& facts) { (*facts.people)[person].credentials.reset(); };
  std::vector<std::vector<Holding>> domain(3);
  for (const std::string& id : kCatalogue) {
    domain[1].push_back({id, Date::from_days(0)});
    domain[2].push_back({id, as_of});
    domain.push_back({{id, Date::from_days(0)}});
    std::vector<Holding>& others = domain.emplace_back();
    for (const std::string& other : kCatalogue) {
      if (other != id) others.push_back({other, Date::from_days(0)});
    }
  }
  for (const std::vector<Holding>& holdings : domain) {
    hole.fillings.emplace_back(
        [=](PartnerFacts& facts) { (*facts.people)[person].credentials = holdings; });
  }
  return hole;
}

Hole hole_of_award(const std::string& award) {
  Hole hole;
  hole.leave_out = [=](PartnerFacts& facts) { facts.awards.erase(award); };
  std::vector<std::string> tiers = kTiers;
  tiers.emplace_back("none");
  for (const std::string& tier : tiers) {
    hole.fillings.emplace_back([=](PartnerFacts& facts) { facts.awards[award] = tier; });
  }
  return hole;
}

std::size_t any_index(std::size_t size, Random& random) {
  return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(size) - 1));
}

Hole make_hole(const PartnerFacts& facts, Random& random) {
  const std::int64_t kind = random.between(1, 10);
  if (kind <= 4) {
    const std::string list = random.one_of<std::string>({"sales", "visits"});
    if (!facts.lists.at(list)->empty()) {
      const std::size_t index = any_index(facts.lists.at(list)->size(), random);
      return hole_of([=](PartnerFacts& at) -> Record& { return (*at.lists.at(list))[index]; },
                     random.one_of(kLists.at(list)), facts.as_of);
    }
  }
  if (kind <= 7 && !facts.people->empty()) {
    const std::size_t index = any_index(facts.people->size(), random);
    if (random.chance(60)) return hole_of_credentials(index, facts.as_of);
    return hole_of([=](PartnerFacts& at) -> Record& { return (*at.people)[index].fields; },
                   random.one_of(kPersonFields), facts.as_of);
  }
  if (kind == 8) return hole_of_award(random.one_of(kDeclaredAwards));
  return hole_of([](PartnerFacts& at) -> Record& { return at.attributes; },
                 random.one_of(kAttributes), facts.as_of);
}

/// Calls `judge` with every completion of the facts.
void complete_all(const PartnerFacts& facts, const std::vector<Hole>& holes, std::size_t first,
                  const std::function<void(const PartnerFacts&)>& judge) {
  if (first == holes.size()) {
    judge(facts);
    return;
  }
  for (const auto& fill : holes[first].fillings) {
    PartnerFacts filled = facts;
    fill(filled);
    complete_all(filled, holes, first + 1, judge);
  }
}

/// The statuses of all tiers of all options.
std::vector<Status> statuses_of(const CompetencyDecision& competency) {
  std::vector<Status> statuses;
  for (const OptionDecision& option : competency.options) {
    for (const TierDecision& tier : option.tiers) statuses.push_back(tier.status);
  }
  return statuses;
}

struct Count {
  int unknown = 0;   // tiers
  int needless = 0;  // of these, those that every completion settles alike
};

void check(Engine& engine, const PartnerFacts& facts, const std::vector<Hole>& holes, Count& count,
           Pace& pace) {
  PartnerFacts left_out = facts;
  for (const Hole& hole : holes) hole.leave_out(left_out);
  const std::vector<Status> before = statuses_of(engine.evaluate(left_out).competency("award"));
  std::vector<std::set<Status>> after(before.size());
  complete_all(left_out, holes, 0, [&](const PartnerFacts& whole) {
    const std::vector<Status> now = statuses_of(engine.evaluate(whole).competency("award"));
    for (std::size_t i = 0; i < before.size(); ++i) {
      after[i].insert(now[i]);
      const bool certain = before[i] == Status::kMet || before[i] == Status::kNotMet;
      if (certain && now[i] != before[i]) {
        ADD_FAILURE() << "tier " << i << " is not kept with\n" << to_json(whole);
      }
    }
    pace.add();
  });
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i] != Status::kUnknown) continue;
    ++count.unknown;
    count.needless += after[i].size() == 1 && *after[i].begin() != Status::kUnknown ? 1 : 0;
  }
  if (testing::Test::HasFailure()) ADD_FAILURE() << "facts\n" << to_json(left_out);
}

/// Facts without a gap: the day of each pass is stated, too.
PartnerFacts make_whole(Random& random) {
  PartnerFacts facts = make_facts(random, 0);
  for (Person& person : *facts.people) {
    for (Holding& holding : *person.credentials) {
      if (!holding.passed)
        holding.passed = std::min(make_day(random), holding.expires.value_or(facts.as_of));
    }
  }
  return facts;
}

/// `most_percent`: of unknown tiers, that every completion settles alike.
void check_all_completions(int rule_books, std::uint64_t seed, Style style, int most_percent) {
  Random random(seed);
  style.most_revisions = 1;
  Count count;
  Pace pace("completions");
  for (int i = 0; i < rule_books; ++i) {
    const Rules rules = make_rules(random, style);
    Engine engine(rules);
    for (int j = 0; j < 5; ++j) {
      const PartnerFacts facts = make_whole(random);
      std::vector<Hole> holes;
      std::size_t completions = 1;
      for (std::int64_t k = random.between(1, 3); k > 0; --k) {
        Hole hole = make_hole(facts, random);
        if (completions * hole.fillings.size() > kMostCompletions) continue;
        completions *= hole.fillings.size();
        holes.push_back(std::move(hole));
      }
      check(engine, facts, holes, count, pace);
      ASSERT_FALSE(testing::Test::HasFailure()) << to_text(rules);
    }
  }
  std::printf("%d tiers unknown, %d of them needlessly\n", count.unknown, count.needless);
  testing::Test::RecordProperty("unknown_tiers", count.unknown);
  testing::Test::RecordProperty("needlessly_unknown_tiers", count.needless);
  EXPECT_LE(count.needless * 100, count.unknown * most_percent)
      << count.needless << " of " << count.unknown;
}

constexpr Style kAny = {};
constexpr Style kRising = {.rising = true};

TEST(DifferentialCompletions, KeepWhatIsCertain) { check_all_completions(20, 17, kAny, 6); }
TEST(DifferentialCompletions, LeaveLittleNeedlesslyUnknown) {
  check_all_completions(20, 18, kRising, 2);
}

TEST(DifferentialCompletionsSlow, KeepWhatIsCertain) { check_all_completions(700, 19, kAny, 6); }
TEST(DifferentialCompletionsSlow, LeaveLittleNeedlesslyUnknown) {
  check_all_completions(700, 20, kRising, 2);
}

}  // namespace
}  // namespace attain::differential
