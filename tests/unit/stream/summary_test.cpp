#include <gtest/gtest.h>

#include <attain/stream.hpp>

namespace attain {
namespace {

const StreamSummary kSummary = {
    1234567,
    8,
    0,
    StreamEnd::kWhole,
    {{"cloud-platform", {{"silver", 1'000'000}, {"gold", 20}}, 34'567, 0, 200'000, 0},
     {"devops", {{"silver", 0}, {"gold", 3}}, 0, 4, 0, 1'234'560}}};

TEST(Summary, IsATableForPeople) {
  EXPECT_EQ(to_text(kSummary), R"(1234567 evaluated, 8 rejected, 0 blank

competency       silver  gold  not_met  undefined  unknown  not_offered
cloud-platform  1000000    20    34567          0   200000            0
devops                0     3        0          4        0      1234560
)");
  EXPECT_EQ(to_text(StreamSummary{}), "0 evaluated, 0 rejected, 0 blank\n");
}

TEST(Summary, IsJsonForPrograms) {
  EXPECT_EQ(to_json(kSummary),
            R"({"evaluated":1234567,"rejected":8,"blank":0,"end":"whole","competencies":{)"
            R"("cloud-platform":{"tiers":{"silver":1000000,"gold":20},)"
            R"("not_met":34567,"undefined":0,"unknown":200000,"not_offered":0},)"
            R"("devops":{"tiers":{"silver":0,"gold":3},)"
            R"("not_met":0,"undefined":4,"unknown":0,"not_offered":1234560}}})");
  StreamSummary stopped;
  stopped.end = StreamEnd::kStopped;
  EXPECT_EQ(to_json(stopped, JsonLayout::kIndented), R"({
  "evaluated": 0,
  "rejected": 0,
  "blank": 0,
  "end": "stopped",
  "competencies": {}
}
)");
  StreamSummary refused;
  refused.end = StreamEnd::kRefused;
  EXPECT_EQ(to_json(refused),
            R"({"evaluated":0,"rejected":0,"blank":0,"end":"refused","competencies":{}})");
}

}  // namespace
}  // namespace attain
