// An evaluation tool of one's own: which partners are nearest to gold, and what they miss, as CSV.
// Use: custom_tool < partners.ndjson

#include <algorithm>
#include <cstdint>
#include <iomanip>
#include <iostream>
#include <string>
#include <tuple>
#include <vector>

#include <attain/attain.hpp>

struct Row {
  std::int64_t people_short = 0;
  attain::Rational users_short;
  std::string partner, tier, missing;
};

Row row_of(const attain::Decision& decision) {
  const attain::CompetencyDecision& competency = decision.competency("cloud-productivity");
  Row row{0, {}, std::string(decision.id()), std::string(competency.tier), "no rules on that day"};
  if (competency.options.empty()) return row;
  const attain::TierDecision& gold = competency.options.front().tiers.back();
  for (const attain::Step& step : gold.gap) {
    if (step.kind == attain::Step::Kind::kRaise) row.users_short = step.amount.high;
    if (step.kind == attain::Step::Kind::kPeople) row.people_short += *step.amount.high.whole();
    if (step.kind == attain::Step::Kind::kCredentials) row.people_short += 1;
  }
  row.missing = attain::describe(gold.gap, decision);
  return row;
}

int main() {
  const attain::LoadResult loaded = attain::load("rules/microsoft-partner-network");
  if (!loaded.ok()) return std::cerr << attain::render(loaded.diagnostics()), 1;
  attain::FactsReader reader(loaded.rulebook());
  std::vector<Row> rows;
  for (std::string line; std::getline(std::cin, line);) {
    const attain::FactsResult facts = reader.read_json(line);
    if (facts.ok()) rows.push_back(row_of(loaded.rulebook().evaluate(facts.value())));
    std::cerr << attain::render(facts.diagnostics());
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return std::tie(a.people_short, a.users_short) < std::tie(b.people_short, b.users_short);
  });
  std::cout << "partner,tier,users short,people short,to reach gold\n";
  for (const Row& row : rows) {
    std::cout << row.partner << ',' << row.tier << ',' << row.users_short.to_string() << ','
              << row.people_short << ',' << std::quoted(row.missing, '"', '"') << '\n';
  }
}
