#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

#include "support/seed.hpp"
#include "tool.hpp"

namespace attain {
namespace {

class ExplainTest : public ToolTest {
 protected:
  ExplainTest() : rules_(support::seed_rules()) {}

  std::string text(std::string_view json, const TextOptions& options,
                   const EvaluateOptions& how = {}) const {
    return to_text(rules_.evaluate(read_facts(json, rules_).value(), how), options);
  }

  const RuleBook rules_;
};

TEST_F(ExplainTest, SaysWhyAndWhatIsMissing) {
  EXPECT_EQ(run("explain rules --facts partners/contoso.json"),
            (ToolRun{0, text(read("partners/contoso.json"), {}), ""}));
}

TEST_F(ExplainTest, OneTierInAnotherLanguage) {
  TextOptions options;
  options.language = "it";
  options.tier = "gold";
  const ToolRun italian{0, text(read("partners/contoso.json"), options), ""};
  EXPECT_EQ(run("explain rules --facts partners/contoso.json --tier gold --language it "
                "--competency cloud-productivity"),
            italian);
}

TEST_F(ExplainTest, OnAnotherDayByAnotherRevision) {
  TextOptions options;
  options.tier = "silver";
  EvaluateOptions how;
  how.revision = Date::parse("2017-07-18");
  const std::string expected =
      text(R"({"as_of":"2018-04-01","market":"developing","entitlements":[],"people":[]})", options,
           how);
  EXPECT_EQ(run("explain rules --facts - --as-of 2018-04-01 --revision 2017-07-18 --tier silver",
                "market: developing\nentitlements: []\npeople: {}\n"),
            (ToolRun{0, expected, ""}));
}

TEST_F(ExplainTest, ManyPartnersOneAfterAnother) {
  const std::string_view a = R"({"id":"a","as_of":"2018-09-04"})";
  const std::string_view b = R"({"id":"b","as_of":"2018-09-05"})";
  const ToolRun expected{
      4, text(a, {}) + "\n" + text(b, {}),
      R"(<stdin>:2:2: error[json-syntax]: expected a key in double quotes, found the end of the text
  2 | {
    |  ^
2 evaluated, 1 rejected, 0 blank
)"};
  EXPECT_EQ(run("explain rules --facts -", std::string(a) + "\n{\n" + std::string(b)), expected);
}

TEST_F(ExplainTest, WrongRulesEndWithThree) {
  copy_rules("bad");
  replace("bad/program.yaml", "format: attain/1", "format: attain/9");
  EXPECT_EQ(
      run("explain bad --facts partners/contoso.json"),
      (ToolRun{3, "",
               R"(bad/program.yaml:1:9: error[unsupported-format]: unsupported format `attain/9`
  1 | format: attain/9
    |         ^^^^^^^^
help: write `format: attain/1`, or use a version of attain that reads this format
)"}));
}

}  // namespace
}  // namespace attain
