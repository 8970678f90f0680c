#include "evaluate/filter.hpp"

#include <string>

#include <gtest/gtest.h>

#include "unit/evaluate/judged.hpp"

namespace attain::evaluate {
namespace {

/// Whether one deal passes a filter, and the reason with the field it is about.
std::string match(std::string_view where, std::string_view deal) {
  const auto program =
      compiled({{"cloud", "2018-01-01",
                 "measures:\n  m: { count: deals, within: always, where: " + std::string(where) +
                     " }\n" + tiers("not_offered", "[{ measure: m, at_least: 1 }]")}});
  const Facts facts = facts_of(program, R"({ "deals": [ )" + std::string(deal) + " ] }");
  const facts::Table& table = facts.columns().tables[2];
  const FilterMatch found = match_filter(*program, program->measures[0].filter, table.columns, 0);
  std::string text = found.counted == Counted::kYes     ? "yes"
                     : found.counted == Counted::kMaybe ? "maybe"
                                                        : "no";
  using Reason = RecordEvidence::Reason;
  switch (found.reason) {
    case Reason::kNone:
      break;
    case Reason::kNotListed:
      text += ": not listed";
      break;
    case Reason::kExcluded:
      text += ": excluded";
      break;
    case Reason::kNotCompared:
      text += ": not compared";
      break;
    case Reason::kNoAlternative:
      text += ": no alternative";
      break;
    case Reason::kFieldUnknown:
      text += ": unknown";
      break;
    default:
      text += ": another reason";
  }
  if (found.field == compile::kNone) return text;
  return text + " " + program->vocabulary().record_lists[2].fields[found.field].id;
}

TEST(Filter, TakesValuesListedOrNotExcluded) {
  EXPECT_EQ(match("{ stage: won }", R"({ "stage": "won" })"), "yes");
  EXPECT_EQ(match("{ stage: won }", R"({ "stage": "open" })"), "no: not listed stage");
  EXPECT_EQ(match("{ stage: { not: won } }", R"({ "stage": "won" })"), "no: excluded stage");
  EXPECT_EQ(match("{ stage: won }", "{}"), "maybe: unknown stage");
  EXPECT_EQ(match("{ stage: any }", "{}"), "yes");
  EXPECT_EQ(match("{ stage: [open, won] }", "{}"), "yes");
}

TEST(Filter, TakesFlags) {
  EXPECT_EQ(match("{ stage: any, abroad: true }", R"({ "abroad": true })"), "yes");
  EXPECT_EQ(match("{ stage: any, abroad: true }", R"({ "abroad": false })"),
            "no: not listed abroad");
  EXPECT_EQ(match("{ stage: any, abroad: { not: true } }", R"({ "abroad": true })"),
            "no: excluded abroad");
  EXPECT_EQ(match("{ stage: any, abroad: false }", "{}"), "maybe: unknown abroad");
  EXPECT_EQ(match("{ stage: any, abroad: [true, false] }", "{}"), "yes");
}

/// Whether a value of `hours` passes comparisons: `yes`, or nothing.
std::string passes(std::string_view bounds, std::string_view hours) {
  const std::string found = match("{ stage: any, hours: { " + std::string(bounds) + " } }",
                                  R"({ "hours": )" + std::string(hours) + " }");
  return found == "no: not compared hours" ? "" : found;
}

TEST(Filter, ComparesByEveryComparator) {
  EXPECT_EQ(passes("is: 2.5", "2.5"), "yes");
  EXPECT_EQ(passes("is: 2.5", "2.5001"), "");
  EXPECT_EQ(passes("at_least: 2.5", "2.5"), "yes");
  EXPECT_EQ(passes("at_least: 2.5", "2.4999"), "");
  EXPECT_EQ(passes("at_most: 2.5", "2.5"), "yes");
  EXPECT_EQ(passes("at_most: 2.5", "2.5001"), "");
  EXPECT_EQ(passes("more_than: 2.5", "2.5001"), "yes");
  EXPECT_EQ(passes("more_than: 2.5", "2.5"), "");
  EXPECT_EQ(passes("less_than: 2.5", "2.4999"), "yes");
  EXPECT_EQ(passes("less_than: 2.5", "2.5"), "");
  EXPECT_EQ(passes("more_than: -1, less_than: 1", "0"), "yes");
  EXPECT_EQ(passes("more_than: -1, less_than: 1", "-1"), "");
  EXPECT_EQ(passes("more_than: 1, less_than: 1", "1"), "") << "nothing lies between";
}

TEST(Filter, ComparesWholeNumbersMoneyAndDates) {
  EXPECT_EQ(match("{ stage: any, rooms: { more_than: 5 } }", R"({ "rooms": 6 })"), "yes");
  EXPECT_EQ(match("{ stage: any, rooms: { more_than: 5 } }", R"({ "rooms": 5 })"),
            "no: not compared rooms");
  EXPECT_EQ(match("{ stage: any, worth: { at_least: USD 5000 } }", R"({ "worth": "USD 5000" })"),
            "yes");
  EXPECT_EQ(match("{ stage: any, worth: { at_least: USD 5000 } }", R"({ "worth": "USD 4999.99" })"),
            "no: not compared worth");
  EXPECT_EQ(match("{ stage: any, signed_on: { less_than: 2018-01-01 } }",
                  R"({ "signed_on": "2017-12-31" })"),
            "yes");
  EXPECT_EQ(match("{ stage: any, signed_on: { less_than: 2018-01-01 } }",
                  R"({ "signed_on": "2018-01-01" })"),
            "no: not compared signed_on");
  EXPECT_EQ(match("{ stage: any, signed_on: { less_than: 2018-01-01 } }", "{}"),
            "maybe: unknown signed_on");
}

TEST(Filter, ChoosesBetweenFilters) {
  constexpr std::string_view kEither =
      "{ stage: any, any_of: [{ abroad: true, rooms: { at_least: 5 } },"
      " { any_of: [{ hours: { is: 1 } }, { hours: { is: 2 } }] }] }";
  EXPECT_EQ(match(kEither, R"({ "abroad": true, "rooms": 5 })"), "yes");
  EXPECT_EQ(match(kEither, R"({ "abroad": false, "hours": 2 })"), "yes");
  EXPECT_EQ(match(kEither, R"({ "abroad": true, "rooms": 4, "hours": 3 })"), "no: no alternative");
  EXPECT_EQ(match(kEither, R"({ "abroad": true, "hours": 3 })"), "maybe: unknown");
  EXPECT_EQ(match(kEither, "{}"), "maybe: unknown");
}

TEST(Filter, ADefiniteNoWinsOverWhatIsNotKnown) {
  constexpr std::string_view kBoth =
      "{ stage: won, abroad: true, any_of: [{ rooms: { is: 5 } }, { rooms: { is: 6 } }] }";
  EXPECT_EQ(match(kBoth, R"({ "abroad": false })"), "no: not listed abroad");
  EXPECT_EQ(match(kBoth, R"({ "rooms": 7 })"), "no: no alternative");
  EXPECT_EQ(match(kBoth, R"({ "rooms": 5 })"), "maybe: unknown stage") << "the first doubt";
}

}  // namespace
}  // namespace attain::evaluate
