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
  EXPECT_EQ(
      run("check bad"),
      (ToolRun{
          3, "3 errors, 0 warnings\n",
          R"(bad/cloud-productivity/2017-07-18.yaml:11:35: error[unknown-credential]: unknown credential, profile or set `70-364`
  11 |   office-365-by-exams: { all_of: [70-364, 70-347] }
     |                                   ^^^^^^
help: did you mean `70-346`?

bad/cloud-productivity/2017-09-15.yaml:19:5: error[missing-filter]: `where` does not say which `license` counts
  19 |     where:
     |     ^^^^^
help: write `license: any` if every license counts

bad/cloud-productivity/2017-09-15.yaml:39:7: error[unknown-tier]: unknown tier `golden`
  39 |       golden:
     |       ^^^^^^
help: did you mean `gold`?
)"}));
}

TEST_F(CheckTest, AsJsonAProblemHasEveryMember) {
  copy_rules("bad");
  replace("bad/cloud-productivity/2017-07-18.yaml", "[70-346, 70-347]", "[70-364, 70-347]");
  EXPECT_EQ(run("check bad --format json"), (ToolRun{3, R"([
  {
    "severity": "error",
    "code": "unknown-credential",
    "file": "bad/cloud-productivity/2017-07-18.yaml",
    "line": 11,
    "column": 35,
    "length": 6,
    "path": "",
    "message": "unknown credential, profile or set `70-364`",
    "help": "did you mean `70-346`?",
    "source_line": "  office-365-by-exams: { all_of: [70-364, 70-347] }",
    "source_offset": 0
  }
]
)",
                                                     ""}));
}

TEST_F(CheckTest, AFolderThatIsNotThereCannotBeRead) {
  EXPECT_EQ(run("check nowhere"),
            (ToolRun{5, "1 error, 0 warnings\n",
                     R"(nowhere: error[missing-folder]: there is no such folder
help: name a folder that holds `program.yaml` and a folder for each competency
)"}));
}

TEST_F(CheckTest, AFolderWithoutAProgramIsWrong) {
  write("empty/notes.txt", "");
  EXPECT_EQ(
      run("check empty"),
      (ToolRun{3, "1 error, 0 warnings\n",
               R"(empty: error[missing-program-file]: there is no `program.yaml` in this folder
help: name a folder that holds `program.yaml` and a folder for each competency
)"}));
}

}  // namespace
}  // namespace attain
