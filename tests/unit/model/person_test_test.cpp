#include <string>

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// The test that `holding` states, as the dump shows it, by the sets and profiles of `lines`, which
/// begin in line 2; or the problems.
std::string test(std::string_view holding, std::string_view lines = "") {
  std::string text = "options: { main: { tiers: { silver: not_offered, gold: [{ people: 1, holding: ";
  text += std::string(holding) + " }] } } }\n" + std::string(lines);
  const Checked checked = check_part(text);
  const std::size_t from = checked.dump.find(" holding ");
  return from == std::string::npos ? checked.problems : checked.dump.substr(from + 9);
}

constexpr std::string_view kProfiles = R"(sets: { exams: [70-346, 70-347], regions: [70-346, north] }
profiles:
  above: { any_of: [below, C.1], title: Above, reading: [A2, A1] }
  below: { all_of: [exams, MCSA-O365], reading: A1, note: in use }
  one: C.1
  set: exams
  other: below
)";

TEST(PersonTest, NamesACredentialAProfileOrASet) {
  EXPECT_EQ(test("C.1"), "C.1\n");
  EXPECT_EQ(test("exams", kProfiles), "exams = any_of(70-346, 70-347)\n");
  EXPECT_EQ(test("one", kProfiles), "one = all_of(C.1)\n");
  EXPECT_EQ(test("set", kProfiles), "set = all_of(exams = any_of(70-346, 70-347))\n");
  EXPECT_EQ(test("other", kProfiles), R"(@@85@)");
}

TEST(PersonTest, CombinesTestsAndGathersTheReadingsOfProfiles) {
  EXPECT_EQ(test("above", kProfiles), R"(@@86@)");
  EXPECT_EQ(test("{ all_of: [C.1, { any_of: [exams, MCSA-O365], reading: A2 }] }", kProfiles),
            R"(@@87@)");
}

TEST(PersonTest, OfAnUnknownNameIsReported) {
  EXPECT_EQ(test("70-364"), R"(@@88@)");
  EXPECT_EQ(test("abov", kProfiles), R"(@@89@)");
  EXPECT_EQ(test("regions", kProfiles), R"(@@90@)");
}

TEST(PersonTest, OfAnotherShapeIsReported) {
  EXPECT_EQ(test("[70-346]"), R"(@@91@)");
  EXPECT_EQ(test("{ title: T }"), R"(@@92@)");
  EXPECT_EQ(test("{ anyof: [C.1] }"), R"(@@93@)");
  EXPECT_EQ(test("{ any_of: [C.1], all_of: [70-346] }"), R"(@@94@)");
  EXPECT_EQ(test("{ any_of: [] }"), R"(@@95@)");
  EXPECT_EQ(test("{ any_of: C.1 }"), R"(@@96@)");
  EXPECT_EQ(test("{ any_of: [C.1, 70-346, C.1] }"), R"(@@97@)");
}

TEST(PersonTest, OfAProfileWithAProblemHasThatProblemAlone) {
  EXPECT_EQ(test("{ any_of: [first, second] }",
                 "profiles:\n  first: 70-364\n  second: { all_of: [first, C.1] }\n  Third: C.1\n"),
            R"(@@98@)");
  EXPECT_EQ(test("C.1", "profiles: [C.1]"), R"(@@99@)");
}

TEST(PersonTest, UsesNoProfileInACircle) {
  EXPECT_EQ(test("a", "profiles:\n  a: a\n"), R"(@@100@)");
  EXPECT_EQ(test("c",
                 "profiles:\n  a: { any_of: [b, C.1] }\n  b: { any_of: [c, C.1] }\n"
                 "  c: { any_of: [C.1, a] }\n  d: c\n"),
            R"(@@101@)");
}

/// Profiles p0 to p`count`-1, each of them the next one and C.1, the last one a credential.
std::string chain(int count, bool top_down) {
  std::string text = "profiles:\n";
  for (int line = 0; line < count; ++line) {
    const int i = top_down ? line : count - 1 - line;
    text += "  p" + std::to_string(i) + ": ";
    text += i == count - 1 ? std::string("C.1\n")
                           : "{ any_of: [p" + std::to_string(i + 1) + ", C.1] }\n";
  }
  return text;
}

TEST(PersonTest, UsesProfilesToABoundedDepth) {
  for (const bool top_down : {true, false}) {
    const auto problems = [&](int count) {
      const std::string text = test("C.1", chain(count, top_down));
      return text == "C.1\n" ? "" : text.substr(text.find(' ') + 1);
    };
    EXPECT_EQ(problems(31), "");
    EXPECT_EQ(problems(32), R"(@@102@)");
    EXPECT_EQ(problems(40), R"(@@103@)");
  }
}

TEST(PersonTest, IsBoundedHoweverProfilesMultiply) {
  std::string text = "profiles:\n  a0: { any_of: [70-346, 70-347] }\n  b0: { any_of: [C.1, 70-346] }\n";
  for (int i = 1; i < 25; ++i) {
    const std::string used = std::to_string(i - 1);
    const std::string uses = "{ any_of: [a" + used + ", b" + used + "] }\n";
    text += "  a" + std::to_string(i) + ": " + uses;
    text += "  b" + std::to_string(i) + ": " + uses;
  }
  EXPECT_EQ(test("a24", text), R"(@@104@)");
}

}  // namespace
}  // namespace attain::model
