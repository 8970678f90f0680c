// A program of another project: names the tier that a partner has by the rules of a folder.

#include <iostream>

#include <attain/attain.hpp>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const attain::LoadResult loaded = attain::load(argv[1]);
  if (!loaded.ok()) {
    std::cerr << attain::render(loaded.diagnostics());
    return 1;
  }
  attain::FactsBuilder partner(loaded.rulebook(), "contoso", *attain::Date::parse("2018-03-31"));
  partner.set("market", "developed");
  partner.add_record("entitlements")
      .set("customer", "c1")
      .set("workload", "yammer")
      .set("license", "paid")
      .set("association", "dpor")
      .set("active_users", 2000);
  partner.add_person("ana").holds("70-346").holds("70-347");
  const attain::FactsResult facts = partner.build();
  if (!facts.ok()) {
    std::cerr << attain::render(facts.diagnostics());
    return 1;
  }
  const attain::Tiers tiers =
      loaded.rulebook().decide(facts.value(), {.revision = {}, .competency = "cloud-productivity"});
  std::cout << attain::to_json(tiers, "contoso") << '\n';
}
