#include <string>

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// The measure in line 2 as the dump shows it, or the problems of it.
std::string measure(std::string_view text) {
  const Checked checked =
      check_part("measures:\n  m: " + std::string(text) +
                 "\nprofiles: { both: { all_of: [C.1, 70-346], reading: A2 } }");
  const std::size_t from = checked.dump.find("    measure m = ");
  if (from == std::string::npos) return checked.problems;
  return checked.dump.substr(from + 16, checked.dump.find("    option") - from - 16);
}

TEST(MeasurePartner, CountsPeople) {
  EXPECT_EQ(measure("{ people_holding: both, at_most: 5, reading: A1 }"),
            R"(people holding both = all_of(C.1, 70-346) at_most 5  reading A1, A2
)");
  EXPECT_EQ(measure("{ people_holding: { where: { role: engineer, years: { at_least: 5 } } } }"),
            R"(people holding where(role in (engineer), years at_least 5)
)");
  EXPECT_EQ(measure("{ people_holding: bth }"),
            R"(2:24 unknown-credential: unknown credential, profile or set `bth`
  did you mean `both`?
)");
  EXPECT_EQ(measure("{ people_holding: both, at_most: -5 }"),
            R"(2:39 number-out-of-range: `-5` is out of range
  write a number from 0 to 1,000,000,000,000,000,000
)");
  EXPECT_EQ(measure("{ people_holding: both, where: { role: engineer } }"),
            R"(2:30 unknown-key: unknown key `where` of a measure
  write one of `people_holding`, `at_most`, `title`, `cite`, `note` or `reading`
)");
}

TEST(MeasurePartner, IsANumberOfThePartner) {
  EXPECT_EQ(measure("{ partner: staff, at_most: 5 }"), R"(partner staff at_most 5
)");
  EXPECT_EQ(measure("{ partner: balance, at_most: -5 }"), R"(partner balance at_most -5
)");
  EXPECT_EQ(measure("{ partner: score, at_most: 0.5 }"), R"(partner score at_most 0.5
)");
  EXPECT_EQ(measure("{ partner: revenue, at_most: USD 0.5 }"),
            R"(partner revenue in USD at_most USD 0.5
)");
  EXPECT_EQ(measure("{ partner: revenue, at_most: 5 }"),
            R"(2:35 wrong-unit: `5` is a plain number, and an amount in USD is due
  write `USD 5`
)");
}

TEST(MeasurePartner, OfWhatIsNoNumberIsReported) {
  EXPECT_EQ(measure("{ partner: stuff }"),
            R"(2:17 unknown-attribute: unknown partner attribute `stuff`
  did you mean `staff`?
)");
  EXPECT_EQ(measure("{ partner: founded }"),
            R"(2:17 not-a-number-field: cannot measure by `founded`, which is a date
  name an attribute that is a number
)");
  EXPECT_EQ(measure("{ partner: market }"),
            R"(2:17 not-a-number-field: cannot measure by `market`, which is a one_of
  name an attribute that is a number
)");
  EXPECT_EQ(measure("{ partner: [staff] }"),
            R"(2:17 wrong-type: expected a partner attribute, found a list
)");
  EXPECT_EQ(measure("{ partner: staff, at_least: 5 }"),
            R"(2:24 unknown-key: unknown key `at_least` of a measure
  write one of `partner`, `at_most`, `title`, `cite`, `note` or `reading`
)");
}

}  // namespace
}  // namespace attain::model
