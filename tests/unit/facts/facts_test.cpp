// What facts and the results of readings tell of themselves.

#include <type_traits>

#include <gtest/gtest.h>

#include <attain/facts.hpp>

#include "sample_rules.hpp"

namespace attain::facts {

namespace {

TEST(FactsTest, TellTheirIdAndDay) {
  const FactsResult result = read_facts(R"({"id":"contoso","as_of":"2018-03-31"})", sample_rules());
  ASSERT_TRUE(result.ok());
  EXPECT_TRUE(result.diagnostics().empty());
  EXPECT_EQ(result.value().id(), "contoso");
  EXPECT_EQ(result.value().as_of(), *Date::parse("2018-03-31"));
}

TEST(FactsTest, OutliveTheirTextAndReader) {
  const Facts facts = [] {
    std::string json = R"({"id":"a partner with a long name","as_of":"2018-03-31"})";
    const FactsResult result = FactsReader(sample_rules()).read_json(json);
    json.assign(json.size(), ' ');
    return result.value();
  }();
  const Facts copy = facts;
  EXPECT_EQ(copy.id(), "a partner with a long name");
}

TEST(FactsTest, AreNoneAfterAnError) {
  const FactsResult result = read_facts("{}", sample_rules());
  EXPECT_FALSE(result.ok());
  EXPECT_EQ(result.diagnostics().size(), 1U);
}

TEST(FactsTest, MoveWithoutThrowing) {
  EXPECT_TRUE(std::is_nothrow_move_constructible_v<Facts>);
  EXPECT_TRUE(std::is_nothrow_move_constructible_v<FactsResult>);
  EXPECT_TRUE(std::is_nothrow_move_constructible_v<FactsReader>);
  EXPECT_TRUE(std::is_nothrow_move_assignable_v<FactsReader>);
  EXPECT_TRUE(std::is_nothrow_move_constructible_v<FactsBuilder>);
  EXPECT_TRUE(std::is_nothrow_move_assignable_v<FactsBuilder>);
}

}  // namespace

}  // namespace attain::facts
