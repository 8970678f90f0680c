#pragma once

#include <span>
#include <string_view>

#include "diagnostic/sink.hpp"
#include "facts/input.hpp"
#include "facts/json_syntax.hpp"
#include "facts/path.hpp"

namespace attain::facts {

/// Where the key or value at `path` stands in a JSON text; of a list or object, its opening
/// bracket. REQUIRES: the text is JSON and has that path.
Stretch find_value(std::string_view json, const Path& path, Input::Part part);

/// The line and columns of a stretch; of its first line if it has several.
diagnostic::Place place_of(const diagnostic::Source& source, Stretch stretch);

/// Makes each number of a JSON text that attain cannot take one that the parser can, in its place
/// and with its length: `0.5`. REQUIRES: the text is JSON.
void soften_numbers(std::span<char> json);

}  // namespace attain::facts
