#include <gtest/gtest.h>

#include "support/rules.hpp"
#include "unit/model/checked.hpp"

namespace attain::model {
namespace {

TEST(Vocabulary, ShowsTheShippedProgram) {
  EXPECT_EQ(check_vocabulary(support::shipped_program()).dump,
            R"(program microsoft-partner-network  title en "Microsoft Partner Network"
languages en, it
tiers
  silver  title en "silver" it "argento"
  gold  title en "gold" it "oro"
partner
  market one_of  title en "market" it "mercato"
    developed  title en "developed" it "sviluppato"
    developing  title en "developing" it "in via di sviluppo"
records
  entitlements
    customer text
    workload one_of  title en "workload" it "carico di lavoro"
      exchange-online  title en "Exchange Online"
      sharepoint-online  title en "SharePoint Online"
      skype-for-business  title en "Skype for Business"
      yammer  title en "Yammer"
      proplus  title en "ProPlus"
      intune  title en "Intune"
    license one_of  title en "license" it "licenza"
      paid  title en "paid" it "a pagamento"
      trial  title en "trial" it "di prova"
    association one_of  title en "association" it "associazione"
      dap  title en "delegated administrator" it "amministratore delegato"  or delegated-administrator
      tp  title en "transacting partner"  or transacting-partner
      dpor  title en "digital partner of record"  or digital-partner-of-record
      fasttrack  title en "FastTrack partner"  or fasttrack-partner
      none  title en "no association" it "nessuna associazione"
    active_users count
credentials
  exam 70-346  title en "Managing Office 365 Identities and Requirements"
  exam 70-347  title en "Enabling Office 365 Services"
  certification MCSA-O365  title en "MCSA: Office 365"
readings
  A1  en "routes may not be mixed; each needs its own number of people" it "i percorsi non si possono combinare; ciascuno richiede il proprio numero di persone"
  A5  en "each partner is judged by one market, its own" it "ogni partner è valutato secondo un solo mercato, il proprio"
  A6  en "a user of two workloads is two entitlements, so workloads add up" it "un utente di due carichi di lavoro vale due diritti, quindi i carichi di lavoro si sommano"
)");
}

}  // namespace
}  // namespace attain::model
