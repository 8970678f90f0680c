#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// The window of a measure on dated records as the dump shows it, or the problems of it.
std::string window(std::string_view within) {
  const Checked checked =
      check_part("measures:\n  m: { count: visits, within: " + std::string(within) + " }\n");
  const std::size_t from = checked.dump.find("      within ");
  if (from == std::string::npos) return checked.problems;
  return checked.dump.substr(from + 6, checked.dump.find('\n', from) - from - 6);
}

TEST(Window, IsAlwaysOrMonthsOrDays) {
  EXPECT_EQ(window("always"), "within always");
  EXPECT_EQ(window("1 month"), "within 1 months");
  EXPECT_EQ(window("1200 months"), "within 1200 months");
  EXPECT_EQ(window("{ last: 1 day }"), "within last 1 days");
  EXPECT_EQ(window("{ last: 36600 days }"), "within last 36600 days");
}

TEST(Window, OfAnotherShapeIsReported) {
  for (const char* within : {"12", "12 weeks", "a year", "12  months", "1.5 months", "012 months"}) {
    EXPECT_EQ(window(within), "2:30 wrong-type: expected a window of time, found `" +
                                  std::string(within) +
                                  "`; write `always`, a number of months such as `12 months`, or "
                                  "`{ last: 90 days }`\n");
  }
  EXPECT_EQ(window("[always]"), R"(@@141@)");
  EXPECT_EQ(window("{ lsat: 90 days }"), R"(@@142@)");
  EXPECT_EQ(window("{}"), R"(@@143@)");
  EXPECT_EQ(window("{ last: [90] }"), R"(@@144@)");
}

TEST(Window, KeepsMonthsAndDaysApart) {
  EXPECT_EQ(window("90 days"), R"(@@145@)");
  EXPECT_EQ(window("{ last: 3 months }"), R"(@@146@)");
}

TEST(Window, IsNotOutOfRange) {
  EXPECT_EQ(window("0 months"), R"(@@147@)");
  EXPECT_EQ(window("1201 months"), R"(@@148@)");
  EXPECT_EQ(window("{ last: 36601 days }"), R"(@@149@)");
  EXPECT_EQ(window("{ last: -1 days }"), R"(@@150@)");
  EXPECT_EQ(window("99999999999999999999 months"), R"(@@151@)");
}

TEST(Window, IsDueForDatedRecordsAlone) {
  EXPECT_EQ(check_part("measures:\n  m: { count: visits }").problems, R"(@@152@)");
  EXPECT_EQ(check_part("measures:\n  m: { count: visits, witihn: always }").problems, R"(@@153@)");
  EXPECT_EQ(
      check_part("measures:\n  m: { count: sales, where: { region: any, kind: any }, within: always }")
          .problems,
      R"(@@154@)");
}

}  // namespace
}  // namespace attain::model
