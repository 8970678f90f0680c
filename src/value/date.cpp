// Takes the text YYYY-MM-DD or a year, month and day; gives a Date, or none if there is no such
// day.
//
// The calendar is std::chrono's, which knows neither time zones nor locales.
// Tested by tests/unit/value/date_test.cpp.

#include <chrono>
#include <cstddef>
#include <string>

#include <attain/value.hpp>

namespace attain {

namespace {

std::chrono::year_month_day ymd(Date date) {
  return std::chrono::sys_days{std::chrono::days{date.days()}};
}

// The number that `digits` write, or -1 if one of them is no digit.
int digits_to_int(std::string_view digits) {
  int number = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return -1;
    number = number * 10 + (digit - '0');
  }
  return number;
}

// Writes the last digits of `number` to [first, end) of `text`.
void write_digits(unsigned number, std::size_t first, std::size_t end, std::string& text) {
  for (; end != first; number /= 10) text[--end] = static_cast<char>('0' + number % 10);
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return from_ymd(digits_to_int(text.substr(0, 4)), digits_to_int(text.substr(5, 2)),
                  digits_to_int(text.substr(8, 2)));
}

std::optional<Date> Date::from_ymd(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  const auto since_epoch = std::chrono::sys_days{date}.time_since_epoch();
  return from_days(static_cast<std::int32_t>(since_epoch.count()));
}

int Date::year() const { return static_cast<int>(ymd(*this).year()); }

int Date::month() const { return static_cast<int>(static_cast<unsigned>(ymd(*this).month())); }

int Date::day() const { return static_cast<int>(static_cast<unsigned>(ymd(*this).day())); }

std::string Date::to_string() const {
  const std::chrono::year_month_day date = ymd(*this);
  std::string text = "0000-00-00";
  write_digits(static_cast<unsigned>(static_cast<int>(date.year())), 0, 4, text);
  write_digits(static_cast<unsigned>(date.month()), 5, 7, text);
  write_digits(static_cast<unsigned>(date.day()), 8, 10, text);
  return text;
}

}  // namespace attain
