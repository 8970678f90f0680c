#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "support/stream.hpp"
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
  const ToolRun first = shell(
      "head -n 1 partners/partners.ndjson | "
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
        "{\"id\":\"" +
            std::string(300, 'e') +
            "\"}\n"
            "\n"
            "{\"id\":\"f\",\"as_of\":\"2018-03-31\"}");
  EXPECT_EQ(
      run("evaluate rules --tiers --facts partners.jsonl --max-bytes 100"),
      (ToolRun{
          4, R"({"id":"a","tiers":{"cloud-productivity":null}}
{"line":2,"error":{"code":"json-syntax","message":"expected a value, found the end of the text"}}
{"line":4,"error":{"code":"unknown-value","message":"unknown value `north` of `market`"}}
{"line":5,"error":{"code":"json-syntax","message":"expected the end of the text, found `{`"}}
{"line":6,"error":{"code":"facts-too-large","message":"more than the limit of 100 bytes"}}
{"id":"f","tiers":{"cloud-productivity":null}}
)",
          R"(partners.jsonl:2:19: error[json-syntax]: expected a value, found the end of the text
  2 | {"id":"b","as_of":
    |                   ^
partners.jsonl:4:41: error[unknown-value]: market: unknown value `north` of `market`
  4 | {"id":"c","as_of":"2018-03-31","market":"north"}
    |                                         ^^^^^^^
help: write one of `developed` or `developing`
partners.jsonl:5:32: error[json-syntax]: expected the end of the text, found `{`
  5 | {"id":"d","as_of":"2018-03-31"}{}
    |                                ^
help: state the facts of one partner, one object
partners.jsonl:6:1: error[facts-too-large]: more than the limit of 100 bytes
help: state one partner at a time, or raise `max_bytes`
2 evaluated, 4 rejected, 2 blank
)"}));
}

TEST_F(NdjsonTest, AsTextWrongLinesAreToldOnStandardErrorOnly) {
  EXPECT_EQ(run("evaluate rules --tiers --format text --facts -",
                "{\"id\":\"a\",\"as_of\":\"2018-03-31\"}\n{]\n"),
            (ToolRun{4, "a  cloud-productivity  unknown\n",
                     R"(<stdin>:2:2: error[json-syntax]: expected a key in double quotes, found `]`
  2 | {]
    |  ^
1 evaluated, 1 rejected, 0 blank
)"}));
}

TEST_F(NdjsonTest, GivesTheSameForAnyNumberOfJobs) {
  write("partners.ndjson", support::PartnerLines(1000).text(400));
  for (const std::string command : {"evaluate rules --tiers", "evaluate rules --format text",
                                    "explain rules --tier gold", "evaluate rules --summary"}) {
    const std::string arguments = command + " --facts partners.ndjson --max-bytes 1000";
    const ToolRun one = run(arguments);
    EXPECT_EQ(one.exit, 4);
    EXPECT_EQ(run(arguments + " --jobs 1"), one) << command;
    EXPECT_EQ(run(arguments + " --jobs 2"), one) << command;
    EXPECT_EQ(run(arguments + " --jobs 8"), one) << command;
  }
}

TEST_F(NdjsonTest, ASummaryTellsHowManyAttainWhat) {
  const std::string summary = R"(5 evaluated, 0 rejected, 0 blank

competency          silver  gold  not_met  undefined  unknown  not_offered
cloud-productivity       2     1        1          0        1            0
)";
  const ToolRun counted = run("evaluate rules --facts partners/partners.ndjson --summary --jobs 3");
  EXPECT_EQ(counted.exit, 0);
  EXPECT_EQ(counted.err, summary);
  EXPECT_EQ(counted.out, run("evaluate rules --facts partners/partners.ndjson").out);
  EXPECT_EQ(run("explain rules --facts partners/partners.ndjson --summary > /dev/null").err,
            summary);
}

TEST_F(NdjsonTest, ASummaryCountsNoWrongLines) {
  EXPECT_EQ(run("evaluate rules --tiers --facts - --summary --format text", "{}\n\n{\n"),
            (ToolRun{4, "", R"(<stdin>:1:1: error[missing-as-of]: the day of the facts is missing
  1 | {}
    | ^
help: add `as_of` to the facts, or give the day as an option
<stdin>:3:2: error[json-syntax]: expected a key in double quotes, found the end of the text
  3 | {
    |  ^
0 evaluated, 2 rejected, 1 blank

competency          silver  gold  not_met  undefined  unknown  not_offered
cloud-productivity       0     0        0          0        0            0
)"}));
}

TEST_F(NdjsonTest, OnePartnerHasNoSummary) {
  const std::string arguments = "evaluate rules --facts partners/contoso.json";
  EXPECT_EQ(run(arguments + " --summary --jobs 2"), run(arguments));
}

TEST_F(NdjsonTest, NoLineIsNoPartner) {
  EXPECT_EQ(run("evaluate rules --facts - --facts-format ndjson"),
            (ToolRun{0, "", "0 evaluated, 0 rejected, 0 blank\n"}));
}

TEST_F(NdjsonTest, AnswersAsLinesComeAndDoesNotWaitForTheEnd) {
  for (const std::string jobs : {"1", "4"}) {
    const ToolRun asked = shell("jobs=" + jobs + R"(
rm -f in out
mkfifo in out
$attain evaluate rules --tiers --facts in --facts-format ndjson --jobs $jobs > out &
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
}

}  // namespace
}  // namespace attain
