// A portal that answers a change on the page: somebody passed an exam, and the partner's facts are
// updated where they are and judged again, without a reading of all of them.

#include <iostream>

#include <attain/attain.hpp>

int main() {
  const attain::LoadResult loaded = attain::load("rules/microsoft-partner-network");
  if (!loaded.ok()) return std::cerr << attain::render(loaded.diagnostics()), 1;
  const attain::RuleBook& rules = loaded.rulebook();

  attain::FactsBuilder partner(rules, "contoso", *attain::Date::parse("2018-03-31"));
  partner.set("market", "developing");
  partner.add_record("entitlements")
      .set("customer", "c1")
      .set("workload", "yammer")
      .set("license", "paid")
      .set("association", "dpor")
      .set("active_users", 1200);
  partner.add_person("ana").holds("70-346");
  attain::Facts facts = partner.build().value();

  attain::Tiers tiers;
  rules.decide(facts, tiers);
  std::cout << "before: " << tiers.tier("cloud-productivity") << '\n';

  attain::FactsBuilder change(rules, "contoso", *attain::Date::parse("2018-04-02"));
  change.add_person("ana").holds("70-347", attain::Date::parse("2018-04-02"));
  const attain::FactsResult passed = change.build();
  if (!passed.ok()) return std::cerr << attain::render(passed.diagnostics()), 1;

  const auto problems = attain::update(facts, passed.value());
  if (!problems.empty()) return std::cerr << attain::render(problems), 1;
  rules.decide(facts, tiers);
  std::cout << "after: " << tiers.tier("cloud-productivity") << '\n';
}
