#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "facts/check_value.hpp"

namespace attain::facts {

/// How deep lists and objects may lie inside one another.
inline constexpr std::size_t kDeepest = 64;

/// Bytes [offset, offset + length) of a text.
struct Stretch {
  std::size_t offset = 0;
  std::size_t length = 1;
};

struct SyntaxProblem {
  Stretch stretch;
  Problem problem;
};

/// The first place where `text` is not one JSON value; none if it is one. Numbers may be beyond
/// what 64 bits hold, strings must be UTF-8, depth is limited to kDeepest.
std::optional<SyntaxProblem> find_syntax_problem(std::string_view text);

}  // namespace attain::facts
