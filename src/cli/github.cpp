// Takes diagnostics, gives workflow commands that annotate the lines of a change.
//
// Tested by tests/cli/check_formats_test.cpp.

#include "cli/github.hpp"

#include <string_view>

#include <fmt/format.h>

namespace attain::cli {
namespace {

/// What the runner takes apart is written so that it does not.
std::string encoded(std::string_view text, std::string_view special) {
  std::string result;
  for (const char byte : text) {
    if (special.find(byte) != std::string_view::npos) {
      result += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    } else {
      result += byte;
    }
  }
  return result;
}

std::string message(std::string_view text) { return encoded(text, "%\r\n"); }
std::string property(std::string_view text) { return encoded(text, "%\r\n:,"); }

std::string annotation(const Diagnostic& diagnostic) {
  const bool is_error = diagnostic.severity == Severity::kError;
  std::string line = is_error ? "::error " : "::warning ";
  if (!diagnostic.file.empty()) line += fmt::format("file={},", property(diagnostic.file));
  if (diagnostic.line > 0) {
    line += fmt::format("line={},col={},endColumn={},", diagnostic.line, diagnostic.column,
                        diagnostic.column + diagnostic.length);
  }
  line += fmt::format("title={}::{}", property(diagnostic.code), message(diagnostic.message));
  if (!diagnostic.help.empty()) line += message("\n" + diagnostic.help);
  return line + "\n";
}

}  // namespace

std::string to_github(std::span<const Diagnostic> diagnostics) {
  std::string lines;
  for (const Diagnostic& diagnostic : diagnostics) lines += annotation(diagnostic);
  return lines;
}

}  // namespace attain::cli
