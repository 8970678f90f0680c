#include <gtest/gtest.h>

#include <string>

#include "tool.hpp"

namespace attain {
namespace {

constexpr const char* kTests = "bad/cloud-productivity/tests.yaml";

class TestTest : public ToolTest {
 protected:
  TestTest() { copy_rules("bad"); }
};

TEST_F(TestTest, TestsThatPassAreNamedAndCounted) {
  write(kTests, R"(tests:
  - { name: no users, as_of: 2018-03-31, facts: { entitlements: [] }, expect: { gold: not_met } }
  - { name: after the end, as_of: 2018-09-04, facts: {}, expect: { gold: not_offered } }
)");
  EXPECT_EQ(run("test bad"), (ToolRun{0, R"(cloud-productivity
  passed  no users
  passed  after the end
2 passed, 0 failed
)",
                                      ""}));
}

TEST_F(TestTest, AFailedTestIsExplained) {
  write(kTests, R"(tests:
  - { name: fine, as_of: 2018-09-04, facts: {}, expect: { gold: not_offered } }
  - { name: hopeful, as_of: 2018-09-04, facts: {}, expect: { silver: met, gold: met } }
)");
  EXPECT_EQ(run("test bad"), (ToolRun{1, R"()", ""}));
}

TEST_F(TestTest, AsJsonEachTestHasEveryMember) {
  write(kTests, R"(tests:
  - { name: fine, as_of: 2018-09-04, facts: {}, expect: { gold: not_offered } }
  - { name: hopeful, as_of: 2018-09-04, facts: {}, expect: { gold: met } }
)");
  EXPECT_EQ(run("test bad --format json"), (ToolRun{1, R"()", ""}));
}

TEST_F(TestTest, WrongTestsEndWithThree) {
  write(kTests, R"(tests:
  - { name: fine, as_of: 2018-09-04, facts: {}, expect: { gold: mett } }
)");
  EXPECT_EQ(run("test bad"), (ToolRun{3, "0 passed, 0 failed\n", R"()"}));
}

TEST_F(TestTest, WrongRulesEndWithThree) {
  replace("bad/program.yaml", "format: attain/1", "format: attain/9");
  EXPECT_EQ(run("test bad"), (ToolRun{3, "0 passed, 0 failed\n", R"()"}));
}

TEST_F(TestTest, NoTestsAtAllEndWithOne) {
  shell("rm " + std::string(kTests));
  EXPECT_EQ(run("test bad"), (ToolRun{1, "0 passed, 0 failed\n", R"()"}));
}

TEST_F(TestTest, AFolderThatIsNotThereEndsWithFive) {
  EXPECT_EQ(run("test nowhere"), (ToolRun{5, "0 passed, 0 failed\n", R"()"}));
}

}  // namespace
}  // namespace attain
