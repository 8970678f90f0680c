// The smallest program: one partner's facts against one program's rules.

#include <iostream>

#include <attain/attain.hpp>

int main() {
  const attain::LoadResult loaded = attain::load("rules/microsoft-partner-network");
  if (!loaded.ok()) return std::cerr << attain::render(loaded.diagnostics()), 1;

  const char* json = R"({ "id": "contoso", "as_of": "2018-03-31", "market": "developing",
      "entitlements": [ { "customer": "c1", "workload": "yammer", "license": "paid",
                          "association": "dpor", "active_users": 1200 } ],
      "people": [ { "id": "ana", "credentials": [ "70-346", "70-347" ] } ] })";
  const attain::FactsResult facts = attain::read_facts(json, loaded.rulebook());
  if (!facts.ok()) return std::cerr << attain::render(facts.diagnostics()), 1;

  const attain::Decision decision = loaded.rulebook().evaluate(facts.value());
  std::cout << decision.competency("cloud-productivity").tier << '\n';
}
