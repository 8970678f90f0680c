#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <attain/rulebook.hpp>

#include "diagnostic/sink.hpp"
#include "yaml/document.hpp"
#include "yaml/position.hpp"

namespace attain::yaml {

/// Reports what YAML allows and rule files do not, each kind in its one place. Offsets are bytes.
class Refusal {
 public:
  /// All arguments outlive this.
  Refusal(const diagnostic::Source& source, std::string_view text, Positions& positions,
          diagnostic::Sink& sink)
      : source_(source), text_(text), positions_(positions), sink_(sink) {}

  /// `offset` is where the properties of a node begin, `&a !t`.
  void anchor(std::size_t offset);
  void tag(std::size_t offset);
  void alias(std::size_t offset);

  void merge_key(const Node& key);
  void duplicate_key(const Node& key, const Node& first);
  void non_text_key(const Node& key);

  void empty_file();
  void null_value(const diagnostic::Place& place, std::string_view word);
  void null_key(const diagnostic::Place& place);
  void missing_value(const Node& key);
  void missing_item(const diagnostic::Place& place);

  /// `root`: what the first document is; none if it states nothing.
  void second_document(std::size_t offset, std::optional<Kind> root);
  void first_character(std::size_t offset);
  void too_deep(const diagnostic::Place& place, std::size_t limit);
  void too_many_nodes(const diagnostic::Place& place, std::size_t limit);
  void scalar_too_long(const diagnostic::Place& place, std::size_t size, std::size_t limit);
  void no_progress(std::size_t offset, std::size_t budget);
  void tab(std::size_t offset);

  /// Warnings: texts that were probably meant as structure.
  void dash_in_text(std::size_t offset);
  void bracket_in_text(const diagnostic::Place& text, char bracket);

 private:
  const diagnostic::Source& source_;
  std::string_view text_;
  Positions& positions_;
  diagnostic::Sink& sink_;
};

}  // namespace attain::yaml
