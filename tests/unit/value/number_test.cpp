#include "value/number.hpp"

#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace attain::value {
namespace {

TEST(Number, HasOneSpelling) {
  struct Case {
    std::string_view text;
    std::int64_t value;
  };
  const Case cases[] = {
      {"0", 0},
      {"-0", 0},
      {"7", 7},
      {"-12", -12},
      {"2000", 2000},
      {"1000000000000000000", kLargest},
      {"-1000000000000000000", -kLargest},
  };
  for (const Case& expected : cases) {
    const Number number = parse_integer(expected.text);
    EXPECT_EQ(number.error, NumberError::kNone) << expected.text;
    EXPECT_EQ(number.value, expected.value) << expected.text;
  }
}

TEST(Number, SaysWhyATextIsNoWholeNumber) {
  struct Case {
    std::string_view text;
    NumberError error;
  };
  const Case cases[] = {
      {"", NumberError::kNotANumber},
      {"-", NumberError::kNotANumber},
      {"+1", NumberError::kNotANumber},
      {"007", NumberError::kNotANumber},
      {"00", NumberError::kNotANumber},
      {"-01", NumberError::kNotANumber},
      {"0x1F", NumberError::kNotANumber},
      {"0o17", NumberError::kNotANumber},
      {"1_000", NumberError::kNotANumber},
      {"2,000", NumberError::kNotANumber},
      {" 1", NumberError::kNotANumber},
      {"1 ", NumberError::kNotANumber},
      {"--1", NumberError::kNotANumber},
      {"NO", NumberError::kNotANumber},
      {".", NumberError::kNotANumber},
      {"1e", NumberError::kNotANumber},
      {"e5", NumberError::kNotANumber},
      {"1.2.3", NumberError::kNotANumber},
      {"1e5x", NumberError::kNotANumber},
      {".inf", NumberError::kNotANumber},
      {"\xd9\xa1", NumberError::kNotANumber},
      {"1.0", NumberError::kNotWhole},
      {"2.000", NumberError::kNotWhole},
      {"-2.5", NumberError::kNotWhole},
      {".5", NumberError::kNotWhole},
      {"1.", NumberError::kNotWhole},
      {"1e3", NumberError::kNotWhole},
      {"1E+3", NumberError::kNotWhole},
      {"1.5e-3", NumberError::kNotWhole},
      {"1000000000000000001", NumberError::kOutOfRange},
      {"-1000000000000000001", NumberError::kOutOfRange},
      {"9223372036854775808", NumberError::kOutOfRange},
      {"99999999999999999999999999", NumberError::kOutOfRange},
  };
  for (const Case& expected : cases) {
    const Number number = parse_integer(expected.text);
    EXPECT_EQ(number.error, expected.error) << expected.text;
    EXPECT_EQ(number.value, 0) << expected.text;
  }
}

TEST(Number, ReadsADecimalInParts) {
  struct Case {
    std::string_view text;
    std::int64_t parts;
  };
  const Case cases[] = {
      {"0", 0},
      {"-0", 0},
      {"-0.0", 0},
      {"7", 70'000},
      {"2.5", 25'000},
      {"2.50", 25'000},
      {"2.5000", 25'000},
      {"-2.5", -25'000},
      {"0.0001", 1},
      {"-0.0001", -1},
      {"0.1234", 1'234},
      {"75000.05", 750'000'500},
      {"100000000000000", kLargest},
      {"-100000000000000.0000", -kLargest},
      {"99999999999999.9999", kLargest - 1},
  };
  for (const Case& expected : cases) {
    const Decimal decimal = parse_decimal(expected.text);
    EXPECT_EQ(decimal.error, NumberError::kNone) << expected.text;
    EXPECT_EQ(decimal.parts, expected.parts) << expected.text;
  }
}

// Beside what the digits mean once the fraction is filled up with zeros and the point left out.
TEST(Number, ReadsDecimalsOfAnyLength) {
  std::mt19937 random(1);
  const auto digits = [&random](std::size_t count) {
    std::string text(count, '0');
    for (char& digit : text) digit = static_cast<char>('1' + random() % 9);
    return text;
  };
  for (int i = 0; i < 10'000; ++i) {
    const std::string wholes = digits(1 + random() % 13);
    const std::string fraction = digits(random() % 5);
    const std::string text = fraction.empty() ? wholes : wholes + '.' + fraction;
    const std::int64_t parts =
        std::stoll(wholes + fraction + std::string(4 - fraction.size(), '0'));
    EXPECT_EQ(parse_decimal(text).parts, parts) << text;
    EXPECT_EQ(parse_decimal('-' + text).parts, -parts) << text;
  }
}

TEST(Number, SaysWhyATextIsNoDecimal) {
  struct Case {
    std::string_view text;
    NumberError error;
  };
  const Case cases[] = {
      {"", NumberError::kNotANumber},
      {"-", NumberError::kNotANumber},
      {"+1", NumberError::kNotANumber},
      {"00.5", NumberError::kNotANumber},
      {"07", NumberError::kNotANumber},
      {".5", NumberError::kNotANumber},
      {"-.5", NumberError::kNotANumber},
      {"1.", NumberError::kNotANumber},
      {"1.x", NumberError::kNotANumber},
      {"1.5x", NumberError::kNotANumber},
      {"1.2.3", NumberError::kNotANumber},
      {"1,5", NumberError::kNotANumber},
      {"1 000", NumberError::kNotANumber},
      {" 1.5", NumberError::kNotANumber},
      {"1.5 ", NumberError::kNotANumber},
      {"1.-5", NumberError::kNotANumber},
      {"1e3", NumberError::kNotANumber},
      {"1.5e-3", NumberError::kNotANumber},
      {"0x1F", NumberError::kNotANumber},
      {".inf", NumberError::kNotANumber},
      {"1.00000", NumberError::kTooFine},
      {"0.12345", NumberError::kTooFine},
      {"-0.123456789012345678901234567890", NumberError::kTooFine},
      {"100000000000000.0001", NumberError::kOutOfRange},
      {"-100000000000001", NumberError::kOutOfRange},
      {"999999999999999", NumberError::kOutOfRange},
      {"1000000000000000", NumberError::kOutOfRange},
      {"9223372036854775808", NumberError::kOutOfRange},
      {"99999999999999999999999999", NumberError::kOutOfRange},
  };
  for (const Case& expected : cases) {
    const Decimal decimal = parse_decimal(expected.text);
    EXPECT_EQ(decimal.error, expected.error) << expected.text;
    EXPECT_EQ(decimal.parts, 0) << expected.text;
  }
}

TEST(Number, ReadsAnAmountOfMoney) {
  struct Case {
    std::string_view text;
    std::string_view currency;
    std::int64_t parts;
    NumberError error;
  };
  const Case cases[] = {
      {"USD 75000", "USD", 750'000'000, NumberError::kNone},
      {"USD 75000.50", "USD", 750'005'000, NumberError::kNone},
      {"EUR -0.0001", "EUR", -1, NumberError::kNone},
      {"", "", 0, NumberError::kNoCurrency},
      {"75000", "", 0, NumberError::kNoCurrency},
      {"-75000", "", 0, NumberError::kNoCurrency},
      {"75000 USD", "", 0, NumberError::kNoCurrency},
      {"usd 75000", "usd", 0, NumberError::kNoCurrency},
      {"US 75000", "US", 0, NumberError::kNoCurrency},
      {"USDX 75000", "USDX", 0, NumberError::kNoCurrency},
      {"US1 75000", "US1", 0, NumberError::kNoCurrency},
      {"$ 75000", "$", 0, NumberError::kNoCurrency},
      {"USD75000", "USD75000", 0, NumberError::kNoCurrency},
      {"much", "much", 0, NumberError::kNoCurrency},
      {"USD", "USD", 0, NumberError::kNotANumber},
      {"USD ", "USD", 0, NumberError::kNotANumber},
      {"USD  75000", "USD", 0, NumberError::kNotANumber},
      {"USD 75,000", "USD", 0, NumberError::kNotANumber},
      {"USD 75000 ", "USD", 0, NumberError::kNotANumber},
      {"USD 1e3", "USD", 0, NumberError::kNotANumber},
      {"USD 0.00001", "USD", 0, NumberError::kTooFine},
      {"USD 100000000000001", "USD", 0, NumberError::kOutOfRange},
  };
  for (const Case& expected : cases) {
    const Money money = parse_money(expected.text);
    EXPECT_EQ(money.currency, expected.currency) << expected.text;
    EXPECT_EQ(money.parts, expected.parts) << expected.text;
    EXPECT_EQ(money.error, expected.error) << expected.text;
  }
}

TEST(Number, KnowsHowACurrencyIsSpelt) {
  EXPECT_TRUE(is_currency("USD"));
  for (const std::string_view text : {"", "US", "USDT", "usd", "Usd", "U$D", " USD", "US1"}) {
    EXPECT_FALSE(is_currency(text)) << text;
  }
}

TEST(Number, GroupsTheDigitsOfFractions) {
  struct Case {
    Rational number;
    std::string_view english;
    std::string_view italian;
  };
  const Case cases[] = {
      {0, "0", "0"},
      {-999, "-999", "-999"},
      {2450, "2,450", "2.450"},
      {Rational::fraction(24'505, 10), "2,450.5", "2.450,5"},
      {Rational::fraction(-12'345'678, 10'000), "-1,234.5678", "-1.234,5678"},
      {Rational::fraction(-1, 8), "-0.125", "-0,125"},
      {Rational::fraction(15, 7), "15/7", "15/7"},
      {Rational::fraction(-15'002, 7'001), "-15,002/7,001", "-15.002/7.001"},
      {Rational::unbounded(), "unbounded", "unbounded"},
      {-Rational::unbounded(), "-unbounded", "-unbounded"},
  };
  for (const Case& expected : cases) {
    EXPECT_EQ(group_digits(expected.number, ",", "."), expected.english);
    EXPECT_EQ(group_digits(expected.number, ".", ","), expected.italian);
  }
}

TEST(Number, GroupsDigitsByThrees) {
  EXPECT_EQ(group_digits(0, ","), "0");
  EXPECT_EQ(group_digits(12, ","), "12");
  EXPECT_EQ(group_digits(999, ","), "999");
  EXPECT_EQ(group_digits(1000, ","), "1,000");
  EXPECT_EQ(group_digits(-1000, "."), "-1.000");
  EXPECT_EQ(group_digits(-999, "."), "-999");
  EXPECT_EQ(group_digits(1234567, "\xe2\x80\xaf"),
            "1\xe2\x80\xaf"
            "234\xe2\x80\xaf"
            "567");
  EXPECT_EQ(group_digits(kLargest, ","), "1,000,000,000,000,000,000");
  EXPECT_EQ(group_digits(std::numeric_limits<std::int64_t>::min(), ","),
            "-9,223,372,036,854,775,808");
}

}  // namespace
}  // namespace attain::value
