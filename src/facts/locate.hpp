#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "diagnostic/sink.hpp"
#include "facts/input.hpp"
#include "facts/json_syntax.hpp"
#include "facts/path.hpp"

namespace attain::facts {

/// Where the key or value at `path` stands in a JSON text; of a list or object, its opening
/// bracket. REQUIRES: the text is JSON and has that path.
Stretch find_value(std::string_view json, const Path& path, Input::Part part);

/// Finds the values of one JSON text, each search beginning where the one before it ended: if each
/// value lies behind the one before, all together read the text no more often than it is deep.
class ValueFinder {
 public:
  explicit ValueFinder(std::string_view json) : json_(json) {}

  /// As find_value of the value.
  Stretch find(const Path& path);

 private:
  struct Step {
    std::uint32_t ordinal = 0;
    std::size_t offset = 0;  // Of the item, or of the member's key.
  };

  std::string_view json_;
  std::vector<Step> way_;  // To the value found last.
};

/// The line and columns of a stretch; of its first line if it has several.
diagnostic::Place place_of(const diagnostic::Source& source, Stretch stretch);

/// Makes each number of a JSON text that attain cannot take one that the parser can, in its place
/// and with its length: `0.5`. REQUIRES: the text is JSON.
void soften_numbers(std::span<char> json);

}  // namespace attain::facts
