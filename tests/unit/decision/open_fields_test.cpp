#include "decision/open_fields.hpp"

#include <string>

#include <gtest/gtest.h>

#include "decided.hpp"

namespace attain::decision {
namespace {

/// The fields of one record that leave open whether a filter takes it.
std::string open(std::string_view where, std::string_view record) {
  std::string text =
      revision_text("      silver: [{ measure: users, at_least: 1 }]\n      gold: not_offered\n");
  const std::string_view plain = "where: { license: paid, kind: any }";
  text.replace(text.find(plain), plain.size(), "where: " + std::string(where));
  const RuleBook rules = rules_of({text});
  FactsOptions options;
  options.as_of = Date::parse("2018-03-31");
  const FactsResult facts =
      read_facts(R"({ "seats": [)" + std::string(record) + "] }", rules, options);
  EXPECT_TRUE(facts.ok()) << render(facts.diagnostics());
  const compile::Program& program = *rules.compiled();
  const std::uint32_t list = *program.vocabulary().record_list_codes.find("seats");
  const auto fields = open_fields(program, program.measures.front().filter,
                                  facts.value().columns().tables[list].columns, 0);
  std::string names;
  for (const std::uint32_t field : fields) {
    names += (names.empty() ? "" : " ") + program.vocabulary().record_lists[list].fields[field].id;
  }
  return names;
}

constexpr std::string_view kEither =
    "{ any_of: [{ license: paid, kind: x }, { license: trial, kind: any, users: { at_least: 5 } "
    "}] }";

TEST(OpenFields, AreThoseOfTheTermsThatAreNotKnown) {
  EXPECT_EQ(open("{ license: paid, kind: y }", "{}"), "license kind");
  EXPECT_EQ(open("{ license: paid, kind: y }", R"({ "kind": "y" })"), "license");
  EXPECT_EQ(open("{ license: paid, kind: y }", R"({ "kind": "x" })"), "");
  EXPECT_EQ(open("{ license: paid, kind: y }", R"({ "license": "paid", "kind": "y" })"), "");
}

TEST(OpenFields, LeaveOutAlternativesThatAreDecided) {
  EXPECT_EQ(open(kEither, "{}"), "license kind users");
  EXPECT_EQ(open(kEither, R"({ "license": "paid" })"), "kind");
  EXPECT_EQ(open(kEither, R"({ "license": "trial" })"), "users");
  EXPECT_EQ(open(kEither, R"({ "license": "paid", "kind": "y" })"), "");
  EXPECT_EQ(open(kEither, R"({ "kind": "x", "users": 3 })"), "license");
}

}  // namespace
}  // namespace attain::decision
