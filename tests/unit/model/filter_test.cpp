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
  EXPECT_EQ(check_filter("{ kind: any, region: [upper, west] }").dump, R"(@@22@)");
  EXPECT_EQ(check_filter("{ region: cold, kind: fresh }").dump, R"(@@23@)");
  EXPECT_EQ(check_filter("{ region: { not: [cold, south] }, kind: { not: renewed } }").dump,
            R"(@@24@)");
}

TEST(Filter, LeavesNoFieldToSilence) {
  EXPECT_EQ(check_filter("{ region: any }").problems, R"(@@25@)");
  EXPECT_EQ(check_filter("{}").problems, R"(@@26@)");
  EXPECT_EQ(check_part("measures:\n  m: { count: sales }\n").problems, R"(@@27@)");
}

TEST(Filter, SuggestsNoMoreThanALineHolds) {
  std::string program = "format: attain/1\nprogram: p\nlanguages: [en]\ntiers: { gold: {} }\n"
                        "records: { sales: {";
  for (const char c : std::string_view("abcdefgh")) program += std::string(" ") + c + ": { one_of: [x] },";
  program += " } }\n";
  Read parsed(program);
  const auto vocabulary = check_program(parsed.document, parsed.sink);
  const std::string revision =
      "format: attain/1\ncompetency: c\nrevision: 2018-01-01\nmeasures: { m: { count: sales } }\n"
      "options: { o: { tiers: { gold: not_offered } } }\n";
  const yaml::Document document = yaml::parse("r", revision, Limits{}, parsed.sink);
  check_revision({"c", "2018-01-01", &document}, *vocabulary, parsed.sink);
  EXPECT_EQ(brief(parsed.sink), R"(@@28@)");
}

TEST(Filter, TakesAMisspeltFieldAsStated) {
  EXPECT_EQ(check_filter("{ regoin: any, kind: any }").problems, R"(@@29@)");
}

TEST(Filter, ByAnotherFieldIsReported) {
  EXPECT_EQ(check_filter("{ region: any, kind: any, units: 5, colour: red }").problems, R"(@@30@)");
}

TEST(Filter, WithWrongValuesIsReported) {
  EXPECT_EQ(check_filter("{ region: nroth, kind: green }").problems, R"(@@31@)");
  EXPECT_EQ(check_filter("{ region: clod, kind: [] }").problems, R"(@@32@)");
  EXPECT_EQ(check_filter("{ region: [any], kind: { not: any } }").problems, R"(@@33@)");
  EXPECT_EQ(check_filter("{ region: exams, kind: cold }").problems, R"(@@34@)");
  EXPECT_EQ(check_filter("{ region: [[north]], kind: { not: { not: fresh } } }").problems, R"(@@35@)");
  EXPECT_EQ(check_filter("{ region: { nott: north }, kind: { no: fresh } }").problems, R"(@@36@)");
  EXPECT_EQ(check_filter("[region]").problems, R"(@@37@)");
}

TEST(Filter, ListsNoValueTwice) {
  EXPECT_EQ(check_filter("{ region: [west, west], kind: any }").problems, R"(@@38@)");
  EXPECT_EQ(check_filter("{ region: [north, upper], kind: any }").problems, R"(@@39@)");
  EXPECT_EQ(check_filter("{ region: [north, cold], kind: any }").problems, R"(@@40@)");
}

}  // namespace
}  // namespace attain::model
