#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "format/tree.hpp"

namespace attain::format {

/// Columns that a list or map in brackets may reach to; a longer one is written in lines.
constexpr std::size_t kWidth = 120;

/// The tree in the canonical layout; `text` is what its spans are of.
std::string write(const Tree& tree, std::string_view text);

}  // namespace attain::format
