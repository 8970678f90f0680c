// Which values each type takes, and why it refuses the others.

#include "facts/check_value.hpp"

#include <gtest/gtest.h>

#include "checked_value.hpp"

namespace attain::facts {

namespace {

TEST(CheckValueTest, Flag) {
  constexpr Case kCases[] = {
      {flag(true), "1"},
      {flag(false), "0"},
      {plain("true"), "1"},
      {plain("false"), "0"},
      {plain("yes"), "wrong-type: expected `true` or `false`, found `yes`"},
      {plain("True"), "wrong-type: expected `true` or `false`, found `True`"},
      {text("true"),
       "wrong-type: expected `true` or `false`, found the text `true`; write it without quotes"},
      {text("1"), "wrong-type: expected `true` or `false`, found the text `1`"},
      {integer(1), "wrong-type: expected `true` or `false`, found the number `1`"},
      {kDate, "wrong-type: expected `true` or `false`, found the date `2018-03-31`"},
      {kNull,
       "null-value: expected `true` or `false`, found null; leave it out if it is not known"},
  };
  check("active", kCases);
}

TEST(CheckValueTest, Date) {
  constexpr Case kCases[] = {
      {text("2018-03-31"), "17621"},
      {plain("2018-03-31"), "17621"},
      {plain("1969-12-31"), "-1"},
      {kDate, "17621"},
      {text("2018-02-30"), "invalid-date: there is no day `2018-02-30`"},
      {plain("2018-00-01"), "invalid-date: there is no day `2018-00-01`"},
      {text("31.03.2018"),
       "invalid-date: expected a date, found the text `31.03.2018`; write year, month and day, as "
       "in `2018-03-31`"},
      {plain("2018-3-1"),
       "invalid-date: expected a date, found `2018-3-1`; write year, month and day, as in "
       "`2018-03-31`"},
      {integer(20'180'331),
       "wrong-type: expected a date, found the number `20180331`; write year, month and day in "
       "quotes, as in `\"2018-03-31\"`"},
      {kNull, "null-value: expected a date, found null; leave it out if it is not known"},
      {kMap, "wrong-type: expected a date, found an object"},
  };
  check("joined", kCases);
}

TEST(CheckValueTest, Text) {
  constexpr Case kCases[] = {
      {text("north"), "0"},
      {plain("NO"), "0"},
      {text(""), "0"},
      {integer(7), "wrong-type: expected a text, found the number `7`; write it in quotes"},
      {number("7.0"), "wrong-type: expected a text, found the number `7.0`; write it in quotes"},
      {flag(false), "wrong-type: expected a text, found `false`; write it in quotes"},
      {kDate, "wrong-type: expected a text, found the date `2018-03-31`"},
      {kNull, "null-value: expected a text, found null; leave it out if it is not known"},
      {kList, "wrong-type: expected a text, found a list"},
  };
  check("region", kCases);
}

TEST(CheckValueTest, OneOf) {
  constexpr Case kCases[] = {
      {text("paid"), "0"},
      {plain("trial"), "1"},
      {text("test"), "1"},
      {text("trail"), "unknown-value: unknown value `trail` of `license`; did you mean `trial`?"},
      {plain("7"),
       "unknown-value: unknown value `7` of `license`; write one of `paid`, `trial` or `test`"},
      {integer(7), "wrong-type: expected `paid`, `trial` or `test`, found the number `7`"},
      {kNull,
       "null-value: expected `paid`, `trial` or `test`, found null; leave it out if it is not "
       "known"},
  };
  check("license", kCases);
}

TEST(CheckValueTest, WrongTypesAreNamedInTheWordsOfTheInput) {
  EXPECT_EQ(worded(wrong_type("a list of records", kMap, "a map")),
            "wrong-type: expected a list of records, found a map");
  EXPECT_EQ(worded(explain_text("a credential", integer(70), "a map")),
            "wrong-type: expected a credential, found the number `70`; write it in quotes");
}

}  // namespace

}  // namespace attain::facts
