#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include "value/name.hpp"

namespace attain::facts {

/// A key of a map, and the code of its name if it is one that the map may have.
struct FoundKey {
  std::string_view name;
  std::optional<std::uint32_t> code;
};

/// The keys that maps of one kind may have, and which of them is expected next: most maps state
/// theirs in the order of the one before. So text can be compared with a whole key, quotes and
/// colon and all, and no name need be looked for.
class ExpectedKeys {
 public:
  /// Borrows the codes.
  explicit ExpectedKeys(const value::NameIndex& codes) : codes_(&codes) {}

  /// A key as plain JSON without spaces writes it.
  class Written {
   public:
    /// How many bytes are read to compare, whatever the key.
    static constexpr std::size_t kReads = 24;

    Written() = default;
    Written(std::string_view name, std::uint32_t code);

    bool stands_at(const char* text) const {
      std::uint64_t differences = never_;
      for (std::size_t i = 0; i < kWords; ++i) {
        std::uint64_t word = 0;
        std::memcpy(&word, text + i * sizeof word, sizeof word);
        differences |= (word ^ words_[i]) & masks_[i];
      }
      return differences == 0;
    }
    std::size_t size() const { return size_; }
    /// The key, found in the text where it stands.
    FoundKey found_at(const char* text) const {
      return {{text + 1, size_ - 1 - kBehindName.size()}, code_};
    }

   private:
    static constexpr std::string_view kBehindName = "\":";
    static constexpr std::size_t kWords = kReads / sizeof(std::uint64_t);

    std::array<std::uint64_t, kWords> words_{};
    std::array<std::uint64_t, kWords> masks_{};  // Of the bytes that the key has.
    std::uint64_t never_ = 1;                    // 0 if there is a key, so that it can be found.
    std::size_t size_ = 0;
    std::uint32_t code_ = 0;
  };

  /// What is expected as that member of a map; nothing that could be found if nothing is.
  const Written& at(std::uint32_t ordinal) const { return expected_[ordinal % expected_.size()]; }

  /// Looks for the name, and expects it as that member from now on if it has a code.
  FoundKey find(std::string_view name, std::uint32_t ordinal) {
    const std::optional<std::uint32_t> code = codes_->find(name);
    if (code) expected_[ordinal % expected_.size()] = Written(name, *code);
    return {name, code};
  }

 private:
  const value::NameIndex* codes_;
  std::array<Written, 16> expected_{};
};

}  // namespace attain::facts
