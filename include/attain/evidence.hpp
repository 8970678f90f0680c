#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <attain/value.hpp>

namespace attain {

namespace model {
struct PersonTest;
}  // namespace model

/// A list that lies in the memory of a Decision: a view, valid as long as a copy of it lives.
template <class T>
class List {
 public:
  using value_type = T;
  using const_iterator = const T*;  // NOLINT(readability-identifier-naming): as in the standard

  constexpr List() = default;
  constexpr List(const T* first, std::size_t size) : first_(first), size_(size) {}

  /// NOLINTNEXTLINE(google-explicit-constructor): a vector that lives is such a list, too.
  List(const std::vector<T>& values) : List(values.data(), values.size()) {}
  List(std::vector<T>&&) = delete;

  constexpr const T* begin() const { return first_; }
  constexpr const T* end() const { return first_ + size_; }
  constexpr std::size_t size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr const T& operator[](std::size_t place) const { return first_[place]; }
  constexpr const T& front() const { return *first_; }
  constexpr const T& back() const { return first_[size_ - 1]; }

  friend constexpr bool operator==(List a, List b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  const T* first_ = nullptr;
  std::size_t size_ = 0;
};

/// A number that a requirement asks for: one, or one for each branch of a split.
struct Threshold {
  std::string_view branch;        ///< `developed`; empty if the number is not split.
  const Text* title = nullptr;    ///< The branch's title; null if the number is not split.
  std::optional<Rational> value;  ///< None if the rules leave this branch undefined.
  bool applies = false;           ///< This partner's branch, or possibly so while unknown.
};

/// Whether a record or a person counts; maybe, if facts that would tell are absent.
enum class Counted : std::uint8_t { kNo, kMaybe, kYes };

/// One record of a measure's list, and whether the measure counts it.
struct RecordEvidence {
  /// Why it does not count, or may not: the first reason in the order of the filter.
  enum class Reason : std::uint8_t {
    kNone,           ///< It counts.
    kNotListed,      ///< `field` has `value`, which the filter does not list.
    kExcluded,       ///< `field` has `value`, which the filter excludes.
    kNotCompared,    ///< `field` has `value`, which does not compare as the filter asks.
    kNoAlternative,  ///< None of the filter's alternatives takes it; `field` is empty.
    kFieldUnknown,   ///< `field` is not known; empty where alternatives leave it open.
    kBeforeWindow,   ///< Its date, `value`, lies before the window.
    kAfterWindow,    ///< Its date, `value`, lies after the window.
    kAmountUnknown,  ///< It passes the filter, but the field to be measured is not known.
  };
  std::size_t index = 0;           ///< Its place in the facts' list, from 0.
  Counted counted = Counted::kNo;  ///< kMaybe with kFieldUnknown and kAmountUnknown.
  std::optional<Rational> amount;  ///< What it adds, or would add; none if not known.
  Reason reason = Reason::kNone;
  std::string_view field;
  std::string_view value;
};

/// One credential of a person, as a test of that person sees it on the day of the decision.
struct CredentialEvidence {
  enum class State : std::uint8_t {
    kHeld,
    kLacking,
    kPassedLater,    ///< Passed on `date`, after the day of the decision.
    kExpired,        ///< Expired on `date`, before the day of the decision.
    kNotAccepted,    ///< Held, but the rules accept it here until `date` only.
    kPassedTooLate,  ///< Held, but passed on `date`, after the last day that the rules allow here.
    kUnknown,        ///< It is not known whether the person holds it, or when it was passed.
  };
  std::string_view credential;
  State state = State::kLacking;
  std::optional<Date> date;
};

/// One person, and whether a requirement's test counts them.
struct PersonEvidence {
  std::size_t index = 0;  ///< The person's place in the facts, from 0.
  std::string_view id;
  Counted counted = Counted::kNo;

  /// Counted: the credentials by which. Not counted: the fewest that would make the person count,
  /// with why each does not, then those held that do not count here for their date; the latter
  /// alone if nothing would make the person count. Maybe: those of the test, unknown.
  List<CredentialEvidence> credentials;

  /// Does not count but could, and the facts give the person some credential of the test, be it
  /// one passed later or expired: is on the way.
  bool on_the_way = false;
};

struct MeasureEvidence;
struct RequirementDecision;

/// A term of points, and what it earns.
struct TermEvidence {
  std::string_view id;
  const Text* title = nullptr;           ///< Its own or its measure's; never null.
  List<Threshold> points;                ///< The most it can earn.
  List<Threshold> full_at;               ///< What its measure must reach for that; empty if none.
  std::string_view unit;                 ///< Of `full_at`.
  List<MeasureEvidence> measure;         ///< None or one: what it is linear in.
  List<RequirementDecision> conditions;  ///< All must be met for it to earn anything.
  Range earned;
  bool enough = true;  ///< Whether it surely earns what each term must; true if none must.
};

/// What a measure came to, and from what.
struct MeasureEvidence {
  enum class Kind : std::uint8_t {
    kSum,  ///< Of `records`, as the four kinds that follow.
    kCount,
    kCountDistinct,
    kAverage,     ///< Of a month.
    kTotal,       ///< Of `parts`.
    kDifference,  ///< The first of `parts` without the second.
    kGrowth,      ///< From the first of `parts` to the second, in percent.
    kShare,       ///< The first of `parts` in percent of the second.
    kPeople,      ///< `people` that pass a test.
    kAttribute,   ///< Of the partner.
    kPoints,      ///< Of `terms`.
  };
  std::string_view subject;     ///< Its name.
  const Text* title = nullptr;  ///< Never null.
  Kind kind = Kind::kSum;
  Range actual;
  bool undefined = false;        ///< The rules leave it undefined for this partner.
  std::string_view unit;         ///< `USD`, `%`, or empty.
  List<Threshold> cap;           ///< The most it may come to; empty if there is none.
  std::string_view records_of;   ///< The list of records it is made from.
  List<RecordEvidence> records;  ///< Each record of the list, in the facts' order.
  List<PersonEvidence> people;   ///< Each person, in the facts' order.
  std::string_view attribute;
  List<MeasureEvidence> parts;
  List<TermEvidence> terms;
  List<Threshold> each_term;  ///< None or one: what each term must earn.
  std::string_view each_term_comparator;
};

/// A line of places that are filled by different people.
struct PlaceEvidence {
  std::string_view id;
  const model::PersonTest* holding = nullptr;  ///< Never null.
  List<Threshold> required;
  List<std::size_t> filled_by;  ///< Places in RequirementDecision::people, who surely can.
  std::int64_t unfilled = 0;    ///< Places that nobody surely fills, by the best assignment.
};

/// One thing to do, or to tell, that helps to close a gap.
struct Step {
  enum class Kind : std::uint8_t {
    kRaise,        ///< A measure, or the attribute at `path`, must rise by `amount`.
    kLower,        ///< The same must fall; no subject: the holders of `credentials` counted.
    kCredentials,  ///< `person` must gain all of `credentials`.
    kPeople,       ///< `amount` further people are needed, each with all of `credentials`.
    kChange,       ///< The partner's attribute must come to one of `values`.
    kAttain,       ///< Another competency must come to the tier in `values`; empty: to none.
    kFact,         ///< The fact at `path` must be told.
  };
  Kind kind = Kind::kRaise;
  std::string_view subject;     ///< Of the measure, person, attribute or competency: its name.
  const Text* title = nullptr;  ///< The subject's or, of a fact, the attribute's.
  std::string_view unit;        ///< Of `amount`; `days` of a date.
  Range amount;                 ///< From the least to the most, where not exact.
  List<std::string_view> credentials;  ///< In the order of the catalogue.
  List<std::string_view> values;       ///< kChange, kAttain.
  std::string_view path;               ///< `market`, `entitlements[2].license`; none of a measure.
};

/// A reading that the decision rests on.
struct ReadingUsed {
  std::string_view id;
  const Text* text = nullptr;  ///< Never null.
};

}  // namespace attain
