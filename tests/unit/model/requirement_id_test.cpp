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
    if (const auto* parts = parts_of(requirement)) append(*parts, text);
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

TEST(RequirementId, IsMadeOfWhatEachKindIsAbout) {
  const auto rules = support::check(std::string(kProgram), R"(format: attain/1
competency: cloud
revision: 2018-01-01
sets: { exams: [70-346, C.1] }
options:
  main:
    tiers:
      silver: not_offered
      gold:
        - people: 4
          holding: C.1
          of_whom:
            - { people: 2, holding: { where: { role: seller, years: { at_least: 5 } } } }
            - people: 1
              holding: { where: { any_of: [{ role: seller, remote: true }, { years: { is: 5 } }] } }
            - { different_people: [{ people: 1, holding: C.1 }, { people: 1, holding: exams }] }
        - { people: 1, holding: { number_of: [C.1, exams], at_least: 2 } }
        - { credentials: 3, among: exams }
        - { credentials: 3, among: [70-346, 70-347] }
        - { partner: founded, at_most: 2017-12-31 }
        - { competency: platform, at_least: gold }
        - number_of: [{ partner: premier, is: true }, { partner: staff, at_least: 1 }]
          at_least: 1
)");
  EXPECT_EQ(ids_of(*rules), R"(main.gold.C-1
main.gold.C-1.role-and-years
main.gold.C-1.role-and-remote-or-years
main.gold.C-1.C-1-beside-exams
main.gold.C-1-or-exams
main.gold.credentials-exams
main.gold.credentials-70-346-or-70-347
main.gold.founded
main.gold.competency-platform
main.gold.premier-or-staff
main.gold.premier-or-staff.premier
main.gold.premier-or-staff.staff
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
