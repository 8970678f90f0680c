#include <string>

#include <gtest/gtest.h>

#include "compile/builder.hpp"
#include "compile/program.hpp"
#include "support/rules.hpp"

namespace attain::compile {
namespace {

constexpr std::string_view kCountAll =
    "    count: visits\n    where: { kind: any }\n    within: always\n";

std::string dumped(std::string_view measure, std::string_view requirements) {
  return dump(
      *support::compiled(support::small_program(), support::small_revision(measure, requirements)));
}

TEST(Compile, TheShippedRules) {
  const auto program =
      support::compiled(support::shipped_program(), support::shipped_revision("2017-09-15"));
  EXPECT_EQ(dump(*program), R"(measures
   0 sum field 4 of list 0 where field 1 in {0, 1, 2, 3, 4} and field 2 in {0} and field 3 in {0, 1, 2, 3}  # active-entitlements
tests
   0 all_of to 3; credential 0; credential 1
   1 credential 23
competency cloud-productivity revision 2017-09-15 withdrawn 2018-09-04
  option managed-service-partner
    silver
       0 measure 0 at_least by attribute 0 [2000, 1000]
       1 any_of to 4
       2 people passing test 0 at_least 1
       3 people passing test 1 at_least 1
    gold
       4 measure 0 at_least 4000
       5 any_of to 8
       6 people passing test 0 at_least 2
       7 people passing test 1 at_least 2
)");
}

TEST(Compile, AFieldThatTakesAnyValueIsNoFilter) {
  EXPECT_EQ(dumped(kCountAll, "        - { measure: visited, is: 0 }\n"), R"(measures
   0 count list 0  # visited
tests
competency award revision 2018-01-01
  option only
    base
       0 measure 0 is 0
)");
}

TEST(Compile, WindowsNameTheFieldOfTheDate) {
  const std::string_view months =
      "    sum: visits.change\n    where: { kind: { not: [new, lost] } }\n    within: 12 months\n";
  const std::string_view days =
      "    sum: visits.minutes\n    where: { kind: new }\n    within: { last: 90 days }\n";
  const std::string_view requirement = "        - { measure: visited, more_than: 5 }\n";
  const std::string rest =
      "  # visited\n"
      "tests\n"
      "competency award revision 2018-01-01\n"
      "  option only\n"
      "    base\n"
      "       0 measure 0 more_than 5\n";
  EXPECT_EQ(
      dumped(months, requirement),
      "measures\n   0 sum field 4 of list 0 where field 1 in {1} and field 2 within 12 months" +
          rest);
  EXPECT_EQ(dumped(days, requirement),
            "measures\n   0 sum field 3 of list 0 where field 1 in {0} and field 2 within 90 days" +
                rest);
}

TEST(Compile, EqualTestsAreOne) {
  EXPECT_EQ(dumped(kCountAll,
                   "        - all_of:\n"
                   "            - { id: a, people: 1, holding: { any_of: [E1, E2] } }\n"
                   "            - { id: b, people: { market: { north: 2, south: undefined } },"
                   " holding: { any_of: [E1, E2] } }\n"
                   "        - { people: 3, holding: E3 }\n"),
            R"(measures
   0 count list 0  # visited
tests
   0 any_of to 3; credential 0; credential 1
   1 credential 2
competency award revision 2018-01-01
  option only
    base
       0 all_of to 3
       1 people passing test 0 at_least 1
       2 people passing test 0 at_least by attribute 0 [2, undefined]
       3 people passing test 1 at_least 3
)");
}

TEST(Compile, ATierThatIsNotOfferedHasNoRequirements) {
  const std::string text = support::small_revision(kCountAll, "");
  const std::string not_offered = text.substr(0, text.rfind(':') + 1) + " not_offered\n";
  EXPECT_EQ(dump(*support::compiled(support::small_program(), not_offered)), R"(measures
   0 count list 0  # visited
tests
competency award revision 2018-01-01
  option only
    base not offered
)");
}

/// 70 choices need two words; `not` must not set bits beyond the last choice.
TEST(Compile, FiltersReachBeyondOneWord) {
  std::string program = support::small_program();
  std::string choices;
  for (int i = 0; i < 70; ++i) choices += (i == 0 ? "k" : ", k") + std::to_string(i);
  program.replace(program.find("new, old, lost"), 14, choices);
  const auto compiled = support::compiled(
      program,
      support::small_revision("    count: visits\n    where: { kind: { not: [k0, k69] } }\n"
                              "    within: always\n",
                              "        - { measure: visited, is: 0 }\n"));
  ASSERT_EQ(compiled->words.size(), 2U);
  EXPECT_EQ(compiled->words[0], ~std::uint64_t{1});
  EXPECT_EQ(compiled->words[1], 0b011111U);
}

TEST(Written, IsEqualForEqualTests) {
  using Kind = model::PersonTest::Kind;
  const model::PersonTest one{Kind::kCredential, "E1", {}, {}};
  const model::PersonTest two{Kind::kCredential, "E2", {}, {}};
  const model::PersonTest both{Kind::kAllOf, "a-profile", {}, {one, two}};
  const model::PersonTest either{Kind::kAnyOf, "", {}, {both, two}};
  EXPECT_EQ(written(either), "any_of(all_of(E1, E2), E2)");
}

TEST(RevisionOn, IsTheNewestNotLaterThanTheDay) {
  model::Competency source;
  source.id = "award";
  for (const char* day : {"2017-07-18", "2017-09-15"}) {
    source.revisions.emplace_back().starts = *Date::parse(day);
  }
  source.revisions.back().withdrawn = Date::parse("2018-09-04");
  Program program;
  for (const model::Revision& revision : source.revisions) {
    program.revisions.push_back({{}, &revision});
  }
  const Competency competency{{0, 2}, &source};
  const auto on = [&](const char* day) {
    return revision_on(program, competency, *Date::parse(day));
  };
  EXPECT_EQ(on("2017-07-17"), kNone);
  EXPECT_EQ(on("2017-07-18"), 0U);
  EXPECT_EQ(on("2017-09-14"), 0U);
  EXPECT_EQ(on("2017-09-15"), 1U);
  EXPECT_EQ(on("2018-09-03"), 1U);
  EXPECT_EQ(on("2018-09-04"), kNone);
}

}  // namespace
}  // namespace attain::compile
