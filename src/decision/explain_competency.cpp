// Takes a requirement on another competency; gives the tier attained of it and the one asked for,
// the tier to attain, and the absent facts that could settle it.
//
// Tested by tests/unit/decision/explain_competency_test.cpp.

#include <optional>

#include "decision/distance.hpp"
#include "decision/frame.hpp"

namespace attain::decision {
namespace {

/// The other competency's title: of the text it is judged by, or else of the newest.
const Text* title_of(const Frame& frame, const compile::Requirement& rule) {
  if (rule.is_external) return &frame.program.vocabulary().awards[rule.subject].title;
  const std::uint32_t revision = frame.outcome.awards[rule.subject].revision;
  if (revision != compile::kNone) return &frame.program.revisions[revision].source->title;
  return &frame.program.competencies[rule.subject].source->revisions.back().title;
}

/// The rank that is accepted and nearest to what is attained, above it if there is one.
std::optional<std::int64_t> nearest(const Range& accepted, const Range& actual, std::int64_t most) {
  const auto is_accepted = [&](std::int64_t rank) {
    return accepted.low <= rank && accepted.high >= rank;
  };
  for (std::int64_t rank = 0; rank <= most; ++rank) {
    if (actual.low < rank && is_accepted(rank)) return rank;
  }
  for (std::int64_t rank = most; rank >= 0; --rank) {
    if (actual.high > rank && is_accepted(rank)) return rank;
  }
  return std::nullopt;
}

void close(const Frame& frame, const compile::Requirement& rule, RequirementDecision& requirement) {
  const std::vector<model::Tier>& tiers = frame.program.vocabulary().tiers;
  const auto most = static_cast<std::int64_t>(tiers.size());
  const Rational asked = *frame.program.numbers[rule.threshold.branches.first];
  const auto rank =
      nearest(accepted_by(rule.comparator, asked, Grain::kWhole), requirement.actual, most);
  requirement.closable = rank.has_value();
  if (!rank) return;
  Step step;
  step.kind = Step::Kind::kAttain;
  step.subject = requirement.subject;
  step.title = title_of(frame, rule);
  if (*rank > 0) {
    const std::string_view tier = tiers[static_cast<std::size_t>(*rank - 1)].id;
    step.values = frame.arena.keep_one(tier);
  }
  requirement.gap = frame.arena.keep_one(step);
}

Steps facts_to_tell(const Frame& frame, const compile::Requirement& rule,
                    const RequirementDecision& requirement) {
  Steps facts(frame.scratch);
  if (rule.is_external) {
    std::string path = "competencies.";
    path += requirement.subject;
    facts.push_back(tell(frame.arena.keep_text(path), requirement.subject));
    facts.back().title = title_of(frame, rule);
    return facts;
  }
  for (const std::string_view path : frame.open_facts[rule.subject]) {
    facts.push_back(tell_path(frame, path));
  }
  return facts;
}

}  // namespace

Rational explain_competency(const Frame& frame, std::uint32_t index,
                            RequirementDecision& requirement) {
  const compile::Requirement& rule = frame.program.requirements[index];
  const auto& source = std::get<model::CompetencyRequirement>(rule.source->kind);
  if (requirement.title->empty()) requirement.title = title_of(frame, rule);
  requirement.subject = source.competency;
  requirement.comparator = rule.comparator;
  requirement.accepted = frame.arena.keep_one(std::string_view(source.tier));
  requirement.actual = evaluate::ranks_of(frame.program, frame.facts, frame.outcome, rule);
  const auto rank = requirement.actual.low.whole().value_or(0);
  if (requirement.actual.exact() && rank > 0) {
    requirement.found = frame.program.vocabulary().tiers[static_cast<std::size_t>(rank - 1)].id;
  }
  if (requirement.status == Status::kUnknown) {
    tell_missing_facts(frame, requirement, facts_to_tell(frame, rule, requirement));
  } else if (requirement.status == Status::kNotMet) {
    close(frame, rule, requirement);
  }
  return {};
}

}  // namespace attain::decision
