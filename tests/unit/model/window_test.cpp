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
  for (const char* within :
       {"12", "12 weeks", "a year", "12  months", "1.5 months", "012 months"}) {
    EXPECT_EQ(window(within), "2:31 wrong-type: expected a window of time, found `" +
                                  std::string(within) +
                                  "`\n  write `always`, a number of months such as `12 months`, or "
                                  "`{ last: 90 days }`\n");
  }
  EXPECT_EQ(window("[always]"), R"(2:31 wrong-type: expected a window of time, found a list
  write `always`, a number of months such as `12 months`, or `{ last: 90 days }`
)");
  EXPECT_EQ(window("{ lsat: 90 days }"), R"(2:33 unknown-key: unknown key `lsat` of a window of time
  did you mean `last`?
)");
  EXPECT_EQ(window("{}"), R"(2:31 missing-key: a window of time needs the key `last`
  write `{ last: 90 days }`
)");
  EXPECT_EQ(window("{ last: [90] }"), R"(2:39 wrong-type: expected a window of time, found a list
  write `always`, a number of months such as `12 months`, or `{ last: 90 days }`
)");
}

TEST(Window, KeepsMonthsAndDaysApart) {
  EXPECT_EQ(window("90 days"), R"(2:31 wrong-type: a window of days is written as its last days
  write `within: { last: 90 days }`
)");
  EXPECT_EQ(window("{ last: 3 months }"),
            R"(2:39 wrong-type: a window of months is one of whole months, which need no `last`
  write `within: 3 months`
)");
}

TEST(Window, MayEndEarlier) {
  EXPECT_EQ(window("{ last: 12 months, ending: 12 months ago }"),
            "within 12 months ending 12 months ago");
  EXPECT_EQ(window("{ last: 1 month, ending: 1 month ago }"),
            "within 1 months ending 1 months ago");
  EXPECT_EQ(window("{ last: 90 days, ending: 1 day ago }"),
            "within last 90 days ending 1 days ago");
  EXPECT_EQ(window("{ last: 12 months, ending: 1200 months ago }"),
            "within 12 months ending 1200 months ago");
}

TEST(Window, WithAWrongEndIsReported) {
  EXPECT_EQ(window("{ last: 12 months, ending: 12 months }"),
            R"(2:58 wrong-type: expected how long ago a window ends, found `12 months`
  write one such as `12 months ago` or `90 days ago`
)");
  EXPECT_EQ(window("{ last: 12 months, ending: last year }"),
            R"(2:58 wrong-type: expected how long ago a window ends, found `last year`
  write one such as `12 months ago` or `90 days ago`
)");
  EXPECT_EQ(window("{ last: 12 months, ending: [12 months ago] }"),
            R"(2:58 wrong-type: expected how long ago a window ends, found a list
  write one such as `12 months ago` or `90 days ago`
)");
  EXPECT_EQ(window("{ last: 12 months, ending: 90 days ago }"),
            R"(2:58 wrong-type: a window of months ends months ago, and one of days ends days ago
  write both in the same unit
)");
  EXPECT_EQ(window("{ last: 90 days, ending: 3 months ago }"),
            R"(2:56 wrong-type: a window of months ends months ago, and one of days ends days ago
  write both in the same unit
)");
  EXPECT_EQ(window("{ last: 12 months, ending: 0 months ago }"),
            R"(2:58 number-out-of-range: `0 months ago` is out of range
  write 1 to 1,200 months
)");
  EXPECT_EQ(window("{ last: 12 months, ending: 1201 months ago }"),
            R"(2:58 number-out-of-range: `1201 months ago` is out of range
  write 1 to 1,200 months
)");
  EXPECT_EQ(window("{ last: 0 days, ending: 36601 days ago }"),
            R"(2:39 number-out-of-range: `0 days` is out of range
  write 1 to 36,600 days
2:55 number-out-of-range: `36601 days ago` is out of range
  write 1 to 36,600 days
)");
  EXPECT_EQ(window("{ last: 12 months, endnig: 3 months ago }"),
            R"(2:50 unknown-key: unknown key `endnig` of a window of time
  did you mean `ending`?
)");
  EXPECT_EQ(window("{ ending: 12 months ago }"),
            R"(2:31 missing-key: a window of time needs the key `last`
  write `{ last: 90 days }`
)");
  EXPECT_EQ(window("{ last: a year, ending: ago }"),
            R"(2:39 wrong-type: expected a window of time, found `a year`
  write `always`, a number of months such as `12 months`, or `{ last: 90 days }`
2:55 wrong-type: expected how long ago a window ends, found `ago`
  write one such as `12 months ago` or `90 days ago`
)");
}

TEST(Window, IsNotOutOfRange) {
  EXPECT_EQ(window("0 months"), R"(2:31 number-out-of-range: `0 months` is out of range
  write 1 to 1,200 months
)");
  EXPECT_EQ(window("1201 months"), R"(2:31 number-out-of-range: `1201 months` is out of range
  write 1 to 1,200 months
)");
  EXPECT_EQ(window("{ last: 36601 days }"),
            R"(2:39 number-out-of-range: `36601 days` is out of range
  write 1 to 36,600 days
)");
  EXPECT_EQ(window("{ last: -1 days }"), R"(2:39 number-out-of-range: `-1 days` is out of range
  write 1 to 36,600 days
)");
  EXPECT_EQ(window("99999999999999999999 months"),
            R"(2:31 number-out-of-range: `99999999999999999999 months` is out of range
  write 1 to 1,200 months
)");
}

TEST(Window, IsDueForDatedRecordsAlone) {
  EXPECT_EQ(check_part("measures:\n  m: { count: visits }").problems,
            R"(2:3 missing-window: this measure does not say when its `visits` count
  write `within: always` if they count whatever their date, or `within: 12 months`
)");
  EXPECT_EQ(check_part("measures:\n  m: { count: visits, witihn: always }").problems,
            R"(2:23 unknown-key: unknown key `witihn` of a measure
  did you mean `within`?
)");
  EXPECT_EQ(
      check_part(
          "measures:\n  m: { count: sales, where: { region: any, kind: any }, within: always }")
          .problems,
      R"(2:57 unexpected-window: `sales` have no date to hold against a window
  leave `within` out, or declare a field of type `date`
)");
}

}  // namespace
}  // namespace attain::model
