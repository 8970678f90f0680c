// Takes the problems of a line, gives the line of JSON that says so.
//
// Tested by tests/unit/stream/evaluate_stream_test.cpp.

#include "stream/error_line.hpp"

#include <algorithm>
#include <cassert>

#include "decision/json_writer.hpp"

namespace attain::stream {

std::string error_line(std::int64_t line, std::span<const Diagnostic> problems) {
  const auto error = std::find_if(problems.begin(), problems.end(), [](const Diagnostic& problem) {
    return problem.severity == Severity::kError;
  });
  assert(error != problems.end());
  std::string text;
  decision::JsonWriter json(text, JsonLayout::kCompact);
  json.begin_object();
  json.key("line");
  json.integer(line);
  json.key("error");
  json.begin_object();
  json.key("code");
  json.string(error->code);
  json.key("message");
  json.string(error->message);
  json.end_object();
  json.end_object();
  return text;
}

}  // namespace attain::stream
