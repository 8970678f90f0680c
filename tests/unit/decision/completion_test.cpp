#include "decision/completion.hpp"

#include <string>

#include <gtest/gtest.h>

#include "decided.hpp"

namespace attain::decision {
namespace {

/// The ids of those credentials, in the order given.
std::string written(const compile::Program& program, const std::vector<std::uint32_t>& codes) {
  std::string text;
  for (const std::uint32_t code : codes) {
    if (!text.empty()) text += " ";
    text += program.vocabulary().credentials[code].id;
  }
  return text;
}

struct Case {
  std::string_view test;
  std::string_view holds;  ///< A JSON list.
  std::string_view completion;
  std::string_view from_nothing;
  std::string_view named;
};

TEST(Completion, IsTheAlternativeThatLacksTheFewest) {
  const std::vector<Case> cases = {
      {"A", "[]", "A", "A", "A"},
      {"{ all_of: [B, A] }", R"(["B"])", "A B", "A B", "A B"},
      {"{ any_of: [A, B] }", "[]", "A", "A", "A B"},
      {"{ any_of: [A, B] }", R"(["B"])", "B", "A", "A B"},
      {"{ any_of: [{ all_of: [A, B] }, M] }", "[]", "M", "M", "A B M"},
      {"{ any_of: [{ all_of: [A, B] }, M] }", R"(["A"])", "A B", "M", "A B M"},
      {"{ any_of: [{ all_of: [A, B] }, { all_of: [C, T] }] }", R"(["T"])", "C T", "A B", "A B C T"},
      {"{ all_of: [A, { any_of: [B, C] }] }", R"(["C"])", "A C", "A B", "A B C"},
      {"{ any_of: [{ all_of: [A, { any_of: [A, B] }] }, { all_of: [C, T] }] }", R"(["T"])", "A",
       "A", "A B C T"},
  };
  for (const Case& each : cases) {
    const std::string facts =
        R"({ "people": [{ "id": "ana", "credentials": )" + std::string(each.holds) + " }] }";
    const RuleBook rules = rules_of(
        {revision_text("      silver:\n        - { people: 1, holding: " + std::string(each.test) +
                       " }\n      gold: not_offered\n")});
    FactsOptions options;
    options.as_of = Date::parse("2018-03-31");
    const FactsResult read = read_facts(facts, rules, options);
    ASSERT_TRUE(read.ok());
    evaluate::HeldCredentials held;
    evaluate::find_held(read.value().columns(), held);
    const compile::Program& program = *rules.compiled();
    Completion completion(program, program.tests.front(), held);
    EXPECT_EQ(written(program, completion.of(0)), each.completion) << each.test;
    EXPECT_EQ(written(program, completion.from_nothing()), each.from_nothing) << each.test;
    EXPECT_EQ(written(program, completion.named()), each.named) << each.test;
    EXPECT_EQ(written(program, completion.of(0)), each.completion) << "asked again";
  }
}

}  // namespace
}  // namespace attain::decision
