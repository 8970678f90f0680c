#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tool.hpp"

namespace attain {
namespace {

class NdjsonTest : public ToolTest {};

TEST_F(NdjsonTest, EachLineIsAnsweredInItsPlace) {
  EXPECT_EQ(run("evaluate rules --tiers --facts partners/partners.ndjson"),
            (ToolRun{0, R"({"id":"contoso","tiers":{"cloud-productivity":"silver"}}
{"id":"fabrikam","tiers":{"cloud-productivity":"gold"}}
{"id":"northwind","tiers":{"cloud-productivity":"silver"}}
{"id":"adatum","tiers":{"cloud-productivity":null}}
{"id":"tailspin","tiers":{"cloud-productivity":null}}
)",
                     "5 evaluated, 0 rejected, 0 blank\n"}));
}

TEST_F(NdjsonTest, AWholeDecisionIsOneLine) {
  const ToolRun many = run("evaluate rules --facts partners/partners.ndjson");
  EXPECT_EQ(many.exit, 0);
  EXPECT_EQ(std::count(many.out.begin(), many.out.end(), '\n'), 5);
  EXPECT_TRUE(many.out.starts_with(R"({"id":"contoso","as_of":"2018-03-31","competencies":)"));
  const ToolRun first = shell("head -n 1 partners/partners.ndjson | "
                              "$attain evaluate rules --facts - --facts-format ndjson");
  EXPECT_EQ(first.out, many.out.substr(0, many.out.find('\n') + 1));
}

TEST_F(NdjsonTest, ABrokenLineCostsThatLineAlone) {
  write("partners.jsonl",
        "\xEF\xBB\xBF{\"id\":\"a\",\"as_of\":\"2018-03-31\"}\r\n"
        "{\"id\":\"b\",\"as_of\":\r\n"
        " \t\r\n"
        "{\"id\":\"c\",\"as_of\":\"2018-03-31\",\"market\":\"north\"}\n"
        "{\"id\":\"d\",\"as_of\":\"2018-03-31\"}{}\n"
        "{\"id\":\"" + std::string(300, 'e') + "\"}\n"
        "\n"
        "{\"id\":\"f\",\"as_of\":\"2018-03-31\"}");
  EXPECT_EQ(run("evaluate rules --tiers --facts partners.jsonl --max-bytes 100"),
            (ToolRun{4, R"()", R"()"}));
}

TEST_F(NdjsonTest, AsTextWrongLinesAreToldOnStandardErrorOnly) {
  EXPECT_EQ(run("evaluate rules --tiers --format text --facts -",
                "{\"id\":\"a\",\"as_of\":\"2018-03-31\"}\n{]\n"),
            (ToolRun{4, "a  cloud-productivity  unknown\n", R"()"}));
}

TEST_F(NdjsonTest, NoLineIsNoPartner) {
  EXPECT_EQ(run("evaluate rules --facts - --facts-format ndjson"),
            (ToolRun{0, "", "0 evaluated, 0 rejected, 0 blank\n"}));
}

TEST_F(NdjsonTest, AnswersAsLinesComeAndDoesNotWaitForTheEnd) {
  const ToolRun asked = shell(R"(mkfifo in out
$attain evaluate rules --tiers --facts in --facts-format ndjson > out &
exec 4< out 3> in
echo '{"id":"a","as_of":"2018-09-04"}' >&3
read -r first <&4
echo "$first, then b"
echo '{"id":"b","as_of":"2018-09-04"}' >&3
exec 3>&-
cat <&4
wait)");
  EXPECT_EQ(asked, (ToolRun{0, R"({"id":"a","tiers":{"cloud-productivity":null}}, then b
{"id":"b","tiers":{"cloud-productivity":null}}
)",
                            "2 evaluated, 0 rejected, 0 blank\n"}));
}

}  // namespace
}  // namespace attain
