// Makes requirements and texts from a seed: a competency `award` of up to so many texts, and
// another that it may ask for.

#include <algorithm>

#include "differential/generate.hpp"

namespace attain::differential {
namespace {

using Kind = Requirement::Kind;

constexpr std::int64_t kMostParts = 3;

Requirement make_of_measure(Maker& maker) {
  Requirement requirement;
  const Measure& measure = maker.random.one_of(maker.revision.measures);
  requirement.subject = measure.name;
  requirement.comparator = make_comparator(maker);
  requirement.number =
      make_number(maker.random, measure.low, measure.high, measure.unit, measure.fractional);
  return requirement;
}

void list_values(Maker& maker, Requirement& requirement, const Field& attribute) {
  Random& random = maker.random;
  if (attribute.type == Type::kFlag) {
    requirement.values = {random.chance(50) ? "true" : "false"};
    return;
  }
  const std::string set = "some-" + attribute.name + "s";
  const bool named = maker.revision.sets.count(set) != 0 && random.chance(40);
  requirement.values = named ? std::vector<std::string>{set} : some_of(attribute.choices, random);
  requirement.excluded = random.chance(30);
}

Requirement make_of_partner(Maker& maker) {
  Random& random = maker.random;
  Requirement requirement;
  requirement.kind = Kind::kPartner;
  const Field& attribute = random.one_of(kAttributes);
  requirement.subject = attribute.name;
  if (attribute.type == Type::kFlag || attribute.type == Type::kOneOf) {
    list_values(maker, requirement, attribute);
    return requirement;
  }
  requirement.comparator = make_comparator(maker);
  if (attribute.type == Type::kDate) {
    requirement.number = make_number(random, 17'400, 18'300, Unit::kDay);
  } else {
    const bool fractional = attribute.type == Type::kDecimal || attribute.type == Type::kMoney;
    const Unit unit = attribute.type == Type::kMoney ? Unit::kDollars : Unit::kNone;
    requirement.number =
        make_number(random, attribute.type == Type::kInteger ? -4 : 0, 6, unit, fractional);
  }
  return requirement;
}

Requirement make_of_competency(Maker& maker) {
  Requirement requirement;
  requirement.kind = Kind::kCompetency;
  requirement.subject = maker.random.one_of(maker.awards);
  requirement.comparator = make_comparator(maker);
  requirement.tier = maker.random.one_of(kTiers);
  return requirement;
}

Requirement make_combined(Maker& maker, int depth) {
  Random& random = maker.random;
  Requirement requirement;
  requirement.kind = random.one_of<Kind>({Kind::kAnyOf, Kind::kAllOf, Kind::kNumberOf});
  const std::int64_t parts = random.between(1, kMostParts);
  for (std::int64_t i = 0; i < parts; ++i) {
    requirement.parts.push_back(make_requirement(maker, depth - 1));
  }
  if (requirement.kind == Kind::kNumberOf) {
    requirement.comparator = random.chance(60) ? "at_least" : make_comparator(maker);
    const bool some = requirement.comparator == "at_least" || requirement.comparator == "less_than";
    const std::int64_t most = requirement.comparator == "more_than" ? parts - 1 : parts;
    requirement.number = make_number(random, some ? 1 : 0, most);
  }
  return requirement;
}

Revision make_revision(Random& random, const Style& style, std::vector<std::string> awards) {
  Revision revision;
  Maker maker{random, style, revision, std::move(awards)};
  make_sets_and_profiles(maker);
  make_measures(maker, random.between(1, 4));
  const std::int64_t options = random.between(1, 2);
  for (std::int64_t i = 0; i < options; ++i) {
    std::vector<Tier>& tiers = revision.options.emplace_back();
    for (std::size_t t = 0; t < kTiers.size(); ++t) {
      Tier& tier = tiers.emplace_back();
      tier.offered = !random.chance(15);
      if (!tier.offered) continue;
      const std::int64_t requirements = random.between(1, 2);
      for (std::int64_t r = 0; r < requirements; ++r) {
        tier.requirements.push_back(make_requirement(maker, style.nesting));
      }
    }
  }
  random.shuffle(revision.measures);
  return revision;
}

/// Mostly one text that is in effect on every day of facts; else several whose days matter.
std::vector<Revision> make_revisions(Random& random, const Style& style,
                                     const std::vector<std::string>& awards) {
  std::vector<Revision> revisions;
  const std::int64_t count = random.chance(60) ? 1 : random.between(1, style.most_revisions);
  std::set<Date> days;
  while (static_cast<std::int64_t>(days.size()) < count) {
    const bool early = days.empty() && random.chance(90);
    days.insert(early ? *Date::from_ymd(2000, 1, 1) : make_day(random));
  }
  for (const Date day : days) {
    revisions.push_back(make_revision(random, style, awards));
    revisions.back().starts = day;
    if (revisions.size() > 1 && random.chance(60)) {
      revisions.back().previous_accepted_until =
          Date::from_days(day.days() + static_cast<std::int32_t>(random.between(1, 200)));
    }
  }
  if (random.chance(8)) {
    const Date from = revisions.back().previous_accepted_until.value_or(*days.rbegin());
    const std::int32_t least = std::max(from.days(), 17'500) + 1;
    revisions.back().withdrawn =
        Date::from_days(least + static_cast<std::int32_t>(random.between(0, 400)));
  }
  return revisions;
}

}  // namespace

Requirement make_requirement(Maker& maker, int depth) {
  Random& random = maker.random;
  const int id = maker.next_id++;
  Requirement requirement;
  const std::int64_t kind = random.between(1, depth == 0 ? 70 : 100);
  if (kind <= 30 && !maker.revision.measures.empty()) {
    requirement = make_of_measure(maker);
  } else if (kind <= 52) {
    requirement = make_people_requirement(maker);
  } else if (kind <= 62 || maker.awards.empty()) {
    requirement = make_of_partner(maker);
  } else if (kind <= 70) {
    requirement = make_of_competency(maker);
  } else {
    requirement = make_combined(maker, depth);
  }
  requirement.id = id;
  return requirement;
}

Date make_day_of_change(Random& random, const Rules& rules) {
  std::vector<Date> days;
  for (const auto& [competency, revisions] : rules.competencies) {
    for (const Revision& revision : revisions) {
      days.push_back(revision.starts);
      if (revision.withdrawn) days.push_back(*revision.withdrawn);
      if (revision.previous_accepted_until) days.push_back(*revision.previous_accepted_until);
    }
  }
  const Date day = random.one_of(days);
  return Date::from_days(day.days() + static_cast<std::int32_t>(random.between(-1, 1)));
}

Rules make_rules(Random& random, const Style& style) {
  Rules rules;
  std::vector<std::string> awards = kDeclaredAwards;
  if (style.other_award && random.chance(60)) {
    Style smaller = style;
    smaller.nesting = 1;
    rules.competencies["other"] = make_revisions(random, smaller, kDeclaredAwards);
    awards.emplace_back("other");
    awards.emplace_back("other");
    if (random.chance(30)) rules.declared.emplace_back("other");
  }
  rules.competencies["award"] = make_revisions(random, style, awards);
  return rules;
}

}  // namespace attain::differential
