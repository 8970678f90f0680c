#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <attain/date.hpp>
#include <attain/decision.hpp>
#include <attain/text.hpp>

#include "model/vocabulary.hpp"

namespace attain::model {

/// What any node may carry beside its meaning.
struct Annotations {
  Text title;
  std::string cite;
  std::string note;
  std::vector<std::string> readings;  ///< Ids.
};

/// One branch of a split number; no value means `undefined`.
struct Branch {
  std::string choice;
  std::optional<std::int64_t> value;
};

/// A number of the rules: one branch without a choice, or one for each choice of `attribute`, in
/// the order of the vocabulary.
struct Number {
  std::string attribute;  ///< Empty if the number is not split.
  std::vector<Branch> branches;
};

/// A condition on one `one_of` field of a record.
struct FilterTerm {
  enum class Kind : std::uint8_t { kAny, kListed, kExcluded };
  std::string field;
  Kind kind = Kind::kAny;
  std::vector<std::string> values;  ///< Ids of choices, in the order written.
};

/// Which dated records a measure takes: all, the whole months that end with the evaluation date's
/// month, or the days that end with the evaluation date.
struct Window {
  enum class Kind : std::uint8_t { kAlways, kMonths, kDays };
  Kind kind = Kind::kAlways;
  std::int32_t length = 0;  ///< 1 to 1,200 months or 1 to 36,600 days.
};

struct Measure {
  enum class Kind : std::uint8_t { kSum, kCount };
  std::string id;
  Kind kind = Kind::kSum;
  std::string records;            ///< The list.
  std::string field;              ///< kSum: the field that is summed.
  std::vector<FilterTerm> where;  ///< One for each `one_of` field of the list, in its order.
  std::optional<Window> within;   ///< For dated records.
  Annotations annotations;
};

/// A test of one person. A credential, or a combination of tests.
struct PersonTest {
  enum class Kind : std::uint8_t { kCredential, kAnyOf, kAllOf };
  Kind kind = Kind::kCredential;
  std::string name;  ///< kCredential: its id. Else the profile or set it is, or empty.
  Text title;        ///< Of the profile; else empty.
  std::vector<PersonTest> parts;
};

struct Requirement;

struct MeasureRequirement {
  std::string measure;
  Comparator comparator = Comparator::kAtLeast;
  Number threshold;
};

struct PeopleRequirement {
  Number people;
  PersonTest holding;  ///< Profiles and sets resolved into it.
};

struct CombinedRequirement {
  enum class Kind : std::uint8_t { kAnyOf, kAllOf };
  Kind kind = Kind::kAnyOf;
  std::vector<Requirement> parts;
};

struct Requirement {
  std::string id;  ///< Whole: `managed-service-partner.silver.active-entitlements`.
  Annotations annotations;
  std::variant<MeasureRequirement, PeopleRequirement, CombinedRequirement> kind;
};

struct TierRules {
  std::string tier;
  bool offered = false;
  std::vector<Requirement> requirements;
};

struct Option {
  std::string id;
  Annotations annotations;
  std::vector<TierRules> tiers;  ///< One for each tier of the vocabulary, in its order.
};

struct Revision {
  Date starts;
  std::optional<Date> withdrawn;  ///< The first day on which it is no longer in effect.
  Text title;
  std::string source_document;
  std::optional<Date> source_published;
  Annotations annotations;
  std::vector<Measure> measures;
  std::vector<Option> options;
};

struct Competency {
  std::string id;
  std::vector<Revision> revisions;  ///< Oldest first.
};

/// All rules of a program, typed and checked: every name in it resolves.
struct Rules {
  std::shared_ptr<const Vocabulary> vocabulary;
  std::vector<Competency> competencies;  ///< In the order of their names.
};

/// The rules as text, for people and tests.
std::string dump(const Rules& rules);

}  // namespace attain::model
