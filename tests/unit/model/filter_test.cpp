#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

/// A measure with that filter, in line 2; sets to use in it are declared below.
Checked check_filter(std::string_view where) {
  Checked checked = check_part("measures:\n  m: { count: sales, where: " + std::string(where) +
                               " }\nsets: { cold: [north], exams: [70-346, north] }\n");
  const std::size_t from = checked.dump.find("      where ");
  if (from != std::string::npos) {
    checked.dump = checked.dump.substr(from, checked.dump.find("    option ") - from);
  }
  return checked;
}

TEST(Filter, StatesEachFieldInTheOrderOfTheList) {
  EXPECT_EQ(check_filter("{ kind: any, region: [upper, west] }").dump,
            R"(      where region in (north, west)
      where kind any
)");
  EXPECT_EQ(check_filter("{ region: cold, kind: fresh }").dump, R"(      where region in (north)
      where kind in (fresh)
)");
  EXPECT_EQ(check_filter("{ region: { not: [cold, south] }, kind: { not: renewed } }").dump,
            R"(      where region not in (north, south)
      where kind not in (renewed)
)");
}

TEST(Filter, LeavesNoFieldToSilence) {
  EXPECT_EQ(check_filter("{ region: any }").problems,
            R"(2:22 missing-filter: `where` does not say which `kind` counts
  write `kind: any` if every kind counts
)");
  EXPECT_EQ(check_filter("{}").problems,
            R"(2:22 missing-filter: `where` does not say which `region` counts
  write `region: any` if every region counts
2:22 missing-filter: `where` does not say which `kind` counts
  write `kind: any` if every kind counts
)");
  EXPECT_EQ(check_part("measures:\n  m: { count: sales }\n").problems,
            R"(2:3 missing-filter: this measure does not say which `sales` count
  write `where: { region: any, kind: any }` if all of them do
)");
}

TEST(Filter, SuggestsNoMoreThanALineHolds) {
  std::string program =
      "format: attain/1\nprogram: p\nlanguages: [en]\ntiers: { gold: {} }\n"
      "records: { sales: {";
  for (const char c : std::string_view("abcdefgh"))
    program += std::string(" ") + c + ": { one_of: [x] },";
  program += " } }\n";
  Read parsed(program);
  const auto vocabulary = check_program(parsed.document, parsed.sink);
  const std::string revision =
      "format: attain/1\ncompetency: c\nrevision: 2018-01-01\nmeasures: { m: { count: sales } }\n"
      "options: { o: { tiers: { gold: not_offered } } }\n";
  const yaml::Document document = yaml::parse("r", revision, Limits{}, parsed.sink);
  check_revision({"c", "2018-01-01", &document}, *vocabulary, parsed.sink);
  EXPECT_EQ(brief(parsed.sink),
            R"(4:13 missing-filter: this measure does not say which `sales` count
  write `where: { a: any, b: any, c: any, d: any, e: any, f: any, ... }` if all of them do
)");
}

TEST(Filter, TakesAMisspeltFieldAsStated) {
  EXPECT_EQ(check_filter("{ regoin: any, kind: any }").problems,
            R"(2:31 unknown-field: unknown field `regoin` of `sales`
  did you mean `region`?
)");
}

TEST(Filter, ByATextOrNoFieldIsReported) {
  EXPECT_EQ(check_filter("{ region: any, kind: any, seller: ann, colour: red }").problems,
            R"(2:55 not-filterable: cannot filter by `seller`, which is a text
  filter by a field that is a flag, a number, a date or `one_of` some values
2:68 unknown-field: unknown field `colour` of `sales`
  write one of `region`, `kind`, `seller`, `units` or `change`
)");
}

/// The filter of a measure of deals, which has a field of each type.
std::string deals(std::string_view where) {
  const Checked checked =
      check_part("measures:\n  m: { count: deals, within: always, where: " + std::string(where) +
                 " }\nsets: { all: [open, won] }\n");
  const std::size_t from = checked.dump.find("      where ");
  if (from == std::string::npos) return checked.problems;
  return checked.dump.substr(from, checked.dump.find("      within ") - from);
}

TEST(Filter, ComparesNumbersMoneyAndDates) {
  EXPECT_EQ(
      deals("{ rooms: { at_least: 5, less_than: 10 }, hours: { is: 2.5 }, stage: any,"
            " worth: { more_than: USD 5000 }, signed_on: { at_most: 2017-12-31 }, fee: any }"),
      R"(      where stage any
      where rooms at_least 5 less_than 10
      where hours is 2.5
      where worth more_than 5000
      where signed_on at_most 17531
      where fee any
)");
  EXPECT_EQ(deals("{ stage: any, rooms: 5, hours: {} , worth: [USD 5], signed_on: 2018-01-01 }"),
            R"(2:66 wrong-type: expected a comparison with `rooms`, found `5`
  write one such as `{ at_least: 50 }`, or `any`
2:76 wrong-type: expected a comparison with `hours`, found a map
  write one such as `{ at_least: 50 }`, or `any`
2:88 wrong-type: expected a comparison with `worth`, found a list
  write one such as `{ at_least: USD 5000 }`, or `any`
2:108 wrong-type: expected a comparison with `signed_on`, found `2018-01-01`
  write one such as `{ at_least: 2018-03-31 }`, or `any`
)");
  EXPECT_EQ(deals("{ stage: any, rooms: { at_leest: 5 }, hours: { not: 5 } }"),
            R"(2:68 unknown-key: unknown key `at_leest` of a comparison
  did you mean `at_least`?
2:92 unknown-key: unknown key `not` of a comparison
  write one of `is`, `at_least`, `at_most`, `more_than` or `less_than`
)");
  EXPECT_EQ(deals("{ stage: any, rooms: { at_least: -1 }, hours: { is: few }, worth: { is: EUR 5 },"
                  " signed_on: { is: 2018 } }"),
            R"(2:78 number-out-of-range: `-1` is out of range
  write a number from 0 to 1,000,000,000,000,000,000
2:97 invalid-number: `few` is not a number
  write digits alone, such as `2000`
2:117 wrong-unit: `EUR 5` is an amount in EUR, and one in USD is due
  write one such as `USD 75000`
2:143 invalid-date: `2018` is not a date
  write year, month and day, as in `2018-03-31`
)");
  EXPECT_EQ(deals("{ stage: any, rooms: { at_least: { market: { developed: 1, developing: 2 } } },"
                  " hours: { is: undefined } }"),
            R"(2:78 wrong-type: expected a whole number, found a map
2:138 invalid-number: `undefined` is not a number
  write digits alone, such as `2000`
)");
}

TEST(Filter, TakesFlags) {
  EXPECT_EQ(deals("{ stage: any, abroad: true }"), R"(      where stage any
      where abroad in (true)
)");
  EXPECT_EQ(deals("{ stage: any, abroad: { not: true } }"), R"(      where stage any
      where abroad not in (true)
)");
  EXPECT_EQ(deals("{ stage: any, abroad: [true, false] }"), R"(      where stage any
      where abroad in (true, false)
)");
  EXPECT_EQ(deals("{ stage: any, abroad: yes }"),
            R"(2:67 unknown-value: `abroad` is a flag, and `yes` is neither `true` nor `false`
  write `true` or `false`
)");
  EXPECT_EQ(deals("{ stage: any, abroad: { is: true } }"),
            R"(2:67 wrong-type: `abroad` is a flag, which has no order
  write its values, or `{ not: ... }`
)");
  EXPECT_EQ(deals("{ stage: {}, abroad: 'true' }"),
            R"(2:54 wrong-type: expected values of `stage`, found a map
  write its values, or `{ not: ... }`
2:66 wrong-type: expected a flag, found the quoted text `true`
  write `true` without quotes
)");
  EXPECT_EQ(deals("{ stage: { at_least: open }, abroad: { colour: red } }"),
            R"(2:54 wrong-type: `stage` is a one_of, which has no order
  write its values, or `{ not: ... }`
2:84 unknown-key: unknown key `colour` of a filter
  write `not`
)");
  EXPECT_EQ(deals("{ stage: any, abroad: [any] }"),
            R"(2:68 unknown-value: `abroad` is a flag, and `any` is neither `true` nor `false`
  write `true` or `false`
)");
}

TEST(Filter, ChoosesBetweenFilters) {
  EXPECT_EQ(
      deals("{ any_of: [{ stage: won, abroad: true }, { rooms: { at_least: 5 }, stage: all }]"
            " }"),
      R"(      where any_of((stage in (won) and abroad in (true)), (rooms at_least 5 and stage in (open, won)))
)");
  EXPECT_EQ(deals("{ hours: any, any_of: [{ abroad: true }, { any_of: [{ rooms: { is: 5 } },"
                  " { rooms: { is: 6 } }] }], stage: open }"),
            R"(      where stage in (open)
      where hours any
      where any_of((abroad in (true)), (any_of((rooms is 5), (rooms is 6))))
)");
  EXPECT_EQ(deals("{ any_of: [{}], stage: any }"), R"(2:56 empty-list: this map is empty
  name a field and what it must be, or `any`
)");
}

TEST(Filter, StatesAFieldInEveryAlternative) {
  EXPECT_EQ(deals("{ any_of: [{ stage: won }, { rooms: { at_least: 5 } }] }"),
            R"(2:38 missing-filter: `where` does not say which `stage` counts
  write `stage: any` if every stage counts
)");
  EXPECT_EQ(deals("{ any_of: [{ stage: won }, { stgae: open }] }"),
            R"(2:74 unknown-field: unknown field `stgae` of `deals`
  did you mean `stage`?
)");
  EXPECT_EQ(deals("{ any_of: [] }"), R"(2:55 empty-list: this list is empty
  list the alternatives
)");
  EXPECT_EQ(deals("{ any_of: won }"), R"(2:55 wrong-type: expected a list of filters, found `won`
  write a list, `[...]`
)");
  EXPECT_EQ(deals("{ any_of: [won, [open]] }"),
            R"(2:56 wrong-type: expected a map of fields and values, found `won`
  write a map of names and values, `{ name: ... }`
2:61 wrong-type: expected a map of fields and values, found a list
  write a map of names and values, `{ name: ... }`
)");
  EXPECT_EQ(deals("{ any_of: { stage: won } }"),
            R"(2:55 wrong-type: expected a list of filters, found a map
  write a list, `[...]`
)");
  EXPECT_EQ(check_filter("{ any_of: [{ region: north }, { kind: fresh, region: any }] }").problems,
            R"(2:22 missing-filter: `where` does not say which `kind` counts
  write `kind: any` if every kind counts
)");
}

TEST(Filter, WithWrongValuesIsReported) {
  EXPECT_EQ(check_filter("{ region: nroth, kind: green }").problems,
            R"(2:39 unknown-value: unknown value or set `nroth` of `region`
  did you mean `north`?
2:52 unknown-value: unknown value or set `green` of `kind`
  write one of `fresh`, `renewed`, `cold` or `exams`
)");
  EXPECT_EQ(check_filter("{ region: clod, kind: [] }").problems,
            R"(2:39 unknown-value: unknown value or set `clod` of `region`
  did you mean `cold`?
2:51 empty-list: this list is empty
  list the values that are meant, or write `any`
)");
  EXPECT_EQ(check_filter("{ region: [any], kind: { not: any } }").problems,
            R"(2:40 unknown-value: `any` cannot stand in a list or under `not`
  write `region: any`, or the values that are meant
2:59 unknown-value: `any` cannot stand in a list or under `not`
  write `kind: any`, or the values that are meant
)");
  EXPECT_EQ(check_filter("{ region: exams, kind: cold }").problems,
            R"(2:39 unknown-value: set `exams` lists `70-346`, which is no value of `region`
  name a set whose values are all values of `region`
2:52 unknown-value: set `cold` lists `north`, which is no value of `kind`
  name a set whose values are all values of `kind`
)");
  EXPECT_EQ(check_filter("{ region: [[north]], kind: { not: { not: fresh } } }").problems,
            R"(2:40 wrong-type: expected a value or a set, found a list
2:63 wrong-type: expected a value or a set, found a map
)");
  EXPECT_EQ(check_filter("{ region: { nott: north }, kind: { no: fresh } }").problems,
            R"(2:41 unknown-key: unknown key `nott` of a filter
  did you mean `not`?
2:64 unknown-key: unknown key `no` of a filter
  did you mean `not`?
)");
  EXPECT_EQ(check_filter("[region]").problems,
            R"(2:29 wrong-type: expected a map of fields and values, found a list
  write a map of names and values, `{ name: ... }`
)");
}

TEST(Filter, ListsNoValueTwice) {
  EXPECT_EQ(check_filter("{ region: [west, west], kind: any }").problems,
            R"(2:46 duplicate-name: `west` is listed already
)");
  EXPECT_EQ(check_filter("{ region: [north, upper], kind: any }").problems,
            R"(2:47 duplicate-name: `upper` is listed already, it is `north`
)");
  EXPECT_EQ(check_filter("{ region: [north, cold], kind: any }").problems,
            R"(2:47 duplicate-name: set `cold` lists `north` once more
  list each value once
)");
}

}  // namespace
}  // namespace attain::model
