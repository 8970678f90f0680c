#include "evaluate/person.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "evaluate/passing.hpp"
#include "support/rules.hpp"
#include "unit/evaluate/judged.hpp"

namespace attain::evaluate {
namespace {

using State = CredentialEvidence::State;
using facts::kUnknown;

const Date kAsOf = *Date::parse("2018-03-31");

TEST(StateOn, TakesBothEndsIn) {
  const std::int64_t today = kAsOf.days();
  EXPECT_EQ(state_on({0, 0, kUnknown, kUnknown}, kAsOf), State::kHeld);
  EXPECT_EQ(state_on({0, 0, today, kUnknown}, kAsOf), State::kHeld);
  EXPECT_EQ(state_on({0, 0, today + 1, kUnknown}, kAsOf), State::kPassedLater);
  EXPECT_EQ(state_on({0, 0, kUnknown, today}, kAsOf), State::kHeld);
  EXPECT_EQ(state_on({0, 0, kUnknown, today - 1}, kAsOf), State::kExpired);
  EXPECT_EQ(state_on({0, 0, today + 1, today + 9}, kAsOf), State::kPassedLater);
}

TEST(IsHeld, SaysWhatTheStateSays) {
  const std::int64_t today = kAsOf.days();
  const std::vector<facts::Value> days = {kUnknown, -1, today - 1, today, today + 1};
  for (const facts::Value passed : days) {
    for (const facts::Value expires : days) {
      const facts::Holding holding{0, 0, passed, expires};
      EXPECT_EQ(is_held(holding, today), state_on(holding, kAsOf) == State::kHeld)
          << passed << " to " << expires;
    }
  }
}

class PersonTest : public testing::Test {
 protected:
  /// The test (E1 and E2) or E3, and a tier that asks one person for it.
  const std::shared_ptr<const compile::Program> program_ = support::compiled(
      support::small_program(),
      support::small_revision(
          "    count: visits\n    where: { kind: any }\n    within: always\n",
          "        - { people: 1, holding: { any_of: [{ all_of: [E1, E2] }, E3] } }\n"));
  facts::Columns columns_;
  HeldCredentials held_;
  std::vector<Counted> parts_;

  void SetUp() override {
    columns_.vocabulary = program_->rules->vocabulary;
    columns_.as_of = kAsOf;
    columns_.people_known = true;
  }

  void add_person(std::vector<facts::Holding> holdings, bool known = true) {
    const auto place = static_cast<std::uint32_t>(columns_.people.size());
    for (facts::Holding& holding : holdings) holding.person = place;
    columns_.credentials_known = columns_.credentials_known && known;
    facts::Person& person = columns_.people.emplace_back();
    person.credentials_known = known;
    person.first = static_cast<std::uint32_t>(columns_.holdings.size());
    columns_.holdings.insert(columns_.holdings.end(), holdings.begin(), holdings.end());
    person.end = static_cast<std::uint32_t>(columns_.holdings.size());
  }

  Counted test(std::uint32_t person) {
    find_held(columns_, held_);
    return test_person(*program_, program_->tests[0], columns_, held_, person, parts_);
  }
};

TEST_F(PersonTest, CombinesPartsInsideOnePerson) {
  add_person({{0}});
  add_person({{0}, {1}});
  add_person({{2}});
  add_person({});
  EXPECT_EQ(test(0), Counted::kNo);
  EXPECT_EQ(test(1), Counted::kYes);
  EXPECT_EQ(test(2), Counted::kYes);
  EXPECT_EQ(test(3), Counted::kNo);
}

TEST_F(PersonTest, CountsOnlyWhatIsHeldOnTheDay) {
  add_person({{0}, {1, 0, kAsOf.days() + 1, kUnknown}});
  add_person({{2, 0, kUnknown, kAsOf.days() - 1}});
  EXPECT_EQ(test(0), Counted::kNo);
  EXPECT_EQ(test(1), Counted::kNo);
}

TEST_F(PersonTest, IsInDoubtIfCredentialsAreNotKnown) {
  add_person({}, false);
  EXPECT_EQ(test(0), Counted::kMaybe);
}

TEST_F(PersonTest, CountsFromThoseWhoDoToThoseWhoMay) {
  add_person({{2}});
  add_person({{0}});
  add_person({}, false);
  const auto count = [&] {
    TraitColumns traits;
    BitSets sets;
    find_traits(*program_, columns_, traits, sets);
    find_passing(*program_, program_->tests[0], traits, sets);
    return count_people(sets, columns_.people_known);
  };
  EXPECT_EQ(count(), (Range{1, 2}));
  columns_.people_known = false;
  EXPECT_EQ(count(), (Range{1, Range::kUnbounded}));
}

/// How many of the people pass a test: `1`, or `0..1`.
std::string passing(std::string_view test, std::string_view people) {
  return amount("  m: { people_holding: " + std::string(test) + " }",
                R"({ "people": )" + std::string(people) + " }");
}

TEST(TestPerson, CountsItsParts) {
  constexpr std::string_view kTwo = "{ number_of: [C.1, 70-346, 70-347], at_least: 2 }";
  EXPECT_EQ(passing(kTwo, R"({ "a": ["C.1"], "b": ["C.1", "70-347"], "c": ["70-346"] })"), "1");
  EXPECT_EQ(passing(kTwo, R"([ { "id": "a" } ])"), "0..1");
  constexpr std::string_view kMixed =
      "{ number_of: [C.1, { where: { remote: true } }, { where: { years: { at_least: 5 } } }],"
      " at_least: 2 }";
  const auto mixed = [&](std::string_view person) {
    return passing(kMixed, R"([ { "id": "a", )" + std::string(person) + " } ]");
  };
  EXPECT_EQ(mixed(R"("credentials": ["C.1"], "remote": true)"), "1");
  EXPECT_EQ(mixed(R"("credentials": [], "remote": true)"), "0..1");
  EXPECT_EQ(mixed(R"("credentials": [], "remote": false)"), "0");
}

TEST(TestPerson, AsksWhatThePersonIs) {
  const auto seller = [](std::string_view role) {
    return passing(
        "{ where: { role: seller, any_of: [{ remote: true }, { years: { more_than: 4 } }]"
        " } }",
        R"([ { "id": "a")" + std::string(role) + " } ]");
  };
  EXPECT_EQ(seller(R"(, "role": "seller", "remote": true)"), "1");
  EXPECT_EQ(seller(R"(, "role": "seller", "remote": false, "years": 4)"), "0");
  EXPECT_EQ(seller(R"(, "role": "seller", "remote": false)"), "0..1");
  EXPECT_EQ(seller(R"(, "role": "engineer")"), "0");
  EXPECT_EQ(seller(""), "0..1");
}

TEST(TestPerson, IsLimitedToEvaluationsUpToADay) {
  const auto until = [](const char* day, std::string_view person) {
    return passing("{ credential: C.1, accepted_until: " + std::string(day) + " }", person);
  };
  EXPECT_EQ(until("2018-03-31", R"({ "a": ["C.1"] })"), "1");
  EXPECT_EQ(until("2018-03-30", R"({ "a": ["C.1"] })"), "0");
  EXPECT_EQ(until("2018-03-30", R"([ { "id": "a" } ])"), "0") << "whatever the person holds";
  EXPECT_EQ(passing("{ where: { remote: true }, accepted_until: 2018-03-30 }",
                    R"([ { "id": "a", "remote": true } ])"),
            "0");
  EXPECT_EQ(passing("{ any_of: [C.1, { all_of: [70-346] }], accepted_until: 2018-03-30 }",
                    R"({ "a": ["C.1", "70-346"] })"),
            "0")
      << "a limit holds for all that stands inside";
}

TEST(TestPerson, IsLimitedToPassesUpToADay) {
  const auto passed = [](std::string_view day) {
    return passing(
        "{ all_of: [{ credential: C.1, passed_until: 2018-01-31 }],"
        " passed_until: 2017-12-31 }",
        R"([ { "id": "a", "credentials": [ { "id": "C.1")" + std::string(day) + " } ] } ]");
  };
  EXPECT_EQ(passed(R"(, "passed": "2017-12-31")"), "1");
  EXPECT_EQ(passed(R"(, "passed": "2018-01-01")"), "0") << "the earlier limit holds";
  EXPECT_EQ(passed(""), "0..1");
  EXPECT_EQ(passing("{ credential: C.1, passed_until: 2018-03-31 }", R"({ "a": ["C.1"] })"), "1")
      << "what is held has been passed by today";
}

TEST(HeldCredentials, ReachBeyondOneWord) {
  auto vocabulary = std::make_shared<model::Vocabulary>();
  vocabulary->credentials.resize(130);
  facts::Columns columns;
  columns.vocabulary = vocabulary;
  columns.people = {{"ana", true, 0, 1}, {"ben", true, 1, 2}};
  columns.holdings = {{129}, {64}};
  HeldCredentials held;
  find_held(columns, held);
  EXPECT_TRUE(held.holds(0, 129));
  EXPECT_FALSE(held.holds(0, 64));
  EXPECT_TRUE(held.holds(1, 64));
  EXPECT_FALSE(held.holds(1, 65));
}

}  // namespace
}  // namespace attain::evaluate
