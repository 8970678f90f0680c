#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace attain::evaluate {

/// Of rows or of people, those that count for certain and those that may, which are more: bit i
/// stands for the i-th.
struct BitSets {
  std::vector<std::uint64_t> certain;
  std::vector<std::uint64_t> possible;
};

/// How many words hold so many bits.
constexpr std::size_t words_for(std::size_t bits) { return (bits + 63) / 64; }

inline bool has_bit(const std::uint64_t* words, std::size_t bit) {
  return (words[bit / 64] >> (bit % 64) & 1) != 0;
}

inline void set_bit(std::uint64_t* words, std::size_t bit) {
  words[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

inline std::int64_t count_bits(const std::vector<std::uint64_t>& words) {
  std::int64_t count = 0;
  for (const std::uint64_t word : words) count += std::popcount(word);
  return count;
}

/// Calls `work` with the place of each bit that is set, in rising order.
template <class Work>
void for_each_bit(const std::vector<std::uint64_t>& words, Work work) {
  for (std::size_t w = 0; w < words.size(); ++w) {
    for (std::uint64_t rest = words[w]; rest != 0; rest &= rest - 1) {
      work(static_cast<std::uint32_t>(w * 64) + static_cast<std::uint32_t>(std::countr_zero(rest)));
    }
  }
}

}  // namespace attain::evaluate
