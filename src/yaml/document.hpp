#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <attain/rulebook.hpp>

#include "diagnostic/sink.hpp"

namespace attain::yaml {

enum class Kind : std::uint8_t { kScalar, kList, kMap };

/// How a scalar was written; only a plain one can be a number, a date or a flag.
enum class Style : std::uint8_t { kPlain, kQuoted, kBlock };

struct Member;

/// One value of a YAML text and where it stands. A tree no deeper than Limits::max_depth, so that
/// walking it by recursion is safe.
struct Node {
  Kind kind = Kind::kScalar;
  Style style = Style::kPlain;
  diagnostic::Place place;
  std::string text;             ///< kScalar.
  std::vector<Node> items;      ///< kList.
  std::vector<Member> members;  ///< kMap, in the order written, no key twice.

  bool is_scalar() const { return kind == Kind::kScalar; }
  bool is_list() const { return kind == Kind::kList; }
  bool is_map() const { return kind == Kind::kMap; }

  /// The value of `key` in a map, or null.
  const Node* find(std::string_view key) const;
};

/// A key of a map, always a scalar, and its value.
struct Member {
  Node key;
  Node value;
};

/// The one document of a YAML text. Nodes point into the source that it owns.
struct Document {
  std::unique_ptr<const diagnostic::Source> source;
  Node root;
};

/// Parses the one YAML document of `text`; `name` is what diagnostics call it.
///
/// Refused: more than one document, an empty one, anchors, aliases, tags, directives, merge keys,
/// nulls, duplicate keys, keys that are not text, bytes that are not UTF-8, control characters, and
/// whatever exceeds `limits`. Time and memory are linear in the text within the limits.
/// INVARIANT: `sink` gained no error if and only if the document is usable. After an error the root
/// holds what came before it, for other stages' tests; do not check it further.
Document parse(std::string name, std::string text, const Limits& limits, diagnostic::Sink& sink);

/// The nodes as text, one a line with its position, for people and tests.
std::string dump(const Document& document);

}  // namespace attain::yaml
