#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <attain/decision.hpp>
#include <attain/diagnostic.hpp>
#include <attain/value.hpp>

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
  std::optional<Rational> value;
};

/// A number of the rules: one branch without a choice, or one for each choice of `attribute`, in
/// the order of the vocabulary.
struct Number {
  std::string attribute;  ///< Empty if the number is not split.
  std::vector<Branch> branches;
};

/// What a number counts: nothing by name, a currency (`USD`), or percent (`%`).
using Unit = std::string;
inline constexpr std::string_view kPercent = "%";

/// A comparator and a number that is not split: `at_least: 50`.
struct Bound {
  Comparator comparator = Comparator::kAtLeast;
  Rational number;
};

/// A condition on one field of a record or of a person, or a choice of conditions.
struct FilterTerm {
  enum class Kind : std::uint8_t { kAny, kListed, kExcluded, kCompared, kAnyOf };
  std::string field;  ///< Empty of kAnyOf.
  Kind kind = Kind::kAny;
  std::vector<std::string> values;  ///< kListed, kExcluded: ids of choices, or `true` and `false`.
  std::vector<Bound> bounds = {};   ///< kCompared: all must hold; of a date, its days.
  std::vector<std::vector<FilterTerm>> alternatives = {};  ///< kAnyOf: all terms of one must hold.
};

/// Which dated records a measure takes: all, whole months, or days. They end with the evaluation
/// date's month, or with that date, or as many months or days before as `ago` says.
struct Window {
  enum class Kind : std::uint8_t { kAlways, kMonths, kDays };
  Kind kind = Kind::kAlways;
  std::int32_t length = 0;  ///< 1 to 1,200 months or 1 to 36,600 days.
  std::int32_t ago = 0;     ///< In the same unit; as much at most.
};

/// A test of one person. A credential, a condition on the person's fields, or a combination of
/// tests. Each may be limited in time; what stands inside another test is limited by both.
struct PersonTest {
  enum class Kind : std::uint8_t { kCredential, kAnyOf, kAllOf, kNumberOf, kWhere };
  Kind kind = Kind::kCredential;
  std::string name;  ///< kCredential: its id. Else the profile or set it is, or empty.
  Text title;        ///< Of the profile; else empty.
  std::vector<PersonTest> parts;
  std::optional<Date> accepted_until = {};  ///< The last evaluation date on which it counts.
  std::optional<Date> passed_until = {};    ///< The last day on which a pass of it counts.
  std::int32_t least = 0;                   ///< kNumberOf: how many parts must pass.
  std::vector<FilterTerm> where = {};       ///< kWhere: on the person's fields; all must hold.
};

struct Requirement;

/// A term of points: up to `points`, linear in a measure, all or nothing, or both.
struct PointsTerm {
  std::string id;
  Annotations annotations;
  Number points;
  std::string measure;                  ///< Empty if it is all or nothing.
  Number full_at;                       ///< Of `measure`: what earns all points; more than 0.
  std::vector<Requirement> conditions;  ///< All must be met for it to earn anything.
};

struct Measure {
  enum class Kind : std::uint8_t {
    kSum,
    kCount,
    kCountDistinct,
    kAverage,
    kTotal,
    kDifference,
    kGrowth,
    kShare,
    kPeople,
    kAttribute,
    kPoints,
  };
  std::string id;
  Kind kind = Kind::kSum;
  std::string records;            ///< Of the first four kinds: the list.
  std::string field;              ///< The same but kCount: the field that is measured.
  std::vector<FilterTerm> where;  ///< The same: those of `one_of` fields, in their order, first.
  std::optional<Window> within;   ///< For dated records.
  Annotations annotations;
  Unit unit = {};
  std::vector<std::string> of = {};     ///< kTotal, kDifference, kGrowth (from, to): measures.
  PersonTest holding = {};              ///< kPeople: profiles and sets resolved into it.
  std::string attribute = {};           ///< kAttribute.
  std::vector<PointsTerm> terms;        ///< kPoints.
  std::optional<Bound> each_term = {};  ///< kPoints: what each term must earn, or all is 0.
  std::optional<Number> cap = {};       ///< The most it may come to.
};

struct MeasureRequirement {
  std::string measure;
  Comparator comparator = Comparator::kAtLeast;
  Number threshold;
  Unit unit = {};
};

struct PeopleRequirement {
  Number people;
  PersonTest holding;  ///< As written, profiles and sets resolved into it.
  Comparator comparator = Comparator::kAtLeast;
  PersonTest whole = {};             ///< `holding` and that of all requirements it is a quota of.
  std::vector<Requirement> of_whom;  ///< Quotas of the people who pass `whole`.
};

/// Places that nobody fills twice. A line with a quota has been made two lines.
struct DifferentPeopleRequirement {
  struct Place {
    std::string id;
    Number people;
    PersonTest holding;  ///< As written.
    PersonTest whole;    ///< `holding` and that of all requirements it is a quota of.
    Annotations annotations;
  };
  std::vector<Place> places;
};

/// Pairs of a person and a credential.
struct CredentialsRequirement {
  Number credentials;
  Comparator comparator = Comparator::kAtLeast;
  PersonTest among;  ///< kAnyOf, of credentials alone, none twice.
};

struct PartnerRequirement {
  std::string attribute;
  Comparator comparator = Comparator::kIs;
  Number threshold;                 ///< Of numbers, money and dates (in days).
  std::vector<std::string> values;  ///< Of flags and `one_of`: ids of choices, `true`, `false`.
  bool excluded = false;            ///< All but `values`.
  Unit unit = {};
};

struct CompetencyRequirement {
  std::string competency;
  Comparator comparator = Comparator::kAtLeast;
  std::string tier;
};

struct CombinedRequirement {
  enum class Kind : std::uint8_t { kAnyOf, kAllOf, kNumberOf };
  Kind kind = Kind::kAnyOf;
  std::vector<Requirement> parts;
  Comparator comparator = Comparator::kAtLeast;  ///< kNumberOf.
  Number threshold = {};                         ///< kNumberOf.
};

struct Requirement {
  std::string id;  ///< Whole: `managed-service-partner.silver.active-entitlements`.
  Annotations annotations;
  std::variant<MeasureRequirement, PeopleRequirement, DifferentPeopleRequirement,
               CredentialsRequirement, PartnerRequirement, CompetencyRequirement,
               CombinedRequirement>
      kind;
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

/// Another competency that a revision asks for, and where.
struct Need {
  std::string competency;
  Diagnostic place;  ///< Without words.
};

struct Revision {
  Date starts;
  std::optional<Date> withdrawn;  ///< The first day on which it is no longer in effect.
  std::optional<Date> previous_accepted_until;  ///< The last day of the text before it.
  Text title;
  std::string source_document;
  std::optional<Date> source_published;
  Annotations annotations;
  std::vector<std::pair<std::string, Text>> titles;  ///< What this text calls credentials.
  std::vector<Measure> measures;
  std::vector<Option> options;
  std::vector<Need> needs;

  /// What this text calls a credential, or else the catalogue.
  const Text& title_of(const Credential& credential) const;
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
