#include <string>

#include <gtest/gtest.h>

#include "unit/compile/compiled.hpp"

namespace attain::compile {
namespace {

TEST(CompilePartner, ComparesAttributesByCodesOrNumbers) {
  EXPECT_EQ(dumped(R"([{ partner: market, is: { not: rich } }, { partner: premier, is: true },
    { partner: staff, at_least: { size: { small: 5, large: undefined } } },
    { partner: revenue, less_than: USD 0.5 }, { partner: founded, at_most: 1970-01-02 }])"),
            R"(measures
tests
competency cloud revision 2018-01-01
  option main
    silver not offered
    gold
       0 attribute 0 in {1}
       1 attribute 3 in {1}
       2 attribute 4 at_least by attribute 2 [5, undefined]
       3 attribute 7 less_than 0.5
       4 attribute 1 at_most 1
)");
}

TEST(CompilePartner, AsksForTiersByTheirRank) {
  EXPECT_EQ(dump(*compiled({{"backup", "2018-01-01", tiers("not_offered", "not_offered")},
                            {"cloud", "2018-01-01",
                             tiers("[{ competency: backup, less_than: silver }]",
                                   "[{ competency: data, at_least: gold }]")}})),
            R"(measures
tests
competency backup revision 2018-01-01
  option main
    silver not offered
    gold not offered
competency cloud revision 2018-01-01
  option main
    silver
       0 competency 0 less_than 1
    gold
       1 award 1 at_least 2
)");
}

TEST(CompilePartner, RemembersWhichAttributesATextReads) {
  const auto read = [](std::string_view gold, std::string_view more) {
    const auto program = compiled(
        {{"cloud", "2018-01-01", std::string(more) + tiers("not_offered", std::string(gold))}});
    std::string names;
    const Span attributes = program->revisions[0].attributes;
    for (std::uint32_t i = attributes.first; i < attributes.end; ++i) {
      names += program->vocabulary().attributes[program->operands[i]].id + " ";
    }
    return names;
  };
  EXPECT_EQ(read("[{ people: 1, holding: C.1 }, { partner: staff, at_least: 5 }]", ""), "");
  EXPECT_EQ(read("[{ partner: premier, is: true }, { partner: market, is: rich }]", ""),
            "market premier ");
  EXPECT_EQ(read("[{ people: { at_most: { size: { small: 1, large: 2 } } }, holding: C.1 }]", ""),
            "size ");
  EXPECT_EQ(read("[{ different_people: [{ people: { size: { small: 1, large: 2 } }, holding: C.1 }"
                 "] }]",
                 ""),
            "size ");
  EXPECT_EQ(read("[{ measure: m, at_least: 1 }]",
                 "measures:\n  m: { points: [{ points: 1, for: n, full_at: { market: { developed: "
                 "1, developing: 2 } }, if: { partner: premier, is: true } }] }\n"
                 "  n: { partner: staff, at_most: { size: { small: 1, large: 2 } } }\n"),
            "market size premier ");
}

}  // namespace
}  // namespace attain::compile
