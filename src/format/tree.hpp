#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "format/comments.hpp"
#include "format/spans.hpp"
#include "yaml/document.hpp"

namespace attain::format {

/// A comment that has a line of its own.
struct CommentLine {
  std::string_view text;
  bool follows_blank = false;  ///< A blank line stands before it.
};

struct Entry;

/// A value, with the comments that belong to it.
struct Value {
  const yaml::Node* node = nullptr;
  Span span;
  bool is_flow = false;           ///< A list or map in brackets, or inside one.
  bool holds_comments = false;    ///< Between its brackets: then it cannot stand on one line.
  std::string_view head;          ///< The comment on the line that a list or map begins behind.
  std::string_view after;         ///< The comment at the end of its line.
  std::vector<Entry> entries;     ///< Of a list or map.
  std::vector<CommentLine> last;  ///< Behind the entries, and as far indented.
};

/// An item of a list or a member of a map, or the root.
struct Entry {
  const yaml::Node* key = nullptr;  ///< Of a member.
  std::vector<CommentLine> before;
  bool follows_blank = false;  ///< A blank line stands before it and behind `before`.
  Value value;
};

/// All of a rule file: what its nodes say, and each of its comments once.
struct Tree {
  Entry root;
  std::vector<CommentLine> last;
};

/// Gives every comment its place at a node. The nodes, the text and the comments outlive the tree.
Tree read_tree(const yaml::Document& document, std::span<const Span> spans,
               std::span<const Comment> comments);

}  // namespace attain::format
