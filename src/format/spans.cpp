// Takes a document, gives the bytes that each of its nodes is written in; the yaml stage tells only
// where a node begins.
//
// Relies on what that stage refuses: anchors and tags, which would stand before a node.
// Tested by tests/unit/format/format_test.cpp and generated_test.cpp.

#include "format/spans.hpp"

#include <algorithm>

#include "yaml/shape.hpp"

namespace attain::format {
namespace {

constexpr auto kNpos = std::string_view::npos;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

class SpanFinder {
 public:
  explicit SpanFinder(const yaml::Document& document)
      : source_(*document.source), text_(document.source->text) {}

  std::vector<Span> run(const yaml::Node& root) {
    walk(root, 0);
    return std::move(spans_);
  }

 private:
  void walk(const yaml::Node& node, std::size_t parent);
  std::size_t offset_of(const diagnostic::Place& place);
  std::size_t plain_end(std::size_t begin, std::string_view value) const;
  void find_block_end(Span& span, std::size_t parent) const;

  const diagnostic::Source& source_;
  std::string_view text_;
  std::vector<Span> spans_;
  diagnostic::Place last_{};  // The place whose offset was found last.
  std::size_t last_offset_ = 0;
};

// `parent` is the column of the block list or map around the node, from 0.
void SpanFinder::walk(const yaml::Node& node, std::size_t parent) {
  Span span;
  span.begin = offset_of(node.place);
  span.end = span.begin;
  if (node.is_scalar()) {
    if (node.style == yaml::Style::kBlock) {
      find_block_end(span, parent);
    } else if (node.style == yaml::Style::kQuoted) {
      span.end = std::min(yaml::quoted_end(text_, span.begin), text_.size());
    } else {
      span.end = plain_end(span.begin, node.text);
    }
  }
  spans_.push_back(span);
  const auto column = static_cast<std::size_t>(std::max(node.place.column, 1) - 1);
  for (const yaml::Node& item : node.items) walk(item, column);
  for (const yaml::Member& member : node.members) {
    walk(member.key, column);
    walk(member.value, column);
  }
}

// Nodes are asked for in the order of the text, so that a long line is gone through once.
std::size_t SpanFinder::offset_of(const diagnostic::Place& place) {
  if (place.line != last_.line || place.column < last_.column) {
    last_ = place;
    last_.column = 1;
    last_offset_ = source_.line_starts[static_cast<std::size_t>(place.line) - 1];
  }
  for (; last_.column < place.column; ++last_.column) {
    do {
      ++last_offset_;
    } while (last_offset_ < text_.size() &&
             (static_cast<unsigned char>(text_[last_offset_]) & 0xC0U) == 0x80U);
  }
  return last_offset_;
}

// A plain text differs from what it means in white space alone.
std::size_t SpanFinder::plain_end(std::size_t begin, std::string_view value) const {
  auto left = std::count_if(value.begin(), value.end(), [](char c) { return !is_space(c); });
  std::size_t at = begin;
  for (; left > 0 && at < text_.size(); ++at) {
    if (!is_space(text_[at])) --left;
  }
  return at;
}

// Its lines are indented further than the list or map around it: by the digit of its first line, or
// as far as the first that is not blank. Blank lines behind the last belong to it only if kept.
void SpanFinder::find_block_end(Span& span, std::size_t parent) const {
  span.end = line_end(text_, span.begin);
  const std::string_view line = text_.substr(span.begin, span.end - span.begin);
  const std::string_view head = line.substr(0, line.find_first_of(" \t\r#"));
  const std::size_t digit = head.find_first_of("123456789");
  const bool keeps_blanks = head.find('+') != kNpos;
  if (digit != kNpos) span.indentation = parent + static_cast<std::size_t>(head[digit] - '0');
  for (std::size_t end = span.end; end < text_.size();) {
    const std::size_t start = end + 1;
    end = line_end(text_, start);
    std::string_view content = text_.substr(start, end - start);
    if (content.ends_with('\r')) content.remove_suffix(1);
    const std::size_t spaces = std::min(content.find_first_not_of(' '), content.size());
    const bool is_blank = spaces == content.size();
    if (!is_blank && span.indentation == 0) span.indentation = std::max(spaces, parent + 1);
    if (!is_blank && spaces < span.indentation) break;
    const bool is_text = !is_blank || (span.indentation > 0 && spaces > span.indentation);
    const bool is_line = start < text_.size();
    if (is_text || (keeps_blanks && is_line)) span.end = end;
  }
}

}  // namespace

std::vector<Span> spans_of(const yaml::Document& document) {
  return SpanFinder(document).run(document.root);
}

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

}  // namespace attain::format
