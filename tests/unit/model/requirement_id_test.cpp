#include "model/requirement_id.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/rules.hpp"
#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

void append(const std::vector<Requirement>& requirements, std::string& text) {
  for (const Requirement& requirement : requirements) {
    text += requirement.id + "\n";
    if (const auto* combined = std::get_if<CombinedRequirement>(&requirement.kind)) {
      append(combined->parts, text);
    }
  }
}

std::string ids_of(const Rules& rules) {
  std::string text;
  for (const Option& option : rules.competencies.front().revisions.front().options) {
    for (const TierRules& tier : option.tiers) append(tier.requirements, text);
  }
  return text;
}

TEST(RequirementId, IsThePathOfNamesInTheShippedRules) {
  const auto rules =
      support::check(support::shipped_program(), support::shipped_revision("2017-09-15"));
  EXPECT_EQ(ids_of(*rules), R"(managed-service-partner.silver.active-entitlements
managed-service-partner.silver.office-365-by-exams-or-MCSA-O365
managed-service-partner.silver.office-365-by-exams-or-MCSA-O365.office-365-by-exams
managed-service-partner.silver.office-365-by-exams-or-MCSA-O365.MCSA-O365
managed-service-partner.gold.active-entitlements
managed-service-partner.gold.office-365-by-exams-or-MCSA-O365
managed-service-partner.gold.office-365-by-exams-or-MCSA-O365.office-365-by-exams
managed-service-partner.gold.office-365-by-exams-or-MCSA-O365.MCSA-O365
)");
}

TEST(RequirementId, IsMadeOfTheNamesInATest) {
  const auto rules = support::check(std::string(kProgram), R"(format: attain/1
competency: cloud
revision: 2018-01-01
profiles: { both: { all_of: [70-346, 70-347] } }
options:
  main:
    tiers:
      silver: not_offered
      gold:
        - { people: 1, holding: { any_of: [both, { all_of: [C.1, MCSA-O365] }] } }
        - all_of:
            - { people: 1, holding: C.1, id: third }
            - { people: 1, holding: MCSA-O365 }
)");
  EXPECT_EQ(ids_of(*rules), R"(main.gold.both-or-C-1-and-MCSA-O365
main.gold.third-and-MCSA-O365
main.gold.third-and-MCSA-O365.third
main.gold.third-and-MCSA-O365.MCSA-O365
)");
}

TEST(RequirementId, OfManyNamesIsShort) {
  EXPECT_EQ(joined_id({}, "-or-"), "");
  EXPECT_EQ(joined_id({"a", "b", "c"}, "-or-"), "a-or-b-or-c");
  const std::string forty(40, 'x');
  EXPECT_EQ(joined_id({forty, forty}, "-and-"), forty + "-and-" + forty);
  EXPECT_EQ(joined_id({forty, forty, forty, "a"}, "-and-"),
            forty + "-and-" + forty + "-and-2-more");
}

TEST(RequirementId, EndsInWhatTellsItFromItsSiblings) {
  Requirement requirement;
  requirement.id = "main.gold.units";
  EXPECT_EQ(last_part(requirement), "units");
  requirement.id = "units";
  EXPECT_EQ(last_part(requirement), "units");
}

}  // namespace
}  // namespace attain::model
