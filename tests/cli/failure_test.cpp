#include <string>

#include <gtest/gtest.h>

#include "tool.hpp"

namespace attain {
namespace {

class FailureTest : public ToolTest {};

TEST_F(FailureTest, FactsThatCannotBeReadEndWithFive) {
  EXPECT_EQ(run("evaluate rules --facts missing.json"),
            (ToolRun{5, "",
                     "attain: error: cannot read `missing.json`: no such file or "
                     "directory\n"}));
  EXPECT_EQ(run("evaluate rules --facts partners"),
            (ToolRun{5, "", "attain: error: cannot read `partners`: is a directory\n"}));
  EXPECT_EQ(run("explain rules --facts missing.ndjson"),
            (ToolRun{5, "",
                     "attain: error: cannot read `missing.ndjson`: no such file or "
                     "directory\n"}));
}

TEST_F(FailureTest, AClosedStandardInputCannotBeRead) {
  EXPECT_EQ(run("evaluate rules --facts - <&-"),
            (ToolRun{5, "", "attain: error: cannot read `<stdin>`: bad file descriptor\n"}));
}

TEST_F(FailureTest, AFullDiskEndsEveryCommandWithFive) {
  const std::string message = "attain: error: cannot write the answer: no space left on device\n";
  for (const std::string command :
       {"check rules", "test rules", "--help", "--version", "check rules --format json",
        "evaluate rules --facts partners/contoso.json",
        "explain rules --facts partners/contoso.json"}) {
    EXPECT_EQ(run(command + " > /dev/full"), (ToolRun{5, "", message})) << command;
  }
}

TEST_F(FailureTest, AFullDiskStopsALongAnswerAndGoesBeforeWrongFacts) {
  for (const std::string jobs : {"1", "4"}) {
    const ToolRun stopped = shell(
        "(echo '{'; yes '{\"id\":\"a\",\"as_of\":\"2018-09-04\"}') | "
        "$attain evaluate rules --facts - --facts-format ndjson --jobs " +
        jobs + " > /dev/full");
    EXPECT_EQ(stopped.exit, 5);
    EXPECT_TRUE(
        stopped.err.ends_with("attain: error: cannot write the answer: no space left on device\n"));
  }
}

TEST_F(FailureTest, AClosedStandardOutputEndsWithFive) {
  EXPECT_EQ(run("check rules >&-"),
            (ToolRun{5, "", "attain: error: cannot write the answer: bad file descriptor\n"}));
}

TEST_F(FailureTest, AReaderThatStopsEarlyEndsItQuietly) {
  for (const std::string jobs : {"1", "4"}) {
    const ToolRun stopped = shell(
        "{ yes '{\"id\":\"a\",\"as_of\":\"2018-09-04\"}' | "
        "$attain evaluate rules --tiers --facts - --facts-format ndjson --jobs " +
        jobs + "; echo $? >&2; } | head -n 1");
    EXPECT_EQ(stopped,
              (ToolRun{0, "{\"id\":\"a\",\"tiers\":{\"cloud-productivity\":null}}\n", "141\n"}));
  }
}

}  // namespace
}  // namespace attain
