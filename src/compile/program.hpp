#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <attain/decision.hpp>

#include "model/rules.hpp"
#include "value/name.hpp"

namespace attain::compile {

/// Positions [first, end) in one of the program's arrays.
struct Span {
  std::uint32_t first = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - first; }
};

/// No attribute, no measure, no text: nothing has this code.
inline constexpr std::uint32_t kNone = UINT32_MAX;

/// An undefined number of the rules, or a fraction.
inline constexpr std::int64_t kNotWhole = INT64_MIN;

/// A number of the rules: branch i holds for choice i of the attribute.
struct Number {
  std::uint32_t attribute = kNone;  ///< kNone: the number is not split.
  Span branches;                    ///< In Program::numbers.
};

/// A node of a filter, in preorder: its parts lie behind it, up to `end`. The top of a filter is
/// kAllOf without a node: the nodes of its span beside one another.
struct FilterNode {
  enum class Kind : std::uint8_t { kCodes, kBounds, kAllOf, kAnyOf };
  Kind kind = Kind::kCodes;
  bool excludes = false;    ///< kCodes: written as `not`, which only the explanation needs.
  bool never = false;       ///< kCodes, kBounds: no value passes, so that an unknown one does not.
  std::uint32_t field = 0;  ///< kCodes, kBounds.
  Span words;               ///< kCodes, in Program::words: bit c of them is set if code c passes.
  std::int64_t low = 0;     ///< kBounds: the values that pass, both included, as columns hold them.
  std::int64_t high = 0;
  std::uint32_t end = 0;  ///< In Program::filter_nodes.
};

/// A term of points.
struct Term {
  Number points;
  std::uint32_t measure = kNone;  ///< In Program::measures; kNone if it is all or nothing.
  Number full_at;
  Span conditions;  ///< In Program::requirements; all must be met.
  const model::PointsTerm* source = nullptr;
};

/// The records of one list that pass a filter, interned: equal ones are one.
struct Selection {
  std::uint32_t records = 0;  ///< Code of the list.
  Span filter;                ///< In Program::filter_nodes; fields that take any value left out.
};

struct Measure {
  model::Measure::Kind kind = model::Measure::Kind::kSum;
  std::uint32_t records = 0;        ///< Of measures of records: code of the list.
  std::uint32_t selection = kNone;  ///< The same: in Program::selections.
  std::uint32_t field = 0;          ///< The same but kCount: code of the field.
  std::int64_t parts = 1;     ///< kSum, kAverage, kAttribute: in how many of one the facts hold it.
  std::uint32_t choices = 0;  ///< kCountDistinct: how many values the field can have; 0: any.
  bool may_be_negative = false;  ///< kSum, kAverage: a value of the field may be.
  Span filter;                   ///< Of the selection.
  model::Window window;
  std::uint32_t date_field = kNone;  ///< kNone if the window is always.
  Span of;                           ///< Of measures made of others: in Program::operands.
  std::uint32_t test = kNone;        ///< kPeople: in Program::tests.
  std::uint32_t attribute = kNone;   ///< kAttribute.
  Span terms;                        ///< kPoints: in Program::terms.
  std::optional<Number> cap;
  const model::Measure* source = nullptr;
};

/// No last day.
inline constexpr std::int64_t kNoLimit = INT64_MAX;

/// A node of a person's test, in preorder: its parts lie behind it, up to `end`. Limits in time
/// stand at credentials and conditions alone: those of what they stand in are part of theirs.
struct TestNode {
  model::PersonTest::Kind kind = model::PersonTest::Kind::kCredential;
  std::uint32_t credential = kNone;        ///< kCredential: its code.
  std::uint32_t end = 0;                   ///< In Program::test_nodes.
  std::int64_t accepted_until = kNoLimit;  ///< Days since 1970-01-01, inclusive.
  std::int64_t passed_until = kNoLimit;    ///< kCredential: the same.
  std::uint32_t least = 0;                 ///< kNumberOf: how many parts must pass.
  Span filter;                             ///< kWhere: in Program::filter_nodes, of person fields.
  std::uint32_t trait = kNone;             ///< kCredential, kWhere: in Program::traits.
};

/// What a test asks of one person that has no parts: a credential within limits in time, or a
/// condition on the person's fields. Interned: each different one is a bit of its own.
struct Trait {
  std::uint32_t credential = kNone;  ///< Its code; kNone if it is a condition.
  Span filter;                       ///< Of a condition: in Program::filter_nodes.
  std::int64_t accepted_until = kNoLimit;
  std::int64_t passed_until = kNoLimit;
};

/// What holding a credential can give, in Program::traits: for [first, dated) it does not matter
/// when it was passed, for [dated, end) it does.
struct CredentialTraits {
  std::uint32_t first = 0;
  std::uint32_t dated = 0;
  std::uint32_t end = 0;
};

/// A person's test, interned: equal tests are one.
struct Test {
  Span nodes;  ///< In Program::test_nodes.
};

/// A line of places that different people fill.
struct Place {
  std::uint32_t test = kNone;  ///< In Program::tests.
  Number people;
};

/// A requirement, in preorder: its parts lie behind it, up to `end`.
struct Requirement {
  RequirementDecision::Kind kind = RequirementDecision::Kind::kMeasure;
  Comparator comparator = Comparator::kAtLeast;
  bool excluded = false;     ///< kPartner: all codes pass but those in `words`.
  bool is_external = false;  ///< kCompetency: `subject` is an award of the vocabulary.

  /// kMeasure: in Program::measures. kPeople, kCredentials: in Program::tests. kPartner: an
  /// attribute. kCompetency: in Program::competencies, or an award.
  std::uint32_t subject = kNone;
  Number threshold;       ///< kCompetency: a rank, 1 for the lowest tier.
  Span words;             ///< kPartner of a flag or one_of: in Program::words, the codes written.
  Span places;            ///< kDifferentPeople: in Program::places.
  std::uint32_t end = 0;  ///< In Program::requirements.
  const model::Requirement* source = nullptr;
};

struct Tier {
  bool offered = false;
  Span requirements;  ///< In Program::requirements; all must be met.
};

struct Option {
  Span tiers;  ///< In Program::tiers; one for each tier of the vocabulary.
  const model::Option* source = nullptr;
};

struct Revision {
  Span options;       ///< In Program::options.
  Span measures;      ///< In Program::measures: all that it declares.
  Span requirements;  ///< In Program::requirements: all of its tiers and measures.
  Span tiers;         ///< In Program::tiers: all of its options.
  Span attributes;    ///< In Program::operands: `one_of` and flag attributes that it reads.
  const model::Revision* source = nullptr;
};

struct Competency {
  Span revisions;  ///< In Program::revisions, oldest first.
  Span needs;  ///< In Program::operands: competencies it asks for, theirs too, in Program::order.
  const model::Competency* source = nullptr;
};

/// The rules with every name a small integer and every list a stretch of one array. Immutable.
/// The `source` pointers lead into `rules`, which it owns.
struct Program {
  std::shared_ptr<const model::Rules> rules;

  std::vector<Competency> competencies;
  value::NameIndex competency_codes;  ///< Places of competencies by name.
  std::vector<std::uint32_t> order;   ///< Of competencies: each behind those that it asks for.
  std::vector<Revision> revisions;
  std::vector<Option> options;
  std::vector<Tier> tiers;
  std::vector<Requirement> requirements;
  std::vector<Selection> selections;
  std::vector<Measure> measures;
  std::vector<Term> terms;
  std::vector<FilterNode> filter_nodes;
  std::vector<Test> tests;
  std::vector<TestNode> test_nodes;
  std::vector<Trait> traits;
  std::vector<CredentialTraits> traits_of;  ///< For each credential.
  Span conditions;                          ///< In `traits`.
  std::vector<std::uint32_t> expiring;  ///< In `traits`: credentials that are accepted up to a day.
  std::vector<Place> places;
  std::vector<std::optional<Rational>> numbers;  ///< None: undefined.
  std::vector<std::int64_t> whole_numbers;       ///< The same, or kNotWhole.
  std::vector<std::uint32_t> operands;           ///< Codes and places in other arrays.
  std::vector<std::uint64_t> words;

  const model::Vocabulary& vocabulary() const { return *rules->vocabulary; }
};

/// Compiles checked rules; cannot fail.
std::shared_ptr<const Program> compile(std::shared_ptr<const model::Rules> rules);

/// The texts of a competency that are in effect on `day`, in Program::revisions: the newest, and
/// before it those that are accepted beside it. Empty if none is.
Span revisions_on(const Program& program, const Competency& competency, Date day);

/// The program as text, for people and tests.
std::string dump(const Program& program);

}  // namespace attain::compile
