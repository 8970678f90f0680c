// Which numbers and amounts each type takes, and why it refuses the others.

#include "facts/check_number.hpp"

#include <gtest/gtest.h>

#include "checked_value.hpp"
#include "value/number.hpp"

namespace attain::facts {

namespace {

TEST(CheckNumberTest, Count) {
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

TEST(CheckNumberTest, Integer) {
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

TEST(CheckNumberTest, Decimal) {
  constexpr Case kCases[] = {
      {integer(0), "0"},
      {integer(-7), "-70000"},
      {integer(100'000'000'000'000), "1000000000000000000"},
      {number("2.5"), "25000"},
      {number("-0.0001"), "-1"},
      {plain("2.5"), "25000"},
      {plain("100000000000000"), "1000000000000000000"},
      {text("2.50"), "25000"},
      {integer(100'000'000'000'001),
       "number-out-of-range: the number `100000000000001` is out of range; a number lies between "
       "-100,000,000,000,000 and 100,000,000,000,000"},
      {integer(-100'000'000'000'001),
       "number-out-of-range: the number `-100000000000001` is out of range; a number lies between "
       "-100,000,000,000,000 and 100,000,000,000,000"},
      {number("18446744073709551615"),
       "number-out-of-range: the number `18446744073709551615` is out of range; a number lies "
       "between -100,000,000,000,000 and 100,000,000,000,000"},
      {number("0.12345"),
       "invalid-number: the number `0.12345` has more than 4 digits after the point; round it to "
       "that many"},
      {plain("1.00000"),
       "invalid-number: the number `1.00000` has more than 4 digits after the point; round it to "
       "that many"},
      {number("1e3"),
       "invalid-number: the number `1e3` has an exponent; write it in digits, such as `12` or "
       "`12.5`"},
      {plain("1e3"),
       "invalid-number: expected a number, found `1e3`; write it in digits, such as `12` or "
       "`12.5`"},
      {text("2,5"),
       "invalid-number: expected a number, found the text `2,5`; write it in digits, such as `12` "
       "or `12.5`"},
      {flag(true), "wrong-type: expected a number, found `true`"},
      {kDate, "wrong-type: expected a number, found the date `2018-03-31`"},
      {kNull, "null-value: expected a number, found null; leave it out if it is not known"},
      {kList, "wrong-type: expected a number, found a list"},
  };
  check("rating", kCases);
}

TEST(CheckNumberTest, Money) {
  constexpr Case kCases[] = {
      {text("USD 75000"), "750000000"},
      {plain("USD 75000.50"), "750005000"},
      {text("USD -0.0001"), "-1"},
      {text("EUR 75000"),
       "wrong-unit: expected an amount in `USD`, found one in `EUR`; convert it: no rates of "
       "exchange are known here"},
      {text("EUR 7,5"),
       "wrong-unit: expected an amount in `USD`, found one in `EUR`; convert it: no rates of "
       "exchange are known here"},
      {integer(75000),
       "wrong-type: expected an amount in `USD`, found the number `75000`; write currency and "
       "number as a text, as `USD 75000`"},
      {number("75000.5"),
       "wrong-type: expected an amount in `USD`, found the number `75000.5`; write currency and "
       "number as a text, as `USD 75000.5`"},
      {number("7e4"),
       "wrong-type: expected an amount in `USD`, found the number `7e4`; write currency and number "
       "as a text, such as `USD 75000.50`"},
      {plain("75000"),
       "invalid-number: expected an amount in `USD`, found `75000`; write currency and number as a "
       "text, as `USD 75000`"},
      {text("usd 75000"),
       "invalid-number: expected an amount in `USD`, found the text `usd 75000`; write currency "
       "and number as a text, such as `USD 75000.50`"},
      {text("USD 75,000"),
       "invalid-number: expected an amount in `USD`, found the text `USD 75,000`; write currency "
       "and number as a text, such as `USD 75000.50`"},
      {text("USD"),
       "invalid-number: expected an amount in `USD`, found the text `USD`; write currency and "
       "number as a text, such as `USD 75000.50`"},
      {text("USD 0.00001"),
       "invalid-number: the amount `USD 0.00001` has more than 4 digits after the point; round it "
       "to that many"},
      {text("USD 100000000000001"),
       "number-out-of-range: the amount `USD 100000000000001` is out of range; an amount lies "
       "between -100,000,000,000,000 and 100,000,000,000,000"},
      {flag(true), "wrong-type: expected an amount in `USD`, found `true`"},
      {kNull,
       "null-value: expected an amount in `USD`, found null; leave it out if it is not known"},
      {kMap, "wrong-type: expected an amount in `USD`, found an object"},
  };
  check("budget", kCases);
}

}  // namespace

}  // namespace attain::facts
