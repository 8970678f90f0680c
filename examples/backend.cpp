// A partner portal's backend: rules are loaded once, two threads answer for many partners out of
// the portal's own structures. Each thread reuses its Tiers: then deciding allocates nothing.

#include <cstddef>
#include <iostream>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <attain/attain.hpp>

struct Partner {
  std::string id, market;
  std::map<std::string, int> active_users;  // By workload.
  int certified_people = 0;
};

attain::FactsResult facts_of(const Partner& partner, const attain::RuleBook& rules) {
  attain::FactsBuilder facts(rules, partner.id, *attain::Date::from_ymd(2018, 3, 31));
  facts.set("market", partner.market).known("entitlements").known("people");
  for (const auto& [workload, users] : partner.active_users) {
    auto record = facts.add_record("entitlements").set("license", "paid");
    record.set("workload", workload).set("association", "dpor").set("active_users", users);
  }
  for (int i = 1; i <= partner.certified_people; ++i) {
    facts.add_person(partner.id + "-" + std::to_string(i)).holds("MCSA-O365");
  }
  return facts.build();
}

int main() {
  const attain::LoadResult loaded = attain::load("rules/microsoft-partner-network");
  if (!loaded.ok()) return std::cerr << attain::render(loaded.diagnostics()), 1;
  const std::vector<Partner> partners = {
      {"alpine", "developed", {{"yammer", 2500}, {"proplus", 1500}}, 2},
      {"blue-yonder", "developing", {{"exchange-online", 1000}}, 1},
      {"coho", "developed", {{"exchange-online", 1000}}, 1},
      {"litware", "developed", {{"teams", 5000}}, 2}};
  std::vector<std::string> answers(partners.size());

  const auto answer_every_second = [&](std::size_t first) {
    attain::Tiers tiers;
    for (std::size_t i = first; i < partners.size(); i += 2) {
      const attain::FactsResult facts = facts_of(partners[i], loaded.rulebook());
      if (facts.ok()) loaded.rulebook().decide(facts.value(), tiers);
      answers[i] = facts.ok() ? std::string(tiers.tier("cloud-productivity"))
                              : facts.diagnostics().front().message;
    }
  };
  std::thread other(answer_every_second, 1);
  answer_every_second(0);
  other.join();
  for (std::size_t i = 0; i < partners.size(); ++i) {
    std::cout << partners[i].id << ": " << (answers[i].empty() ? "none" : answers[i]) << '\n';
  }
}
