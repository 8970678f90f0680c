#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <attain/date.hpp>
#include <attain/text.hpp>

namespace attain {

/// A whole number that may be known only within bounds, both included.
struct Range {
  /// Stands for no bound: as `high` upwards, negated as `low` downwards.
  static constexpr std::int64_t kUnbounded = std::numeric_limits<std::int64_t>::max();

  std::int64_t low = 0;
  std::int64_t high = 0;

  constexpr bool exact() const { return low == high; }
  friend constexpr bool operator==(Range, Range) = default;
};

/// A number that a requirement asks for: one, or one for each branch of a split.
struct Threshold {
  std::string_view branch;            ///< `developed`; empty if the number is not split.
  const Text* title = nullptr;        ///< The branch's title; null if the number is not split.
  std::optional<std::int64_t> value;  ///< None if the rules leave this branch undefined.
  bool applies = false;               ///< This partner's branch, or possibly so while unknown.
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
    kFieldUnknown,   ///< `field` is not known.
    kBeforeWindow,   ///< Its date, `value`, lies before the window.
    kAfterWindow,    ///< Its date, `value`, lies after the window.
    kAmountUnknown,  ///< It passes the filter, but the field to be summed is not known.
  };
  std::size_t index = 0;               ///< Its place in the facts' list, from 0.
  Counted counted = Counted::kNo;      ///< kMaybe with kFieldUnknown and kAmountUnknown.
  std::optional<std::int64_t> amount;  ///< What it adds, or would add; none if not known.
  Reason reason = Reason::kNone;
  std::string_view field;
  std::string value;
};

/// One credential of a person, as a test of that person sees it on the day of the decision.
struct CredentialEvidence {
  enum class State : std::uint8_t {
    kHeld,
    kLacking,
    kPassedLater,  ///< Passed on `date`, after the day of the decision.
    kExpired,      ///< Expired on `date`, before the day of the decision.
    kUnknown,      ///< It is not known which credentials the person holds.
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
  /// with why each does not. Maybe: those of the test, unknown.
  std::vector<CredentialEvidence> credentials;

  /// Does not count, but the facts give the person some credential of the test, be it one passed
  /// later or expired: is on the way.
  bool on_the_way = false;
};

/// A reading that the decision rests on.
struct ReadingUsed {
  std::string_view id;
  const Text* text = nullptr;  ///< Never null.
};

}  // namespace attain
