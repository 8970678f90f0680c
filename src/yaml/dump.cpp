// Takes a document, gives its nodes as text: position and length, key, and what the node is.
//
// Tested by tests/unit/yaml/dump_test.cpp.

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "yaml/document.hpp"

namespace attain::yaml {

namespace {

std::string_view name_of(Style style) {
  switch (style) {
    case Style::kPlain:
      return "plain";
    case Style::kQuoted:
      return "quoted";
    case Style::kBlock:
      return "block";
  }
  return "";
}

std::string place_of(const Node& node) {
  return fmt::format("{}:{}+{}", node.place.line, node.place.column, node.place.length);
}

std::string scalar(const Node& node) {
  return fmt::format("{} {}", name_of(node.style), diagnostic::escaped(node.text));
}

// `label` is `- ` of an item or `key: ` of a member. As deep as the nodes, which Limits bounds.
void dump_node(const Node& node, std::size_t depth, std::string_view label, std::string& text) {
  const std::string_view what = node.is_list() ? "list" : node.is_map() ? "map" : "";
  text += fmt::format("{:<10}{:{}}{}{}\n", place_of(node), "", depth * 2, label,
                      node.is_scalar() ? scalar(node) : what);
  for (const Node& item : node.items) dump_node(item, depth + 1, "- ", text);
  for (const Member& member : node.members) {
    const std::string key =
        fmt::format("{} ({}): ", diagnostic::escaped(member.key.text), place_of(member.key));
    dump_node(member.value, depth + 1, key, text);
  }
}

}  // namespace

std::string dump(const Document& document) {
  std::string text;
  dump_node(document.root, 0, "", text);
  return text;
}

}  // namespace attain::yaml
