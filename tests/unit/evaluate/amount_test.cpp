#include <string>

#include <gtest/gtest.h>

#include "unit/evaluate/judged.hpp"

namespace attain::evaluate {
namespace {

constexpr std::string_view kWorth =
    "  m: { sum: deals.worth, where: { stage: won }, within: always }";
constexpr std::string_view kUnits =
    "  units: { sum: sales.units, where: { region: any, kind: any } }";
constexpr std::string_view kChange =
    "  change: { sum: sales.change, where: { region: any, kind: any } }";

/// The measure `m`, made of `units` and `change`.
std::string combined(std::string_view measure, std::string_view sales,
                     std::string_view least = "0") {
  const std::string lines =
      "  m: " + std::string(measure) + "\n" + std::string(kUnits) + "\n" + std::string(kChange);
  return amount(lines, R"({ "sales": )" + std::string(sales) + " }", least);
}

TEST(Amount, OfRecordsIsExact) {
  EXPECT_EQ(amount(kWorth, R"({ "deals": [ { "stage": "won", "worth": "USD 10.5" },
                                           { "stage": "won", "worth": "USD 0.2501" },
                                           { "stage": "open", "worth": "USD 5" } ] })",
                   "USD 0"),
            "10.7501");
  EXPECT_EQ(amount(kWorth, R"({ "deals": [] })", "USD 0"), "0");
  EXPECT_EQ(amount(kUnits, R"({ "sales": [ { "units": 2 }, { "units": 3 } ] })"), "5");
}

TEST(Amount, OfRecordsIsARangeWhereTheyAreNotKnown) {
  EXPECT_EQ(amount(kWorth, "{}", "USD 0"), "..");
  EXPECT_EQ(amount(kUnits, "{}"), "0..");
  EXPECT_EQ(
      amount(kWorth, R"({ "deals": [ { "worth": "USD 10" }, { "worth": "USD -4" } ] })", "USD 0"),
      "-4..10");
}

TEST(Amount, OfAMonthIsAFraction) {
  const auto average = [](std::string_view window) {
    return amount(
        "  m: { average: deals.rooms, where: { stage: any }, within: " + std::string(window) + " }",
        R"({ "deals": [ { "rooms": 9, "signed_on": "2018-03-01" },
                                  { "rooms": 6, "signed_on": "2018-02-01" },
                                  { "rooms": 700, "signed_on": "2017-03-31" } ] })");
  };
  EXPECT_EQ(average("7 months"), "15/7");
  EXPECT_EQ(average("12 months"), "1.25");
  EXPECT_EQ(average("{ last: 12 months, ending: 12 months ago }"), "175/3");
}

TEST(Amount, OfDifferentValuesCountsEachOnce) {
  const auto distinct = [](std::string_view sales) {
    return amount("  m: { count_distinct: sales.seller, where: { region: north, kind: any } }",
                  R"({ "sales": )" + std::string(sales) + " }");
  };
  EXPECT_EQ(
      distinct(R"([ { "seller": "a", "region": "north" }, { "seller": "a", "region": "upper" },
                          { "seller": "b", "region": "north" }, { "seller": "c", "region": "west" }
                        ])"),
      "2");
  EXPECT_EQ(distinct("[]"), "0");
  EXPECT_EQ(
      distinct(R"([ { "seller": "a", "region": "north" }, { "seller": "a" }, { "seller": "b" } ])"),
      "1..2");
  EXPECT_EQ(distinct(R"([ { "region": "north" }, { "region": "north" } ])"), "1..2");
  EXPECT_EQ(distinct(R"([ { "region": "north" }, { "region": "north", "seller": "a" } ])"), "1..2");
}

TEST(Amount, OfOthersAddsAndSubtracts) {
  constexpr std::string_view kSales =
      R"([ { "units": 5, "change": -8 }, { "units": 1, "change": 0 } ])";
  EXPECT_EQ(combined("{ total: [units, change] }", kSales), "-2");
  EXPECT_EQ(combined("{ total: [units, units, units] }", kSales), "18");
  EXPECT_EQ(combined("{ difference: [units, change] }", kSales), "14");
  EXPECT_EQ(combined("{ difference: [change, units] }", kSales), "-14");
  EXPECT_EQ(combined("{ total: [units, change] }", R"([ { "units": 5 } ])"), "..");
  EXPECT_EQ(combined("{ difference: [units, units] }", R"([ {} ])"), "..")
      << "parts are taken apart from one another";
}

TEST(Amount, OfGrowthIsInPercent) {
  const auto growth = [](int from, int to) {
    return combined(
        "{ growth: { from: change, to: units } }",
        R"([ { "units": )" + std::to_string(to) + R"(, "change": )" + std::to_string(from) + " } ]",
        "0 %");
  };
  EXPECT_EQ(growth(4, 5), "25");
  EXPECT_EQ(growth(8, 5), "-37.5");
  EXPECT_EQ(growth(3, 4), "100/3");
  EXPECT_EQ(growth(3, 0), "-100");
  EXPECT_EQ(growth(0, 5), "0") << "of nothing there is no growth";
  EXPECT_EQ(growth(-5, 5), "0");
  EXPECT_EQ(combined("{ growth: { from: units, to: units } }", "[ {} ]", "0 %"), "-100..")
      << "a count is not below 0";
}

TEST(Amount, OfAShareIsInPercent) {
  const auto share = [](int of, int in) {
    return combined(
        "{ share: { of: units, in: change } }",
        R"([ { "units": )" + std::to_string(of) + R"(, "change": )" + std::to_string(in) + " } ]",
        "0 %");
  };
  EXPECT_EQ(share(1, 4), "25");
  EXPECT_EQ(share(2, 3), "200/3");
  EXPECT_EQ(share(8, 4), "200");
  EXPECT_EQ(share(0, 4), "0");
  EXPECT_EQ(share(5, 0), "0") << "there is no share in nothing";
  EXPECT_EQ(share(5, -5), "0");
  EXPECT_EQ(combined("{ share: { of: units, in: units } }", "[ {} ]", "0 %"), "0..")
      << "a count is not below 0";
}

TEST(Amount, OfPeopleCountsThem) {
  constexpr std::string_view kBoth = "  m: { people_holding: both }";
  EXPECT_EQ(amount(kBoth, R"({ "people": [ { "id": "a", "credentials": ["70-346", "70-347"] },
                                           { "id": "b", "credentials": ["70-346"] },
                                           { "id": "c" } ] })"),
            "1..2");
  EXPECT_EQ(amount(kBoth, "{}"), "0..");
}

TEST(Amount, OfThePartnerIsAsStated) {
  EXPECT_EQ(amount("  m: { partner: staff }", R"({ "staff": 12 })"), "12");
  EXPECT_EQ(amount("  m: { partner: staff }", "{}"), "0..");
  EXPECT_EQ(amount("  m: { partner: balance }", R"({ "balance": -3 })"), "-3");
  EXPECT_EQ(amount("  m: { partner: balance }", "{}"), "..");
  EXPECT_EQ(amount("  m: { partner: score }", R"({ "score": 2.5 })"), "2.5");
  EXPECT_EQ(amount("  m: { partner: revenue }", R"({ "revenue": "USD 0.0001" })", "USD 0"),
            "0.0001");
}

TEST(Amount, IsCapped) {
  const auto capped = [](std::string_view cap, std::string_view json) {
    return amount("  m: { partner: staff, at_most: " + std::string(cap) + " }", json);
  };
  EXPECT_EQ(capped("10", R"({ "staff": 12 })"), "10");
  EXPECT_EQ(capped("10", R"({ "staff": 9 })"), "9");
  EXPECT_EQ(capped("10", "{}"), "0..10");
  constexpr std::string_view kSplit = "{ size: { small: 5, large: 10 } }";
  EXPECT_EQ(capped(kSplit, R"({ "staff": 12, "size": "small" })"), "5");
  EXPECT_EQ(capped(kSplit, R"({ "staff": 12 })"), "5..10");
  EXPECT_EQ(capped(kSplit, R"({ "staff": 4 })"), "4");
  constexpr std::string_view kOpen = "{ size: { small: 5, large: undefined } }";
  EXPECT_EQ(capped(kOpen, R"({ "staff": 12, "size": "small" })"), "5");
  EXPECT_EQ(capped(kOpen, R"({ "staff": 12, "size": "large" })"), "undefined");
}

TEST(Amount, OfWhatIsUndefinedIsUndefined) {
  constexpr std::string_view kParts =
      "  n: { partner: staff, at_most: { size: { small: 5, large: undefined } } }\n"
      "  o: { partner: balance }";
  const auto made = [&](std::string_view measure) {
    return amount("  m: " + std::string(measure) + "\n" + std::string(kParts),
                  R"({ "staff": 12, "balance": 1, "size": "large" })",
                  measure.find("growth") == std::string_view::npos ? "0" : "0 %");
  };
  EXPECT_EQ(made("{ total: [o, n] }"), "undefined");
  EXPECT_EQ(made("{ difference: [n, o] }"), "undefined");
  EXPECT_EQ(made("{ difference: [o, n] }"), "undefined");
  EXPECT_EQ(made("{ growth: { from: o, to: n } }"), "undefined");
  EXPECT_EQ(made("{ total: [o, o] }"), "2");
}

}  // namespace
}  // namespace attain::evaluate
