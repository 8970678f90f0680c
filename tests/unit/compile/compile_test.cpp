#include <string>

#include <gtest/gtest.h>

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
   1 credential 65
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

/// Texts that start on days, as a program; each may accept the one before it up to another day.
class RevisionsOn : public testing::Test {
 protected:
  void add(const char* starts, const char* previous_accepted_until = nullptr) {
    model::Revision& revision = source_.revisions.emplace_back();
    revision.starts = *Date::parse(starts);
    if (previous_accepted_until != nullptr) {
      revision.previous_accepted_until = Date::parse(previous_accepted_until);
    }
  }

  /// The places of the texts in effect: `0`, `0 1`, or nothing.
  std::string on(const char* day) {
    Program program;
    for (const model::Revision& revision : source_.revisions) {
      program.revisions.emplace_back().source = &revision;
    }
    Competency competency;
    competency.source = &source_;
    competency.revisions.end = static_cast<std::uint32_t>(source_.revisions.size());
    const Span texts = revisions_on(program, competency, *Date::parse(day));
    std::string places;
    for (std::uint32_t r = texts.first; r < texts.end; ++r) {
      places += (places.empty() ? "" : " ") + std::to_string(r);
    }
    return places;
  }

  model::Competency source_;
};

TEST_F(RevisionsOn, IsTheNewestNotLaterThanTheDay) {
  add("2017-07-18");
  add("2017-09-15");
  source_.revisions.back().withdrawn = Date::parse("2018-09-04");
  EXPECT_EQ(on("2017-07-17"), "");
  EXPECT_EQ(on("2017-07-18"), "0");
  EXPECT_EQ(on("2017-09-14"), "0");
  EXPECT_EQ(on("2017-09-15"), "1");
  EXPECT_EQ(on("2018-09-03"), "1");
  EXPECT_EQ(on("2018-09-04"), "");
}

TEST_F(RevisionsOn, AreThoseBeforeItToo_AsLongAsTheyAreAccepted) {
  add("2017-01-01");
  add("2017-06-01", "2017-12-31");
  add("2017-09-01", "2017-10-31");
  EXPECT_EQ(on("2017-05-31"), "0");
  EXPECT_EQ(on("2017-06-01"), "0 1");
  EXPECT_EQ(on("2017-10-31"), "0 1 2");
  EXPECT_EQ(on("2017-11-01"), "2") << "the text between is over, and with it what it accepts";
  source_.revisions.front().withdrawn = Date::parse("2017-08-01");
  EXPECT_EQ(on("2017-07-31"), "0 1");
  EXPECT_EQ(on("2017-10-31"), "1 2");
}

}  // namespace
}  // namespace attain::compile
