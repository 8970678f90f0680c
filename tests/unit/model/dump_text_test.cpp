#include "model/dump_text.hpp"

#include <gtest/gtest.h>

namespace attain::model {
namespace {

TEST(DumpText, KeepsATextOnOneLine) {
  EXPECT_EQ(dump(std::string_view("two\nlines")), R"("two\nlines")");
  Text text;
  EXPECT_EQ(dump(text), "");
  text.add("en", "silver");
  text.add("it", "argento");
  EXPECT_EQ(dump(text), R"(en "silver" it "argento")");
}

TEST(DumpText, ShowsNumbers) {
  EXPECT_EQ(dump(Number{{}, {{{}, 2000}}}), "2000");
  EXPECT_EQ(dump(Number{"market", {{"developed", 2000}, {"developing", std::nullopt}}}),
            "market{developed: 2000, developing: undefined}");
}

TEST(DumpText, ShowsUnits) {
  EXPECT_EQ(dump(Rational::fraction(5, 2), "USD"), "USD 2.5");
  EXPECT_EQ(dump(Rational(-25), "%"), "-25 %");
  EXPECT_EQ(dump(Rational::fraction(1, 3), ""), "1/3");
  EXPECT_EQ(dump(Number{"size", {{"small", 5}, {"large", std::nullopt}}}, "EUR"),
            "size{small: EUR 5, large: undefined}");
  EXPECT_EQ(dump_if_unusual(Comparator::kAtLeast), "");
  EXPECT_EQ(dump_if_unusual(Comparator::kIs), "is ");
}

TEST(DumpText, ShowsConditions) {
  using Kind = FilterTerm::Kind;
  FilterTerm any{"region", Kind::kAny, {}};
  FilterTerm listed{"region", Kind::kListed, {"north", "south"}};
  FilterTerm excluded{"kind", Kind::kExcluded, {"lost"}};
  FilterTerm compared{
      "units", Kind::kCompared, {}, {{Comparator::kAtLeast, 5}, {Comparator::kIs, 9}}};
  FilterTerm either{"", Kind::kAnyOf, {}, {}, {{listed, excluded}, {compared}}};
  EXPECT_EQ(dump(any), "region any");
  EXPECT_EQ(dump(either),
            "any_of((region in (north, south) and kind not in (lost)), (units at_least 5 is 9))");
}

TEST(DumpText, ShowsAnnotationsThatThereAre) {
  Annotations annotations;
  EXPECT_EQ(dump(annotations), "");
  annotations.title.add("en", "x");
  annotations.cite = "Silver, 1";
  annotations.note = "y";
  annotations.readings = {"A1", "A5"};
  EXPECT_EQ(dump(annotations), R"(  title en "x"  cite "Silver, 1"  note "y"  reading A1, A5)");
}

TEST(DumpText, ShowsTestsOfPeople) {
  const PersonTest exam{PersonTest::Kind::kCredential, "70-346", {}, {}};
  const PersonTest any{PersonTest::Kind::kAnyOf, "exams", {}, {exam, exam}};
  const PersonTest all{PersonTest::Kind::kAllOf, {}, {}, {any, exam}};
  EXPECT_EQ(dump(exam), "70-346");
  EXPECT_EQ(dump(all), "all_of(exams = any_of(70-346, 70-346), 70-346)");
  PersonTest two{PersonTest::Kind::kNumberOf, {}, {}, {exam, any}};
  two.least = 2;
  two.accepted_until = Date::parse("2018-06-30");
  two.passed_until = Date::parse("2017-12-31");
  EXPECT_EQ(dump(two),
            "at_least 2 of(70-346, exams = any_of(70-346, 70-346)) accepted_until 2018-06-30 "
            "passed_until 2017-12-31");
  PersonTest where{PersonTest::Kind::kWhere, {}, {}, {}};
  where.where = {{"role", FilterTerm::Kind::kListed, {"seller"}}};
  EXPECT_EQ(dump(where), "where(role in (seller))");
}

}  // namespace
}  // namespace attain::model
