#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

#include "support/seed.hpp"
#include "tool.hpp"

namespace attain {
namespace {

constexpr std::string_view kContoso = R"({
  "id": "contoso", "as_of": "2018-03-31", "market": "developed",
  "entitlements": [
    { "customer": "c1", "workload": "yammer", "license": "paid", "association": "dpor",
      "active_users": 2000 } ],
  "people": [ { "id": "ana", "credentials": [ "70-346", "70-347" ] } ]
}
)";

constexpr std::string_view kContosoYaml = R"(id: contoso
as_of: 2018-03-31
market: developed
entitlements:
  - { customer: c1, workload: yammer, license: paid, association: dpor, active_users: 2000 }
people: { ana: [70-346, 70-347] }
)";

constexpr std::string_view kSilver = R"({
  "id": "contoso",
  "tiers": {
    "cloud-productivity": "silver"
  }
}
)";

class EvaluateTest : public ToolTest {
 protected:
  EvaluateTest() : rules_(support::seed_rules()) {
    write("contoso.json", kContoso);
    write("contoso.yaml", kContosoYaml);
  }

  Decision decision(const EvaluateOptions& options = {}) const {
    return rules_.evaluate(read_facts(kContoso, rules_).value(), options);
  }

  const RuleBook rules_;
};

TEST_F(EvaluateTest, GivesTheDecisionAsIndentedJson) {
  const ToolRun expected{0, to_json(decision(), JsonLayout::kIndented), ""};
  EXPECT_EQ(run("evaluate rules --facts contoso.json"), expected);
  EXPECT_EQ(run("evaluate rules --facts contoso.json --format json"), expected);
  EXPECT_EQ(run("evaluate rules --facts contoso.json --competency cloud-productivity"), expected);
}

TEST_F(EvaluateTest, GivesItAsTextInAnyLanguageOfTheProgram) {
  EXPECT_EQ(run("evaluate rules --facts contoso.json --format text"),
            (ToolRun{0, to_text(decision()), ""}));
  TextOptions italian;
  italian.language = "it";
  EXPECT_EQ(run("evaluate rules --facts contoso.json --format text --language it"),
            (ToolRun{0, to_text(decision(), italian), ""}));
}

TEST_F(EvaluateTest, JudgesByAnotherRevision) {
  EvaluateOptions options;
  options.revision = Date::parse("2017-07-20");
  EXPECT_EQ(run("evaluate rules --facts contoso.json --revision 2017-07-20"),
            (ToolRun{0, to_json(decision(options), JsonLayout::kIndented), ""}));
}

TEST_F(EvaluateTest, JudgesOnAnotherDay) {
  EXPECT_EQ(run("evaluate rules --facts contoso.json --tiers --format text --as-of 2018-09-04"),
            (ToolRun{0, "contoso  cloud-productivity  not_offered\n", ""}));
}

TEST_F(EvaluateTest, GivesTheTiersAlone) {
  EXPECT_EQ(run("evaluate rules --facts contoso.json --tiers"),
            (ToolRun{0, std::string(kSilver), ""}));
  EXPECT_EQ(run("evaluate rules --facts contoso.json --tiers --format text"),
            (ToolRun{0, "contoso  cloud-productivity  silver\n", ""}));
}

TEST_F(EvaluateTest, ReadsEachFormatFromAFileAndFromStandardInput) {
  const ToolRun expected{0, std::string(kSilver), ""};
  write("json", kContoso);
  write("yaml", kContosoYaml);
  EXPECT_EQ(run("evaluate rules --tiers --facts contoso.yaml"), expected);
  EXPECT_EQ(run("evaluate rules --tiers --facts json"), expected);
  EXPECT_EQ(run("evaluate rules --tiers --facts yaml"), expected);
  EXPECT_EQ(run("evaluate rules --tiers --facts -", kContoso), expected);
  EXPECT_EQ(run("evaluate rules --tiers --facts -", kContosoYaml), expected);
  EXPECT_EQ(run("evaluate rules --tiers --facts yaml --facts-format yaml"), expected);
  EXPECT_EQ(run("evaluate rules --tiers --facts json --facts-format json"), expected);
}

TEST_F(EvaluateTest, WrongFactsGiveNoAnswerAndEndWithFour) {
  write("wrong.json", "{ \"id\": \"contoso\",\n  \"markt\": \"developed\" }\n");
  EXPECT_EQ(run("evaluate rules --facts wrong.json"),
            (ToolRun{4, "", R"(wrong.json:1:1: error[missing-as-of]: the day of the facts is missing
  1 | { "id": "contoso",
    | ^
help: add `as_of` to the facts, or give the day as an option

wrong.json:2:3: error[unknown-key]: markt: unknown key `markt`
  2 |   "markt": "developed" }
    |   ^^^^^^^
help: did you mean `market`?
)"}));
  EXPECT_EQ(
      run("evaluate rules --facts - --as-of 2018-03-31", "market: emerging\n"),
      (ToolRun{4, "",
               R"(<stdin>:1:9: error[unknown-value]: market: unknown value `emerging` of `market`
  1 | market: emerging
    |         ^^^^^^^^
help: write one of `developed` or `developing`
)"}));
  EXPECT_EQ(run("evaluate rules --facts -"),
            (ToolRun{4, "", R"(<stdin>: error[empty-file]: the file states nothing
)"}));
}

TEST_F(EvaluateTest, UnknownKeysMayBePassedOver) {
  write("more.json", "{ \"id\": \"contoso\", \"as_of\": \"2018-03-31\", \"markt\": 1 }\n");
  const ToolRun strict = run("evaluate rules --facts more.json --tiers");
  EXPECT_EQ(strict.exit, 4);
  const std::string warning = R"(more.json:1:43: warning[unknown-key]: markt: unknown key `markt`
  1 | { "id": "contoso", "as_of": "2018-03-31", "markt": 1 }
    |                                           ^^^^^^^
help: did you mean `market`?
)";
  EXPECT_EQ(run("evaluate rules --facts more.json --tiers --lenient").err, warning);
  EXPECT_EQ(run("evaluate rules --facts more.json --tiers --lenient").exit, 0);
  EXPECT_EQ(
      run("evaluate rules --facts - --facts-format ndjson --tiers --lenient", read("more.json"))
          .exit,
      0);
}

TEST_F(EvaluateTest, FactsLargerThanAllowedAreRefused) {
  EXPECT_EQ(
      run("evaluate rules --facts contoso.json --max-bytes 10"),
      (ToolRun{4, "", R"(contoso.json:1:1: error[facts-too-large]: more than the limit of 10 bytes
help: state one partner at a time, or raise `max_bytes`
)"}));
  EXPECT_EQ(
      run("evaluate rules --facts contoso.yaml --max-bytes 10"),
      (ToolRun{4, "", R"(contoso.yaml:1:1: error[facts-too-large]: more than the limit of 10 bytes
help: state one partner at a time, or raise `max_bytes`
)"}));
}

TEST_F(EvaluateTest, WrongRulesGiveNoAnswerAndEndWithThree) {
  copy_rules("bad");
  replace("bad/program.yaml", "format: attain/1", "format: attain/9");
  EXPECT_EQ(
      run("evaluate bad --facts contoso.json"),
      (ToolRun{3, "",
               R"(bad/program.yaml:1:9: error[unsupported-format]: unsupported format `attain/9`
  1 | format: attain/9
    |         ^^^^^^^^
help: write `format: attain/1`, or use a version of attain that reads this format
)"}));
}

}  // namespace
}  // namespace attain
