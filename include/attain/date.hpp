#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

}  // namespace attain
