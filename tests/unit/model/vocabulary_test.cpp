#include <gtest/gtest.h>

#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

TEST(Vocabulary, ShowsAllThatAProgramDeclares) {
  EXPECT_EQ(check_vocabulary(R"(format: attain/1
program: partner-network
title: { en: Partner Network }
languages: [en, it]
tiers: { silver: { title: { en: silver, it: argento } }, gold: {} }
partner:
  market:
    title: { en: market, it: mercato }
    one_of: [developed, developing]
records:
  entitlements:
    customer: text
    association:
      one_of:
        dap: { title: delegated administrator, aliases: [admin, delegated-administrator] }
        none: {}
    active_users: count
    revenue: { money: USD }
people:
  role: { title: role, one_of: [sales, technical] }
  years: decimal
competencies: { cloud-platform: { title: Cloud Platform }, datacenter: {} }
credentials:
  certifications:
    MCSA-O365: "MCSA: Office 365"
  assessments:
    TA-14354: Data Platform Foundational
  exams:
    70-534: { title: Architecting Solutions, retired: 2017-12-31, replaced_by: 70-535 }
    70-535: { title: Architecting Solutions }
readings:
  A6: { en: workloads add up, it: i carichi di lavoro si sommano }
)")
                .dump,
            R"(program partner-network  title en "Partner Network"
languages en, it
tiers
  silver  title en "silver" it "argento"
  gold
partner
  market one_of  title en "market" it "mercato"
    developed
    developing
records
  entitlements
    customer text
    association one_of
      dap  title en "delegated administrator"  or admin, delegated-administrator
      none
    active_users count
    revenue money USD
people
  role one_of  title en "role"
    sales
    technical
  years decimal
credentials
  exam 70-534  title en "Architecting Solutions"  retired 2017-12-31  replaced_by 70-535
  exam 70-535  title en "Architecting Solutions"
  assessment TA-14354  title en "Data Platform Foundational"
  certification MCSA-O365  title en "MCSA: Office 365"
competencies
  cloud-platform  title en "Cloud Platform"
  datacenter
readings
  A6  en "workloads add up" it "i carichi di lavoro si sommano"
)");
}

}  // namespace
}  // namespace attain::model
