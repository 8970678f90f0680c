#pragma once

#include <string>
#include <string_view>

#include <attain/diagnostic.hpp>
#include <attain/rulebook.hpp>

#include "diagnostic/sink.hpp"
#include "yaml/document.hpp"

namespace attain::yaml {

/// What parsing gives: the diagnostics as rendered, then the nodes unless there is an error.
inline std::string outcome(std::string_view text, const Limits& limits = {}) {
  diagnostic::Sink sink;
  const Document document = parse("x.yaml", std::string(text), limits, sink);
  const bool is_usable = !sink.has_errors();
  std::string result = render(sink.take(100, true));
  if (is_usable) result += dump(document);
  return result;
}

/// The first line of each diagnostic, without the file: `1:4 anchor`.
inline std::string codes(std::string_view text, const Limits& limits = {}) {
  diagnostic::Sink sink;
  parse("x.yaml", std::string(text), limits, sink);
  std::string result;
  for (const Diagnostic& found : sink.take(100, true)) {
    if (!result.empty()) result += ", ";
    if (found.line > 0) {
      result += std::to_string(found.line) + ':' + std::to_string(found.column) + ' ';
    }
    result += found.code;
  }
  return result;
}

}  // namespace attain::yaml
