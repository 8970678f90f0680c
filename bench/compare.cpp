// Takes the workload; tells whether all that is timed gives the same answers: tiers from columns
// and from JSON, with and without reasons, and the numbers behind them.
//
// Tested by bench.answers_agree.

#include "bench/compare.hpp"

#include <array>
#include <cstdint>
#include <iostream>
#include <map>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "bench/by_hand.hpp"
#include "bench/yaml_events.hpp"

namespace bench {
namespace {

struct Answer {
  std::string_view who;
  std::string_view tier;
};

bool agree(const std::string& partner, std::span<const Answer> answers) {
  for (const Answer& answer : answers) {
    if (answer.tier == answers.front().tier) continue;
    std::cerr << fmt::format("{} says `{}`, {} says `{}` of\n{}\n", answers.front().who,
                             answers.front().tier, answer.who, answer.tier, partner);
    return false;
  }
  return true;
}

/// Whether the number of active entitlements is the same in the reasons of both.
bool agree(const std::string& partner, const attain::CompetencyDecision& competency,
           const by_hand::Explanation& explanation) {
  const attain::TierDecision& gold = competency.options.front().tiers.back();
  const attain::Range actual = gold.requirements.front().actual;
  const std::int64_t by_hand = explanation.numbers.active_entitlements;
  if (actual.low == by_hand && actual.high == by_hand) return true;
  std::cerr << fmt::format("attain counts {} to {}, by hand {} active entitlements of\n{}\n",
                           actual.low, actual.high, by_hand, partner);
  return false;
}

}  // namespace

bool answers_agree(const Workload& workload) {
  const by_hand::ColumnRules columns(*workload.facts.front().columns().vocabulary);
  by_hand::JsonRules json;
  attain::FactsReader reader(workload.rules);
  attain::Tiers tiers;
  std::map<std::string_view, std::size_t> partners_of;
  for (std::size_t i = 0; i < workload.partners.size(); ++i) {
    const std::string& partner = workload.partners[i];
    const attain::Facts& facts = workload.facts[i];
    const std::string& name = workload.competency;
    workload.rules.decide(reader.read_json(partner).value(), tiers, workload.options());
    const attain::Decision decision = workload.rules.evaluate(facts, workload.options());
    const by_hand::Explanation explanation = columns.explain(facts.columns());
    const std::array answers = {
        Answer{"attain's decide", tiers.tier(name)},
        Answer{"attain's evaluate", decision.competency(name).tier},
        Answer{"by hand from columns", to_string(columns.decide(facts.columns()))},
        Answer{"by hand with reasons", to_string(explanation.tier)},
        Answer{"by hand from JSON", to_string(json.decide(partner))},
    };
    if (!agree(partner, answers) || !agree(partner, decision.competency(name), explanation)) {
      return false;
    }
    ++partners_of[to_string(explanation.tier)];
  }
  for (const attain::RuleFile& file : workload.rule_files) {
    if (count_yaml_events(file.text) == 0) return false;
  }
  std::cout << fmt::format("all answers agree on {} partners: {} gold, {} silver, {} neither\n",
                           workload.partners.size(), partners_of["gold"], partners_of["silver"],
                           partners_of[""]);
  return partners_of.size() == 3;
}

}  // namespace bench
