#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

std::string requirements(std::string_view lines) {
  const Checked checked = check_requirements(lines);
  return checked.problems.empty() ? gold_of(checked) : checked.problems;
}

TEST(Requirement, IsAMap) {
  EXPECT_EQ(requirements("        - units\n        - [units]"), R"(@@127@)");
}

TEST(Requirement, SaysWhatItIsAbout) {
  EXPECT_EQ(requirements("        - { at_least: 5 }"), R"(@@128@)");
  EXPECT_EQ(requirements("        - {}"), R"(@@129@)");
  EXPECT_EQ(requirements("        - { colour: red, at_least: 5 }"), R"(@@130@)");
  EXPECT_EQ(requirements("        - { mesure: units, at_least: 5 }"), R"(@@131@)");
  EXPECT_EQ(requirements("        - { measure: units, people: 2, at_least: 5 }"), R"(@@132@)");
}

TEST(Requirement, IsNamedByItsSubject) {
  EXPECT_EQ(requirements("        - { measure: units, at_least: 1 }\n"
                         "        - { measure: units, at_most: 9 }"),
            R"(@@133@)");
  EXPECT_EQ(requirements("        - { measure: units, at_least: 1 }\n"
                         "        - { measure: units, at_most: 9, id: few }"),
            "measure units at_least 1\nmeasure units at_most 9  id few\n");
  EXPECT_EQ(requirements("        - { people: 1, holding: { any_of: [C.1, both] } }\n"
                         "        - any_of:\n"
                         "            - { people: 2, holding: C.1 }\n"
                         "            - { people: 2, holding: both }"),
            R"(@@134@)");
  EXPECT_EQ(requirements("        - { measure: units, at_least: 1, id: Some Units }\n"
                         "        - { measure: units, at_least: 2, id: [few] }"),
            R"(@@135@)");
}

TEST(Requirement, WithoutANameIsNoDouble) {
  EXPECT_EQ(requirements("        - { measure: unts, at_least: 1 }\n"
                         "        - { measure: unts, at_most: 9 }"),
            R"(@@136@)");
}

TEST(Requirement, ComesInBoundedNumbers) {
  std::string text(kOptionsBefore);
  constexpr int kMost = 100'000;
  for (int i = 0; i < kMost + 2; ++i) {
    text += "      - { people: 1, holding: C.1, id: p" + std::to_string(i) + " }\n";
  }
  const auto over = check_part(text);
  EXPECT_EQ(over.problems, R"(@@137@)");
  const std::size_t last = text.rfind("      - ", text.rfind("      - ") - 1);
  EXPECT_EQ(check_part(text.substr(0, last)).problems, "");
}

}  // namespace
}  // namespace attain::model
