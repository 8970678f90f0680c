#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <attain/value.hpp>

#include "diagnostic/sink.hpp"
#include "value/number.hpp"
#include "yaml/document.hpp"

namespace attain::model {

/// A key that a map may have, or must.
struct Key {
  std::string_view name;
  std::string_view if_missing = {};  ///< What to write; the key is required unless this is empty.
};

/// A map whose keys have been checked, and which of them were meant.
class KeyedMap {
 public:
  KeyedMap(const yaml::Node& node, std::vector<std::string_view> misspelt)
      : node_(&node), misspelt_(std::move(misspelt)) {}

  /// The key and its value, or null.
  const yaml::Member* member(std::string_view key) const;

  /// The value of `key`, or null.
  const yaml::Node* find(std::string_view key) const { return node_->find(key); }

  /// Whether `key` is there, or a misspelling of it that is reported already.
  bool is_meant(std::string_view key) const;

  const yaml::Node& node() const { return *node_; }

 private:
  const yaml::Node* node_;
  std::vector<std::string_view> misspelt_;
};

/// How a kind of name must be spelt.
enum class Spelling : std::uint8_t {
  kKebabCase,   ///< `cloud-productivity`
  kSnakeCase,   ///< `active_users`: what facts carry as keys.
  kCredential,  ///< `MCSA-O365`: credentials and readings, as other bodies spell them.
  kLanguage,    ///< `en`, `pt-BR`
};

/// Names to suggest, gathered only where they are needed; they outlive the call.
using Names = std::function<std::vector<std::string_view>()>;

/// The numbers that a place takes, both bounds included.
struct Bounds {
  std::int64_t least = -value::kLargest;
  std::int64_t most = value::kLargest;
};

/// Reads nodes as what they are meant to be and reports those that are not: the recurring problems
/// of rule files have their one wording here. Borrows its sink.
class Reader {
 public:
  explicit Reader(diagnostic::Sink& sink) : sink_(sink) {}

  /// The languages that texts may be in, the default one first; borrowed. Without them texts in
  /// several languages are not held against any.
  void use_languages(std::span<const std::string> languages) { languages_ = languages; }

  void error(diagnostic::Code code, const diagnostic::Place& place, std::string message,
             std::string help = {}) {
    sink_.error(code, place, std::move(message), std::move(help));
  }
  void warn(diagnostic::Code code, const diagnostic::Place& place, std::string message,
            std::string help = {}) {
    sink_.warn(code, place, std::move(message), std::move(help));
  }

  /// Whether further errors are only counted: what is costly to find may be left out.
  bool full() const { return sink_.full(); }

  /// Reports that `text` is none of `names`; gives the one that was probably meant, or nothing.
  std::string_view unknown(diagnostic::Code code, const diagnostic::Place& place,
                           std::string message, std::string_view text, const Names& names);

  /// Reports a node that is not what is `expected`: "expected a date, found a list".
  void wrong_type(const yaml::Node& node, std::string_view expected, std::string help = {});

  /// `node` as a map with no keys but `keys`. `what` it is called: "a measure". A key left out is
  /// reported at `place`. None if it is no map.
  std::optional<KeyedMap> map(const yaml::Node& node, const diagnostic::Place& place,
                              std::string_view what, std::span<const Key> keys);

  /// The members of a map whose keys are names that the user gives; none, reported, if it is no map
  /// or, where `if_empty` says what to write, an empty one.
  std::span<const yaml::Member> members(const yaml::Node& node, std::string_view what,
                                        std::string_view if_empty = {});

  /// The items of a list; none, reported, if it is no list or an empty one.
  std::span<const yaml::Node> items(const yaml::Node& node, std::string_view what,
                                    std::string_view if_empty);

  /// The same, but what is no list is taken for its only item.
  std::span<const yaml::Node> one_or_items(const yaml::Node& node, std::string_view if_empty);

  /// The text of a scalar, as written; null, reported, if it is none. `what`: "a credential".
  const std::string* word(const yaml::Node& node, std::string_view what);

  /// Reports a name that is not spelt as it must. `what` is named: "a measure".
  bool name(const yaml::Node& node, Spelling spelling, std::string_view what);

  /// The whole number that a plain scalar writes.
  std::optional<std::int64_t> integer(const yaml::Node& node, Bounds bounds);

  /// The day that a plain scalar writes.
  std::optional<Date> date(const yaml::Node& node);

  /// A text: bare in the first language, or a map of languages.
  Text text(const yaml::Node& node);

 private:
  void report_empty(const yaml::Node& node, std::string_view if_empty);
  void add_text(const yaml::Node& node, std::string_view language, Text& text);
  void check_languages(const yaml::Node& node);

  diagnostic::Sink& sink_;
  std::span<const std::string> languages_;
};

}  // namespace attain::model
