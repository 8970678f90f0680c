#include <algorithm>
#include <string>

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

TEST(RequirementPeople, ComparesByAnyComparator) {
  EXPECT_EQ(requirement("people: { at_most: 2 }, holding: both"),
            R"(people at_most 2 holding both = all_of(70-346, 70-347)
)");
  EXPECT_EQ(requirement("people: { is: 0 }, holding: both"),
            R"(people is 0 holding both = all_of(70-346, 70-347)
)");
  EXPECT_EQ(requirement("people: { less_than: 1000001 }, holding: both"),
            R"(6:34 number-out-of-range: `1000001` is out of range
  write a number from 0 to 1,000,000
)");
}

TEST(RequirementPeople, HasQuotas) {
  EXPECT_EQ(requirement("people: 4, holding: C.1, of_whom: [{ people: 2, holding: both },"
                        " { people: { at_most: 1 }, holding: exams, of_whom:"
                        " [{ people: 1, holding: MCSA-O365 }] },"
                        " { different_people: [{ people: 1, holding: 70-346 },"
                        " { people: 1, holding: 70-347 }], id: pair }]"),
            R"(people 4 holding C.1
  people 2 holding both = all_of(70-346, 70-347)
  people at_most 1 holding exams = any_of(70-346, 70-347)
    people 1 holding MCSA-O365
  different_people 1 holding 70-346; 1 holding 70-347  id pair
)");
  EXPECT_EQ(requirement("people: 4, holding: C.1, of_whom: []"),
            R"(6:47 empty-list: this list is empty
  list how many of these people hold what else
)");
  EXPECT_EQ(requirement("people: 4, holding: C.1, of_whom: { people: 2, holding: both }"),
            R"(6:47 wrong-type: expected a list of requirements, found a map
  write a list, `[...]`
)");
  EXPECT_EQ(
      requirement("people: 4, holding: C.1, of_whom: [{ any_of: [{ people: 2, holding: both }"
                  "] }, { measure: untis, at_least: 1 }, { credentials: 2, among: exams }]"),
      R"(6:48 not-matchable: only `people` and `different_people` can be quotas of the same people
  put other requirements beside this one
6:92 not-matchable: only `people` and `different_people` can be quotas of the same people
  put other requirements beside this one
6:125 not-matchable: only `people` and `different_people` can be quotas of the same people
  put other requirements beside this one
)");
  EXPECT_EQ(requirement("people: 4, holding: C.1, of_whom: [both, { peple: 2, holding: both }]"),
            R"(6:48 wrong-type: expected a requirement, found `both`
  write one such as `{ measure: ..., at_least: ... }`
6:56 unknown-key: unknown key `peple` of a requirement
  did you mean `people`?
)");
  EXPECT_EQ(requirement("people: 4, holding: C.1, of_whom: [{ people: 2, holding: bth }]"),
            R"(6:70 unknown-credential: unknown credential, profile or set `bth`
  did you mean `both`?
)");
  EXPECT_EQ(requirement("people: 4, holding: C.1, of_whom: [{ people: 2, holding: both },"
                        " { people: 3, holding: both }]"),
            R"(6:78 duplicate-id: a requirement beside this one has the id `both` already
  give one of them an `id` of its own
)");
}

/// Quotas so deep in one another, each of the people of the one around it.
std::string nested(int depth) {
  std::string text = "people: 1, holding: C.1, id: q0";
  for (int i = 1; i <= depth; ++i) {
    text += ", of_whom: [{ people: 1, holding: both, id: q" + std::to_string(i);
  }
  for (int i = 0; i < depth; ++i) text += " }]";
  return text;
}

TEST(RequirementPeople, HasQuotasAsDeepAsTheTextMayBe) {
  const std::string dumped = requirement(nested(13));
  EXPECT_TRUE(dumped.starts_with("people 1 holding C.1  id q0\n  people 1 holding both"));
  EXPECT_EQ(std::count(dumped.begin(), dumped.end(), '\n'), 14);
  EXPECT_EQ(requirement(nested(14)),
            "not YAML, or no program: 6:657 too-deep: lists and maps are nested more than 32 deep\n"
            "  nest them less deeply, or raise the limit\n");
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
  write one of `people`, `holding`, `of_whom`, `id`, `title`, `cite`, `note` or `reading`
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

TEST(RequirementPeople, ReportsTheProblemsOfQuotasOfPeopleWhoseTestIsWrong) {
  EXPECT_EQ(requirement("people: 4, holding: C.9, of_whom: [{ people: 2, holding: bth }]"),
            R"(6:33 unknown-credential: unknown credential, profile or set `C.9`
  did you mean `C.1`?
6:70 unknown-credential: unknown credential, profile or set `bth`
  did you mean `both`?
)");
  EXPECT_EQ(requirement("people: 4, of_whom: [{ people: 2, holding: bth }]"),
            R"(6:11 missing-key: a requirement on people needs the key `holding`
  write `holding:` and a credential, a profile or a set
6:56 unknown-credential: unknown credential, profile or set `bth`
  did you mean `both`?
)");
}

}  // namespace
}  // namespace attain::model
