#include <string>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

#include "support/seed.hpp"
#include "tool.hpp"

namespace attain {
namespace {

class ShowTest : public ToolTest {
 protected:
  static std::string prose(const ProseOptions& options) {
    return to_prose(support::seed_rules(), options);
  }
};

TEST_F(ShowTest, SaysWhatTheNewestTextAsks) {
  const ToolRun expected{0, prose({}), ""};
  EXPECT_EQ(run("show rules"), expected);
  EXPECT_EQ(run("show rules --competency cloud-productivity"), expected);
  EXPECT_EQ(expected.out.substr(0, 39), "Cloud Productivity, text of 2017-09-15\n");
}

TEST_F(ShowTest, SaysItInAnotherLanguageAndOfAnotherDay) {
  ProseOptions options;
  options.language = "it";
  options.revision = Date::parse("2017-09-14");
  const ToolRun expected{0, prose(options), ""};
  EXPECT_EQ(run("show rules --revision 2017-09-14 --language it"), expected);
  EXPECT_EQ(expected.out.substr(0, 41), "Cloud Productivity, testo del 2017-07-18\n");
}

TEST_F(ShowTest, SaysThatNoTextIsInEffect) {
  EXPECT_EQ(run("show rules --revision 2017-07-17"),
            (ToolRun{0,
                     "Cloud Productivity: no text in effect on 2017-07-17, the first is of "
                     "2017-07-18\n",
                     ""}));
}

TEST_F(ShowTest, WrongRulesEndWithThree) {
  copy_rules("bad");
  replace("bad/program.yaml", "format: attain/1", "format: attain/9");
  EXPECT_EQ(
      run("show bad"),
      (ToolRun{3, "",
               R"(bad/program.yaml:1:9: error[unsupported-format]: unsupported format `attain/9`
  1 | format: attain/9
    |         ^^^^^^^^
help: write `format: attain/1`, or use a version of attain that reads this format
)"}));
}

TEST_F(ShowTest, RulesThatAreNotThereEndWithFive) {
  EXPECT_EQ(run("show nowhere"), (ToolRun{5, "",
                                          R"(nowhere: error[missing-folder]: there is no such folder
help: name a folder that holds `program.yaml` and a folder for each competency
)"}));
}

}  // namespace
}  // namespace attain
