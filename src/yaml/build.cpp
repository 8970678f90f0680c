// Takes yaml-cpp's events, gives nodes with their places.
//
// Whatever is refused still leaves an empty node or drops its member, so that one pass finds all.
// INVARIANT: open_ is never longer than Limits::max_depth, and no node is made beyond a limit.
// Tested by tests/unit/yaml/build_test.cpp.

#include "yaml/build.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace attain::yaml {

using diagnostic::Place;

namespace {

bool is_unmatched_bracket(std::string_view text) {
  if (text.ends_with(']')) return text.find('[') == std::string_view::npos;
  return text.ends_with('}') && text.find('{') == std::string_view::npos;
}

}  // namespace

Node Builder::finish() {
  report_null();
  while (!open_.empty()) {
    Node node = take_innermost();
    if (!expects_key()) add(std::move(node));
  }
  return std::move(root_);
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  buffer_.note_event();
  if (documents_++ == 0) return;
  const auto offset = static_cast<std::size_t>(std::max(mark.pos, 0));
  const bool follows_nothing = std::exchange(null_, {}).kind == Null::Kind::kRoot;
  refuse_.second_document(offset, follows_nothing ? std::nullopt : std::optional(root_.kind));
  throw Stop{};
}

void Builder::OnDocumentEnd() {}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t offset = begin_node(mark);
  Null null = null_at(mark);
  Node node;
  node.place = null.place;
  if (anchor != 0) {
    refuse_.anchor(offset);
  } else if (expects_key() || open_.empty() || !open_.back().drops_key) {
    null_ = std::move(null);
  }
  add_refused(std::move(node));
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  const std::size_t offset = begin_node(mark);
  refuse_.alias(offset);
  Node node;
  node.place = positions_.at(offset);
  add_refused(std::move(node));
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
  const std::size_t offset = begin_node(mark);
  check_properties(offset, tag, anchor);
  const Shape shape = shape_of(text_, offset, value);
  Node node;
  node.style = shape.style;
  node.place = positions_.at(offset, shape.length);
  check_text(value, node.place, offset, shape);
  if (value.size() > limits_.max_scalar_bytes) {
    refuse_.scalar_too_long(node.place, value.size(), limits_.max_scalar_bytes);
    add_refused(std::move(node));
  } else {
    node.text = value;
    add(std::move(node));
  }
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value /*style*/) {
  begin_collection(Kind::kList, mark, tag, anchor);
}

void Builder::OnSequenceEnd() { end_collection(); }

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) {
  begin_collection(Kind::kMap, mark, tag, anchor);
}

void Builder::OnMapEnd() { end_collection(); }

// Takes note of an event that makes a node, and gives the node's offset.
std::size_t Builder::begin_node(const YAML::Mark& mark) {
  buffer_.note_event();
  report_null();
  last_offset_ = static_cast<std::size_t>(std::max(mark.pos, 0));
  // Of a text with so many errors nothing more could be told.
  if (sink_.full() && sink_.errors() > errors_before_) throw Stop{};
  if (++nodes_ > limits_.max_nodes) {
    refuse_.too_many_nodes(positions_.at(last_offset_), limits_.max_nodes);
    throw Stop{};
  }
  return last_offset_;
}

void Builder::check_properties(std::size_t offset, const std::string& tag, YAML::anchor_t anchor) {
  if (anchor != 0) refuse_.anchor(offset);
  // yaml-cpp gives plain nodes the tag `?` and quoted ones `!`, just as if they were written.
  const bool is_written = text_.substr(std::min(offset, text_.size())).starts_with('!');
  if (is_written || !(tag.empty() || tag == "?" || tag == "!")) refuse_.tag(offset);
}

void Builder::begin_collection(Kind kind, const YAML::Mark& mark, const std::string& tag,
                               YAML::anchor_t anchor) {
  const std::size_t offset = begin_node(mark);
  check_properties(offset, tag, anchor);
  Open open;
  open.offset = offset;
  open.byte_column = mark.column;
  open.node.kind = kind;
  open.node.place = positions_.at(offset);
  if (open_.size() >= limits_.max_depth) {
    refuse_.too_deep(open.node.place, limits_.max_depth);
    throw Stop{};
  }
  open_.push_back(std::move(open));
}

void Builder::end_collection() { add(take_innermost()); }

Node Builder::take_innermost() {
  Node node = std::move(open_.back().node);
  open_.pop_back();
  check_duplicates(node);
  return node;
}

bool Builder::expects_key() const {
  return !open_.empty() && open_.back().node.is_map() && !open_.back().has_key;
}

void Builder::add(Node node) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Open& parent = open_.back();
  if (parent.node.is_list()) {
    parent.node.items.push_back(std::move(node));
  } else if (!parent.has_key) {
    add_key(std::move(node));
  } else {
    parent.has_key = false;
    if (!parent.drops_key) parent.node.members.push_back({std::move(parent.key), std::move(node)});
  }
}

void Builder::add_refused(Node empty) {
  if (expects_key()) {
    drop_key();
  } else {
    add(std::move(empty));
  }
}

void Builder::add_key(Node key) {
  if (!key.is_scalar()) {
    refuse_.non_text_key(key);
    drop_key();
  } else if (key.style == Style::kPlain && key.text == "<<") {
    refuse_.merge_key(key);
    drop_key();
  } else {
    Open& map = open_.back();
    map.key = std::move(key);
    map.has_key = true;
    map.drops_key = false;
  }
}

void Builder::drop_key() {
  open_.back().has_key = true;
  open_.back().drops_key = true;
}

// Sorting finds the doubles of a large map in less than quadratic time.
void Builder::check_duplicates(Node& map) {
  std::vector<Member>& members = map.members;
  std::vector<std::size_t> order(members.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return members[a].key.text < members[b].key.text;
  });
  std::vector<std::size_t> doubles;
  for (std::size_t i = 0, first = 0; i < order.size(); ++i) {
    if (members[order[i]].key.text != members[order[first]].key.text) first = i;
    if (i == first) continue;
    refuse_.duplicate_key(members[order[i]].key, members[order[first]].key);
    doubles.push_back(order[i]);
  }
  if (doubles.empty()) return;
  std::sort(doubles.begin(), doubles.end());
  std::vector<Member> kept;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (!std::binary_search(doubles.begin(), doubles.end(), i)) {
      kept.push_back(std::move(members[i]));
    }
  }
  members = std::move(kept);
}

// Warns of a plain text that was probably meant as a list or as the end of one.
void Builder::check_text(const std::string& value, const Place& place, std::size_t offset,
                         const Shape& shape) {
  if (shape.style != Style::kPlain) {
    if (!shape.is_one_line) long_texts_.push_back({offset, shape.end});
    return;
  }
  if (is_unmatched_bracket(value)) refuse_.bracket_in_text(place, value.back());
  if (shape.is_one_line) return;
  const std::size_t line = std::min(text_.find('\n', offset), text_.size());
  const std::size_t next = text_.find_first_not_of(" \t\r\n", line);
  if (next != std::string_view::npos && text_.substr(next).starts_with("- "))
    refuse_.dash_in_text(next);
}

// yaml-cpp gives a null that is not written the offset of whatever comes next.
Builder::Null Builder::null_at(const YAML::Mark& mark) {
  const auto next = static_cast<std::size_t>(std::max(mark.pos, 0));
  if (open_.empty()) return {Null::Kind::kRoot, {}, {}, {}};
  if (expects_key()) return {Null::Kind::kKey, positions_.at(next), {}, {}};
  const std::string_view word = word_at(text_, next);
  if (is_null_word(mark, word)) {
    return {Null::Kind::kWord, positions_.at(next, static_cast<int>(word.size())), word, {}};
  }
  const Open& parent = open_.back();
  if (parent.node.is_map()) return {Null::Kind::kValue, parent.key.place, {}, parent.key};
  return {Null::Kind::kItem, positions_.at(missing_item_offset(next)), {}, {}};
}

// Whether the null is written out, rather than the name of the next key beginning there.
bool Builder::is_null_word(const YAML::Mark& mark, std::string_view word) const {
  if (word != "~" && word != "null" && word != "Null" && word != "NULL") return false;
  const char bracket = text_[open_.back().offset];
  const bool is_flow = bracket == '[' || bracket == '{';
  return is_flow || mark.column > open_.back().byte_column;
}

// The `-` of an item without a value, or the bracket or comma before which the value is missing.
std::size_t Builder::missing_item_offset(std::size_t next) const {
  if (next < text_.size() && (text_[next] == ',' || text_[next] == ']')) return next;
  std::string_view before = text_.substr(0, next);
  for (;;) {
    const std::size_t last = before.find_last_not_of(" \t\r\n");
    if (last == std::string_view::npos) return open_.back().offset;
    const std::size_t line = before.rfind('\n', last) + 1;
    const std::size_t comment = before.substr(line).find('#');
    if (comment == std::string_view::npos) return before[last] == '-' ? last : open_.back().offset;
    before = before.substr(0, line + comment);
  }
}

void Builder::report_null() {
  const Null null = std::exchange(null_, {});
  switch (null.kind) {
    case Null::Kind::kNone:
      return;
    case Null::Kind::kRoot:
      return refuse_.empty_file();
    case Null::Kind::kKey:
      return refuse_.null_key(null.place);
    case Null::Kind::kWord:
      return refuse_.null_value(null.place, null.word);
    case Null::Kind::kValue:
      return refuse_.missing_value(null.key);
    case Null::Kind::kItem:
      return refuse_.missing_item(null.place);
  }
}

}  // namespace attain::yaml
