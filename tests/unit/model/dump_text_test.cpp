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
}

}  // namespace
}  // namespace attain::model
