#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

constexpr std::string_view kOptions =
    "options: { main: { tiers: { silver: not_offered, gold: not_offered } } }\n";

std::string problems(std::string_view header, std::string_view stem = "2018-01-01") {
  return check_text(std::string(header) + "\n" + std::string(kOptions), stem).problems;
}

TEST(CheckRevision, TakesAHeader) {
  EXPECT_EQ(check_text(R"(format: attain/1
competency: cloud
revision: 2018-01-01
withdrawn: 2018-01-02
title: Cloud
source: { document: cloud.md, published: 2017-12-24 }
cite: Page 1
note: as printed
reading: A1
options: { main: { tiers: { silver: not_offered, gold: not_offered } } }
)")
                .dump,
            R"(@@6@)");
}

TEST(CheckRevision, AsksForWhatItNeeds) {
  EXPECT_EQ(check_text("titel: Cloud").problems, R"(@@7@)");
  EXPECT_EQ(check_text("- format").problems, R"(@@8@)");
}

TEST(CheckRevision, HoldsTheTextAgainstItsPath) {
  EXPECT_EQ(problems("format: attain/1\ncompetency: clouds\nrevision: 2018-01-01", "2018-01-02"),
            R"(@@9@)");
  EXPECT_EQ(problems("format: attain/1\ncompetency: Cloud\nrevision: 2018-02-30", "2018-02-30"),
            R"(@@10@)");
}

TEST(CheckRevision, IsWithdrawnAfterItStarts) {
  constexpr std::string_view kHeader = "format: attain/1\ncompetency: cloud\nrevision: ";
  EXPECT_EQ(problems(std::string(kHeader) + "2018-01-01\nwithdrawn: 2018-01-01"), R"(@@11@)");
  EXPECT_EQ(problems(std::string(kHeader) + "2018-01-01\nwithdrawn: never"), R"(@@12@)");
  EXPECT_EQ(problems(std::string(kHeader) + "soon\nwithdrawn: 2018-01-01"), R"(@@13@)");
  EXPECT_EQ(problems("format: attain/1\ncompetency: cloud\nwithdrawn: 2018-01-01"), R"(@@14@)");
}

TEST(CheckRevision, NamesItsSource) {
  constexpr std::string_view kHeader =
      "format: attain/1\ncompetency: cloud\nrevision: 2018-01-01\nsource: ";
  EXPECT_EQ(problems(std::string(kHeader) + "cloud.md"), R"(@@15@)");
  EXPECT_EQ(problems(std::string(kHeader) + "{ published: yesterday }"), R"(@@16@)");
  EXPECT_EQ(problems(std::string(kHeader) + "{ document: [cloud.md], page: 2 }"), R"(@@17@)");
}

TEST(CheckRevision, ReportsEveryProblemOfAFileAtOnce) {
  EXPECT_EQ(check_text(R"(format: attain/1
competency: clod
revision: 2018-01-01
sets:
  cold: [nort]
profiles:
  both: { all_of: [70-364, 70-347] }
measures:
  units: { sum: sales.units, where: { region: cold, kind: any } }
  money: { sum: sales.money, where: { region: any, kind: any } }
options:
  main:
    tiers:
      silver:
        - { measure: units, at_least: { market: { developed: 2 } } }
        - { people: 1, holding: both }
      gold:
        - { measure: money, at_least: 1_000 }
        - any_of:
            - { people: 1, holding: both }
            - { people: 1, holding: C.2 }
          reading: A7
)")
                .problems,
            R"(@@18@)");
}

TEST(CheckRevision, IsNoneAfterAnErrorAndOneAfterAWarning) {
  EXPECT_EQ(check_requirements("        - { people: 0, holding: C.1 }").dump, "");
  EXPECT_NE(check_requirements("        - { people: { market: { developed: 1, developing: "
                               "undefined } }, holding: C.1 }")
                .dump,
            "");
}

}  // namespace
}  // namespace attain::model
