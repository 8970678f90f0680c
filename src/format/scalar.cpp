// Takes a scalar, gives it in its one spelling.
//
// A text keeps its quotes where plain it could be a number, a day or a flag, since only a plain
// scalar is one; a plain text stays plain, as what is around it is never stricter than it was.
// Tested by tests/unit/format/format_test.cpp and generated_test.cpp.

#include "format/scalar.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "value/utf8.hpp"

namespace attain::format {
namespace {

constexpr auto kNpos = std::string_view::npos;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_visible(std::string_view text) {
  while (!text.empty()) {
    const value::Character character = value::first_character(text);
    if (value::is_invisible(character.code)) return false;
    text.remove_prefix(character.size);
  }
  return true;
}

// Stricter than YAML: what it refuses is quoted, at worst for nothing.
bool can_be_plain(std::string_view text, bool in_flow) {
  constexpr std::string_view kFirst = "-?:,[]{}#&*!|>'\"%@`<=~.";
  if (text.empty() || kFirst.find(text.front()) != kNpos) return false;
  if (text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (text.back() == ']' || text.back() == '}') return false;
  if (text.find(": ") != kNpos || text.find(" #") != kNpos) return false;
  if (in_flow && text.find_first_of(",[]{}?") != kNpos) return false;
  return is_visible(text);
}

std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  while (!text.empty()) {
    const value::Character character = value::first_character(text);
    const auto code = static_cast<std::uint32_t>(character.code);
    if (code == '"' || code == '\\') {
      result += '\\';
      result += static_cast<char>(code);
    } else if (code == '\n') {
      result += "\\n";
    } else if (code == '\t') {
      result += "\\t";
    } else if (!value::is_invisible(character.code)) {
      result += text.substr(0, character.size);
    } else {
      result += code < 0x100     ? fmt::format("\\x{:02x}", code)
                : code < 0x10000 ? fmt::format("\\u{:04x}", code)
                                 : fmt::format("\\U{:08x}", code);
    }
    text.remove_prefix(character.size);
  }
  return result + '"';
}

std::string_view trimmed(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r");
  if (first == kNpos) return {};
  return line.substr(first, line.find_last_not_of(" \t\r") + 1 - first);
}

// The lines as they are written, but for white space around them; none if that is escaped.
std::optional<std::string> lines_of(std::string_view written, std::size_t indent) {
  std::string text;
  for (std::size_t at = 0; at <= written.size();) {
    const std::size_t end = line_end(written, at);
    const std::string_view line = written.substr(at, end - at);
    const std::string_view shown = trimmed(line);
    const bool ends_escaped = shown.ends_with('\\') && !line.ends_with('\\');
    if (ends_escaped) return std::nullopt;
    if (at > 0) text += '\n';
    if (at > 0 && !shown.empty()) text.append(indent, ' ');
    text += shown;
    at = end + 1;
  }
  return text;
}

}  // namespace

bool reads_as_value(std::string_view text) {
  constexpr std::string_view kWords[] = {"true", "false", "null", "Null", "NULL", "~", ""};
  if (std::find(std::begin(kWords), std::end(kWords), text) != std::end(kWords)) return true;
  if (text.find('\n') != kNpos) return false;
  const std::string_view digits = text.substr(std::min(text.find_first_not_of("+-."), text.size()));
  if (!digits.empty() && is_digit(digits.front())) return true;
  return text.size() > 4 && std::all_of(text.begin(), text.begin() + 3, is_capital) &&
         text[3] == ' ' && reads_as_value(text.substr(4));
}

std::string on_one_line(const yaml::Node& scalar, bool in_flow) {
  const std::string& text = scalar.text;
  const bool is_plain = scalar.style == yaml::Style::kPlain
                            ? text.find('\n') == std::string::npos
                            : can_be_plain(text, in_flow) && !reads_as_value(text);
  return is_plain ? text : in_quotes(text);
}

std::string in_lines(const yaml::Node& scalar, std::string_view written, std::size_t indent,
                     std::size_t room) {
  std::string line = on_one_line(scalar, false);
  if (written.find('\n') == kNpos || diagnostic::characters(line) <= room) return line;
  return lines_of(written, indent).value_or(line);
}

BlockText block_text(std::string_view written, std::size_t indentation, std::size_t indent) {
  BlockText block;
  std::size_t end = line_end(written, 0);
  const std::string_view line = written.substr(0, end);
  const std::string_view head = line.substr(0, line.find_first_of(" \t\r#"));
  std::optional<bool> begins_with_space;  // Then a digit must tell how far it is indented.
  while (end < written.size()) {
    const std::size_t start = end + 1;
    end = line_end(written, start);
    std::string_view content = written.substr(start, end - start);
    if (content.ends_with('\r')) content.remove_suffix(1);
    content.remove_prefix(std::min(indentation, content.size()));
    block.lines += '\n';
    if (content.empty()) continue;
    if (!begins_with_space) begins_with_space = content.front() == ' ';
    block.lines.append(indent, ' ');
    block.lines += content;
  }
  block.head = head.front();
  if (begins_with_space.value_or(false)) block.head += '2';
  if (const std::size_t chomping = head.find_first_of("+-"); chomping != kNpos) {
    block.head += head[chomping];
  }
  return block;
}

}  // namespace attain::format
