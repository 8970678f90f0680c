#include <string>

#include <gtest/gtest.h>

#include "unit/evaluate/judged.hpp"

namespace attain::evaluate {
namespace {

/// What points come to; `staff` and `balance` are measures.
std::string points(std::string_view terms, std::string_view json) {
  return amount("  m: { points: " + std::string(terms) +
                    " }\n  staff: { partner: staff }\n  balance: { partner: balance }",
                json);
}

TEST(Points, AreTheShareOfWhatEarnsAll) {
  constexpr std::string_view kTerm = "[{ points: 3, for: staff, full_at: 7 }]";
  EXPECT_EQ(points(kTerm, R"({ "staff": 5 })"), "15/7");
  EXPECT_EQ(points(kTerm, R"({ "staff": 7 })"), "3");
  EXPECT_EQ(points(kTerm, R"({ "staff": 700 })"), "3");
  EXPECT_EQ(points(kTerm, R"({ "staff": 0 })"), "0");
  EXPECT_EQ(points(kTerm, "{}"), "0..3");
  EXPECT_EQ(points("[{ points: 3, for: balance, full_at: 7 }]", R"({ "balance": -5 })"), "0");
  EXPECT_EQ(points("[{ points: 2.5, for: staff, full_at: 0.5 }]", R"({ "staff": 1 })"), "2.5");
}

TEST(Points, AddUpAndAreCapped) {
  constexpr std::string_view kTerms =
      "[{ points: 3, for: staff, full_at: 7 }, { points: 1, for: staff, full_at: 3, id: more },"
      " { points: 0.5, if: { partner: premier, is: true } }]";
  EXPECT_EQ(points(kTerms, R"({ "staff": 1, "premier": true })"), "53/42");
  EXPECT_EQ(points(kTerms, R"({ "staff": 1, "premier": false })"), "16/21");
  EXPECT_EQ(points(kTerms, R"({ "staff": 1 })"), "16/21..53/42");
  EXPECT_EQ(points(std::string(kTerms) + ", at_most: 1.25", R"({ "staff": 1, "premier": true })"),
            "1.25");
}

TEST(Points, AreNothingUnlessAllConditionsAreMet) {
  constexpr std::string_view kTerm =
      "[{ points: 3, for: staff, full_at: 7,"
      " if: [{ partner: premier, is: true }, { people: 1, holding: C.1 }] }]";
  EXPECT_EQ(points(kTerm, R"({ "staff": 5, "premier": true, "people": { "a": ["C.1"] } })"),
            "15/7");
  EXPECT_EQ(points(kTerm, R"({ "staff": 5, "premier": true, "people": {} })"), "0");
  EXPECT_EQ(points(kTerm, R"({ "staff": 5, "premier": false })"), "0");
  EXPECT_EQ(points(kTerm, R"({ "staff": 5, "premier": true })"), "0..15/7");
  constexpr std::string_view kUndefined =
      "[{ points: 3, if: { people: { size: { small: 1, large: undefined } }, holding: C.1 } }]";
  EXPECT_EQ(points(kUndefined, R"({ "size": "large", "people": { "a": ["C.1"] } })"), "0")
      << "a condition that is undefined is not met";
  EXPECT_EQ(points(kUndefined, R"({ "size": "small", "people": { "a": ["C.1"] } })"), "3");
}

TEST(Points, MayTurnOnAMeasure) {
  EXPECT_EQ(points("[{ points: 3, if: { measure: staff, at_least: 5 } }]", R"({ "staff": 5 })"),
            "3");
  EXPECT_EQ(points("[{ points: 3, if: { measure: staff, at_least: 5 } }]", R"({ "staff": 4 })"),
            "0");
}

TEST(Points, AreUndefinedWhereANumberIs) {
  constexpr std::string_view kPoints =
      "[{ points: { size: { small: 3, large: undefined } }, for: staff, full_at: 7 }]";
  EXPECT_EQ(points(kPoints, R"({ "staff": 5, "size": "small" })"), "15/7");
  EXPECT_EQ(points(kPoints, R"({ "staff": 5, "size": "large" })"), "undefined");
  constexpr std::string_view kFullAt =
      "[{ points: 3, for: staff, full_at: { size: { small: 7, large: undefined } } }]";
  EXPECT_EQ(points(kFullAt, R"({ "staff": 5, "size": "small" })"), "15/7");
  EXPECT_EQ(points(kFullAt, R"({ "staff": 5, "size": "large" })"), "undefined");
}

TEST(Points, AreNothingUnlessEachTermEarnsEnough) {
  constexpr std::string_view kTerms =
      "[{ points: 3, for: staff, full_at: 7 }, { points: 1, for: balance, full_at: 2 }],"
      " each_term: { more_than: 0 }";
  EXPECT_EQ(points(kTerms, R"({ "staff": 7, "balance": 1 })"), "3.5");
  EXPECT_EQ(points(kTerms, R"({ "staff": 7, "balance": 0 })"), "0");
  EXPECT_EQ(points(kTerms, R"({ "staff": 7 })"), "0..4");
  constexpr std::string_view kLess =
      "[{ points: 3, for: staff, full_at: 7 }], each_term: { at_most: 1.5 }";
  EXPECT_EQ(points(kLess, R"({ "staff": 3 })"), "9/7");
  EXPECT_EQ(points(kLess, R"({ "staff": 4 })"), "0");
}

}  // namespace
}  // namespace attain::evaluate
