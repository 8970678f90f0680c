#include <gtest/gtest.h>

#include "model/rules.hpp"
#include "support/rules.hpp"
#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

TEST(Dump, ShowsTheShippedRules) {
  const auto rules =
      support::check(support::shipped_program(), support::shipped_revision("2017-09-15"));
  EXPECT_EQ(dump(*rules), R"(competency cloud-productivity
  revision 2017-09-15 withdrawn 2018-09-04  title en "Cloud Productivity" it "Cloud Productivity"  source competency-cloud-productivity.md published 2017-09-15
    measure active-entitlements = sum entitlements.active_users  title en "active entitlements" it "diritti attivi"  cite "Silver, 1, and Gold, 1: the deployments and the associations"  reading A6
      where workload in (exchange-online, sharepoint-online, skype-for-business, yammer, proplus)
      where license not in (trial)
      where association in (dap, tp, dpor, fasttrack)
    option managed-service-partner  title en "Managed Service Partner"  cite "Managed Service Partner option"
      silver
        measure active-entitlements at_least market{developed: 2000, developing: 1000}  cite "Silver, 1: performance thresholds"  reading A5
        any_of  cite "Silver, 2: exam requirements"  reading A1
          people 1 holding office-365-by-exams = all_of(70-346, 70-347)
          people 1 holding MCSA-O365
      gold
        measure active-entitlements at_least 4000  cite "Gold, 1: performance thresholds"
        any_of  cite "Gold, 2: exam requirements"  reading A1
          people 2 holding office-365-by-exams = all_of(70-346, 70-347)
          people 2 holding MCSA-O365
)");
}

}  // namespace
}  // namespace attain::model
