#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace attain::facts {

/// Which keys of one map have been stated, by their codes, and as which of its members.
class SeenKeys {
 public:
  /// Begins a map that may have `count` keys.
  void reset(std::size_t count) {
    ++map_;
    if (map_ == 0 || keys_.size() < count) {
      keys_.assign(count, {});
      map_ = 1;
    }
  }

  /// What `note` gives of a key that was not stated before.
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  /// Notes the key as stated by that member. If an earlier one did so, gives that one.
  std::uint32_t note(std::size_t code, std::uint32_t ordinal) {
    Key& key = keys_[code];
    if (key.map == map_) return key.ordinal;
    key.map = map_;
    key.ordinal = ordinal;
    return kNone;
  }

 private:
  struct Key {
    std::uint32_t map = 0;  // The number of the map that states it.
    std::uint32_t ordinal = 0;
  };

  std::vector<Key> keys_;
  std::uint32_t map_ = 0;  // So that a new map need not forget the keys of the one before.
};

}  // namespace attain::facts
