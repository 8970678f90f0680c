#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace attain::value {

/// The first bytes of a text and its last ones as two numbers. Together with its size they are all
/// of a text of up to kAllOfIt bytes; of a longer one they leave out what lies between.
struct Words {
  static constexpr std::size_t kAllOfIt = 16;

  std::uint64_t first = 0;
  std::uint64_t last = 0;

  friend bool operator==(const Words&, const Words&) = default;
};

namespace detail {

template <class Number>
std::uint64_t load(const char* bytes) {
  Number number = 0;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

}  // namespace detail

/// Which byte becomes which digit is left to the processor: words are for comparing, not to keep.
inline Words words_of(std::string_view text) {
  const char* begin = text.data();
  const std::size_t size = text.size();
  if (size >= 8) {
    return {detail::load<std::uint64_t>(begin), detail::load<std::uint64_t>(begin + size - 8)};
  }
  if (size >= 4) {
    return {detail::load<std::uint32_t>(begin), detail::load<std::uint32_t>(begin + size - 4)};
  }
  if (size == 0) return {};
  const auto byte = [begin](std::size_t i) { return detail::load<std::uint8_t>(begin + i); };
  return {byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U, 0};
}

/// A hash of all of the text, whose words are given. Whoever chooses texts can choose them to have
/// one hash.
inline std::uint64_t hash_of(std::string_view text, const Words& words) {
  constexpr std::uint64_t kOdd = 0x9E37'79B9'7F4A'7C15U;  // 2^64 divided by the golden ratio.
  std::uint64_t hash = (words.first ^ text.size() * kOdd) * kOdd;
  for (std::size_t at = 8; at + 8 < text.size(); at += 8) {
    hash = (std::rotl(hash, 29) ^ detail::load<std::uint64_t>(text.data() + at)) * kOdd;
  }
  hash = (std::rotl(hash, 29) ^ words.last) * kOdd;
  return hash ^ hash >> 32U;
}

}  // namespace attain::value
