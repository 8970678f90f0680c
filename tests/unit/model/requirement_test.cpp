#include "model/requirement.hpp"

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
  EXPECT_EQ(requirements("        - units\n        - [units]"),
            R"(6:11 wrong-type: expected a requirement, found `units`
  write one such as `{ measure: ..., at_least: ... }`
7:11 wrong-type: expected a requirement, found a list
  write one such as `{ measure: ..., at_least: ... }`
)");
}

TEST(Requirement, SaysWhatItIsAbout) {
  EXPECT_EQ(requirements("        - { at_least: 5 }"),
            R"(6:11 missing-subject: this requirement does not say what it is about
  write one of `measure`, `people`, `different_people`, `credentials`, `partner`, `competency`, `any_of`, `all_of` or `number_of`
)");
  EXPECT_EQ(requirements("        - {}"),
            R"(6:11 missing-subject: this requirement does not say what it is about
  write one of `measure`, `people`, `different_people`, `credentials`, `partner`, `competency`, `any_of`, `all_of` or `number_of`
)");
  EXPECT_EQ(requirements("        - { colour: red, at_least: 5 }"),
            R"(6:11 missing-subject: this requirement does not say what it is about
  write one of `measure`, `people`, `different_people`, `credentials`, `partner`, `competency`, `any_of`, `all_of` or `number_of`
6:13 unknown-key: unknown key `colour` of a requirement
  write one of `measure`, `is`, `at_least`, `at_most`, `more_than`, `less_than`, `id`, `title` or 14 more
)");
  EXPECT_EQ(requirements("        - { mesure: units, at_least: 5 }"),
            R"(6:13 unknown-key: unknown key `mesure` of a requirement
  did you mean `measure`?
)");
  EXPECT_EQ(requirements("        - { measure: units, people: 2, at_least: 5 }"),
            R"(6:29 two-subjects: this requirement is about both `measure` and `people`
  write two requirements, one for each
)");
}

TEST(Requirement, IsNamedByItsSubject) {
  EXPECT_EQ(requirements("        - { measure: units, at_least: 1 }\n"
                         "        - { measure: units, at_most: 9 }"),
            R"(7:11 duplicate-id: a requirement beside this one has the id `units` already
  give one of them an `id` of its own
)");
  EXPECT_EQ(requirements("        - { measure: units, at_least: 1 }\n"
                         "        - { measure: units, at_most: 9, id: few }"),
            "measure units at_least 1\nmeasure units at_most 9  id few\n");
  EXPECT_EQ(requirements("        - { people: 1, holding: { any_of: [C.1, both] } }\n"
                         "        - any_of:\n"
                         "            - { people: 2, holding: C.1 }\n"
                         "            - { people: 2, holding: both }"),
            R"(7:11 duplicate-id: a requirement beside this one has the id `C-1-or-both` already
  give one of them an `id` of its own
)");
  EXPECT_EQ(requirements("        - { measure: units, at_least: 1, id: Some Units }\n"
                         "        - { measure: units, at_least: 2, id: [few] }"),
            R"(6:46 invalid-name: `Some Units` cannot name a requirement
  write `some-units`: lower case letters and digits, words joined by `-`
7:11 duplicate-id: a requirement beside this one has the id `units` already
  give one of them an `id` of its own
7:46 wrong-type: expected a name, found a list
)");
}

TEST(Requirement, WithoutANameIsNoDouble) {
  EXPECT_EQ(requirements("        - { measure: unts, at_least: 1 }\n"
                         "        - { measure: unts, at_most: 9 }"),
            R"(6:22 unknown-measure: unknown measure `unts`
  did you mean `units`?
7:22 unknown-measure: unknown measure `unts`
  did you mean `units`?
)");
}

/// Reads requirements with so many read before, and so many allowed; `read` and then the problems.
std::string read_within(std::string_view text, std::size_t before, const Limits& limits) {
  Read program(kProgram);
  const auto vocabulary = check_program(program.document, program.sink);
  Read parsed(text);
  const RevisionFile file;
  Context context{parsed.read, *vocabulary, file};
  context.limits = limits;
  context.requirements = before;
  const bool is_read = read_requirements(context, parsed.root(), "").has_value();
  return (is_read ? "read\n" : "") + brief(parsed.sink);
}

TEST(Requirement, ComesInNumbersThatALimitBounds) {
  const char* three =
      "[{ any_of: [{ people: 1, holding: C.1 }, { people: 1, holding: MCSA-O365 }] }]";
  Limits limits;
  limits.max_requirements = 3;
  EXPECT_EQ(read_within(three, 0, limits), "read\n");
  limits.max_requirements = 2;
  EXPECT_EQ(read_within(three, 0, limits),
            R"(1:42 too-many-requirements: this file has more than 2 requirements
  split the competency, or raise `Limits::max_requirements`
)");
  const char* two = "[{ people: 1, holding: C.1 }, { people: 1, holding: MCSA-O365 }]";
  EXPECT_EQ(read_within(two, 99'998, {}), "read\n");
  EXPECT_EQ(read_within(two, 100'000, {}),
            R"(1:2 too-many-requirements: this file has more than 100,000 requirements
  split the competency, or raise `Limits::max_requirements`
)");
}

}  // namespace
}  // namespace attain::model
