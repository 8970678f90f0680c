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

TEST(Filter, ByAnotherFieldIsReported) {
  EXPECT_EQ(check_filter("{ region: any, kind: any, units: 5, colour: red }").problems,
            R"(2:55 not-filterable: cannot filter by `units`, which is a count
  filter by a field that is `one_of` some values
2:65 unknown-field: unknown field `colour` of `sales`
  write one of `region`, `kind`, `seller`, `units` or `change`
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
