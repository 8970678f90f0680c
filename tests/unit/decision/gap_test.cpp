#include "decision/gap.hpp"

#include <limits>

#include <gtest/gtest.h>

#include "listed.hpp"

namespace attain::decision {
namespace {

model::Vocabulary vocabulary() {
  model::Vocabulary vocabulary;
  for (const char* id : {"A", "B", "C"}) {
    vocabulary.credential_codes.add(id, static_cast<std::uint32_t>(vocabulary.credentials.size()));
    vocabulary.credentials.emplace_back().id = id;
  }
  return vocabulary;
}

Step step(Step::Kind kind, std::string_view subject, Range amount = {},
          std::vector<std::string_view> credentials = {}, std::string_view path = {}) {
  return {kind, subject, nullptr, {}, amount, listed(std::move(credentials)), {}, path};
}

Step raise(std::string_view measure, Range amount) {
  return step(Step::Kind::kRaise, measure, amount);
}

Step gain(std::string_view person, std::vector<std::string_view> credentials) {
  return step(Step::Kind::kCredentials, person, {}, std::move(credentials));
}

Step people(Range amount, std::vector<std::string_view> credentials) {
  return step(Step::Kind::kPeople, {}, amount, std::move(credentials));
}

Step fact(std::string_view path) { return step(Step::Kind::kFact, {}, {}, {}, path); }

Step about(Step::Kind kind, std::string_view subject, std::vector<std::string_view> values) {
  Step changed = step(kind, subject);
  changed.values = listed(std::move(values));
  return changed;
}

Cost cost(std::vector<Step> gap, Rational shortfall = {}, bool closable = true) {
  RequirementDecision requirement;
  requirement.gap = gap;
  requirement.closable = closable;
  return cost_of(requirement, shortfall);
}

std::string written(const Steps& steps) {
  std::string text;
  for (const Step& each : steps) {
    text += std::to_string(static_cast<int>(each.kind)) + " " + std::string(each.subject) +
            std::string(each.path) + " " + each.amount.low.to_string() + ".." +
            each.amount.high.to_string();
    for (const std::string_view credential : each.credentials)
      text += " " + std::string(credential);
    text += "\n";
  }
  return text;
}

TEST(Cost, EachMemberOutweighsThoseBehindIt) {
  const std::vector<Cost> dearer_and_dearer = {
      cost({}),
      cost({fact("market")}),
      cost({fact("market"), fact("people")}),
      cost({raise("users", {1, 1})}, Rational::fraction(1, 1000)),
      cost({raise("users", {1, 1})}, Rational::fraction(1, 999)),
      cost({raise("users", {5, 5}), fact("market")}, Rational::fraction(1, 999)),
      cost({about(Step::Kind::kChange, "reseller", {"true"})}),
      cost({gain("ana", {"A"})}),
      cost({gain("ana", {"A"}), raise("users", {1, 1})}, Rational::fraction(1, 2)),
      cost({people({1, 1}, {"A"})}),
      cost({gain("ana", {"A"}), gain("ben", {"A"})}),
      cost({people({2, 2}, {"A"})}),
      cost({gain("ana", {"A", "B", "C"})}),
      cost({people({0, 2}, {"A", "B"})}),
      cost({about(Step::Kind::kAttain, "cloud", {"gold"})}),
      cost({}, {}, false),
  };
  for (std::size_t i = 1; i < dearer_and_dearer.size(); ++i) {
    EXPECT_LT(dearer_and_dearer[i - 1], dearer_and_dearer[i]) << i;
  }
  EXPECT_EQ(cost({gain("ana", {"A"})}), cost({gain("ben", {"B"})}));
}

TEST(Cost, CountsBeyondSixtyFourBitsStayTheGreatest) {
  constexpr std::int64_t kMany = std::numeric_limits<std::int64_t>::max();
  const Cost many = cost({people({kMany, kMany}, {"A", "B", "C"})});
  EXPECT_EQ(many.credentials, std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(many.people, std::uint64_t{kMany});
}

TEST(JointSteps, TakesNoStepTwice) {
  const model::Vocabulary words = vocabulary();
  Arena arena;
  JointSteps steps(words, arena, std::pmr::get_default_resource());
  steps.add(std::vector{raise("users", {1, 5}), gain("ben", {"C"}), fact("market")});
  steps.add(std::vector{raise("users", {3, 4}), gain("ana", {"B"}), gain("ben", {"A", "C"})});
  steps.add(std::vector{people({1, 1}, {"A"}), people({2, 3}, {"A"}), people({1, 1}, {"A", "B"})});
  steps.add(std::vector{fact("market"), fact("people"), step(Step::Kind::kLower, "users", {2, 2})});
  EXPECT_EQ(written(steps.take()),
            "0 users 3..5\n"
            "2 ben 0..0 A C\n"
            "6 market 0..0\n"
            "2 ana 0..0 B\n"
            "3  2..3 A\n"
            "3  1..1 A B\n"
            "6 people 0..0\n"
            "1 users 2..2\n");
  EXPECT_EQ(written(steps.take()), "");
}

TEST(JointSteps, CallsPeopleBesideThoseCalledForBefore) {
  const model::Vocabulary words = vocabulary();
  Arena arena;
  JointSteps steps(words, arena, std::pmr::get_default_resource());
  steps.add(std::vector{people({1, 2}, {"A"}), gain("ben", {"C"})});
  steps.add_beside(std::vector{people({2, 2}, {"A"}), people({1, 1}, {"B"}), gain("ben", {"C"})});
  EXPECT_EQ(written(steps.take()),
            "3  3..4 A\n"
            "2 ben 0..0 C\n"
            "3  1..1 B\n");
}

}  // namespace
}  // namespace attain::decision
