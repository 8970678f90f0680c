#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace attain::value {

/// Finds the small integer that stands for a name.
class NameIndex {
 public:
  /// Gives `name` the code `code`; false, and nothing changed, if it has one.
  bool add(std::string_view name, std::uint32_t code) {
    return codes_.try_emplace(std::string(name), code).second;
  }

  std::optional<std::uint32_t> find(std::string_view name) const {
    const auto found = codes_.find(name);
    if (found == codes_.end()) return std::nullopt;
    return found->second;
  }

  bool contains(std::string_view name) const { return codes_.find(name) != codes_.end(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> codes_;
};

/// Lower case letters and digits in words joined by `-`, beginning with a letter or digit.
bool is_kebab_case(std::string_view name);

/// Lower case letters and digits in words joined by `_`, beginning with a letter.
bool is_snake_case(std::string_view name);

/// Letters, digits, `-`, `_`, `.` and `:`, at least one: how other bodies spell credentials.
bool is_credential_id(std::string_view name);

}  // namespace attain::value
