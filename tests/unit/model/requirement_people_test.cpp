#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

std::string requirement(std::string_view text) {
  return gold_of(check_requirements("        - { " + std::string(text) + " }"));
}

TEST(RequirementPeople, AsksForPeopleWhoHoldSomething) {
  EXPECT_EQ(requirement("people: 2, holding: both"),
            "people 2 holding both = all_of(70-346, 70-347)\n");
  EXPECT_EQ(requirement("people: 2, holding: exams"),
            "people 2 holding exams = any_of(70-346, 70-347)\n");
  EXPECT_EQ(requirement("people: 2, holding: MCSA-O365, id: masters"),
            "people 2 holding MCSA-O365  id masters\n");
}

TEST(RequirementPeople, WithoutTestIsReported) {
  EXPECT_EQ(requirement("people: 2"), R"(@@123@)");
  EXPECT_EQ(requirement("people: 2, holdign: both"), R"(@@124@)");
  EXPECT_EQ(requirement("people: 2, holding: both, at_least: 3"), R"(@@125@)");
}

TEST(RequirementPeople, ReportsAllOfItsProblems) {
  EXPECT_EQ(requirement("people: 0, holding: nothing, reading: B1"), R"(@@126@)");
}

}  // namespace
}  // namespace attain::model
