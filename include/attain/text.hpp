#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <attain/export.hpp>

namespace attain {

/// A text in one or more of a program's languages, as the rule files state it (a title, say).
///
/// Owns its strings. Immutable once built, so any number of threads may read it.
///
///     const attain::Text& title = *tier.title;  // of a TierDecision
///     title.in("it");      // "argento"
///     title.in("de");      // "silver": not stated in German, so the first language it has
class ATTAIN_EXPORT Text {
 public:
  Text() = default;

  /// The text in `language`, or in the first language it is stated in; empty if there is none.
  std::string_view in(std::string_view language) const;

  /// The text in the first language it is stated in; empty if there is none.
  std::string_view first() const { return in({}); }

  bool empty() const { return entries_.empty(); }

  /// Adds the text of one language. The first one added is the one to fall back to.
  void add(std::string language, std::string text) {
    entries_.emplace_back(std::move(language), std::move(text));
  }

  /// Pairs of language and text, in the order added.
  const std::vector<std::pair<std::string, std::string>>& entries() const { return entries_; }

 private:
  std::vector<std::pair<std::string, std::string>> entries_;
};

}  // namespace attain
