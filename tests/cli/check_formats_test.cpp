// What `attain check` writes for code hosts and editors, and what `--deny` makes of warnings.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tool.hpp"

namespace attain {
namespace {

class CheckFormatsTest : public ToolTest {
 protected:
  CheckFormatsTest() {
    copy_rules("a,b c");
    replace("a,b c/cloud-productivity/2017-07-18.yaml", "[70-346, 70-347]", "[70-364, 70-347]");
    write("a,b c/50%/notes.yaml", "");
    copy_rules("suspect");
    replace("suspect/program.yaml", "Identities and Requirements", "Identities }");
  }
};

TEST_F(CheckFormatsTest, GithubHasALineForEachProblem) {
  EXPECT_EQ(
      run("check 'a,b c' --format github"),
      (ToolRun{
          3,
          R"(::error file=a%2Cb c/50%25/notes.yaml,title=unexpected-file::this file is neither a revision nor `tests.yaml`%0Aa revision is named by the day it starts, such as `2018-03-19.yaml`
::error file=a%2Cb c/cloud-productivity/2017-07-18.yaml,line=11,col=35,endColumn=41,title=unknown-credential::unknown credential, profile or set `70-364`%0Adid you mean `70-346`?
)",
          ""}));
  EXPECT_EQ(run("check nowhere --format github"),
            (ToolRun{5,
                     "::error file=nowhere,title=missing-folder::there is no such folder%0Aname a "
                     "folder that holds `program.yaml` and a folder for each competency\n",
                     ""}));
  EXPECT_EQ(run("check rules --format github"), (ToolRun{0, "", ""}));
}

constexpr std::string_view kSarifHead = R"({
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "attain",
          "version": "0.1.0",
          "rules": [
            {
              "id": "missing-folder",
              "shortDescription": {
                "text": "the folder of rules is not there"
              }
            },
)";

constexpr std::string_view kSarifTail = R"(
          ]
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": [
        {
          "ruleId": "unexpected-file",
          "level": "error",
          "message": {
            "text": "this file is neither a revision nor `tests.yaml`\u000aa revision is named by the day it starts, such as `2018-03-19.yaml`"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "a%2Cb%20c/50%25/notes.yaml"
                }
              }
            }
          ]
        },
        {
          "ruleId": "unknown-credential",
          "level": "error",
          "message": {
            "text": "unknown credential, profile or set `70-364`\u000adid you mean `70-346`?"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "a%2Cb%20c/cloud-productivity/2017-07-18.yaml"
                },
                "region": {
                  "startLine": 11,
                  "startColumn": 35,
                  "endColumn": 41
                }
              }
            }
          ]
        }
      ]
    }
  ]
}
)";

TEST_F(CheckFormatsTest, SarifHasARuleForEachCodeAndAResultForEachProblem) {
  const ToolRun checked = run("check 'a,b c' --format sarif");
  EXPECT_EQ(checked.exit, 3);
  EXPECT_EQ(checked.err, "");
  EXPECT_THAT(checked.out, ::testing::StartsWith(kSarifHead));
  EXPECT_THAT(checked.out, ::testing::HasSubstr("\"id\": \"unknown-credential\","));
  EXPECT_THAT(checked.out, ::testing::EndsWith(kSarifTail));
}

TEST_F(CheckFormatsTest, WarningsMayBeDenied) {
  EXPECT_EQ(run("check suspect --format github"),
            (ToolRun{0,
                     "::warning file=suspect/program.yaml,line=174,col=13,endColumn=45,"
                     "title=looks-like-yaml::the text ends in `}`, which closes nothing%0Atake it "
                     "out, or put the text in quotes\n",
                     ""}));
  EXPECT_EQ(run("check suspect --deny warnings").exit, 3);
  EXPECT_EQ(run("check suspect --deny warnings --format json").exit, 3);
  EXPECT_EQ(run("check rules --deny warnings").exit, 0);
  EXPECT_EQ(
      run("check rules --deny errors"),
      (ToolRun{2, "", "attain: error: `--deny` cannot be `errors`\nhelp: write `warnings`\n"}));
}

TEST_F(CheckFormatsTest, WatchingChecksAgainWhenAFileChanges) {
  const ToolRun watched = shell(R"(
    await() { for i in $(seq 200); do grep -q "$1" seen && return; sleep 0.05; done; }
    $attain check suspect --watch > seen 2> problems &
    await '1 warning'
    sed -i 's/Identities }/Identities/' suspect/program.yaml
    await '0 warnings'
    kill $!
    cat seen)");
  EXPECT_EQ(watched.out,
            "microsoft-partner-network: 1 competency, 2 revisions; 0 errors, 1 warning\n"
            "\n"
            "microsoft-partner-network: 1 competency, 2 revisions; 0 errors, 0 warnings\n");
}

}  // namespace
}  // namespace attain
