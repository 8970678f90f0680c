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
  EXPECT_EQ(requirement("people: 2"),
            R"(6:11 missing-key: a requirement on people needs the key `holding`
  write `holding:` and a credential, a profile or a set
)");
  EXPECT_EQ(requirement("people: 2, holdign: both"),
            R"(6:24 unknown-key: unknown key `holdign` of a requirement on people
  did you mean `holding`?
)");
  EXPECT_EQ(requirement("people: 2, holding: both, at_least: 3"),
            R"(6:39 unknown-key: unknown key `at_least` of a requirement on people
  write one of `people`, `holding`, `id`, `title`, `cite`, `note` or `reading`
)");
}

TEST(RequirementPeople, ReportsAllOfItsProblems) {
  EXPECT_EQ(requirement("people: 0, holding: nothing, reading: B1"),
            R"(6:21 number-out-of-range: `0` is out of range
  write a number from 1 to 1,000,000
6:33 unknown-credential: unknown credential, profile or set `nothing`
  write one of `70-346`, `70-347`, `C.1`, `MCSA-O365`, `both` or `exams`
6:51 unknown-reading: unknown reading `B1`
  did you mean `A1`?
)");
}

}  // namespace
}  // namespace attain::model
