#include <cstdint>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "compile/builder.hpp"
#include "unit/compile/compiled.hpp"

namespace attain::compile {
namespace {

TEST(CompilePeople, LimitsCredentialsByAllThatTheyStandIn) {
  EXPECT_EQ(dumped(R"([{ people: { at_most: 1 }, holding: { any_of: [
      { all_of: [C.1, { credential: 70-346, accepted_until: 2018-01-31 }], passed_until: 2017-12-31 },
      { number_of: [70-347, { where: { role: seller, years: { at_least: 5 } } }], at_least: 2 }
    ], accepted_until: 2018-06-30 } }])"),
            R"(measures
tests
   0 any_of to 7; all_of to 4; credential 2 accepted until 2018-06-30 passed until 2017-12-31; credential 0 accepted until 2018-01-31 passed until 2017-12-31; at_least 2 of to 7; credential 1 accepted until 2018-06-30; where field 0 in {0} and field 1 from 5 to 9223372036854775807 accepted until 2018-06-30
competency cloud revision 2018-01-01
  option main
    silver not offered
    gold
       0 people passing test 0 at_most 1
)");
}

TEST(CompilePeople, HasQuotasOfPeopleWhoPassBoth) {
  EXPECT_EQ(
      dumped("[{ people: 4, holding: C.1, of_whom: [{ people: 2, holding: 70-346, of_whom:"
             " [{ people: 1, holding: 70-347 }] }, { different_people:"
             " [{ people: 1, holding: MCSA-O365 }] }] }, { people: 1, holding: C.1, id: n }]"),
      R"(measures
tests
   0 credential 2
   1 all_of to 3; credential 2; credential 0
   2 all_of to 5; all_of to 4; credential 2; credential 0; credential 1
   3 all_of to 3; credential 2; credential 3
competency cloud revision 2018-01-01
  option main
    silver not offered
    gold
       0 people passing test 0 at_least 4
       1 people passing test 1 at_least 2
       2 people passing test 2 at_least 1
       3 different people 1 passing test 3
       4 people passing test 0 at_least 1
)");
}

TEST(CompilePeople, HasPlacesWithTheirTests) {
  EXPECT_EQ(
      dumped("[{ different_people: [{ people: { size: { small: 3, large: 5 } }, holding: C.1,"
             " of_whom: [{ people: 2, holding: 70-346 }] }, { people: 1, holding: 70-347 }] },"
             " { credentials: { more_than: 2 }, among: [C.1, 70-346] }]"),
      R"(measures
tests
   0 all_of to 3; credential 2; credential 0
   1 credential 2
   2 credential 1
   3 any_of to 3; credential 2; credential 0
competency cloud revision 2018-01-01
  option main
    silver not offered
    gold
       0 different people 2 passing test 0, by attribute 2 [1, 3] passing test 1, 1 passing test 2
       1 credentials of test 3 more_than 2
)");
}

TEST(Written, IsEqualForEqualTests) {
  using Kind = model::PersonTest::Kind;
  const model::PersonTest one{Kind::kCredential, "E1", {}, {}};
  model::PersonTest two{Kind::kCredential, "E2", {}, {}};
  const model::PersonTest both{Kind::kAllOf, "a-profile", {}, {one, two}};
  model::PersonTest either{Kind::kAnyOf, "", {}, {both, two}};
  EXPECT_EQ(written(either), "any_of(all_of(E1, E2), E2)");
  two.passed_until = Date::parse("2017-12-31");
  either.kind = Kind::kNumberOf;
  either.least = 2;
  either.parts = {both, two};
  either.accepted_until = Date::parse("2018-06-30");
  EXPECT_EQ(written(either),
            "at_least 2 of(all_of(E1, E2), E2 passed until 2017-12-31) accepted until 2018-06-30");
  model::PersonTest where{Kind::kWhere, "", {}, {}};
  where.where = {{"role", model::FilterTerm::Kind::kExcluded, {"seller"}}};
  EXPECT_EQ(written(where), "where(role not in (seller))");
}

/// The traits of each credential, those that ask when it was passed behind a bar, then the
/// conditions; each as the places of the leaves of all tests.
std::string traits(std::string_view gold) {
  const auto program = compiled({{"cloud", "2018-01-01", tiers("not_offered", std::string(gold))}});
  std::string text;
  const auto write = [&](Span span) {
    for (std::uint32_t trait = span.first; trait < span.end; ++trait) {
      text += std::to_string(trait) + ":";
      for (std::uint32_t i = 0; i < program->test_nodes.size(); ++i) {
        if (program->test_nodes[i].trait == trait) text += " " + std::to_string(i);
      }
      text += trait + 1 < span.end ? ", " : "";
    }
  };
  for (const CredentialTraits& of : program->traits_of) {
    write({of.first, of.dated});
    if (of.dated < of.end) text += " | ";
    write({of.dated, of.end});
    text += "; ";
  }
  write(program->conditions);
  return text;
}

TEST(CompileTraits, AreOneForEqualLeavesAndGroupedByCredential) {
  EXPECT_EQ(traits("[{ people: 1, holding: { all_of: [C.1, 70-346] } },"
                   " { people: 1, holding: { all_of: [C.1, { where: { remote: true } }] } }]"),
            "0: 2; ; 1: 1 4; ; 2: 5");
  EXPECT_EQ(traits("[{ people: 1, holding: { all_of: [C.1, { credential: 70-346, passed_until: "
                   "2018-01-01 }, { where: { years: { at_least: 1 } } }], accepted_until: "
                   "2018-06-30 } },"
                   " { people: 1, holding: { any_of: [C.1, 70-346] } }]"),
            "0: 6 | 1: 2; ; 2: 1, 3: 5; ; 4: 3")
      << "limits make traits different";
}

}  // namespace
}  // namespace attain::compile
