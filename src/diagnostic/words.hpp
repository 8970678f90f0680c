#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attain::diagnostic {

/// The user's own text for a message: in backticks, control characters and invalid UTF-8 written
/// as escapes, cut after 60 characters.
std::string quoted(std::string_view text);

/// The text with control characters, invisible ones and invalid UTF-8 written as escapes.
std::string escaped(std::string_view text);

/// The first `count` characters of UTF-8 text, or all of it; an invalid byte counts as one.
std::string_view first_characters(std::string_view text, std::size_t count);

/// `` `a`, `b` or `c` ``; at most `most` of them, then `` or 4 more ``.
std::string one_of(std::span<const std::string_view> names, std::size_t most = 8);

/// The name nearest to `text` by edit distance (with transpositions, ignoring case), if it is near
/// enough to be meant; else empty. Of two equally near, the first.
std::string_view nearest(std::string_view text, std::span<const std::string_view> names);

/// `` did you mean `x`? `` if a name is near, else `` write one of `a`, `b` or `c` ``; empty if
/// there are no names.
std::string suggestion(std::string_view text, std::span<const std::string_view> names);

/// The number of Unicode code points of UTF-8 text; an invalid byte counts as one.
std::size_t characters(std::string_view utf8);

}  // namespace attain::diagnostic
