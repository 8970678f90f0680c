#include <gtest/gtest.h>

#include "tool.hpp"

namespace attain {
namespace {

class ExplainTest : public ToolTest {};

TEST_F(ExplainTest, SaysWhyAndWhatIsMissing) {
  EXPECT_EQ(run("explain rules --facts partners/contoso.json"), (ToolRun{0, R"()", ""}));
}

TEST_F(ExplainTest, OneTierInAnotherLanguage) {
  EXPECT_EQ(run("explain rules --facts partners/contoso.json --tier gold --language it "
                "--competency cloud-productivity"),
            (ToolRun{0, R"()", ""}));
}

TEST_F(ExplainTest, OnAnotherDayByAnotherRevision) {
  EXPECT_EQ(run("explain rules --facts - --as-of 2018-04-01 --revision 2017-07-18 --tier silver",
                "market: developing\nentitlements: []\npeople: {}\n"),
            (ToolRun{0, R"()", ""}));
}

TEST_F(ExplainTest, ManyPartnersOneAfterAnother) {
  const ToolRun expected{4, R"()", R"()"};
  EXPECT_EQ(run("explain rules --facts - --tier gold",
                "{\"id\":\"a\",\"as_of\":\"2018-09-04\"}\n{\n"
                "{\"id\":\"b\",\"as_of\":\"2018-09-05\"}\n"),
            expected);
}

TEST_F(ExplainTest, WrongRulesEndWithThree) {
  EXPECT_EQ(run("explain partners --facts -").exit, 3);
}

}  // namespace
}  // namespace attain
