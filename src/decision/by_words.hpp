#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#include "decision/arena.hpp"

namespace attain::decision {

/// Values by keys, each of which is the same number of words: a hash table with open addressing.
template <class Value>
class ByWords {
 public:
  /// REQUIRES: `arena` outlives this.
  ByWords(std::size_t key_words, Arena& arena) : key_words_(key_words), arena_(arena) {}

  /// What was added for a key, or null.
  const Value* find(std::span<const std::uint64_t> key) const {
    return slots_.empty() ? nullptr : slot_of(key).value;
  }

  /// Keeps a copy of both. REQUIRES: the key is not there.
  const Value& add(std::span<const std::uint64_t> key, const Value& value) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    auto* kept = arena_.make<Value>(1);
    *kept = value;
    slot_of(key) = {arena_.keep(key).begin(), kept};
    ++size_;
    return *kept;
  }

 private:
  static constexpr std::size_t kFirstSlots = 16;

  struct Slot {
    const std::uint64_t* key = nullptr;
    const Value* value = nullptr;  ///< Null if the slot is empty.
  };

  /// The slot of a key, or the empty one where it belongs. REQUIRES: a slot is empty.
  Slot& slot_of(std::span<const std::uint64_t> key) const {
    std::size_t place = hash_of(key);
    while (true) {
      Slot& slot = slots_[place & (slots_.size() - 1)];
      if (slot.value == nullptr || is_equal(key, slot.key)) return slot;
      ++place;
    }
  }

  /// A loop, since most keys are one word.
  static bool is_equal(std::span<const std::uint64_t> key, const std::uint64_t* other) {
    for (std::size_t w = 0; w < key.size(); ++w) {
      if (key[w] != other[w]) return false;
    }
    return true;
  }

  void grow() {
    const std::span<Slot> before = slots_;
    slots_ = arena_.make_span<Slot>(std::max(kFirstSlots, 2 * before.size()));
    for (const Slot& slot : before) {
      if (slot.value != nullptr) slot_of({slot.key, key_words_}) = slot;
    }
  }

  static std::size_t hash_of(std::span<const std::uint64_t> key) {
    std::uint64_t hash = 0;
    for (const std::uint64_t word : key) {
      hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
      hash ^= hash >> 32;
    }
    return hash;
  }

  const std::size_t key_words_;
  Arena& arena_;
  std::span<Slot> slots_;  ///< A power of two of them, at most half of them filled.
  std::size_t size_ = 0;
};

}  // namespace attain::decision
