#include <string>

#include <gtest/gtest.h>

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
  EXPECT_EQ(run("test bad"), (ToolRun{1, R"(cloud-productivity
  passed  fine
  FAILED  hopeful
    bad/cloud-productivity/tests.yaml:3:70: silver is `not_offered`, expected `met`
    bad/cloud-productivity/tests.yaml:3:81: gold is `not_offered`, expected `met`

    this partner on 2018-09-04, market not known
    Cloud Productivity: no text in effect on 2018-09-04, withdrawn on 2018-09-04

1 passed, 1 failed
)",
                                      ""}));
}

TEST_F(TestTest, AsJsonEachTestHasEveryMember) {
  write(kTests, R"(tests:
  - { name: fine, as_of: 2018-09-04, facts: {}, expect: { gold: not_offered } }
  - { name: hopeful, as_of: 2018-09-04, facts: {}, expect: { gold: met } }
)");
  EXPECT_EQ(run("test bad --format json"), (ToolRun{1, R"({
  "passed": 1,
  "failed": 1,
  "results": [
    {
      "competency": "cloud-productivity",
      "name": "fine",
      "passed": true,
      "file": "bad/cloud-productivity/tests.yaml",
      "line": 2,
      "failures": [],
      "explanation": ""
    },
    {
      "competency": "cloud-productivity",
      "name": "hopeful",
      "passed": false,
      "file": "bad/cloud-productivity/tests.yaml",
      "line": 3,
      "failures": [
        {
          "tier": "gold",
          "expected": "met",
          "actual": "not_offered",
          "line": 3,
          "column": 68
        }
      ],
      "explanation": "this partner on 2018-09-04, market not known\u000aCloud Productivity: no text in effect on 2018-09-04, withdrawn on 2018-09-04\u000a"
    }
  ],
  "diagnostics": []
}
)",
                                                    ""}));
}

TEST_F(TestTest, WrongTestsEndWithThree) {
  write(kTests, R"(tests:
  - { name: fine, as_of: 2018-09-04, facts: {}, expect: { gold: mett } }
)");
  EXPECT_EQ(
      run("test bad"),
      (ToolRun{
          3, "0 passed, 0 failed\n",
          R"(bad/cloud-productivity/tests.yaml:2:65: error[unknown-status]: unknown status `mett`
  2 |   - { name: fine, as_of: 2018-09-04, facts: {}, expect: { gold: mett } }
    |                                                                 ^^^^
help: did you mean `met`?
)"}));
}

TEST_F(TestTest, WrongRulesEndWithThree) {
  replace("bad/program.yaml", "format: attain/1", "format: attain/9");
  EXPECT_EQ(
      run("test bad"),
      (ToolRun{3, "0 passed, 0 failed\n",
               R"(bad/program.yaml:1:9: error[unsupported-format]: unsupported format `attain/9`
  1 | format: attain/9
    |         ^^^^^^^^
help: write `format: attain/1`, or use a version of attain that reads this format
)"}));
}

TEST_F(TestTest, NoTestsAtAllEndWithOne) {
  shell("rm " + std::string(kTests));
  EXPECT_EQ(run("test bad"),
            (ToolRun{1, "0 passed, 0 failed\n",
                     R"(bad/cloud-productivity: warning[missing-tests]: this competency has no tests
help: add a file `tests.yaml` beside its revisions
)"}));
}

TEST_F(TestTest, AFolderThatIsNotThereEndsWithFive) {
  EXPECT_EQ(run("test nowhere"), (ToolRun{5, "0 passed, 0 failed\n",
                                          R"(nowhere: error[missing-folder]: there is no such folder
help: name a folder that holds `program.yaml` and a folder for each competency
)"}));
}

}  // namespace
}  // namespace attain
