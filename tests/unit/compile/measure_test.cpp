#include <string>

#include <gtest/gtest.h>

#include "unit/compile/compiled.hpp"

namespace attain::compile {
namespace {

TEST(CompileMeasure, NamesListsFieldsAndWindowsByCodes) {
  EXPECT_EQ(dumped("[{ people: 1, holding: C.1 }]", R"(measures:
  a: { sum: deals.worth, where: { stage: won }, within: 12 months, at_most: USD 5.5 }
  b: { count: visits, within: { last: 90 days, ending: 30 days ago } }
  c: { count_distinct: sales.seller, where: { region: any, kind: [fresh, renewed] } }
  d: { average: deals.hours, where: { stage: any }, within: { last: 3 months, ending: 12 months ago } }
)"),
            R"(measures
   0 sum field 2 of list 2 where field 0 in {1} and field 6 within 12 months at most 5.5  # a
   1 count list 1 and field 0 within 90 days ending 30 days ago  # b
   2 count_distinct field 2 of list 0  # c
   3 average field 4 of list 2 and field 6 within 3 months ending 12 months ago  # d
tests
   0 credential 2
competency cloud revision 2018-01-01
  option main
    silver not offered
    gold
       0 people passing test 0 at_least 1
)");
}

TEST(CompileMeasure, NamesItsPartsWhereverTheyStand) {
  EXPECT_EQ(dumped("[{ measure: c, at_least: 25 % }, { measure: b, is: 0 }]", R"(measures:
  a: { total: [d, e] }
  b: { difference: [a, d] }
  c: { growth: { from: d, to: b }, at_most: { size: { small: 10 %, large: undefined } } }
  d: { people_holding: { any_of: [C.1, 70-346] } }
  e: { partner: staff }
)"),
            R"(measures
   0 total of measures 3, 4  # a
   1 difference of measures 0, 3  # b
   2 growth of measures 3, 1 at most by attribute 2 [10, undefined]  # c
   3 people passing test 0  # d
   4 attribute 4  # e
tests
   0 any_of to 3; credential 2; credential 0
competency cloud revision 2018-01-01
  option main
    silver not offered
    gold
       0 measure 2 at_least 25
       1 measure 1 is 0
)");
}

TEST(CompileMeasure, HasTheConditionsOfItsPointsBeforeTheTiers) {
  const auto program = compiled({{"cloud", "2018-01-01", R"(measures:
  a:
    points:
      - { points: 3, for: b, full_at: { market: { developed: 7, developing: 3.5 } } }
      - { points: 0.5, id: c, if: [{ partner: premier, is: true }, { any_of: [{ people: 1, holding: C.1 }, { measure: b, at_least: 2 }] }] }
  b: { partner: staff }
)" + tiers("not_offered", "[{ measure: a, more_than: 2.25 }]")}});
  EXPECT_EQ(dump(*program), R"(measures
   0 points  # a
       term 3 for measure 1 full at by attribute 0 [7, 3.5]
       term 0.5 if requirements 0 to 4
       0 attribute 3 in {1}
       1 any_of to 4
       2 people passing test 0 at_least 1
       3 measure 1 at_least 2
   1 attribute 4  # b
tests
   0 credential 2
competency cloud revision 2018-01-01
  option main
    silver not offered
    gold
       4 measure 0 more_than 2.25
)");
  const Revision& revision = program->revisions[0];
  EXPECT_EQ(revision.requirements.first, 0U);
  EXPECT_EQ(revision.requirements.end, 5U);
  EXPECT_EQ(revision.measures.size(), 2U);
}

TEST(CompileMeasure, KnowsInWhichPartsFactsHoldItAndWhetherItMayBeNegative) {
  const auto program = compiled({{"cloud", "2018-01-01", R"(measures:
  a: { sum: deals.worth, where: { stage: any }, within: always }
  b: { sum: deals.rooms, where: { stage: any }, within: always }
  c: { sum: sales.change, where: { region: any, kind: any } }
  d: { partner: score }
  e: { partner: staff }
  f: { count_distinct: sales.seller, where: { region: any, kind: any } }
)" + tiers("not_offered", "not_offered")}});
  std::string text;
  for (const Measure& measure : program->measures) {
    text += measure.source->id + " in " + std::to_string(measure.parts) +
            (measure.may_be_negative ? " or below 0\n" : "\n");
  }
  EXPECT_EQ(text,
            "a in 10000 or below 0\nb in 1\nc in 1 or below 0\nd in 10000 or below 0\n"
            "e in 1\nf in 1\n");
}

}  // namespace
}  // namespace attain::compile
