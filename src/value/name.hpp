#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "value/words.hpp"

namespace attain::value {

/// Finds the small integer that stands for a name. Its names come from rules, not from facts, so
/// that no choice of facts makes it slow.
class NameIndex {
 public:
  /// Gives `name` the code `code`; false, and nothing changed, if it has one.
  bool add(std::string_view name, std::uint32_t code);

  std::optional<std::uint32_t> find(std::string_view name) const {
    if (slots_.empty()) return std::nullopt;
    const Slot& slot = slots_[place_of(name, words_of(name))];
    return slot.is_free() ? std::nullopt : std::optional(slot.code);
  }

  bool contains(std::string_view name) const { return find(name).has_value(); }

 private:
  static constexpr std::uint32_t kFree = std::numeric_limits<std::uint32_t>::max();

  struct Slot {
    Words words;
    std::uint32_t size = kFree;  // Of the name.
    std::uint32_t code = 0;

    bool is_free() const { return size == kFree; }
  };

  // Where the name is, or the free slot where it would be. REQUIRES: some slot is free.
  std::size_t place_of(std::string_view name, const Words& words) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t place = hash_of(name, words) & mask;
    while (!slots_[place].is_free() && !is_at(place, name, words)) place = (place + 1) & mask;
    return place;
  }

  bool is_at(std::size_t place, std::string_view name, const Words& words) const {
    const Slot& slot = slots_[place];
    if (slot.words != words || slot.size != name.size()) return false;
    return name.size() <= Words::kAllOfIt || is_long_name(place, name);
  }

  bool is_long_name(std::size_t place, std::string_view name) const;
  void grow();

  std::vector<Slot> slots_;         // A power of two of them, at least half of them free.
  std::vector<std::string> texts_;  // Of the name in each slot.
  std::size_t names_ = 0;
};

/// Lower case letters and digits in words joined by `-`, beginning with a letter or digit.
bool is_kebab_case(std::string_view name);

/// Lower case letters and digits in words joined by `_`, beginning with a letter.
bool is_snake_case(std::string_view name);

/// Letters, digits, `-`, `_`, `.` and `:`, at least one: how other bodies spell credentials.
bool is_credential_id(std::string_view name);

}  // namespace attain::value
