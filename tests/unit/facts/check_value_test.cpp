// Which values each type takes, and why it refuses the others.

#include "facts/check_value.hpp"

#include <string>
#include <string_view>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "compile/program.hpp"
#include "sample_rules.hpp"
#include "value/number.hpp"

namespace attain::facts {

namespace {

using Kind = Scalar::Kind;

const model::Field& field(std::string_view name) {
  const model::Vocabulary& vocabulary = sample_rules().compiled()->vocabulary();
  if (name == "license") return vocabulary.record_lists[0].fields[1];
  return vocabulary.attributes[*vocabulary.attribute_codes.find(name)];
}

std::string worded(const Problem& problem) {
  return fmt::format("{}: {}{}{}", diagnostic::name(problem.code), problem.message,
                     problem.help.empty() ? "" : "; ", problem.help);
}

std::string checked(const Scalar& scalar, std::string_view name) {
  if (const auto value = value_of(scalar, field(name))) return fmt::format("{}", *value);
  return worded(explain(scalar, field(name), "an object"));
}

constexpr Scalar text(std::string_view value) { return {Kind::kText, value}; }
constexpr Scalar plain(std::string_view value) { return {Kind::kPlain, value}; }
constexpr Scalar integer(std::int64_t value) { return {Kind::kInteger, {}, value}; }
constexpr Scalar number(std::string_view value) { return {Kind::kNumber, value}; }
constexpr Scalar flag(bool value) { return {Kind::kFlag, {}, value ? 1 : 0}; }
constexpr Scalar kDate = {Kind::kDate, {}, 17'621};
constexpr Scalar kNull = {Kind::kNull};
constexpr Scalar kList = {Kind::kList};
constexpr Scalar kMap = {Kind::kMap};

struct Case {
  Scalar scalar;
  std::string_view expected;
};

void check(std::string_view name, std::span<const Case> cases) {
  for (const Case& one : cases) EXPECT_EQ(checked(one.scalar, name), one.expected);
}

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

TEST(CheckValueTest, Count) {
  constexpr Case kCases[] = {
      {integer(0), "0"},
      {integer(value::kLargest), "1000000000000000000"},
      {plain("0"), "0"},
      {plain("1000000000000000000"), "1000000000000000000"},
      {integer(-1),
       "number-out-of-range: expected a count, found the negative number `-1`; a count is 0 or "
       "more"},
      {plain("-1"),
       "number-out-of-range: expected a count, found the negative number `-1`; a count is 0 or "
       "more"},
      {integer(value::kLargest + 1),
       "number-out-of-range: the number `1000000000000000001` is out of range; a number lies "
       "between -1,000,000,000,000,000,000 and 1,000,000,000,000,000,000"},
      {number("18446744073709551615"),
       "number-out-of-range: the number `18446744073709551615` is out of range; a number lies "
       "between -1,000,000,000,000,000,000 and 1,000,000,000,000,000,000"},
      {number("1.0"),
       "invalid-number: expected a count, found the number `1.0`; write a whole number, without a "
       "fraction or an exponent"},
      {plain("1e2"),
       "invalid-number: expected a count, found the number `1e2`; write a whole number, without a "
       "fraction or an exponent"},
      {plain("007"),
       "invalid-number: expected a count, found `007`; write a whole number such as `12`"},
      {plain("1_000"),
       "invalid-number: expected a count, found `1_000`; write a whole number such as `12`"},
      {text("12"), "wrong-type: expected a count, found the text `12`; write it without quotes"},
      {text("many"), "wrong-type: expected a count, found the text `many`"},
      {flag(true), "wrong-type: expected a count, found `true`"},
      {kDate, "wrong-type: expected a count, found the date `2018-03-31`"},
      {kNull, "null-value: expected a count, found null; leave it out if it is not known"},
      {kList, "wrong-type: expected a count, found a list"},
      {kMap, "wrong-type: expected a count, found an object"},
  };
  check("offices", kCases);
}

TEST(CheckValueTest, Integer) {
  constexpr Case kCases[] = {
      {integer(-value::kLargest), "-1000000000000000000"},
      {plain("-1000000000000000000"), "-1000000000000000000"},
      {plain("-0"), "0"},
      {integer(-value::kLargest - 1),
       "number-out-of-range: the number `-1000000000000000001` is out of range; a number lies "
       "between -1,000,000,000,000,000,000 and 1,000,000,000,000,000,000"},
      {number("-2.5"),
       "invalid-number: expected a whole number, found the number `-2.5`; write a whole number, "
       "without a fraction or an exponent"},
      {text("-2"),
       "wrong-type: expected a whole number, found the text `-2`; write it without quotes"},
  };
  check("balance", kCases);
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
