// Takes diagnostics, gives them as a SARIF log: every kind of problem that attain knows is one of
// its rules, every problem a result.
//
// Tested by tests/cli/check_formats_test.cpp.

#include "cli/sarif.hpp"

#include <string_view>

#include <fmt/format.h>

#include <attain/rulebook.hpp>

#include "decision/json_writer.hpp"
#include "diagnostic/code.hpp"

namespace attain::cli {
namespace {

using decision::JsonWriter;

/// The path as a relative reference of RFC 3986: all but unreserved characters and `/` are encoded.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri;
  for (const char byte : path) {
    if (kPlain.find(byte) != std::string_view::npos) {
      uri += byte;
    } else {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
  }
  return uri;
}

void write_text(std::string_view key, std::string_view text, JsonWriter& json) {
  json.key(key);
  json.begin_object();
  json.key("text");
  json.string(text);
  json.end_object();
}

void write_tool(JsonWriter& json) {
  json.key("tool");
  json.begin_object();
  json.key("driver");
  json.begin_object();
  json.key("name");
  json.string("attain");
  json.key("version");
  json.string(version());
  json.key("rules");
  json.begin_list();
  for (const diagnostic::CodeInfo& info : diagnostic::all_codes()) {
    json.begin_object();
    json.key("id");
    json.string(info.name);
    write_text("shortDescription", info.summary, json);
    json.end_object();
  }
  json.end_list();
  json.end_object();
  json.end_object();
}

void write_region(const Diagnostic& diagnostic, JsonWriter& json) {
  json.key("region");
  json.begin_object();
  json.key("startLine");
  json.integer(diagnostic.line);
  json.key("startColumn");
  json.integer(diagnostic.column);
  json.key("endColumn");
  json.integer(diagnostic.column + diagnostic.length);
  json.end_object();
}

void write_locations(const Diagnostic& diagnostic, JsonWriter& json) {
  json.key("locations");
  json.begin_list();
  if (!diagnostic.file.empty()) {
    json.begin_object();
    json.key("physicalLocation");
    json.begin_object();
    json.key("artifactLocation");
    json.begin_object();
    json.key("uri");
    json.string(uri_of(diagnostic.file));
    json.end_object();
    if (diagnostic.line > 0) write_region(diagnostic, json);
    json.end_object();
    json.end_object();
  }
  json.end_list();
}

void write_result(const Diagnostic& diagnostic, JsonWriter& json) {
  json.begin_object();
  json.key("ruleId");
  json.string(diagnostic.code);
  json.key("level");
  json.string(diagnostic.severity == Severity::kError ? "error" : "warning");
  const std::string_view separator = diagnostic.help.empty() ? "" : "\n";
  write_text("message", fmt::format("{}{}{}", diagnostic.message, separator, diagnostic.help),
             json);
  write_locations(diagnostic, json);
  json.end_object();
}

}  // namespace

std::string to_sarif(std::span<const Diagnostic> diagnostics) {
  std::string text;
  JsonWriter json(text, JsonLayout::kIndented);
  json.begin_object();
  json.key("$schema");
  json.string("https://json.schemastore.org/sarif-2.1.0.json");
  json.key("version");
  json.string("2.1.0");
  json.key("runs");
  json.begin_list();
  json.begin_object();
  write_tool(json);
  json.key("columnKind");
  json.string("unicodeCodePoints");
  json.key("results");
  json.begin_list();
  for (const Diagnostic& diagnostic : diagnostics) write_result(diagnostic, json);
  json.end_list();
  json.end_object();
  json.end_list();
  json.end_object();
  return text;
}

}  // namespace attain::cli
