#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
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

/// How many bits are set: counted in pairs, fours and bytes, whose sum the product has at its top.
/// std::popcount is a call where the processor is not known to have it.
constexpr std::int64_t count_bits(std::uint64_t word) {
  word -= word >> 1 & 0x5555'5555'5555'5555;
  word = (word & 0x3333'3333'3333'3333) + (word >> 2 & 0x3333'3333'3333'3333);
  word = (word + (word >> 4)) & 0x0f0f'0f0f'0f0f'0f0f;
  return static_cast<std::int64_t>(word * 0x0101'0101'0101'0101 >> 56);
}

inline std::int64_t count_bits(std::span<const std::uint64_t> words) {
  std::int64_t count = 0;
  for (const std::uint64_t word : words) count += count_bits(word);
  return count;
}

/// Calls `work` with the place of each bit that is set, in rising order.
template <class Work>
void for_each_bit(std::span<const std::uint64_t> words, Work work) {
  for (std::size_t w = 0; w < words.size(); ++w) {
    for (std::uint64_t rest = words[w]; rest != 0; rest &= rest - 1) {
      work(static_cast<std::uint32_t>(w * 64) + static_cast<std::uint32_t>(std::countr_zero(rest)));
    }
  }
}

}  // namespace attain::evaluate
