#include <string>

#include <gtest/gtest.h>

#include <attain/render.hpp>

#include "decided.hpp"
#include "written.hpp"

namespace attain::decision {
namespace {

/// Status, actual value, each record, the steps and the missing facts, a line each.
std::string written(const Decision& decision) {
  const RequirementDecision& requirement = only_requirement(decision);
  std::string text = std::string(to_string(requirement.status)) + " " +
                     decision::written(requirement.actual) + "\n";
  for (const RecordEvidence& record : requirement.measure.records) {
    text += "  " + decision::written(record);
  }
  return text + written_gap(requirement, decision);
}

constexpr std::string_view kSeats = R"({ "market": "big", "seats": [
  { "license": "paid", "kind": "x", "users": 15 },
  { "license": "trial", "kind": "y", "users": 9 },
  { "kind": "y", "users": 3 },
  { "license": "paid", "kind": "x" },
  { "kind": "x" },
  { "kind": "x", "users": 0 } ] })";

TEST(ExplainMeasure, GivesEachRecordWithItsFirstReason) {
  EXPECT_EQ(written(decided_by("{ measure: users, at_least: 10 }", kSeats)),
            "met 15..\n"
            "  0 yes 15\n"
            "  1 no 9, not_listed license=trial\n"
            "  2 maybe 3, field_unknown license=\n"
            "  3 maybe ?, amount_unknown users=\n"
            "  4 maybe ?, field_unknown license=\n"
            "  5 maybe 0, field_unknown license=\n");
}

TEST(ExplainMeasure, NamesTheFactsThatCouldSettleIt) {
  EXPECT_EQ(written(decided_by("{ measure: licenses, at_least: 3 }", kSeats)),
            "unknown 2..5\n"
            "  0 yes 1\n"
            "  1 no 1, excluded license=trial\n"
            "  2 maybe 1, field_unknown license=\n"
            "  3 yes 1\n"
            "  4 maybe 1, field_unknown license=\n"
            "  5 maybe 1, field_unknown license=\n"
            "gap: tell seats[2].license, seats[4].license and seats[5].license\n"
            "missing: seats[2].license\n"
            "missing: seats[4].license\n"
            "missing: seats[5].license\n");
  const std::string users = written(decided_by("{ measure: users, at_least: 20 }", kSeats));
  EXPECT_EQ(users.substr(users.find("missing")),
            "missing: seats[2].license\n"
            "missing: seats[3].users\n"
            "missing: seats[4].license\n"
            "missing: seats[4].users\n");
}

TEST(ExplainMeasure, NamesAnAbsentListAndAnAbsentAttribute) {
  constexpr std::string_view kSplit =
      "{ measure: users, at_least: { market: { big: 20, small: 10 } } }";
  EXPECT_EQ(written(decided_by(kSplit, "{}")),
            "unknown 0..\n"
            "gap: tell the market and the seats\n"
            "missing: market\n"
            "missing: seats\n");
  EXPECT_EQ(written(decided_by(kSplit, R"({ "market": "big" })")),
            "unknown 0..\n"
            "gap: tell the seats\n"
            "missing: seats\n");
  EXPECT_EQ(written(decided_by(
                kSplit, R"({ "seats": [{ "license": "paid", "kind": "x", "users": 15 }] })")),
            "unknown 15..15\n"
            "  0 yes 15\n"
            "gap: tell the market\n"
            "missing: market\n");
}

TEST(ExplainMeasure, SaysHowFarItMustRiseOrFall) {
  constexpr std::string_view kFive =
      R"({ "seats": [{ "license": "paid", "kind": "x", "users": 5 }] })";
  constexpr std::string_view kRecord = "  0 yes 5\n";
  const auto gap_of = [&](std::string_view requirement) {
    const std::string text = written(decided_by(requirement, kFive));
    EXPECT_EQ(text.find("not_met 5..5"), 0U) << text;
    return text.substr(text.find(kRecord) + kRecord.size());
  };
  EXPECT_EQ(gap_of("{ measure: users, at_least: 6 }"), "gap: 1 more users\n");
  EXPECT_EQ(gap_of("{ measure: users, more_than: 6 }"), "gap: 2 more users\n");
  EXPECT_EQ(gap_of("{ measure: users, is: 6 }"), "gap: 1 more users\n");
  EXPECT_EQ(gap_of("{ measure: users, is: 4 }"), "gap: 1 fewer users\n");
  EXPECT_EQ(gap_of("{ measure: users, at_most: 3 }"), "gap: 2 fewer users\n");
  EXPECT_EQ(gap_of("{ measure: users, less_than: 3 }"), "gap: 3 fewer users\n");
  EXPECT_EQ(gap_of("{ measure: users, at_least: { market: { big: 9, small: 6 } } }"),
            "gap: 1 to 4 more users\n");
  EXPECT_EQ(gap_of("{ measure: users, is: { market: { big: 9, small: 1 } } }"),
            "gap: tell the market\n");
}

TEST(ExplainMeasure, SaysWhenTheFallHasNoBound) {
  EXPECT_EQ(written(decided_by("{ measure: users, at_most: 3 }",
                               R"({ "seats": [{ "license": "paid", "kind": "x", "users": 5 },
                                              { "license": "paid", "kind": "x" }] })")),
            "not_met 5..\n"
            "  0 yes 5\n"
            "  1 maybe ?, amount_unknown users=\n"
            "gap: at least 2 fewer users\n");
}

TEST(ExplainMeasure, IsNotClosableWhereNoNumberIsStatedOrAttainable) {
  constexpr std::string_view kNone = R"({ "market": "small", "seats": [], "sales": [] })";
  EXPECT_EQ(written(decided_by(
                "{ measure: users, at_least: { market: { big: 9, small: undefined } } }", kNone)),
            "undefined 0..0\nnot closable\n");
  EXPECT_EQ(written(decided_by("{ measure: users, less_than: 0 }", kNone)),
            "not_met 0..0\nnot closable\n");
  EXPECT_EQ(written(decided_by("{ measure: profit, less_than: 0 }", kNone)),
            "not_met 0..0\ngap: 1 fewer profit\n");
}

TEST(ExplainMeasure, HoldsDatedRecordsAgainstTheWindow) {
  EXPECT_EQ(written(decided_by("{ measure: profit, at_least: 9 }", R"({ "sales": [
              { "product": "crm", "closed": "2018-02-28", "amount": 1 },
              { "product": "crm", "closed": "2018-03-01", "amount": 2 },
              { "product": "crm", "closed": "2018-04-01", "amount": 4 },
              { "product": "crm", "amount": 8 } ] })")),
            "unknown 2..10\n"
            "  0 no 1, before_window closed=2018-02-28\n"
            "  1 yes 2\n"
            "  2 no 4, after_window closed=2018-04-01\n"
            "  3 maybe 8, field_unknown closed=\n"
            "gap: tell sales[3].closed\n"
            "missing: sales[3].closed\n");
}

TEST(ExplainMeasure, TakesTheMeasuresTitleAndReadingsBesideItsOwn) {
  const Decision plain = decided_by("{ measure: users, at_least: 1 }", "{}");
  EXPECT_EQ(only_requirement(plain).title->in("it"), "utenti");
  EXPECT_EQ(only_requirement(plain).measure.records_of, "seats");
  const Decision titled = decided_by(
      "{ measure: users, at_least: 1, title: Seats in use, reading: [R3, R2], cite: Page 1, "
      "note: Mind this }",
      "{}");
  const RequirementDecision& requirement = only_requirement(titled);
  EXPECT_EQ(requirement.title->first(), "Seats in use");
  EXPECT_EQ(requirement.readings, (std::vector<std::string_view>{"R3", "R2"}));
  EXPECT_EQ(requirement.cite, "Page 1");
  EXPECT_EQ(requirement.note, "Mind this");
}

}  // namespace
}  // namespace attain::decision
