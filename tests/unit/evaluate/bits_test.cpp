#include "evaluate/bits.hpp"

#include <bit>
#include <cstdint>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace attain::evaluate {
namespace {

TEST(CountBits, SaysWhatTheStandardLibrarySays) {
  std::mt19937_64 random(11);
  EXPECT_EQ(count_bits(0), 0);
  EXPECT_EQ(count_bits(~std::uint64_t{0}), 64);
  for (int i = 0; i < 1000; ++i) {
    const std::uint64_t word = random() & random();
    EXPECT_EQ(count_bits(word), std::popcount(word));
  }
}

TEST(CountBits, AddsUpWords) {
  EXPECT_EQ(count_bits(std::vector<std::uint64_t>{}), 0);
  EXPECT_EQ(count_bits(std::vector<std::uint64_t>{0b101, ~std::uint64_t{0}}), 66);
}

}  // namespace
}  // namespace attain::evaluate
