#include <optional>
#include <string_view>

#include <gtest/gtest.h>

#include <attain/value.hpp>

namespace attain {
namespace {

TEST(Date, ParsesDaysOfTheCalendar) {
  struct Case {
    std::string_view text;
    int year, month, day;
    std::int32_t days;
  };
  const Case cases[] = {
      {"1970-01-01", 1970, 1, 1, 0},      {"1969-12-31", 1969, 12, 31, -1},
      {"2018-03-31", 2018, 3, 31, 17621}, {"2000-02-29", 2000, 2, 29, 11016},
      {"0001-01-01", 1, 1, 1, -719162},   {"9999-12-31", 9999, 12, 31, 2932896},
      {"2016-02-29", 2016, 2, 29, 16860},
  };
  for (const Case& expected : cases) {
    SCOPED_TRACE(expected.text);
    const std::optional<Date> date = Date::parse(expected.text);
    ASSERT_TRUE(date);
    EXPECT_EQ(date->year(), expected.year);
    EXPECT_EQ(date->month(), expected.month);
    EXPECT_EQ(date->day(), expected.day);
    EXPECT_EQ(date->days(), expected.days);
    EXPECT_EQ(date->to_string(), expected.text);
    EXPECT_EQ(date, Date::from_ymd(expected.year, expected.month, expected.day));
    EXPECT_EQ(date, Date::from_days(expected.days));
  }
}

TEST(Date, RefusesWhatIsNoDay) {
  for (const std::string_view text :
       {"",           "2018",        "2018-3-31",        "2018-02-29", "1900-02-29",
        "2018-13-01", "2018-00-10",  "2018-04-31",       "2018-04-00", "0000-01-01",
        "2018/04/01", "2018-04-01 ", " 2018-04-01",      "2018-04-1x", "20l8-04-01",
        "-018-04-01", "+018-04-01",  "2018-04-01T00:00", "18-04-01",   "10000-01-01"}) {
    EXPECT_EQ(Date::parse(text), std::nullopt) << text;
  }
  EXPECT_EQ(Date::from_ymd(10000, 1, 1), std::nullopt);
  EXPECT_EQ(Date::from_ymd(0, 1, 1), std::nullopt);
  EXPECT_EQ(Date::from_ymd(2018, 1, 256 + 1), std::nullopt);
}

TEST(Date, EveryDayReadsBackAsItIsWritten) {
  for (std::int32_t days = -719162; days <= 2932896; days += 97) {
    const Date date = Date::from_days(days);
    ASSERT_EQ(Date::parse(date.to_string()), date) << days;
  }
}

TEST(Date, OrdersByTime) {
  EXPECT_LT(*Date::parse("2018-03-31"), *Date::parse("2018-04-01"));
  EXPECT_EQ(Date(), *Date::parse("1970-01-01"));
}

}  // namespace
}  // namespace attain
