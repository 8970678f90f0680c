// Takes nodes; gives maps with their keys checked, lists and members, or reports what they are not.
//
// INVARIANT: each problem is reported once: a misspelt key counts as meant, so that the key it
// stands for is not reported as missing too.
// Tested by tests/unit/model/reader_test.cpp.

#include "model/reader.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;
using diagnostic::Place;

std::string found(const yaml::Node& node) {
  if (node.is_list()) return "a list";
  if (node.is_map()) return "a map";
  const bool plain = node.style == yaml::Style::kPlain;
  return fmt::format("{}{}", plain ? "" : "the quoted text ", diagnostic::quoted(node.text));
}

std::vector<std::string_view> names_of(std::span<const Key> keys) {
  std::vector<std::string_view> names;
  for (const Key& key : keys) names.push_back(key.name);
  return names;
}

}  // namespace

const yaml::Member* KeyedMap::member(std::string_view key) const {
  for (const yaml::Member& member : node_->members) {
    if (member.key.text == key) return &member;
  }
  return nullptr;
}

bool KeyedMap::is_meant(std::string_view key) const {
  return find(key) != nullptr ||
         std::find(misspelt_.begin(), misspelt_.end(), key) != misspelt_.end();
}

std::string_view Reader::unknown(Code code, const Place& place, std::string message,
                                 std::string_view text, const Names& names) {
  // INVARIANT: what is dropped anyway costs no search, so hostile files stay linear.
  if (full()) {
    error(code, place, std::move(message));
    return {};
  }
  const std::vector<std::string_view> known = names();
  error(code, place, std::move(message), diagnostic::suggestion(text, known));
  return diagnostic::nearest(text, known);
}

void Reader::wrong_type(const yaml::Node& node, std::string_view expected, std::string help) {
  error(Code::kWrongType, node.place, fmt::format("expected {}, found {}", expected, found(node)),
        std::move(help));
}

std::optional<KeyedMap> Reader::map(const yaml::Node& node, const Place& place,
                                    std::string_view what, std::span<const Key> keys) {
  if (!node.is_map()) {
    wrong_type(node, what,
               fmt::format("write a map of keys and values, `{{ {}: ... }}`", keys.front().name));
    return std::nullopt;
  }
  std::vector<std::string_view> misspelt;
  for (const yaml::Member& member : node.members) {
    const std::string& text = member.key.text;
    if (std::any_of(keys.begin(), keys.end(), [&](const Key& key) { return key.name == text; })) {
      continue;
    }
    const std::string_view near =
        unknown(Code::kUnknownKey, member.key.place,
                fmt::format("unknown key {} of {}", diagnostic::quoted(text), what), text,
                [&] { return names_of(keys); });
    if (!near.empty()) misspelt.push_back(near);
  }
  KeyedMap map(node, std::move(misspelt));
  for (const Key& key : keys) {
    if (key.if_missing.empty() || map.is_meant(key.name)) continue;
    error(Code::kMissingKey, place, fmt::format("{} needs the key `{}`", what, key.name),
          std::string(key.if_missing));
  }
  return map;
}

std::span<const yaml::Member> Reader::members(const yaml::Node& node, std::string_view what,
                                              std::string_view if_empty) {
  if (!node.is_map()) {
    wrong_type(node, what, "write a map of names and values, `{ name: ... }`");
  } else if (node.members.empty() && !if_empty.empty()) {
    report_empty(node, if_empty);
  }
  return node.members;
}

std::span<const yaml::Node> Reader::items(const yaml::Node& node, std::string_view what,
                                          std::string_view if_empty) {
  if (!node.is_list()) {
    wrong_type(node, what, "write a list, `[...]`");
  } else if (node.items.empty()) {
    report_empty(node, if_empty);
  }
  return node.items;
}

std::span<const yaml::Node> Reader::one_or_items(const yaml::Node& node,
                                                 std::string_view if_empty) {
  if (!node.is_list()) return {&node, 1};
  if (node.items.empty()) report_empty(node, if_empty);
  return node.items;
}

void Reader::report_empty(const yaml::Node& node, std::string_view if_empty) {
  error(Code::kEmptyList, node.place,
        fmt::format("this {} is empty", node.is_map() ? "map" : "list"), std::string(if_empty));
}

}  // namespace attain::model
