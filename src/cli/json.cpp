// Takes diagnostics and the results of rule tests, gives them as JSON for other tools: every member
// always there, in a fixed order.
//
// Tested by tests/cli/check_test.cpp and tests/cli/test_test.cpp.

#include "cli/json.hpp"

#include <algorithm>
#include <cstdint>

#include "decision/json_writer.hpp"

namespace attain::cli {
namespace {

using decision::JsonWriter;

void write(const Diagnostic& diagnostic, JsonWriter& json) {
  json.begin_object();
  json.key("severity");
  json.string(diagnostic.severity == Severity::kError ? "error" : "warning");
  json.key("code");
  json.string(diagnostic.code);
  json.key("file");
  json.string(diagnostic.file);
  json.key("line");
  json.integer(diagnostic.line);
  json.key("column");
  json.integer(diagnostic.column);
  json.key("length");
  json.integer(diagnostic.length);
  json.key("path");
  json.string(diagnostic.path);
  json.key("message");
  json.string(diagnostic.message);
  json.key("help");
  json.string(diagnostic.help);
  json.key("source_line");
  json.string(diagnostic.source_line);
  json.key("source_offset");
  json.integer(diagnostic.source_offset);
  json.end_object();
}

void write(std::span<const Diagnostic> diagnostics, JsonWriter& json) {
  json.begin_list();
  for (const Diagnostic& diagnostic : diagnostics) write(diagnostic, json);
  json.end_list();
}

void write(const RuleTestFailure& failure, JsonWriter& json) {
  json.begin_object();
  json.key("tier");
  json.string(failure.tier);
  json.key("expected");
  json.string(failure.expected);
  json.key("actual");
  json.string(failure.actual);
  json.key("line");
  json.integer(failure.line);
  json.key("column");
  json.integer(failure.column);
  json.end_object();
}

void write(const RuleTestResult& result, JsonWriter& json) {
  json.begin_object();
  json.key("competency");
  json.string(result.competency);
  json.key("name");
  json.string(result.name);
  json.key("passed");
  json.boolean(result.passed());
  json.key("file");
  json.string(result.file);
  json.key("line");
  json.integer(result.line);
  json.key("failures");
  json.begin_list();
  for (const RuleTestFailure& failure : result.failures) write(failure, json);
  json.end_list();
  json.key("explanation");
  json.string(result.explanation);
  json.end_object();
}

}  // namespace

std::string to_json(std::span<const Diagnostic> diagnostics) {
  std::string text;
  JsonWriter json(text, JsonLayout::kIndented);
  write(diagnostics, json);
  return text;
}

std::string to_json(const RuleTestRun& run) {
  const auto passed = std::count_if(run.results.begin(), run.results.end(),
                                    [](const RuleTestResult& result) { return result.passed(); });
  std::string text;
  JsonWriter json(text, JsonLayout::kIndented);
  json.begin_object();
  json.key("passed");
  json.integer(passed);
  json.key("failed");
  json.integer(static_cast<std::int64_t>(run.results.size()) - passed);
  json.key("results");
  json.begin_list();
  for (const RuleTestResult& result : run.results) write(result, json);
  json.end_list();
  json.key("diagnostics");
  write(run.diagnostics, json);
  json.end_object();
  return text;
}

}  // namespace attain::cli
