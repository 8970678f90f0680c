#include "value/wide.hpp"

#include <cstdint>
#include <random>

#include <gtest/gtest.h>

namespace attain::value {
namespace {

constexpr UnsignedWide kAll = ~UnsignedWide{0};

UnsignedWide random_wide(std::mt19937_64& random) {
  const UnsignedWide number = (UnsignedWide{random()} << 64) | random();
  return number >> (random() % 128);
}

TEST(Wide, TakesTheMagnitude) {
  EXPECT_TRUE(magnitude(0) == 0);
  EXPECT_TRUE(magnitude(-7) == 7);
  EXPECT_TRUE(magnitude(static_cast<Wide>(kAll >> 1)) == kAll >> 1);
  EXPECT_TRUE(magnitude(-static_cast<Wide>(kAll >> 1)) == kAll >> 1);
}

TEST(Wide, FindsTheGreatestCommonDivisor) {
  EXPECT_TRUE(greatest_common_divisor(0, 0) == 0);
  EXPECT_TRUE(greatest_common_divisor(0, kAll) == kAll);
  EXPECT_TRUE(greatest_common_divisor(kAll, 0) == kAll);
  EXPECT_TRUE(greatest_common_divisor(12, 18) == 6);
  EXPECT_TRUE(greatest_common_divisor(kAll, 5) == 5);
  EXPECT_TRUE(greatest_common_divisor(UnsignedWide{9} << 100, UnsignedWide{6} << 90) ==
              UnsignedWide{3} << 91);
}

TEST(Wide, MultipliesAndDividesWithoutLoss) {
  EXPECT_TRUE((multiply(kAll, kAll) == Wider{kAll - 1, 1}));
  std::mt19937_64 random(1);
  for (int round = 0; round < 2000; ++round) {
    const UnsignedWide a = random_wide(random);
    const UnsignedWide by = random_wide(random);
    if (by == 0) continue;
    const UnsignedWide rest = random_wide(random) % by;
    const Wider product = multiply(a, by) + Wider{0, rest};
    const Quotient quotient = divide(product, {0, by});
    ASSERT_TRUE((quotient.whole == Wider{0, a})) << round;
    ASSERT_TRUE((quotient.rest == Wider{0, rest})) << round;
    ASSERT_TRUE((product - Wider{0, rest} == multiply(by, a))) << round;
    if (a == 0) continue;
    ASSERT_TRUE((divide(multiply(a, by), multiply(a, by)).whole == Wider{0, 1})) << round;
  }
}

TEST(Wide, CarriesFromHalfToHalf) {
  EXPECT_TRUE((Wider{0, kAll} + Wider{0, 1} == Wider{1, 0}));
  EXPECT_TRUE((Wider{1, kAll} + Wider{2, kAll} == Wider{4, kAll - 1}));
  EXPECT_TRUE((Wider{1, 0} - Wider{0, 1} == Wider{0, kAll}));
  EXPECT_TRUE((Wider{1, 0} > Wider{0, kAll}));
  EXPECT_TRUE(Wider{}.is_zero());
  EXPECT_FALSE((Wider{1, 0}.is_zero()));
}

}  // namespace
}  // namespace attain::value
