#include "value/number.hpp"

#include <limits>
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
