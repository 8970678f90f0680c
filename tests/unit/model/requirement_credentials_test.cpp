#include <string>

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

std::string requirement(std::string_view text) {
  return gold_of(check_requirements("        - { credentials: " + std::string(text) + " }"));
}

TEST(RequirementCredentials, CountsPairsOfAPersonAndACredential) {
  EXPECT_EQ(requirement("3, among: [C.1, exams]"),
            R"(credentials 3 among any_of(C.1, 70-346, 70-347)
)");
  EXPECT_EQ(requirement("3, among: exams"), R"(credentials 3 among exams = any_of(70-346, 70-347)
)");
  EXPECT_EQ(requirement("3, among: C.1, id: some, title: Some"),
            R"(credentials 3 among any_of(C.1)  id some  title en "Some"
)");
  EXPECT_EQ(requirement("3, among: [{ credential: C.1, accepted_until: 2018-06-30 }, MCSA-O365]"),
            R"(credentials 3 among any_of(C.1 accepted_until 2018-06-30, MCSA-O365)
)");
  EXPECT_EQ(requirement("{ size: { small: 1, large: 2 } }, among: exams"),
            R"(credentials size{small: 1, large: 2} among exams = any_of(70-346, 70-347)
)");
}

TEST(RequirementCredentials, ComparesByAnyComparator) {
  EXPECT_EQ(requirement("{ at_most: 0 }, among: exams"),
            R"(credentials at_most 0 among exams = any_of(70-346, 70-347)
)");
  EXPECT_EQ(requirement("{ is: { size: { small: 1, large: 2 } } }, among: exams"),
            R"(credentials is size{small: 1, large: 2} among exams = any_of(70-346, 70-347)
)");
  EXPECT_EQ(requirement("{ more_than: 2, less_than: 4 }, among: exams"),
            R"(6:42 two-comparators: this requirement compares by `more_than` and by `less_than`
  write two requirements, one for each
)");
}

TEST(RequirementCredentials, OfWrongCredentialsIsReported) {
  EXPECT_EQ(requirement("3"),
            R"(6:11 missing-key: a requirement on credentials needs the key `among`
  write `among:` and a list of credentials or sets
)");
  EXPECT_EQ(requirement("3, amnog: exams"),
            R"(6:29 unknown-key: unknown key `amnog` of a requirement on credentials
  did you mean `among`?
)");
  EXPECT_EQ(requirement("3, among: []"), R"(6:36 empty-list: this list is empty
  list the credentials that count
)");
  EXPECT_EQ(requirement("0, among: [C.2, exam]"), R"(6:26 number-out-of-range: `0` is out of range
  write a number from 1 to 1,000,000
6:37 unknown-credential: unknown credential, profile or set `C.2`
  did you mean `C.1`?
6:42 unknown-credential: unknown credential, profile or set `exam`
  did you mean `exams`?
)");
  EXPECT_EQ(requirement("3, among: [both, { any_of: [C.1, 70-346] }]"),
            R"(6:37 wrong-type: only single credentials are counted, not tests of a person
  list credentials and sets; for people who pass a test write `people:`
6:43 wrong-type: only single credentials are counted, not tests of a person
  list credentials and sets; for people who pass a test write `people:`
)");
  EXPECT_EQ(requirement("3, among: [exams, 70-347]"),
            R"(6:44 duplicate-name: `70-347` is listed already
)");
  EXPECT_EQ(requirement("3, among: [C.1, C.1]"), R"(6:42 duplicate-name: `C.1` is listed already
)");
  EXPECT_EQ(requirement("3, among: [[C.1]]"),
            R"(6:37 wrong-type: expected a credential or a set, found a list
  list credentials and sets
)");
  EXPECT_EQ(requirement("3, holding: C.1"),
            R"(6:11 missing-key: a requirement on credentials needs the key `among`
  write `among:` and a list of credentials or sets
6:29 unknown-key: unknown key `holding` of a requirement on credentials
  write one of `credentials`, `among`, `id`, `title`, `cite`, `note` or `reading`
)");
}

}  // namespace
}  // namespace attain::model
