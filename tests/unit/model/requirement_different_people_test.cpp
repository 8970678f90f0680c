#include <string>

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// The requirement on these lines of places, as the dump shows it, or the problems of it.
std::string places(std::string_view lines) {
  return gold_of(check_requirements("        - { different_people: " + std::string(lines) + " }"));
}

TEST(RequirementDifferentPeople, HoldsLinesOfPlaces) {
  EXPECT_EQ(places("[{ people: 2, holding: both }, { people: 1, holding: C.1 }]"),
            R"(different_people 2 holding both = all_of(70-346, 70-347); 1 holding C.1
)");
  EXPECT_EQ(
      places("[{ people: { size: { small: 1, large: 2 } }, holding: { any_of: [C.1, both] },"
             " id: some, cite: Page 1, reading: A1 }], id: team"),
      R"(different_people size{small: 1, large: 2} holding any_of(C.1, both = all_of(70-346, 70-347))  id team  reading A1
)");
}

TEST(RequirementDifferentPeople, MakesALineWithAQuotaTwoLines) {
  EXPECT_EQ(places("[{ people: 4, holding: C.1, of_whom: [{ people: 2, holding: both }] }]"),
            R"(different_people 2 holding all_of(C.1, both = all_of(70-346, 70-347)); 2 holding C.1
)");
  EXPECT_EQ(
      places("[{ people: { size: { small: 2, large: 4 } }, holding: C.1,"
             " of_whom: [{ people: 2, holding: both, id: pros }] }]"),
      R"(different_people 2 holding all_of(C.1, both = all_of(70-346, 70-347)); size{small: 0, large: 2} holding C.1
)");
  EXPECT_EQ(
      places("[{ people: 4, holding: C.1, reading: A2,"
             " of_whom: [{ people: { size: { small: 1, large: 4 } }, holding: both,"
             " reading: A1 }] }]"),
      R"(different_people size{small: 1, large: 4} holding all_of(C.1, both = all_of(70-346, 70-347)); size{small: 3, large: 0} holding C.1  reading A2, A1
)");
}

TEST(RequirementDifferentPeople, HasNoLineForNobody) {
  EXPECT_EQ(places("[{ people: 2, holding: C.1, of_whom: [{ people: 2, holding: both }] }]"),
            R"(different_people 2 holding all_of(C.1, both = all_of(70-346, 70-347))
)");
}

TEST(RequirementDifferentPeople, IsTheQuotaOfALead) {
  EXPECT_EQ(gold_of(check_requirements(
                "        - people: 4\n          holding: MCSA-O365\n          of_whom:\n"
                "            - { different_people: [{ people: 1, holding: C.1 },"
                " { people: 1, holding: both }] }")),
            R"(people 4 holding MCSA-O365
  different_people 1 holding C.1; 1 holding both = all_of(70-346, 70-347)
)");
}

TEST(RequirementDifferentPeople, ThatIsNoListOfPlacesIsReported) {
  EXPECT_EQ(places("[]"), R"(6:31 empty-list: this list is empty
  list which people are needed
)");
  EXPECT_EQ(places("both"), R"(6:31 wrong-type: expected a list of places, found `both`
  write a list, `[...]`
)");
  EXPECT_EQ(places("[both, [C.1]]"), R"(6:32 wrong-type: expected places for people, found `both`
  write one such as `{ people: 2, holding: ... }`
6:38 wrong-type: expected places for people, found a list
  write one such as `{ people: 2, holding: ... }`
)");
  EXPECT_EQ(places("[{ people: 2 }, { holding: C.1 }, {}]"),
            R"(6:32 missing-key: a line of places needs the key `holding`
  write `holding:` and a credential, a profile or a set
6:47 missing-key: a line of places needs the key `people`
  write `people:` and how many places there are
6:65 missing-key: a line of places needs the key `people`
  write `people:` and how many places there are
6:65 missing-key: a line of places needs the key `holding`
  write `holding:` and a credential, a profile or a set
)");
  EXPECT_EQ(places("[{ people: 2, holdng: C.1 }, { peple: 2, holding: C.1 }]"),
            R"(6:45 unknown-key: unknown key `holdng` of a line of places
  did you mean `holding`?
6:62 unknown-key: unknown key `peple` of a line of places
  did you mean `people`?
)");
  EXPECT_EQ(places("[{ people: 2, holding: C.1, at_least: 2 }]"),
            R"(6:59 unknown-key: unknown key `at_least` of a line of places
  write one of `people`, `holding`, `of_whom`, `id`, `title`, `cite`, `note` or `reading`
)");
  EXPECT_EQ(places("[{ people: 0, holding: C.1 }, { people: 2, holding: C.2 }]"),
            R"(6:42 number-out-of-range: `0` is out of range
  write a number from 1 to 200
6:83 unknown-credential: unknown credential, profile or set `C.2`
  did you mean `C.1`?
)");
  EXPECT_EQ(places("[{ people: 201, holding: C.1 }]"),
            R"(6:42 number-out-of-range: `201` is out of range
  write a number from 1 to 200
)");
  EXPECT_EQ(places("[{ people: 1, holding: C.1, id: A Place }]"),
            R"(6:63 invalid-name: `A Place` cannot name places
  write `a-place`: lower case letters and digits, words joined by `-`
)");
}

TEST(RequirementDifferentPeople, NamesEachLineApart) {
  EXPECT_EQ(places("[{ people: 1, holding: C.1 }, { people: 1, holding: C.1 }]"),
            R"(6:61 duplicate-id: places beside these have the id `C-1` already
  give one of them an `id` of its own
)");
  EXPECT_EQ(places("[{ people: 1, holding: C.1 }, { people: 1, holding: C.1, id: other }]"),
            R"(different_people 1 holding C.1; 1 holding C.1
)");
}

TEST(RequirementDifferentPeople, ThatNoMatchingDecidesIsReported) {
  EXPECT_EQ(
      places("[{ people: { at_most: 2 }, holding: C.1 }]"),
      R"(6:42 not-matchable: places for different people are filled or not, so they are not compared
  write the number of places alone
)");
  EXPECT_EQ(places("[{ any_of: [{ people: 1, holding: C.1 }, { people: 2, holding: both }] }]"),
            R"(6:32 not-matchable: `any_of` cannot be a place for different people
  write `people:` and `holding:`; `any_of` may stand in the test
)");
  EXPECT_EQ(places("[{ measure: units, at_least: 2 }, { partner: premier, is: true }]"),
            R"(6:32 not-matchable: `measure` cannot be a place for different people
  write `people:` and `holding:`; `any_of` may stand in the test
6:65 not-matchable: `partner` cannot be a place for different people
  write `people:` and `holding:`; `any_of` may stand in the test
)");
  EXPECT_EQ(places("[{ people: 4, holding: C.1, of_whom: [{ people: 1, holding: both },"
                   " { people: 1, holding: exams }] }]"),
            R"(6:68 not-matchable: a line of places has one quota at most, and that has none
  write one `{ people: ..., holding: ... }`, or a line of places for each
)");
  EXPECT_EQ(places("[{ people: 4, holding: C.1, of_whom: [{ people: 2, holding: both,"
                   " of_whom: [{ people: 1, holding: exams }] }] }]"),
            R"(6:68 not-matchable: a line of places has one quota at most, and that has none
  write one `{ people: ..., holding: ... }`, or a line of places for each
)");
  EXPECT_EQ(places("[{ people: 4, holding: C.1, of_whom: [{ credentials: 2, among: exams }] }]"),
            R"(6:69 not-matchable: `credentials` cannot be a place for different people
  write `people:` and `holding:`; `any_of` may stand in the test
)");
  EXPECT_EQ(places("[{ people: { market: { developed: 4, developing: 2 } }, holding: C.1, of_whom:"
                   " [{ people: { size: { small: 1, large: 2 } }, holding: both }] }]"),
            R"(6:111 not-matchable: a line of places and its quota are split by different attributes
  split both by the same attribute
)");
}

TEST(RequirementDifferentPeople, WithAWrongQuotaIsReported) {
  EXPECT_EQ(places("[{ people: 4, holding: C.1, of_whom: [] }]"),
            R"(6:68 empty-list: this list is empty
  write one `{ people: ..., holding: ... }`, or a line of places for each
)");
  EXPECT_EQ(places("[{ people: 4, holding: C.1, of_whom: { people: 2, holding: both } }]"),
            R"(6:68 wrong-type: expected a list of one quota, found a map
  write a list, `[...]`
)");
  EXPECT_EQ(places("[{ people: 4, holding: C.1, of_whom: [both] }]"),
            R"(6:69 wrong-type: expected a quota, found `both`
  write one such as `{ people: 2, holding: ... }`
)");
  EXPECT_EQ(places("[{ people: 4, holding: C.1, of_whom: [{ holding: both }] }]"),
            R"(6:69 missing-key: a quota needs the key `people`
  write `people:` and how many of them
)");
  EXPECT_EQ(places("[{ people: 4, holding: C.1, of_whom: [{ people: 5, holding: both }] }]"),
            R"(6:69 number-out-of-range: 5 of 4 people are more than there are
  write a smaller number
)");
  EXPECT_EQ(places("[{ people: { size: { small: 2, large: 4 } }, holding: C.1,"
                   " of_whom: [{ people: 3, holding: both }] }]"),
            R"(6:100 number-out-of-range: 3 of 2 people are more than there are
  write a smaller number
)");
}

/// So many lines, each of a choice of its own.
std::string lines(int count, int people) {
  std::string text = "[";
  for (int i = 0; i < count; ++i) {
    text += (i == 0 ? "" : ", ") + std::string("{ people: ") + std::to_string(people) +
            ", holding: C.1, id: p" + std::to_string(i) + " }";
  }
  return text + "]";
}

TEST(RequirementDifferentPeople, ReportsTheProblemsOfALineAndOfItsQuota) {
  EXPECT_EQ(places("[{ people: 4, holding: C.9, id: A Place,"
                   " of_whom: [{ people: 2, holding: bth }] }]"),
            R"(6:54 unknown-credential: unknown credential, profile or set `C.9`
  did you mean `C.1`?
6:63 invalid-name: `A Place` cannot name places
  write `a-place`: lower case letters and digits, words joined by `-`
6:104 unknown-credential: unknown credential, profile or set `bth`
  did you mean `both`?
)");
}

TEST(RequirementDifferentPeople, HasNoMoreThan16LinesAnd200Places) {
  EXPECT_TRUE(places(lines(16, 12)).starts_with("different_people 12 holding C.1; 12 holding C.1"));
  EXPECT_EQ(places(lines(17, 1)),
            R"(6:31 too-many-places: there are 17 places in 17 lines, quotas apart
  write at most 200 places in 16 lines
)");
  EXPECT_EQ(places(lines(3, 67)),
            R"(6:31 too-many-places: there are 201 places in 3 lines, quotas apart
  write at most 200 places in 16 lines
)");
  EXPECT_EQ(places("[{ people: { size: { small: 150, large: 1 } }, holding: C.1 },"
                   " { people: { size: { small: 1, large: 51 } }, holding: both }]"),
            R"(6:31 too-many-places: there are 201 places in 2 lines, quotas apart
  write at most 200 places in 16 lines
)");
}

}  // namespace
}  // namespace attain::model
