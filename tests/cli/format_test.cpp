#include <string>

#include <gtest/gtest.h>

#include "tool.hpp"

namespace attain {
namespace {

class FormatTest : public ToolTest {
 protected:
  FormatTest() {
    copy_rules("loose");
    formatted_ = read(kFile);
    replace(kFile, "  managing-partners: [dap, tp, dpor, fasttrack]",
            "    managing-partners: [ dap,tp,dpor,fasttrack ]   # four");
    replace(kFile, "cite: Managed Service Partner option",
            "cite: 'Managed Service Partner option'");
    loose_ = read(kFile);
    const std::string line = "  managing-partners: [dap, tp, dpor, fasttrack]";
    formatted_.insert(formatted_.find(line) + line.size(), " # four");
  }

  static constexpr const char* kFile = "loose/cloud-productivity/2017-09-15.yaml";
  std::string loose_;
  std::string formatted_;
};

TEST_F(FormatTest, FilesThatAreNotFormattedAreWrittenAnewAndNamed) {
  const ToolRun done{0, std::string(kFile) + "\n", ""};
  EXPECT_EQ(run("format loose"), done);
  EXPECT_EQ(read(kFile), formatted_);
  EXPECT_EQ(run("format loose"), (ToolRun{0, "", ""}));
  EXPECT_EQ(run("check loose").exit, 0);
  EXPECT_EQ(run("format rules"), (ToolRun{0, "", ""}));
}

TEST_F(FormatTest, CheckingNamesThemAndChangesNothing) {
  EXPECT_EQ(run("format loose --check"), (ToolRun{1, std::string(kFile) + "\n", ""}));
  EXPECT_EQ(read(kFile), loose_);
  EXPECT_EQ(run("format rules --check"), (ToolRun{0, "", ""}));
}

TEST_F(FormatTest, OneFileMayBeNamed) {
  EXPECT_EQ(run(std::string("format --check ") + kFile),
            (ToolRun{1, std::string(kFile) + "\n", ""}));
  EXPECT_EQ(run("format --check loose/program.yaml"), (ToolRun{0, "", ""}));
  EXPECT_EQ(run(std::string("format ") + kFile), (ToolRun{0, std::string(kFile) + "\n", ""}));
  EXPECT_EQ(read(kFile), formatted_);
}

TEST_F(FormatTest, AFileWithAnErrorIsToldAndLeftAloneAndTheOthersAreFormatted) {
  write("loose/cloud-productivity/tests.yaml", "tests: [1\n");
  write("loose/program.yaml", "program:   x\nprogram:   y\n");
  const std::string problems =
      R"(loose/cloud-productivity/tests.yaml:1:8: error[yaml-syntax]: the `[` is not closed before the file ends
  1 | tests: [1
    |        ^
help: write `]` where the list ends

loose/program.yaml:2:1: error[duplicate-key]: `program` is stated twice, first on line 1
  2 | program:   y
    | ^^^^^^^
help: keep one of the two
)";
  EXPECT_EQ(run("format loose --check"), (ToolRun{3, std::string(kFile) + "\n", problems}));
  EXPECT_EQ(run("format loose"), (ToolRun{3, std::string(kFile) + "\n", problems}));
  EXPECT_EQ(read(kFile), formatted_);
  EXPECT_EQ(read("loose/program.yaml"), "program:   x\nprogram:   y\n");
}

TEST_F(FormatTest, WhatRulesMeanIsNotItsBusiness) {
  replace(kFile, "      gold:", "      golden:");
  EXPECT_EQ(run("format loose").exit, 0);
  EXPECT_EQ(run("check loose").exit, 3);
}

TEST_F(FormatTest, PermissionsAndLinksAreKept) {
  const ToolRun kept = shell(R"(
    cd loose/cloud-productivity
    chmod 640 2017-09-15.yaml && mv 2017-09-15.yaml ../../target && ln -s ../../target 2017-09-15.yaml
    cd ../.. && $attain format loose
    stat -c '%a %F' target loose/cloud-productivity/2017-09-15.yaml && ls -A loose/cloud-productivity)");
  EXPECT_EQ(kept,
            (ToolRun{0,
                     std::string(kFile) + "\n640 regular file\n777 symbolic link\n2017-07-18.yaml\n"
                                          "2017-09-15.yaml\ntests.yaml\n",
                     ""}));
  EXPECT_EQ(read("target"), formatted_);
}

TEST_F(FormatTest, AFileThatCannotBeWrittenStaysWhole) {
  const ToolRun full = shell(R"(
    (trap '' XFSZ; ulimit -f 0; $attain format loose 2>&1; echo "exit $?") | cat
    ls -A loose/cloud-productivity)");
  EXPECT_EQ(
      full.out,
      "attain: error: cannot write `loose/cloud-productivity/2017-09-15.yaml`: file too large\n"
      "exit 5\n2017-07-18.yaml\n2017-09-15.yaml\ntests.yaml\n");
  EXPECT_EQ(read(kFile), loose_);
}

TEST_F(FormatTest, AFolderWithoutRuleFilesIsWrong) {
  write("empty/notes.txt", "");
  EXPECT_EQ(run("format empty"),
            (ToolRun{3, "",
                     "attain: error: there is no rule file in `empty`\n"
                     "help: name the folder of a program, or one rule file\n"}));
}

TEST_F(FormatTest, WhatCannotBeReadEndsWithFive) {
  EXPECT_EQ(run("format nowhere"),
            (ToolRun{5, "",
                     R"(nowhere: error[missing-folder]: there is no such folder
help: name a folder that holds `program.yaml` and a folder for each competency
)"}));
}

}  // namespace
}  // namespace attain
