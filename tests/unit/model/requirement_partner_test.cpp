#include <string>

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

std::string requirement(std::string_view text) {
  return gold_of(check_requirements("        - { partner: " + std::string(text) + " }"));
}

TEST(RequirementPartner, AcceptsValues) {
  EXPECT_EQ(requirement("market, is: rich"), R"(partner market in (developed)
)");
  EXPECT_EQ(requirement("market, is: [developing, rich]"),
            R"(partner market in (developing, developed)
)");
  EXPECT_EQ(requirement("market, is: { not: [developing] }, id: rich-only"),
            R"(partner market not in (developing)  id rich-only
)");
  EXPECT_EQ(requirement("premier, is: true"), R"(partner premier in (true)
)");
  EXPECT_EQ(requirement("premier, is: { not: true }"), R"(partner premier not in (true)
)");
}

TEST(RequirementPartner, ComparesNumbersMoneyAndDates) {
  EXPECT_EQ(requirement("staff, at_least: 10"), R"(partner staff at_least 10
)");
  EXPECT_EQ(requirement("balance, more_than: -5"), R"(partner balance more_than -5
)");
  EXPECT_EQ(requirement("score, less_than: 2.5"), R"(partner score less_than 2.5
)");
  EXPECT_EQ(requirement("revenue, at_most: USD 75000.50"), R"(partner revenue at_most USD 75000.5
)");
  EXPECT_EQ(requirement("founded, at_most: 2017-12-31"), R"(partner founded at_most 17531
)");
  EXPECT_EQ(requirement("legal_name, is: any"),
            R"(6:22 not-filterable: cannot compare `legal_name`, which is a text
  declare it as `one_of` some values
)");
  EXPECT_EQ(requirement("revenue, at_least: { market: { developed: USD 10, developing: USD 5 } }"),
            R"(partner revenue at_least market{developed: USD 10, developing: USD 5}
)");
  EXPECT_EQ(requirement("founded, is: { size: { small: 2017-12-31, large: 2018-12-31 } }"),
            R"(partner founded is size{small: 17531, large: 17896}
)");
}

TEST(RequirementPartner, OnWhatIsNoAttributeIsReported) {
  EXPECT_EQ(requirement("markt, is: developed"),
            R"(6:22 unknown-attribute: unknown partner attribute `markt`
  did you mean `market`?
)");
  EXPECT_EQ(requirement("[market], is: developed"),
            R"(6:22 wrong-type: expected a partner attribute, found a list
)");
  EXPECT_EQ(requirement("market"),
            R"(6:22 missing-comparator: this requirement does not say what to compare with
  write `is:` and the values that are meant
)");
  EXPECT_EQ(requirement("market, si: developed"),
            R"(6:30 unknown-key: unknown key `si` of a requirement on a partner attribute
  did you mean `is`?
)");
  EXPECT_EQ(requirement("market, is: developed, at_least: 3"),
            R"(6:45 two-comparators: this requirement compares by `is` and by `at_least`
  write two requirements, one for each
)");
}

TEST(RequirementPartner, WithWrongValuesIsReported) {
  EXPECT_EQ(requirement("market, at_least: developed"),
            R"(6:40 wrong-type: `market` is a one_of, which has no order
  write `is:` and the values that are meant
)");
  EXPECT_EQ(requirement("premier, more_than: false"),
            R"(6:42 wrong-type: `premier` is a flag, which has no order
  write `is:` and the values that are meant
)");
  EXPECT_EQ(requirement("market, is: develped"),
            R"(6:34 unknown-value: unknown value or set `develped` of `market`
  did you mean `developed`?
)");
  EXPECT_EQ(requirement("market, is: any"), R"(6:34 unknown-value: `any` asks nothing of `market`
  write the values that are meant, or leave the requirement out
)");
  EXPECT_EQ(requirement("market, is: { not: any }"),
            R"(6:41 unknown-value: `any` cannot stand in a list or under `not`
  write the values that are meant
)");
  EXPECT_EQ(requirement("market, is: []"), R"(6:34 empty-list: this list is empty
  list the values that are meant
)");
  EXPECT_EQ(requirement("market, is: { market: { developed: 1, developing: 2 } }"),
            R"(6:36 unknown-key: unknown key `market` of a filter
  write `not`
)");
  EXPECT_EQ(requirement("premier, is: yes"),
            R"(6:35 unknown-value: `premier` is a flag, and `yes` is neither `true` nor `false`
  write `true` or `false`
)");
  EXPECT_EQ(requirement("premier, is: 'true'"),
            R"(6:35 wrong-type: expected a flag, found the quoted text `true`
  write `true` without quotes
)");
  EXPECT_EQ(requirement("premier, is: [true, true]"),
            R"(6:42 duplicate-name: `true` is listed already
)");
  EXPECT_EQ(requirement("premier, is: 1"),
            R"(6:35 unknown-value: `premier` is a flag, and `1` is neither `true` nor `false`
  write `true` or `false`
)");
}

TEST(RequirementPartner, WithWrongNumbersIsReported) {
  EXPECT_EQ(requirement("staff, at_least: -1"), R"(6:39 number-out-of-range: `-1` is out of range
  write a number from 0 to 1,000,000,000,000,000,000
)");
  EXPECT_EQ(requirement("staff, at_least: 2.5"), R"(6:39 invalid-number: `2.5` is not a whole number
  write a whole number in digits alone, such as `2000`
)");
  EXPECT_EQ(requirement("staff, at_least: many"),
            R"(6:39 invalid-number: `many` is not a whole number
  write a whole number in digits alone, such as `2000`
)");
  EXPECT_EQ(requirement("staff, at_least: USD 5"),
            R"(6:39 wrong-unit: `USD 5` is an amount in USD, and a plain number is due
  write `5`
)");
  EXPECT_EQ(requirement("revenue, at_least: 75000"),
            R"(6:41 wrong-unit: `75000` is a plain number, and an amount in USD is due
  write `USD 75000`
)");
  EXPECT_EQ(requirement("revenue, at_least: EUR 75000"),
            R"(6:41 wrong-unit: `EUR 75000` is an amount in EUR, and one in USD is due
  write one such as `USD 75000`
)");
  EXPECT_EQ(requirement("founded, at_least: 2018"), R"(6:41 invalid-date: `2018` is not a date
  write year, month and day, as in `2018-03-31`
)");
  EXPECT_EQ(requirement("founded, at_least: 2018-02-30"),
            R"(6:41 invalid-date: there is no day `2018-02-30`
)");
  EXPECT_EQ(requirement("score, at_least: [2.5]"),
            R"(6:39 wrong-type: expected a number, found a list
  write one such as `2000`
)");
  EXPECT_EQ(requirement("staff, is: { not: 5 }"),
            R"(6:35 unknown-attribute: unknown partner attribute `not`
  write one of `market`, `founded`, `size`, `premier`, `staff`, `balance`, `score`, `revenue` or 1 more
)");
}

}  // namespace
}  // namespace attain::model
