#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

TEST(ValueSet, ListsValuesOrCredentials) {
  EXPECT_EQ(
      check_part("sets: { cold: [north, upper], exams: [70-346, C.1], mixed: [west, 70-347] }")
          .problems,
      "");
  EXPECT_EQ(check_part("sets: {}").problems, "");
}

TEST(ValueSet, WithWrongValuesIsReported) {
  EXPECT_EQ(check_part(R"(sets:
  cold: [nort, 70-364, elsewhere]
  empty: []
  single: north
  twice: [north, south, north]
  nested: [cold, [north]]
  roles: [seller, engineeer]
)")
                .problems,
            R"(2:10 unknown-value: unknown value or credential `nort`
  did you mean `north`?
2:16 unknown-value: unknown value or credential `70-364`
  did you mean `70-346`?
2:24 unknown-value: unknown value or credential `elsewhere`
  write one of `70-346`, `70-347`, `C.1`, `MCSA-O365`, `developed`, `rich`, `developing`, `small` or 11 more
3:10 empty-list: this list is empty
  list the set's values
4:11 wrong-type: expected a list of values, found `north`
  write a list, `[...]`
5:25 duplicate-name: `north` is listed already
6:12 unknown-value: `cold` is a set, and a set lists values
  list its values here too, or both sets where they are used
6:18 wrong-type: expected a value or a credential, found a list
7:19 unknown-value: unknown value or credential `engineeer`
  did you mean `engineer`?
)");
  EXPECT_EQ(check_part("sets: [north]").problems,
            R"(1:7 wrong-type: expected a map of sets by name, found a list
  write a map of names and values, `{ name: ... }`
)");
}

TEST(ValueSet, IsNamedLikeNothingElse) {
  EXPECT_EQ(check_part(R"(sets:
  70-346: [70-346]
  north: [south]
  upper: [north]
  any: [north]
  Cold: [north]
  cold: [north]
profiles:
  cold: 70-346
  MCSA-O365: 70-346
  west: 70-346
)")
                .problems,
            R"(2:3 shadowed-name: `70-346` already is a credential
  choose another name, so that each has one meaning
3:3 shadowed-name: `north` already is a value of a field
  choose another name, so that each has one meaning
4:3 shadowed-name: `upper` already is a value of a field
  choose another name, so that each has one meaning
5:3 shadowed-name: `any` already is the word for every value
  choose another name, so that each has one meaning
6:3 invalid-name: `Cold` cannot name a set
  write `cold`: lower case letters and digits, words joined by `-`
9:3 shadowed-name: `cold` already is a set
  choose another name, so that each has one meaning
10:3 invalid-name: `MCSA-O365` cannot name a profile
  write `mcsa-o365`: lower case letters and digits, words joined by `-`
10:3 shadowed-name: `MCSA-O365` already is a credential
  choose another name, so that each has one meaning
11:3 shadowed-name: `west` already is a value of a field
  choose another name, so that each has one meaning
)");
}

}  // namespace
}  // namespace attain::model
