#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace attain::facts {

/// Which keys of one map have been stated, by their codes, and as which of its members.
class SeenKeys {
 public:
  /// Begins a map that may have `count` keys.
  void reset(std::size_t count) { first_.assign(count, kNever); }

  /// Notes the key as stated by that member. If an earlier one did so, gives that one.
  std::optional<std::uint32_t> note(std::size_t code, std::uint32_t ordinal) {
    std::uint32_t& first = first_[code];
    if (first != kNever) return first;
    first = ordinal;
    return std::nullopt;
  }

  bool contains(std::size_t code) const { return first_[code] != kNever; }

 private:
  static constexpr std::uint32_t kNever = std::numeric_limits<std::uint32_t>::max();

  std::vector<std::uint32_t> first_;
};

}  // namespace attain::facts
