// Takes the workload of one shape; tells whether all that is timed gives the same answers: tiers
// from columns and from JSON, with and without reasons, and the number behind them.
//
// Tested by bench.answers_agree.

#include "bench/compare.hpp"

#include <array>
#include <iostream>
#include <span>
#include <string_view>

#include <fmt/format.h>

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

/// What attain says of the number that the first requirement of gold compares.
attain::Range number(const attain::CompetencyDecision& competency) {
  const attain::RequirementDecision& first =
      competency.options.front().tiers.back().requirements.front();
  if (first.kind != attain::RequirementDecision::Kind::kDifferentPeople) return first.actual;
  std::int64_t filled = 0;
  for (const attain::PlaceEvidence& place : first.places) {
    filled += static_cast<std::int64_t>(place.filled_by.size());
  }
  return {filled, filled};
}

bool agree(const std::string& partner, const attain::Range& attains, attain::Rational by_hand) {
  if (attains.low == by_hand && attains.high == by_hand) return true;
  std::cerr << fmt::format("attain comes to {} to {}, by hand it is {} of\n{}\n",
                           attains.low.to_string(), attains.high.to_string(), by_hand.to_string(),
                           partner);
  return false;
}

std::size_t& count_of(Tally& tally, by_hand::Tier tier) {
  switch (tier) {
    case by_hand::Tier::kGold:
      return tally.gold;
    case by_hand::Tier::kSilver:
      return tally.silver;
    case by_hand::Tier::kNone:
      return tally.neither;
  }
  return tally.neither;
}

}  // namespace

std::optional<Tally> answers_agree(const Workload& workload) {
  const Shape& shape = *workload.shape;
  attain::FactsReader reader(workload.rules);
  attain::Tiers tiers;
  Tally tally;
  for (std::size_t i = 0; i < workload.partners.size(); ++i) {
    const std::string& partner = workload.partners[i];
    const attain::Facts& facts = workload.facts[i];
    workload.rules.decide(reader.read_json(partner).value(), tiers, workload.options());
    const attain::Decision decision = workload.rules.evaluate(facts, workload.options());
    const attain::CompetencyDecision& competency = decision.competency(shape.competency);
    const by_hand::Explanation explanation = workload.by_hand->explain(facts.columns());
    const std::array answers = {
        Answer{"attain's decide", tiers.tier(shape.competency)},
        Answer{"attain's evaluate", competency.tier},
        Answer{"by hand from columns", to_string(workload.by_hand->decide(facts.columns()))},
        Answer{"by hand with reasons", to_string(explanation.tier)},
        Answer{"by hand from JSON", to_string(workload.by_hand->decide_json(partner))},
    };
    if (!agree(partner, answers) ||
        !agree(partner, number(competency),
               attain::Rational::fraction(explanation.number, shape.parts))) {
      return {};
    }
    ++count_of(tally, explanation.tier);
  }
  std::cout << fmt::format("{}: all answers agree on {} partners: {} gold, {} silver, {} neither\n",
                           shape.name, workload.partners.size(), tally.gold, tally.silver,
                           tally.neither);
  return tally;
}

}  // namespace bench
