#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <attain/export.hpp>

namespace attain {

/// A day of the proleptic Gregorian calendar, years 0001 to 9999, without time or time zone.
///
/// A small value: copy it freely. Const functions may be called from any number of threads.
///
///     attain::Date day = *attain::Date::parse("2018-03-31");
///     day.to_string();                      // "2018-03-31"
///     attain::Date::parse("2018-02-30");    // nullopt: there is no such day
class ATTAIN_EXPORT Date {
 public:
  /// 1970-01-01.
  constexpr Date() = default;

  /// The day that `text` names as YYYY-MM-DD, exactly ten characters; none if it names no day.
  static std::optional<Date> parse(std::string_view text);

  /// The day of a year (1 to 9999), month (1 to 12) and day of the month; none if there is no such.
  static std::optional<Date> from_ymd(int year, int month, int day);

  /// The day that lies `days` days after 1970-01-01. REQUIRES: the year is 1 to 9999.
  static constexpr Date from_days(std::int32_t days) {
    Date date;
    date.days_ = days;
    return date;
  }

  /// Days since 1970-01-01; negative before it.
  constexpr std::int32_t days() const { return days_; }

  int year() const;
  int month() const;
  int day() const;

  /// YYYY-MM-DD.
  std::string to_string() const;

  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  std::int32_t days_ = 0;
};

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

/// An exact number: a fraction in lowest terms, or no bound at all (as an end of a Range).
///
/// A small value: copy it freely. Const functions may be called from any number of threads.
///
///     attain::Rational points(15);               // whole numbers convert
///     points.to_string();                        // "15"
///     attain::Rational::fraction(119, 2).to_string();   // "59.5"
///     attain::Rational::fraction(15, 7).to_string();    // "15/7"
class ATTAIN_EXPORT Rational {
 public:
  __extension__ using Wide = __int128;

  /// 0.
  constexpr Rational() = default;

  /// NOLINTNEXTLINE(google-explicit-constructor): a whole number is a number.
  constexpr Rational(std::int64_t whole) : numerator_(whole) {}

  /// REQUIRES: `denominator` > 0; neither is the least value of its type.
  static Rational fraction(Wide numerator, Wide denominator);

  /// Above every number; negated, below every number.
  static constexpr Rational unbounded() {
    Rational number;
    number.numerator_ = 1;
    number.denominator_ = 0;
    return number;
  }

  constexpr bool is_bounded() const { return denominator_ != 0; }
  constexpr bool is_whole() const { return denominator_ == 1; }

  /// The number itself if it is whole and fits.
  std::optional<std::int64_t> whole() const;

  /// In lowest terms. The denominator is 0 if the number is not bounded.
  constexpr Wide numerator() const { return numerator_; }
  constexpr Wide denominator() const { return denominator_; }

  /// As digits and, where it ends, a decimal fraction: `2450`, `-0.25`; else `15/7`. `unbounded`
  /// and `-unbounded` if it is.
  std::string to_string() const;

  constexpr Rational operator-() const {
    Rational negated = *this;
    negated.numerator_ = -numerator_;
    return negated;
  }

  friend constexpr bool operator==(const Rational&, const Rational&) = default;

  /// Exact, whatever the size of the parts.
  friend constexpr std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
    if (a.denominator_ == b.denominator_) return a.numerator_ <=> b.numerator_;
    return compare_fractions(a, b);
  }

 private:
  static std::strong_ordering compare_fractions(const Rational& a, const Rational& b);

  Wide numerator_ = 0;
  Wide denominator_ = 1;
};

/// A number that may be known only within bounds, both included.
struct Range {
  /// Stands for no bound: as `high` upwards, negated as `low` downwards.
  static constexpr Rational kUnbounded = Rational::unbounded();

  Rational low;
  Rational high;

  constexpr bool exact() const { return low == high; }
  friend constexpr bool operator==(const Range&, const Range&) = default;
};

/// A value as C++ states it: a text, a flag, a whole number of any type, or a date. Decimals and
/// money are texts, `2.5` and `USD 75000.50`, as no floating point is exact. Borrows its text.
class ATTAIN_EXPORT FactValue {
 public:
  FactValue(const char* text) {  ///< Null is no value at all, which is a problem.
    if (text != nullptr) stated_ = std::string_view(text);
  }
  FactValue(const std::string& text) : stated_(std::string_view(text)) {}
  FactValue(std::string_view text) : stated_(text) {}
  FactValue(Date date) : stated_(date) {}

  template <std::integral T>
  FactValue(T value) : stated_(Kept<T>{value}) {}

  /// For the stages of attain itself.
  using Stated =
      std::variant<std::monostate, std::string_view, bool, std::int64_t, std::uint64_t, Date>;
  const Stated& stated() const { return stated_; }

 private:
  template <class T>
  using Kept =
      std::conditional_t<std::same_as<T, bool>, bool,
                         std::conditional_t<std::signed_integral<T>, std::int64_t, std::uint64_t>>;
  Stated stated_;
};

}  // namespace attain
