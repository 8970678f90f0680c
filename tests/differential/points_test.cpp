// Holds points against exact fractions, computed here from the partner's own numbers: each measure
// of points is compared with its exact value, and with the decimals just below and just above it.

#include <cstdint>

#include <gtest/gtest.h>

#include "differential/engine.hpp"
#include "differential/generate.hpp"
#include "differential/write.hpp"

namespace attain::differential {
namespace {

constexpr int kMeasures = 8;
constexpr std::int64_t kParts = 10'000;  // what rules can write: four decimals

const std::vector<std::string> kNumbers = {"employees", "balance", "score", "revenue"};
const std::vector<std::string> kComparators = {"is", "at_least", "at_most", "more_than",
                                               "less_than"};

Number plain(const Fraction& number, Unit unit = Unit::kNone) { return {"", {{"", number}}, unit}; }

bool is_fractional(const std::string& attribute) {
  return attribute == "score" || attribute == "revenue";
}

/// Small numbers, or so large ones that a term's fraction has twenty digits.
Fraction make_amount(Random& random, bool fractional, bool large) {
  if (!large) return fractional ? Fraction(random.between(1, 240), 4) : random.between(1, 60);
  return fractional ? Fraction(random.between(1, 50'000'000'000), kParts)
                    : random.between(1, 5'000'000);
}

Term make_linear(Random& random, bool large, int id) {
  Term term;
  term.id = id;
  term.points = plain(random.chance(70) ? Fraction(random.between(1, 40))
                                        : Fraction(random.between(1, 400'000), kParts));
  term.measure = random.one_of(kNumbers);
  term.full_at = plain(make_amount(random, is_fractional(term.measure), large),
                       term.measure == "revenue" ? Unit::kDollars : Unit::kNone);
  return term;
}

Requirement make_condition(Random& random, int id) {
  Requirement condition;
  condition.kind = Requirement::Kind::kPartner;
  condition.id = id;
  condition.subject = random.one_of<std::string>({"certified", "local"});
  condition.values = {random.chance(50) ? "true" : "false"};
  return condition;
}

Measure make_measure(Random& random, bool large, const std::string& name, int& next_id) {
  Measure measure;
  measure.kind = Measure::Kind::kPoints;
  measure.name = name;
  const std::int64_t terms = random.between(1, large ? 2 : 4);
  for (std::int64_t i = 0; i < terms; ++i) {
    Term term = make_linear(random, large, next_id++);
    if (random.chance(35)) term.conditions.push_back(make_condition(random, next_id++));
    if (!term.conditions.empty() && random.chance(40)) term.measure.clear();
    measure.terms.push_back(term);
  }
  if (random.chance(25)) measure.each_term = {random.one_of(kComparators), random.between(0, 10)};
  if (random.chance(20)) measure.cap = plain(random.between(1, 60));
  return measure;
}

PartnerFacts make_partner(Random& random, bool large) {
  PartnerFacts facts;
  facts.as_of = *Date::from_ymd(2018, 3, 31);
  for (const std::string& attribute : kNumbers) {
    facts.attributes[attribute] = make_amount(random, is_fractional(attribute), large);
  }
  if (random.chance(20)) facts.attributes["balance"] = Fraction(random.between(-60, 0));
  facts.attributes["certified"] = random.chance(60);
  facts.attributes["local"] = random.chance(60);
  return facts;
}

bool holds(const Fraction& value, const std::string& comparator, const Fraction& number) {
  if (comparator == "is") return value == number;
  if (comparator == "at_least") return !(value < number);
  if (comparator == "at_most") return !(number < value);
  return comparator == "more_than" ? number < value : value < number;
}

/// P x min(1, max(0, value / T)), or nothing if a flag is not as the term asks.
Fraction earned(const Term& term, const PartnerFacts& facts) {
  for (const Requirement& condition : term.conditions) {
    const bool flag = std::get<bool>(facts.attributes.at(condition.subject));
    if (flag != (condition.values[0] == "true")) return 0;
  }
  const Fraction points = *term.points.branches.at("");
  if (term.measure.empty()) return points;
  const Fraction share =
      std::get<Fraction>(facts.attributes.at(term.measure)) / *term.full_at.branches.at("");
  return points * std::min(Fraction(1), std::max(Fraction(0), share));
}

Fraction points_of(const Measure& measure, const PartnerFacts& facts) {
  Fraction total;
  for (const Term& term : measure.terms) {
    const Fraction own = earned(term, facts);
    if (measure.each_term &&
        !holds(own, measure.each_term->comparator, measure.each_term->number)) {
      return 0;
    }
    total = total + own;
  }
  return measure.cap ? std::min(total, *measure.cap->branches.at("")) : total;
}

/// The value itself if rules can write it, and the nearest numbers below and above that they can,
/// none of which is negative.
std::vector<Fraction> thresholds_at(const Fraction& value) {
  const Fraction below = value.floor_to(kParts);
  const Fraction step(1, kParts);
  if (value == Fraction(0)) return {value, step};
  if (below == value) return {value - step, value, value + step};
  return {below, below + step};
}

struct Expected {
  Fraction value;
  bool met;
};

/// Rules that compare each of some measures of points in every way, and what must come of it for
/// one partner.
struct Comparisons {
  Rules rules;
  std::vector<Expected> expected;
};

Comparisons make_comparisons(Random& random, bool large, const PartnerFacts& facts) {
  Comparisons made;
  int next_id = 1;
  Revision& revision = made.rules.competencies["award"].emplace_back();
  revision.starts = *Date::from_ymd(2000, 1, 1);
  revision.options = {std::vector<Tier>(kTiers.size(), Tier{false, {}})};
  Tier& tier = revision.options[0][0] = {true, {}};
  for (const std::string& attribute : kNumbers) {
    Measure& own = revision.measures.emplace_back();
    own.kind = Measure::Kind::kPartner;
    own.name = own.attribute = attribute;
  }
  for (int i = 0; i < kMeasures; ++i) {
    const Measure measure = make_measure(random, large, "points-" + std::to_string(i), next_id);
    revision.measures.push_back(measure);
    const Fraction value = points_of(measure, facts);
    for (const Fraction& threshold : thresholds_at(value)) {
      for (const std::string& comparator : kComparators) {
        Requirement& requirement = tier.requirements.emplace_back();
        requirement.id = next_id++;
        requirement.subject = measure.name;
        requirement.comparator = comparator;
        requirement.number = plain(threshold);
        made.expected.push_back({value, holds(value, comparator, threshold)});
      }
    }
  }
  return made;
}

void compare_with_fractions(int rounds, std::uint64_t seed) {
  Random random(seed);
  Pace pace("comparisons of points");
  for (int round = 0; round < rounds; ++round) {
    const bool large = random.chance(40);
    const PartnerFacts facts = make_partner(random, large);
    const Comparisons made = make_comparisons(random, large, facts);
    Engine engine(made.rules);
    const Decision decision = engine.evaluate(facts);
    const auto& judged = decision.competency("award").options[0].tiers[0].requirements;
    ASSERT_EQ(judged.size(), made.expected.size());
    for (std::size_t i = 0; i < judged.size(); ++i) {
      const Expected& expected = made.expected[i];
      const bool as_expected = judged[i].status == (expected.met ? Status::kMet : Status::kNotMet);
      ASSERT_TRUE(as_expected && equal(judged[i].actual, {expected.value, expected.value}))
          << judged[i].id << " of " << judged[i].actual.low.to_string() << "\n"
          << to_text(made.rules) << to_json(facts);
    }
    pace.add(static_cast<std::int64_t>(judged.size()));
  }
}

TEST(DifferentialPoints, EqualExactFractions) { compare_with_fractions(40, 7); }

TEST(DifferentialPointsSlow, EqualExactFractions) { compare_with_fractions(1'500, 8); }

}  // namespace
}  // namespace attain::differential
