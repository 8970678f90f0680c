#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <attain/decision.hpp>
#include <attain/export.hpp>
#include <attain/rulebook.hpp>
#include <attain/value.hpp>

namespace attain {

/// How a decision is written as text for people.
struct TextOptions {
  /// One of the program's languages; its first if empty. Titles not stated in it, and the
  /// renderer's own words if it has none for it, fall back to the first language and to English.
  std::string_view language{};

  /// Only this competency and this tier; all if empty.
  std::string_view competency{};
  std::string_view tier{};

  /// Mark statuses with ANSI colour sequences.
  bool colour = false;
};

/// The decision as a program manager reads it: a tree of requirements, what counted, what did not
/// and why, and what is missing. Ends with a newline. The same decision gives the same bytes.
ATTAIN_EXPORT std::string to_text(const Decision& decision, const TextOptions& options = {});

/// How JSON is laid out.
enum class JsonLayout : unsigned char {
  kCompact,   ///< One line, without a newline at its end.
  kIndented,  ///< Two spaces a level, ending with a newline.
};

/// The decision as JSON. README.md describes its members; their order is fixed.
ATTAIN_EXPORT std::string to_json(const Decision& decision,
                                  JsonLayout layout = JsonLayout::kCompact);

/// `{ "id": "contoso", "tiers": { "cloud-productivity": "silver" } }`; null where none is attained.
ATTAIN_EXPORT std::string to_json(const Tiers& tiers, std::string_view id,
                                  JsonLayout layout = JsonLayout::kCompact);

/// Which rules are written as prose, and how.
struct ProseOptions {
  /// As in TextOptions.
  std::string_view language{};

  /// Only this competency; all if empty.
  std::string_view competency{};

  /// The text in effect on this day; the newest of each competency if there is no day.
  std::optional<Date> revision{};
};

/// The rules as a program manager reads them aloud: the dates and the source of each text, what
/// each tier of each option asks, what is counted, and how unclear texts are taken. Ends with a
/// newline; empty if there is no such competency. The same rules give the same bytes.
ATTAIN_EXPORT std::string to_prose(const RuleBook& rules, const ProseOptions& options = {});

/// What a requirement asks, in words: `2 people, each with 70-346 and 70-347`.
ATTAIN_EXPORT std::string describe(const RequirementDecision& requirement, const Decision& decision,
                                   std::string_view language = {});

/// The steps as a sentence: `1,550 more active entitlements, and ben passes 70-347`.
ATTAIN_EXPORT std::string describe(List<Step> gap, const Decision& decision,
                                   std::string_view language = {});

}  // namespace attain
