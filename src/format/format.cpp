// Takes the text of one rule file, gives it in the canonical layout: the stages of src/format in a
// row.
//
// What is given has been read again: it has the same nodes and the same comments as the text.
// Tested by tests/unit/format/format_test.cpp and generated_test.cpp.

#include <algorithm>
#include <string>
#include <utility>

#include <attain/rulebook.hpp>

#include "diagnostic/sink.hpp"
#include "format/comments.hpp"
#include "format/scalar.hpp"
#include "format/spans.hpp"
#include "format/write.hpp"
#include "yaml/document.hpp"

namespace attain {
namespace {

using diagnostic::Sink;

bool says_the_same(const yaml::Node& a, const yaml::Node& b) {
  if (a.kind != b.kind || a.text != b.text) return false;
  if (a.style != b.style && format::reads_as_value(a.text)) return false;
  if (a.items.size() != b.items.size() || a.members.size() != b.members.size()) return false;
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (!says_the_same(a.items[i], b.items[i])) return false;
  }
  for (std::size_t i = 0; i < a.members.size(); ++i) {
    if (!says_the_same(a.members[i].key, b.members[i].key)) return false;
    if (!says_the_same(a.members[i].value, b.members[i].value)) return false;
  }
  return true;
}

/// Whether the formatted text, read again, has these nodes and these comments.
bool keeps(const yaml::Node& root, std::span<const format::Comment> comments,
           const std::string& formatted, const Limits& limits) {
  Sink sink;
  const yaml::Document document = yaml::parse({}, formatted, limits, sink);
  if (sink.has_errors() || !says_the_same(root, document.root)) return false;
  const auto found = format::comments_of(document.source->text, format::spans_of(document));
  return std::equal(comments.begin(), comments.end(), found.begin(), found.end(),
                    [](const auto& a, const auto& b) { return a.text == b.text; });
}

}  // namespace

FormatResult format_rules(std::string_view text, std::string_view file,
                          const LoadOptions& options) {
  const Limits& limits = options.limits;
  Sink sink;
  const yaml::Document document = yaml::parse(std::string(file), std::string(text), limits, sink);
  FormatResult result;
  if (!sink.has_errors()) {
    const std::string& source = document.source->text;
    const auto spans = format::spans_of(document);
    const auto comments = format::comments_of(source, spans);
    std::string formatted = format::write(format::read_tree(document, spans, comments), source);
    if (keeps(document.root, comments, formatted, limits)) {
      result.text = std::move(formatted);
    } else {
      sink.error(diagnostic::Code::kCannotFormat, {document.source.get(), 0, 0, 0},
                 "formatted, this file would not say the same",
                 "shorten its longest keys, or leave it as it is");
    }
  }
  result.diagnostics = sink.take(limits.max_diagnostics, true);
  return result;
}

}  // namespace attain
