// Takes a tree of nodes and comments, gives its text in the canonical layout: two spaces a level,
// lists indented under their key, brackets where they were if they fit on their line.
//
// INVARIANT: writing what was read of a written text gives that text.
// Tested by tests/unit/format/format_test.cpp and generated_test.cpp.

#include "format/write.hpp"

#include <array>
#include <utility>

#include "diagnostic/words.hpp"
#include "format/scalar.hpp"

namespace attain::format {
namespace {

constexpr std::size_t kIndent = 2;

std::string flow(const Value& value);

std::string flow(const Entry& entry) {
  if (entry.key == nullptr) return flow(entry.value);
  return on_one_line(*entry.key, true) + ": " + flow(entry.value);
}

std::string flow(const Value& value) {
  const yaml::Node& node = *value.node;
  if (node.is_scalar()) return on_one_line(node, true);
  if (value.entries.empty()) return node.is_map() ? "{}" : "[]";
  std::string text;
  for (const Entry& entry : value.entries) {
    if (!text.empty()) text += ", ";
    text += flow(entry);
  }
  return node.is_map() ? "{ " + text + " }" : "[" + text + "]";
}

/// What a value stands behind on its line.
enum class Lead { kNothing, kDash, kKey };

class TreeWriter {
 public:
  explicit TreeWriter(std::string_view text) : text_(text) {}

  std::string run(const Tree& tree) {
    write_comments(tree.root.before, 0);
    if (tree.root.follows_blank) write_blank_line();
    write_value(tree.root.value, Lead::kNothing, 0);
    write_comments(tree.last, 0);
    return std::move(out_);
  }

 private:
  void write_entry(const Entry& entry, std::size_t column);
  void write_value(const Value& value, Lead lead, std::size_t column);
  void write_scalar(const Value& value, std::size_t indent);
  void write_block(const Value& value, Lead lead, std::size_t column);
  void write_comments(std::span<const CommentLine> comments, std::size_t column);
  void write_blank_line();
  void end_line(std::string_view comment);

  std::size_t line_length() const {
    return diagnostic::characters(std::string_view(out_).substr(out_.rfind('\n') + 1));
  }

  std::string_view text_;
  std::string out_;
};

// The line is indented to `column` already.
void TreeWriter::write_entry(const Entry& entry, std::size_t column) {
  if (entry.key == nullptr) {
    out_ += '-';
    return write_value(entry.value, Lead::kDash, column);
  }
  out_ += on_one_line(*entry.key, false) + ":";
  write_value(entry.value, Lead::kKey, column);
}

void TreeWriter::write_value(const Value& value, Lead lead, std::size_t column) {
  const std::string_view space = lead == Lead::kNothing ? "" : " ";
  if (value.node->is_scalar()) {
    out_ += space;
    write_scalar(value, column + kIndent);
    return;
  }
  if (value.is_flow && !value.holds_comments) {
    const std::string line = flow(value);
    const std::size_t length = line_length() + space.size() + diagnostic::characters(line);
    if (length <= kWidth || value.entries.empty()) {
      out_ += space;
      out_ += line;
      return end_line(value.after);
    }
  }
  write_block(value, lead, column);
}

void TreeWriter::write_scalar(const Value& value, std::size_t indent) {
  const std::string_view written =
      text_.substr(value.span.begin, value.span.end - value.span.begin);
  if (value.node->style == yaml::Style::kBlock) {
    const BlockText block = block_text(written, value.span.indentation, indent);
    out_ += block.head;
    if (!value.after.empty()) (out_ += ' ') += value.after;
    out_ += block.lines;
    return end_line({});
  }
  const std::size_t used = line_length();
  out_ += in_lines(*value.node, written, indent, used < kWidth ? kWidth - used : 0);
  end_line(value.after);
}

// A comment behind a closing bracket goes to where the lines begin, or behind them.
void TreeWriter::write_block(const Value& value, Lead lead, std::size_t column) {
  const std::size_t inner = lead == Lead::kNothing ? column : column + kIndent;
  std::string_view head = value.head;
  std::string_view after = value.after;
  if (lead == Lead::kKey) {
    if (!value.holds_comments && value.is_flow) head = std::exchange(after, {});
    end_line(head);
  } else if (lead == Lead::kDash) {
    out_ += ' ';
  }
  bool is_on_line = lead != Lead::kKey;
  for (const Entry& entry : value.entries) {
    if (!is_on_line) {
      write_comments(entry.before, inner);
      if (entry.follows_blank) write_blank_line();
      out_.append(inner, ' ');
    }
    write_entry(entry, inner);
    is_on_line = false;
  }
  write_comments(value.last, inner);
  if (!after.empty()) write_comments(std::array{CommentLine{after, false}}, inner);
}

void TreeWriter::write_comments(std::span<const CommentLine> comments, std::size_t column) {
  for (const CommentLine& comment : comments) {
    if (comment.follows_blank) write_blank_line();
    out_.append(column, ' ');
    out_ += comment.text;
    out_ += '\n';
  }
}

void TreeWriter::write_blank_line() {
  if (!out_.empty()) out_ += '\n';
}

void TreeWriter::end_line(std::string_view comment) {
  if (!comment.empty()) (out_ += ' ') += comment;
  out_ += '\n';
}

}  // namespace

std::string write(const Tree& tree, std::string_view text) { return TreeWriter(text).run(tree); }

}  // namespace attain::format
