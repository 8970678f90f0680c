#include <gtest/gtest.h>

#include "tool.hpp"

namespace attain {
namespace {

class CheckTest : public ToolTest {};

TEST_F(CheckTest, RulesWithoutAProblemAreCounted) {
  const ToolRun expected{
      0, "microsoft-partner-network: 1 competency, 2 revisions; 0 errors, 0 warnings\n", ""};
  EXPECT_EQ(run("check rules"), expected);
  EXPECT_EQ(run("check rules/ --format text"), expected);
  EXPECT_EQ(run("check rules --format json"), (ToolRun{0, "[]\n", ""}));
}

TEST_F(CheckTest, EveryProblemOfEveryFileIsTold) {
  copy_rules("bad");
  replace("bad/cloud-productivity/2017-07-18.yaml", "[70-346, 70-347]", "[70-364, 70-347]");
  replace("bad/cloud-productivity/2017-09-15.yaml", "      license: { not: trial }\n", "");
  replace("bad/cloud-productivity/2017-09-15.yaml", "      gold:", "      golden:");
  EXPECT_EQ(run("check bad"), (ToolRun{3, "4 errors, 0 warnings\n", R"()"}));
}

TEST_F(CheckTest, AsJsonAProblemHasEveryMember) {
  copy_rules("bad");
  replace("bad/cloud-productivity/2017-07-18.yaml", "[70-346, 70-347]", "[70-364, 70-347]");
  EXPECT_EQ(run("check bad --format json"), (ToolRun{3, R"()", ""}));
}

TEST_F(CheckTest, AFolderThatIsNotThereCannotBeRead) {
  EXPECT_EQ(run("check nowhere"), (ToolRun{5, "1 error, 0 warnings\n", R"()"}));
}

TEST_F(CheckTest, AFolderWithoutAProgramIsWrong) {
  EXPECT_EQ(run("check partners"), (ToolRun{3, "1 error, 0 warnings\n", R"()"}));
}

}  // namespace
}  // namespace attain
