#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "facts/expected_keys.hpp"
#include "facts/scalar.hpp"

namespace attain::facts {

/// Reads a JSON text once, from its beginning to its end, while it is asked for its values. It
/// knows plain JSON alone: no escapes in strings, no nulls, no numbers with exponents or of more
/// than 18 digits. A text that is not plain, or not JSON, it fails to read: then nothing that it
/// gave is to be relied on.
class PlainJson {
 public:
  static constexpr std::size_t kZerosBehind = ExpectedKeys::Written::kReads;

  /// Borrows the text. REQUIRES: kZerosBehind bytes of 0 follow on it.
  explicit PlainJson(std::string_view text);

  /// The value here, and goes behind it. Of a list or a map it says just that, and stays.
  Scalar scalar() {
    switch (*at_) {
      case '{':
        return {Scalar::Kind::kMap};
      case '[':
        return {Scalar::Kind::kList};
      case '"':
        return {Scalar::Kind::kText, string()};
      case 't':
      case 'f':
        return flag();
      default:
        return number();
    }
  }

  /// Calls back for each child of the map or list here, where its value is, and goes behind it.
  /// Each value must be left behind: if one is not, the reading fails. REQUIRES: it is a map, a
  /// list.
  template <class Visit>
  void members(Visit visit) {
    if (!enter('}')) return;
    do {
      const std::string_view name = key();
      visit(name);
    } while (next('}'));
  }
  /// The same, with the code of each key.
  template <class Visit>
  void members(ExpectedKeys& keys, Visit visit) {
    if (!enter('}')) return;
    std::uint32_t ordinal = 0;
    do {
      visit(key(keys, ordinal++));
    } while (next('}'));
  }
  template <class Visit>
  void items(Visit visit) {
    if (!enter(']')) return;
    do {
      visit();
    } while (next(']'));
  }

  /// Whether one whole value was read and nothing follows it.
  bool is_read() {
    skip_space();
    return at_ == end_;
  }

  /// Of strings no more is known than where they end: those that are not ASCII may not be UTF-8.
  bool is_ascii() const { return is_ascii_; }

 private:
  static constexpr std::uint64_t kLowBits = 0x0101'0101'0101'0101U;
  static constexpr std::uint64_t kHighBits = 0x8080'8080'8080'8080U;

  /// Eight bytes, the first one as the lowest of the number.
  static std::uint64_t load(const char* bytes) {
    std::array<char, sizeof(std::uint64_t)> digits{};
    std::memcpy(digits.data(), bytes, digits.size());
    if constexpr (std::endian::native == std::endian::big) std::ranges::reverse(digits);
    return std::bit_cast<std::uint64_t>(digits);
  }

  /// A number whose lowest bit that is set is the high one of the first byte that is `character`; 0
  /// if there is none. By borrows of a subtraction in all bytes at once (H. S. Warren, Hacker's
  /// Delight, 6-1), so that bits above the lowest mean nothing.
  static std::uint64_t find(char character, std::uint64_t bytes) {
    const std::uint64_t others = bytes ^ (kLowBits * static_cast<unsigned char>(character));
    return (others - kLowBits) & ~others & kHighBits;
  }

  void skip_space() {
    if (static_cast<unsigned char>(*at_) <= ' ') skip_some_space();
  }
  void skip_some_space();

  void fail() { at_ = kNothing; }

  std::string_view string();
  std::string_view string_amid_controls();
  Scalar flag();
  Scalar number();
  std::string_view key();
  FoundKey key(ExpectedKeys& keys, std::uint32_t ordinal);
  bool enter(char closing);
  bool next(char closing);

  static constexpr char kNothing[kZerosBehind] = {};  // What is read once the reading has failed.

  const char* at_;
  const char* end_;
  bool has_controls_ = false;
  bool is_ascii_ = false;
};

// What follows is asked of every value, and is here to be compiled into the walk through them.

// INVARIANT: as quotes come in pairs, the one that ends a string lies within the text.
inline std::string_view PlainJson::string() {
  if (has_controls_) return string_amid_controls();
  const char* const begin = ++at_;
  const char* at = begin;
  std::uint64_t found = 0;
  while ((found = find('"', load(at))) == 0) at += sizeof(std::uint64_t);
  at += std::countr_zero(found) / 8;
  at_ = at + 1;
  return {begin, static_cast<std::size_t>(at - begin)};
}

inline FoundKey PlainJson::key(ExpectedKeys& keys, std::uint32_t ordinal) {
  const ExpectedKeys::Written& expected = keys.at(ordinal);
  if (!expected.stands_at(at_)) return keys.find(key(), ordinal);  // Or there are spaces.
  const FoundKey found = expected.found_at(at_);
  at_ += expected.size();
  skip_space();
  return found;
}

inline bool PlainJson::enter(char closing) {
  ++at_;
  skip_space();
  if (*at_ != closing) return true;
  ++at_;
  return false;
}

inline bool PlainJson::next(char closing) {
  skip_space();
  if (*at_ == ',') {
    ++at_;
    skip_space();
    return true;
  }
  if (*at_ == closing) {
    ++at_;
  } else {
    fail();
  }
  return false;
}

}  // namespace attain::facts
