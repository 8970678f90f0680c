// Takes diagnostics, gives the text that people read: what and where, the line with carets, help.
//
// Whatever the input, the text is valid UTF-8 and moves no terminal: all but newlines (and colours,
// if asked for) is escaped. A character takes one column, however wide a terminal draws it.
// Tested by tests/unit/diagnostic/render_test.cpp.

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include <attain/diagnostic.hpp>

#include "diagnostic/words.hpp"

namespace attain {

namespace {

using diagnostic::characters;
using diagnostic::escaped;
using diagnostic::first_characters;

// A longer line is cut to this many characters before the column and in all.
constexpr std::size_t kBefore = 50;
constexpr std::size_t kWidth = 110;

constexpr std::string_view kTab = "    ";
constexpr std::string_view kCut = "...";

// The words `error[code]` or the carets, coloured if asked for.
std::string marked(std::string_view words, const Diagnostic& diagnostic,
                   const DiagnosticStyle& style) {
  if (!style.colour) return std::string(words);
  const std::string_view colour =
      diagnostic.severity == Severity::kError ? "\x1b[1;31m" : "\x1b[1;33m";
  return fmt::format("{}{}\x1b[0m", colour, words);
}

std::string header(const Diagnostic& diagnostic, const DiagnosticStyle& style) {
  std::string line;
  if (!diagnostic.file.empty()) {
    line = escaped(diagnostic.file);
    if (diagnostic.line > 0) line += fmt::format(":{}:{}", diagnostic.line, diagnostic.column);
    line += ": ";
  }
  const std::string_view severity = diagnostic.severity == Severity::kError ? "error" : "warning";
  line += marked(fmt::format("{}[{}]", severity, diagnostic.code), diagnostic, style);
  line += ": ";
  if (!diagnostic.path.empty()) line += escaped(diagnostic.path) + ": ";
  return line + escaped(diagnostic.message) + "\n";
}

// The text as a terminal shows it, so that each of its characters takes one column.
std::string shown(std::string_view text) {
  std::string result;
  for (std::size_t tab = text.find('\t'); tab != std::string_view::npos; tab = text.find('\t')) {
    result += escaped(text.substr(0, tab));
    result += kTab;
    text.remove_prefix(tab + 1);
  }
  return result + escaped(text);
}

// A line's text before, at and after the stretch that is meant, as shown.
struct Excerpt {
  std::string before;
  std::string meant;
  std::string after;
};

Excerpt excerpt(const Diagnostic& diagnostic) {
  std::string_view rest = diagnostic.source_line;
  const int column = std::max(diagnostic.column - 1 - diagnostic.source_offset, 0);
  std::string_view before = first_characters(rest, static_cast<std::size_t>(column));
  rest.remove_prefix(before.size());
  bool is_cut_before = diagnostic.source_offset > 0;
  const bool is_long = characters(diagnostic.source_line) > kWidth;
  const std::size_t length = characters(before);
  if (is_long && length > kBefore) {
    before.remove_prefix(first_characters(before, length - kBefore).size());
    is_cut_before = true;
  }
  const std::string_view visible =
      is_long ? first_characters(rest, kWidth - std::min(length, kBefore)) : rest;
  const std::string_view meant =
      first_characters(visible, static_cast<std::size_t>(std::max(diagnostic.length, 1)));

  Excerpt result;
  if (is_cut_before) result.before = kCut;
  result.before += shown(before);
  result.meant = shown(meant);
  result.after = shown(visible.substr(meant.size()));
  if (visible.size() < rest.size()) result.after += kCut;
  return result;
}

std::string source_lines(const Diagnostic& diagnostic, const DiagnosticStyle& style) {
  const Excerpt line = excerpt(diagnostic);
  const std::string number = fmt::format("{}", diagnostic.line);
  const std::string carets(std::max<std::size_t>(characters(line.meant), 1), '^');
  std::string text = fmt::format("  {} | {}{}{}", number, line.before, line.meant, line.after);
  text.erase(text.find_last_not_of(' ') + 1);
  text += fmt::format("\n  {:{}} | {:{}}{}\n", "", number.size(), "", characters(line.before),
                      marked(carets, diagnostic, style));
  return text;
}

}  // namespace

std::string render(const Diagnostic& diagnostic, const DiagnosticStyle& style) {
  std::string text = header(diagnostic, style);
  const bool has_place = diagnostic.line > 0 && diagnostic.column > 0;
  if (has_place && !diagnostic.source_line.empty()) text += source_lines(diagnostic, style);
  if (!diagnostic.help.empty()) text += fmt::format("help: {}\n", escaped(diagnostic.help));
  return text;
}

std::string render(std::span<const Diagnostic> diagnostics, const DiagnosticStyle& style) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) {
    if (!text.empty()) text += '\n';
    text += render(diagnostic, style);
  }
  return text;
}

}  // namespace attain
