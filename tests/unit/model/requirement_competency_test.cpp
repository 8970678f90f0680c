#include <string>

#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

std::string requirement(std::string_view text) {
  return gold_of(check_requirements("        - { competency: " + std::string(text) + " }"));
}

TEST(RequirementCompetency, AsksForATierOfAnother) {
  EXPECT_EQ(requirement("platform, at_least: gold"), R"(competency platform at_least gold
)");
  EXPECT_EQ(requirement("backup, is: silver, id: backed, reading: A1"),
            R"(competency backup is silver  id backed  reading A1
)");
  EXPECT_EQ(requirement("data, less_than: gold"), R"(competency data less_than gold
)");
}

TEST(RequirementCompetency, OnWhatIsNoneIsReported) {
  EXPECT_EQ(requirement("platfrom, at_least: gold"),
            R"(6:25 unknown-competency: unknown competency `platfrom`
  did you mean `platform`?
)");
  EXPECT_EQ(requirement("bakcup, at_least: gold"),
            R"(6:25 unknown-competency: unknown competency `bakcup`
  did you mean `backup`?
)");
  EXPECT_EQ(requirement("elsewhere, at_least: gold"),
            R"(6:25 unknown-competency: unknown competency `elsewhere`
  write one of `platform`, `data` or `backup`
)");
  EXPECT_EQ(requirement("clod, at_least: gold"),
            R"(6:25 unknown-competency: unknown competency `clod`
  write one of `platform`, `data` or `backup`
)");
  EXPECT_EQ(requirement("[platform], at_least: gold"),
            R"(6:25 wrong-type: expected the name of a competency, found a list
)");
  EXPECT_EQ(requirement("cloud, at_least: gold"),
            R"(6:25 competency-cycle: competency `cloud` asks for itself
  ask for another competency
)");
}

TEST(RequirementCompetency, OfAWrongTierIsReported) {
  EXPECT_EQ(requirement("platform, at_least: goldd"), R"(6:45 unknown-tier: unknown tier `goldd`
  did you mean `gold`?
)");
  EXPECT_EQ(requirement("platform, at_least: none"), R"(6:45 unknown-tier: unknown tier `none`
  write one of `silver` or `gold`
)");
  EXPECT_EQ(requirement("platform, at_least: [gold]"),
            R"(6:45 wrong-type: expected a tier, found a list
)");
  EXPECT_EQ(requirement("platform"),
            R"(6:25 missing-comparator: this requirement does not say what to compare with
  write `at_least:` and a tier, or `is`, `at_most`, `more_than` or `less_than`
)");
  EXPECT_EQ(requirement("platform, tier: gold"),
            R"(6:25 missing-comparator: this requirement does not say what to compare with
  write `at_least:` and a tier, or `is`, `at_most`, `more_than` or `less_than`
6:35 unknown-key: unknown key `tier` of a requirement on another competency
  write one of `competency`, `is`, `at_least`, `at_most`, `more_than`, `less_than`, `id`, `title` or 3 more
)");
  EXPECT_EQ(requirement("nothing-like-it, at_least: platinum"),
            R"(6:25 unknown-competency: unknown competency `nothing-like-it`
  write one of `platform`, `data` or `backup`
6:52 unknown-tier: unknown tier `platinum`
  write one of `silver` or `gold`
)");
}

}  // namespace
}  // namespace attain::model
