// Takes the user's text and the names that would have been right, gives the words of a message.
//
// Whatever the text, the words are valid UTF-8 on one line without control characters.
// Tested by tests/unit/diagnostic/words_test.cpp.

#include "diagnostic/words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>

#include <fmt/format.h>

#include "value/utf8.hpp"

namespace attain::diagnostic {

namespace {

constexpr std::size_t kLongestQuote = 60;

// A longer text is no name, and the time to compare it stays small.
constexpr std::size_t kLongestName = 64;

// Three slips are as many as a reader takes for the same word.
constexpr std::size_t kMostSlips = 3;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// How many slips apart two names may be for one to be meant by the other.
std::size_t allowed_slips(std::size_t a, std::size_t b) {
  const std::size_t longer = std::max(a, b);
  return longer < 2 ? 0 : std::clamp<std::size_t>(longer / 3, 1, kMostSlips);
}

// Insertions, deletions, replacements and swaps of neighbours that make `b` of `a`; `most` + 1 if
// more than `most`. Only the cells within `most` of the diagonal can matter.
std::size_t slips(std::string_view a, std::string_view b, std::size_t most) {
  using Row = std::array<std::size_t, kLongestName + 1>;
  Row before_last;
  Row last;
  Row row;
  last.fill(most + 1);
  before_last.fill(most + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row.fill(most + 1);
    row[0] = i;
    std::size_t least = i;
    const std::size_t first = i > most ? i - most : 1;
    for (std::size_t j = first; j <= std::min(b.size(), i + most); ++j) {
      const char x = lower(a[i - 1]);
      const char y = lower(b[j - 1]);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (x == y ? 0U : 1U)});
      if (i > 1 && j > 1 && x == lower(b[j - 2]) && y == lower(a[i - 2])) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const value::Character character = value::first_character(text);
    const auto code = static_cast<std::uint32_t>(character.code);
    if (!character.valid) {
      result += fmt::format("\\x{:02x}", code);
    } else if (code == '\n') {
      result += "\\n";
    } else if (code == '\r') {
      result += "\\r";
    } else if (code == '\t') {
      result += "\\t";
    } else if (!value::is_invisible(character.code)) {
      result += text.substr(0, character.size);
    } else {
      result += code < 0x80 ? fmt::format("\\x{:02x}", code) : fmt::format("\\u{:04x}", code);
    }
    text.remove_prefix(character.size);
  }
  return result;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t size = value::count_ascii(text.substr(0, count));
  for (count -= size; count > 0 && size < text.size(); --count) {
    size += value::first_character(text.substr(size)).size;
  }
  return text.substr(0, size);
}

std::string quoted(std::string_view text) {
  const std::string_view shown = first_characters(text, kLongestQuote);
  return fmt::format("`{}{}`", escaped(shown), shown.size() < text.size() ? "..." : "");
}

std::string one_of(std::span<const std::string_view> names, std::size_t most) {
  const std::size_t shown = std::min(names.size(), most);
  std::string words;
  for (std::size_t i = 0; i < shown; ++i) {
    const bool is_last = i + 1 == names.size();
    if (i > 0) words += is_last ? " or " : ", ";
    words += quoted(names[i]);
  }
  if (shown < names.size()) {
    words += fmt::format("{}{} more", shown > 0 ? " or " : "", names.size() - shown);
  }
  return words;
}

std::string_view nearest(std::string_view text, std::span<const std::string_view> names) {
  std::string_view best;
  std::size_t fewest = kMostSlips + 1;
  if (text.size() > kLongestName) return best;
  for (const std::string_view name : names) {
    if (name.size() > kLongestName) continue;
    const std::size_t difference =
        std::max(name.size(), text.size()) - std::min(name.size(), text.size());
    const std::size_t most = std::min(fewest - 1, allowed_slips(text.size(), name.size()));
    if (difference > most) continue;
    const std::size_t found = slips(text, name, most);
    if (found > most) continue;
    best = name;
    fewest = found;
    if (fewest == 0) break;
  }
  return best;
}

std::string suggestion(std::string_view text, std::span<const std::string_view> names) {
  if (names.empty()) return {};
  const std::string_view near = nearest(text, names);
  if (!near.empty()) return fmt::format("did you mean {}?", quoted(near));
  if (names.size() == 1) return fmt::format("write {}", quoted(names.front()));
  return fmt::format("write one of {}", one_of(names));
}

std::size_t characters(std::string_view utf8) {
  std::size_t count = value::count_ascii(utf8);
  utf8.remove_prefix(count);
  for (; !utf8.empty(); ++count) utf8.remove_prefix(value::first_character(utf8).size);
  return count;
}

}  // namespace attain::diagnostic
