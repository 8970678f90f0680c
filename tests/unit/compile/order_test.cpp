#include "compile/order.hpp"

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "unit/compile/compiled.hpp"

namespace attain::compile {
namespace {

/// The order of competencies, and behind each that has any all it rests on: `c, b (c), a (c b)`.
std::string order(const std::map<std::string, std::vector<std::string>>& needs) {
  std::vector<Written> texts;
  for (const auto& [name, others] : needs) {
    std::string asked = "[{ people: 1, holding: C.1 }";
    for (const std::string& other : others) {
      asked += ", { competency: " + other + ", at_least: silver }";
    }
    texts.push_back({name, "2018-01-01", tiers("not_offered", asked + "]")});
  }
  const auto program = compiled(texts);
  std::string text;
  for (const std::uint32_t c : program->order) {
    const Competency& competency = program->competencies[c];
    text += (text.empty() ? "" : ", ") + competency.source->id;
    std::string rests;
    for (std::uint32_t i = competency.needs.first; i < competency.needs.end; ++i) {
      rests += (rests.empty() ? "" : " ") + program->competencies[program->operands[i]].source->id;
    }
    if (!rests.empty()) text += " (" + rests + ")";
  }
  return text;
}

TEST(Order, IsThatOfNamesWhereNothingIsAskedFor) {
  EXPECT_EQ(order({{"b", {}}, {"a", {}}, {"c", {}}}), "a, b, c");
  EXPECT_EQ(order({{"a", {"platform"}}}), "a") << "an award is no competency of the program";
}

TEST(Order, HasEachBehindAllThatItRestsOn) {
  EXPECT_EQ(order({{"a", {"b"}}, {"b", {"c"}}, {"c", {}}}), "c, b (c), a (c b)");
  EXPECT_EQ(order({{"a", {"b", "c"}}, {"b", {"d"}}, {"c", {"d"}}, {"d", {}}, {"e", {}}}),
            "d, e, b (d), c (d), a (d b c)");
}

TEST(Order, TakesACompetencyThatIsAskedForInTwoTextsOnce) {
  const auto program = compiled(
      {{"a", "2018-01-01", tiers("not_offered", "[{ competency: b, at_least: silver }]")},
       {"a", "2018-02-01", tiers("[{ competency: b, is: gold }]", "[{ competency: b, is: gold }]")},
       {"b", "2018-01-01", tiers("not_offered", "not_offered")}});
  EXPECT_EQ(program->order, (std::vector<std::uint32_t>{1, 0}));
  EXPECT_EQ(program->competencies[0].needs.size(), 1U);
}

}  // namespace
}  // namespace attain::compile
