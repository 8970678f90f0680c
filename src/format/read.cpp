// Takes a document, the spans of its nodes and its comments; gives a tree in which each comment has
// its place at a node.
//
// A comment at the end of a line belongs to what ends there, one that stands alone to what follows,
// or, if it is indented further than that, to the list or map above. Where the canonical layout has
// no line for a comment (behind a `-`, or between a key and its text) it goes before the entry.
// INVARIANT: the comments stay in their order.
// Tested by tests/unit/format/format_test.cpp and generated_test.cpp.

#include <algorithm>
#include <utility>

#include "format/tree.hpp"

namespace attain::format {
namespace {

bool is_bracket(char c) { return c == '[' || c == '{'; }

class TreeReader {
 public:
  TreeReader(const yaml::Document& document, std::span<const Span> spans,
             std::span<const Comment> comments)
      : document_(document), text_(document.source->text), spans_(spans), comments_(comments) {}

  Tree run() {
    Tree tree;
    tree.root = read_entry(nullptr, document_.root, Around::kNothing);
    take(text_.size(), tree.last);
    return tree;
  }

 private:
  enum class Around { kNothing, kBlock, kFlow };

  Entry read_entry(const yaml::Node* key, const yaml::Node& node, Around around);
  Value read_value(const yaml::Node& node, bool in_flow);
  void read_entries(Value& value, Around around);
  void read_flow(Value& value, bool in_flow);
  void take_last(Value& value);

  std::size_t next_token(bool in_flow) const;
  bool has_blank_line(std::size_t end) const;
  bool comes_before(std::size_t end) const {
    return next_ < comments_.size() && comments_[next_].begin < end;
  }
  std::string_view take();
  void take(std::size_t end, std::vector<CommentLine>& lines);
  std::string_view take_at_line_end(bool in_flow);

  const yaml::Document& document_;
  std::string_view text_;
  std::span<const Span> spans_;
  std::span<const Comment> comments_;
  std::size_t at_ = 0;         // Behind what was read last.
  std::size_t next_span_ = 0;  // Of the node to be read next.
  std::size_t next_ = 0;       // The first comment not taken yet.
};

void move_to(std::vector<CommentLine>& lines, std::vector<CommentLine>& from) {
  lines.insert(lines.end(), from.begin(), from.end());
  from.clear();
}

void move_to(std::vector<CommentLine>& lines, std::string_view& from) {
  if (!from.empty()) lines.push_back({std::exchange(from, {}), false});
}

bool holds_comments(const Value& value) {
  return !value.head.empty() || !value.last.empty() ||
         std::any_of(value.entries.begin(), value.entries.end(), [](const Entry& entry) {
           return !entry.before.empty() || !entry.value.after.empty() || entry.value.holds_comments;
         });
}

void move_before(Entry& entry, std::vector<CommentLine>& comments) {
  if (comments.empty()) return;
  if (entry.before.empty()) {
    comments.front().follows_blank = std::exchange(entry.follows_blank, false);
  }
  move_to(entry.before, comments);
}

// Moves the comments for which the value's own lines have no room.
void move_before(Entry& entry) {
  Value& value = entry.value;
  const bool is_flow_line = value.is_flow && !value.holds_comments;
  if (value.node->is_scalar() || is_flow_line) return;
  std::vector<CommentLine> moved;
  if (value.entries.empty()) {
    move_to(moved, value.head);
    move_to(moved, value.last);
    value.holds_comments = false;
  } else if (entry.key == nullptr) {
    move_to(moved, value.head);
    move_to(moved, value.entries.front().before);
  }
  move_before(entry, moved);
}

Entry TreeReader::read_entry(const yaml::Node* key, const yaml::Node& node, Around around) {
  Entry entry;
  entry.key = key;
  const bool in_flow = around == Around::kFlow;
  const std::size_t start =
      around == Around::kNothing ? spans_[next_span_].begin : next_token(in_flow);
  take(start, entry.before);
  entry.follows_blank = has_blank_line(start);
  at_ = start;
  std::vector<CommentLine> moved;
  if (key != nullptr) {
    at_ = spans_[next_span_++].end;
    take(next_token(false), moved);
    at_ = next_token(false) + 1;  // Behind the `:`.
  } else if (around == Around::kBlock) {
    ++at_;  // The `-`.
  }
  const std::size_t begin = spans_[next_span_].begin;
  const bool begins_block = !node.is_scalar() && !in_flow && !is_bracket(text_[begin]);
  std::string_view head;
  if (key == nullptr || !begins_block) {
    take(begin, moved);
  } else if (comes_before(begin) && !comments_[next_].stands_alone) {
    head = take();
  }
  move_before(entry, moved);
  entry.value = read_value(node, in_flow);
  if (!head.empty()) entry.value.head = head;
  move_before(entry);
  return entry;
}

Value TreeReader::read_value(const yaml::Node& node, bool in_flow) {
  Value value;
  value.node = &node;
  value.span = spans_[next_span_++];
  if (node.is_scalar()) {
    if (node.style == yaml::Style::kBlock) {
      if (comes_before(value.span.end)) value.after = take();
      at_ = value.span.end;
    } else {
      at_ = value.span.end;
      value.after = take_at_line_end(in_flow);
    }
  } else if (in_flow || is_bracket(text_[value.span.begin])) {
    read_flow(value, in_flow);
  } else {
    read_entries(value, Around::kBlock);
    take_last(value);
  }
  return value;
}

void TreeReader::read_entries(Value& value, Around around) {
  for (const yaml::Node& item : value.node->items) {
    value.entries.push_back(read_entry(nullptr, item, around));
  }
  for (const yaml::Member& member : value.node->members) {
    value.entries.push_back(read_entry(&member.key, member.value, around));
  }
}

// A map of one member in a list needs no brackets: `[a: b]`.
void TreeReader::read_flow(Value& value, bool in_flow) {
  value.is_flow = true;
  const bool has_brackets = is_bracket(text_[value.span.begin]);
  if (has_brackets) {
    at_ = value.span.begin + 1;
    value.head = take_at_line_end(false);
  }
  read_entries(value, Around::kFlow);
  if (has_brackets) {
    const std::size_t close = next_token(true);
    take(close, value.last);
    at_ = close + 1;
  }
  value.holds_comments = holds_comments(value);
  if (has_brackets) value.after = take_at_line_end(in_flow);
}

// The comments behind a block list or map that belong to it rather than to what goes on around it.
void TreeReader::take_last(Value& value) {
  const std::size_t next = next_token(false);
  const std::size_t line = next == 0 ? 0 : text_.rfind('\n', next - 1) + 1;
  const auto root_column = static_cast<std::size_t>(document_.root.place.column - 1);
  const std::size_t outer = next < text_.size() ? next - line : root_column;
  const auto column = static_cast<std::size_t>(value.node->place.column - 1);
  while (comes_before(next)) {
    const Comment& comment = comments_[next_];
    if (!comment.stands_alone || comment.column < column || comment.column <= outer) return;
    take(comment.end(), value.last);
  }
}

// Where the next thing stands that is neither white space nor a comment.
std::size_t TreeReader::next_token(bool in_flow) const {
  const std::string_view between = in_flow ? " \t\r\n," : " \t\r\n";
  std::size_t comment = next_;
  std::size_t at = at_;
  for (;;) {
    at = std::min(text_.find_first_not_of(between, at), text_.size());
    if (comment == comments_.size() || comments_[comment].begin != at) return at;
    at = comments_[comment++].end();
  }
}

bool TreeReader::has_blank_line(std::size_t end) const {
  int breaks = 0;
  for (std::size_t at = at_; at < end; ++at) {
    const char c = text_[at];
    if (c == '\n' && ++breaks == 2) return true;
    if (c != '\n' && c != ' ' && c != '\t' && c != '\r') breaks = 0;
  }
  return false;
}

std::string_view TreeReader::take() {
  const Comment& comment = comments_[next_++];
  at_ = comment.end();
  return comment.text;
}

// Takes the comments that begin before `end`.
void TreeReader::take(std::size_t end, std::vector<CommentLine>& lines) {
  while (comes_before(end)) {
    const bool follows_blank = has_blank_line(comments_[next_].begin);
    lines.push_back({take(), follows_blank});
  }
}

// The comment behind what was read last, and a comma, on the same line; empty if there is none.
std::string_view TreeReader::take_at_line_end(bool in_flow) {
  std::size_t at = std::min(text_.find_first_not_of(" \t", at_), text_.size());
  if (in_flow && at < text_.size() && text_[at] == ',') {
    at = std::min(text_.find_first_not_of(" \t", at + 1), text_.size());
  }
  const bool is_comment = next_ < comments_.size() && comments_[next_].begin == at;
  return is_comment ? take() : std::string_view();
}

}  // namespace

Tree read_tree(const yaml::Document& document, std::span<const Span> spans,
               std::span<const Comment> comments) {
  return TreeReader(document, spans, comments).run();
}

}  // namespace attain::format
