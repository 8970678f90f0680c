#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <random>
#include <string_view>

#include <gtest/gtest.h>

#include <attain/value.hpp>

#include "value/wide.hpp"

namespace attain {
namespace {

using value::Wide;
using value::Wider;

constexpr auto kMost = static_cast<Wide>(~value::UnsignedWide{0} >> 1);

// Of fractions that are not negative, by their products across in 256 bits.
std::strong_ordering compare_across(const Rational& a, const Rational& b) {
  return value::multiply(value::magnitude(a.numerator()), value::magnitude(b.denominator())) <=>
         value::multiply(value::magnitude(b.numerator()), value::magnitude(a.denominator()));
}

TEST(Rational, IsInLowestTerms) {
  const Rational half = Rational::fraction(-50, 100);
  EXPECT_TRUE(half.numerator() == -1);
  EXPECT_TRUE(half.denominator() == 2);
  EXPECT_EQ(Rational::fraction(0, 7), Rational());
  EXPECT_EQ(Rational::fraction(14, 7), Rational(2));
  EXPECT_TRUE(Rational::fraction(14, 7).is_whole());
  EXPECT_EQ(Rational::fraction(kMost, kMost), Rational(1));
  EXPECT_EQ(Rational::fraction(-kMost, 1), -Rational::fraction(kMost, 1));
}

TEST(Rational, SaysWhichWholeNumberItIs) {
  using Limits = std::numeric_limits<std::int64_t>;
  EXPECT_EQ(Rational(-3).whole(), -3);
  EXPECT_EQ(Rational::fraction(3, 2).whole(), std::nullopt);
  EXPECT_EQ(Rational(Limits::max()).whole(), Limits::max());
  EXPECT_EQ(Rational(Limits::min()).whole(), Limits::min());
  EXPECT_EQ(Rational::fraction(Wide{Limits::max()} + 1, 1).whole(), std::nullopt);
  EXPECT_EQ(Rational::fraction(Wide{Limits::min()} - 1, 1).whole(), std::nullopt);
  EXPECT_EQ(Rational::unbounded().whole(), std::nullopt);
}

TEST(Rational, PrintsDecimalsWhereTheyEnd) {
  struct Case {
    Rational number;
    std::string_view text;
  };
  const Case cases[] = {
      {0, "0"},
      {2450, "2450"},
      {-7, "-7"},
      {Rational::fraction(119, 2), "59.5"},
      {Rational::fraction(-1, 4), "-0.25"},
      {Rational::fraction(1, 10'000), "0.0001"},
      {Rational::fraction(1, 80), "0.0125"},
      {Rational::fraction(15, 7), "15/7"},
      {Rational::fraction(-15000, 7), "-15000/7"},
      {Rational::fraction(1, 6), "1/6"},
      {Rational::fraction(kMost, 1), "170141183460469231731687303715884105727"},
      {Rational::fraction(kMost, 2), "85070591730234615865843651857942052863.5"},
      {Rational::fraction(1, kMost), "1/170141183460469231731687303715884105727"},
      {Rational::fraction(1, Wide{1} << 126),
       "0.0000000000000000000000000000000000000117549435082228750796873653722224567781866555677208"
       "75215087517062784172594547271728515625"},
      {Rational::unbounded(), "unbounded"},
      {-Rational::unbounded(), "-unbounded"},
  };
  for (const Case& expected : cases) {
    EXPECT_EQ(expected.number.to_string(), expected.text);
  }
}

TEST(Rational, OrdersExactly) {
  const Rational ascending[] = {
      -Rational::unbounded(),
      Rational::fraction(-kMost, 1),
      Rational(std::numeric_limits<std::int64_t>::min()),
      Rational::fraction(-3, 2),
      Rational(-1),
      Rational::fraction(-1, 3),
      Rational::fraction(-1, kMost),
      Rational(0),
      Rational::fraction(1, kMost),
      Rational::fraction(1, kMost - 1),
      Rational::fraction(1, 3),
      Rational::fraction(kMost / 3 + 1, kMost),
      Rational::fraction(kMost - 2, kMost - 1),
      Rational::fraction(kMost - 1, kMost),
      Rational(1),
      Rational::fraction(kMost, kMost - 1),
      Rational::fraction(15, 7),
      Rational::fraction(kMost, 1),
      Rational::unbounded(),
  };
  for (std::size_t a = 0; a < std::size(ascending); ++a) {
    for (std::size_t b = 0; b < std::size(ascending); ++b) {
      EXPECT_EQ(ascending[a] <=> ascending[b], a <=> b)
          << ascending[a].to_string() << " and " << ascending[b].to_string();
      EXPECT_EQ(ascending[a] == ascending[b], a == b);
    }
  }
}

TEST(Rational, OrdersAsTheProductsAcrossDo) {
  std::mt19937_64 random(7);
  const auto next = [&random](int bits) {
    const auto number = (value::UnsignedWide{random()} << 64) | random();
    return static_cast<Wide>(number >> (128 - bits));
  };
  for (int round = 0; round < 20'000; ++round) {
    const int bits = 2 + static_cast<int>(random() % 126);
    const Rational a = Rational::fraction(next(bits), next(bits) + 1);
    const Rational near = Rational::fraction(a.numerator(), a.denominator() + round % 3);
    const Rational b = round % 2 == 0 ? near : Rational::fraction(next(bits), next(bits) + 1);
    const std::strong_ordering expected = compare_across(a, b);
    ASSERT_EQ(a <=> b, expected) << a.to_string() << " and " << b.to_string();
    ASSERT_EQ(-b <=> -a, expected) << a.to_string() << " and " << b.to_string();
    ASSERT_EQ(a == b, expected == 0);
  }
}

}  // namespace
}  // namespace attain
