// Takes a scalar's first byte, gives how it is written and where it ends, which yaml-cpp keeps to
// itself.
//
// Tested by tests/unit/yaml/shape_test.cpp.

#include "yaml/shape.hpp"

#include <algorithm>

#include "diagnostic/words.hpp"

namespace attain::yaml {

namespace {

constexpr auto kNpos = std::string_view::npos;

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

// The end of a block text whose `|` or `>` stands at `begin`: its lines are blank or indented at
// least as far as the first that is not blank, or as far as a digit after the `|` says.
std::size_t block_end(std::string_view text, std::size_t begin) {
  std::size_t end = line_end(text, begin);
  const std::string_view head = text.substr(begin, end - begin);
  const std::size_t digit = head.find_first_of("123456789");
  const bool has_digit = digit != kNpos && digit < std::min(head.find_first_of(" #"), head.size());
  std::size_t indentation = has_digit ? static_cast<std::size_t>(head[digit] - '0') : 0;
  while (end < text.size()) {
    const std::size_t start = end + 1;
    const std::size_t next_end = line_end(text, start);
    const std::string_view line = text.substr(start, next_end - start);
    const std::size_t spaces = std::min(line.find_first_not_of(' '), line.size());
    const bool is_blank = line.find_first_not_of(" \t\r") == kNpos;
    if (!is_blank && indentation == 0) indentation = std::max<std::size_t>(spaces, 1);
    if (!is_blank && spaces < indentation) break;
    end = next_end;
  }
  return end;
}

Shape one_line(Style style, std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t length = diagnostic::characters(text.substr(begin, end - begin));
  return {style, static_cast<int>(std::max<std::size_t>(length, 1)), end, true};
}

}  // namespace

std::size_t quoted_end(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  const std::string_view stops = quote == '"' ? "\"\\" : "'";
  for (std::size_t at = begin + 1;; at += 2) {
    at = text.find_first_of(stops, at);
    if (at == kNpos) return kNpos;
    const bool is_doubled = quote == '\'' && text.substr(at + 1).starts_with('\'');
    if (text[at] == quote && !is_doubled) return at + 1;
  }
}

std::string_view word_at(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(std::min(offset, text.size()));
  return rest.substr(0, rest.find_first_of(" \t\r\n,[]{}"));
}

Shape shape_of(std::string_view text, std::size_t begin, std::string_view value) {
  begin = std::min(begin, text.size());
  const std::string_view rest = text.substr(begin);
  if (rest.starts_with('|') || rest.starts_with('>')) {
    return {Style::kBlock, 1, block_end(text, begin), false};
  }
  if (rest.starts_with('"') || rest.starts_with('\'')) {
    const std::size_t end = std::min(quoted_end(text, begin), text.size());
    if (end <= line_end(text, begin)) return one_line(Style::kQuoted, text, begin, end);
    return {Style::kQuoted, 1, end, false};
  }
  if (rest.starts_with(value)) return one_line(Style::kPlain, text, begin, begin + value.size());
  return {Style::kPlain, 1, begin, false};
}

}  // namespace attain::yaml
