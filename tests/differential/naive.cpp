// The definition of what rules mean, written to be read rather than to be fast: it walks rules and
// facts by their names and shares no code with the library.

#include "differential/naive.hpp"

#include <algorithm>
#include <stdexcept>

#include "differential/naive_case.hpp"

namespace attain::differential {
namespace {

Judged judge_partner(const Requirement& requirement, Case& at) {
  const auto found = at.facts.attributes.find(requirement.subject);
  if (requirement.comparator.empty()) {
    Condition condition{requirement.subject, requirement.excluded ? Condition::Kind::kExcluded
                                                                  : Condition::Kind::kListed};
    condition.values = requirement.values;
    const Answer answer = passes(Filter{condition}, at.facts.attributes, at.revision);
    return {answer == Answer::kYes ? Status::kMet : Status::kNotMet};
  }
  const bool count = field_of(kAttributes, requirement.subject).type == Type::kCount;
  Interval actual = {count ? Fraction(0) : -Fraction::infinite(), Fraction::infinite()};
  if (found != at.facts.attributes.end()) {
    const auto* day = std::get_if<Date>(&found->second);
    const Fraction own = day ? Fraction(day->days()) : std::get<Fraction>(found->second);
    actual = {own, own};
  }
  return {compare(actual, requirement.comparator, requirement.number, at.facts), actual};
}

int rank_of(const std::string& tier) {
  const auto found = std::find(kTiers.begin(), kTiers.end(), tier);
  return found == kTiers.end() ? 0 : static_cast<int>(found - kTiers.begin()) + 1;
}

/// The lowest tier that the competency certainly has, and the highest that it may have.
Interval ranks_of(const std::string& competency, Case& at) {
  if (at.rules.competencies.count(competency) == 0) {
    const auto held = at.facts.awards.find(competency);
    if (held == at.facts.awards.end()) return {0, static_cast<int>(kTiers.size())};
    return {rank_of(held->second), rank_of(held->second)};
  }
  const auto known = at.ranks.find(competency);
  if (known != at.ranks.end()) return known->second;
  int certain = 0;
  int possible = 0;
  for (const JudgedRevision& revision : judge(at.rules, competency, at.partner).revisions) {
    certain = std::max(certain, highest(revision, Status::kMet));
    possible = std::max({possible, certain, highest(revision, Status::kUnknown)});
  }
  return at.ranks[competency] = {certain, possible};
}

Status to_status(Answer answer) {
  if (answer == Answer::kMaybe) return Status::kUnknown;
  return answer == Answer::kYes ? Status::kMet : Status::kNotMet;
}

Judged judge_competency(const Requirement& requirement, Case& at) {
  const Interval ranks = ranks_of(requirement.subject, at);
  const Fraction asked = rank_of(requirement.tier);
  return {to_status(compares(ranks, requirement.comparator, asked)), ranks};
}

Status number_of(const Requirement& requirement, const std::vector<Judged>& parts,
                 const PartnerFacts& facts) {
  if (requirement.comparator != "at_least") {
    int met = 0;
    int unknown = 0;
    for (const Judged& part : parts) {
      met += part.status == Status::kMet ? 1 : 0;
      unknown += part.status == Status::kUnknown ? 1 : 0;
    }
    return compare(Interval{met, met + unknown}, requirement.comparator, requirement.number, facts);
  }
  const std::optional<Fraction> least = branch_of(requirement.number, facts);
  if (!least) return Status::kUndefined;
  std::vector<Status> statuses;
  for (const Judged& part : parts) statuses.push_back(part.status);
  std::sort(statuses.rbegin(), statuses.rend());
  if (*least > Fraction(static_cast<int>(statuses.size()))) return Status::kNotMet;
  return statuses[static_cast<std::size_t>(least->top() - 1)];
}

Judged judge_combined(const Requirement& requirement, Case& at) {
  Judged judged;
  for (const Requirement& part : requirement.parts) {
    judged.parts.push_back(judge_requirement(part, at));
  }
  const auto by_status = [](const Judged& a, const Judged& b) { return a.status < b.status; };
  const auto [least, greatest] =
      std::minmax_element(judged.parts.begin(), judged.parts.end(), by_status);
  switch (requirement.kind) {
    case Requirement::Kind::kAnyOf:
      judged.status = greatest->status;
      break;
    case Requirement::Kind::kAllOf:
      judged.status = least->status;
      break;
    default:
      judged.status = number_of(requirement, judged.parts, at.facts);
  }
  return judged;
}

std::vector<const Revision*> in_effect(const std::vector<Revision>& revisions, Date day) {
  std::vector<const Revision*> texts;
  for (auto text = revisions.rbegin(); text != revisions.rend(); ++text) {
    if (text->starts > day) continue;
    if (text->withdrawn && *text->withdrawn <= day) break;
    texts.push_back(&*text);
    if (!text->previous_accepted_until || *text->previous_accepted_until < day) break;
  }
  return texts;
}

JudgedRevision judge_revision(Case at) {
  JudgedRevision judged{at.revision.starts};
  for (const std::vector<Tier>& tiers : at.revision.options) {
    std::vector<JudgedTier>& judged_tiers = judged.options.emplace_back();
    for (const Tier& tier : tiers) {
      JudgedTier& one = judged_tiers.emplace_back();
      if (!tier.offered) continue;
      one.status = Status::kMet;
      for (const Requirement& requirement : tier.requirements) {
        one.requirements.push_back(judge_requirement(requirement, at));
        one.status = std::min(one.status, one.requirements.back().status);
      }
    }
  }
  return judged;
}

/// Every way to fill in the `one_of` and flag attributes that are not known.
std::vector<PartnerFacts> worlds_of(const PartnerFacts& facts) {
  std::vector<PartnerFacts> worlds = {facts};
  for (const Field& attribute : kAttributes) {
    if (attribute.type != Type::kOneOf && attribute.type != Type::kFlag) continue;
    if (facts.attributes.count(attribute.name) != 0) continue;
    std::vector<PartnerFacts> more;
    for (PartnerFacts& world : worlds) {
      std::vector<Value> values(attribute.choices.begin(), attribute.choices.end());
      if (attribute.type == Type::kFlag) values = {true, false};
      for (const Value& value : values) {
        world.attributes[attribute.name] = value;
        more.push_back(world);
      }
    }
    worlds = std::move(more);
  }
  return worlds;
}

void agree(Status& status, Status other) {
  if (status != other) status = Status::kUnknown;
}

void agree(std::vector<Judged>& judged, const std::vector<Judged>& other) {
  for (std::size_t i = 0; i < judged.size(); ++i) {
    agree(judged[i].status, other[i].status);
    judged[i].actual.reset();
    agree(judged[i].parts, other[i].parts);
  }
}

void agree(JudgedRevision& judged, const JudgedRevision& other) {
  for (std::size_t option = 0; option < judged.options.size(); ++option) {
    for (std::size_t tier = 0; tier < judged.options[option].size(); ++tier) {
      JudgedTier& one = judged.options[option][tier];
      agree(one.status, other.options[option][tier].status);
      agree(one.requirements, other.options[option][tier].requirements);
    }
  }
}

}  // namespace

std::optional<Fraction> branch_of(const Number& number, const PartnerFacts& facts) {
  if (number.attribute.empty()) return number.branches.at("");
  return number.branches.at(std::get<std::string>(facts.attributes.at(number.attribute)));
}

Status compare(const std::optional<Interval>& actual, const std::string& comparator,
               const Number& number, const PartnerFacts& facts) {
  const std::optional<Fraction> asked = branch_of(number, facts);
  if (!actual || !asked) return Status::kUndefined;
  return to_status(compares(*actual, comparator, *asked));
}

Judged judge_requirement(const Requirement& requirement, Case& at) {
  switch (requirement.kind) {
    case Requirement::Kind::kMeasure: {
      const std::optional<Interval> actual = measure(requirement.subject, at);
      return {compare(actual, requirement.comparator, requirement.number, at.facts), actual};
    }
    case Requirement::Kind::kPeople:
      return judge_people(requirement, at);
    case Requirement::Kind::kDifferentPeople:
      return judge_different_people(requirement, at);
    case Requirement::Kind::kCredentials:
      return judge_credentials(requirement, at);
    case Requirement::Kind::kPartner:
      return judge_partner(requirement, at);
    case Requirement::Kind::kCompetency:
      return judge_competency(requirement, at);
    case Requirement::Kind::kAnyOf:
    case Requirement::Kind::kAllOf:
    case Requirement::Kind::kNumberOf:
      return judge_combined(requirement, at);
  }
  throw std::logic_error("requirement");
}

JudgedCompetency judge(const Rules& rules, const std::string& competency,
                       const PartnerFacts& facts) {
  JudgedCompetency judged;
  const Date day = facts.rules_day.value_or(facts.as_of);
  const std::vector<PartnerFacts> worlds = worlds_of(facts);
  std::map<std::string, Interval> ranks;
  for (const Revision* revision : in_effect(rules.competencies.at(competency), day)) {
    JudgedRevision& merged =
        judged.revisions.emplace_back(judge_revision({rules, *revision, worlds[0], facts, ranks}));
    for (std::size_t world = 1; world < worlds.size(); ++world) {
      agree(merged, judge_revision({rules, *revision, worlds[world], facts, ranks}));
    }
  }
  return judged;
}

int highest(const JudgedRevision& revision, Status status) {
  for (std::size_t tier = kTiers.size(); tier-- > 0;) {
    for (const auto& tiers : revision.options) {
      if (tiers[tier].status == status) return static_cast<int>(tier) + 1;
    }
  }
  return 0;
}

Status greatest(const JudgedRevision& revision) {
  Status status = Status::kNotOffered;
  for (const auto& tiers : revision.options) {
    for (const JudgedTier& tier : tiers) status = std::max(status, tier.status);
  }
  return status;
}

const JudgedRevision* best(const JudgedCompetency& competency) {
  const JudgedRevision* best = nullptr;
  const auto worth = [](const JudgedRevision& revision) {
    return std::pair(highest(revision, Status::kMet), greatest(revision));
  };
  for (const JudgedRevision& revision : competency.revisions) {
    if (!best || worth(revision) > worth(*best)) best = &revision;
  }
  return best;
}

}  // namespace attain::differential
