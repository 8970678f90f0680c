// Takes a program, facts and their outcome; gives the decision: competencies with their options,
// tiers and requirements, the readings they cite, and what is missing for each tier.
//
// INVARIANT: every status is the outcome's; this stage finds reasons and gaps, never a status.
//
// Tested by tests/unit/decision/explain_test.cpp and the cases of tests/golden.

#include "decision/explain.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "decision/frame.hpp"
#include "decision/readings.hpp"

namespace attain::decision {
namespace {

std::vector<std::string_view> views_of(const std::vector<std::string>& ids) {
  return {ids.begin(), ids.end()};
}

TierDecision explain_tier(const Frame& frame, std::uint32_t index, const model::Tier& named) {
  const compile::Tier& tier = frame.program.tiers[index];
  TierDecision decision;
  decision.id = named.id;
  decision.title = &named.title;
  decision.status = frame.outcome.tiers[index];
  if (!tier.offered) return decision;
  JointSteps steps(frame.program.vocabulary());
  for (std::uint32_t r = tier.requirements.first; r < tier.requirements.end;
       r = frame.program.requirements[r].end) {
    RequirementDecision& requirement =
        decision.requirements.emplace_back(explain_requirement(frame, r).requirement);
    decision.closable = decision.closable && requirement.closable;
    steps.add(requirement.gap);
  }
  if (decision.closable) decision.gap = steps.take();
  return decision;
}

OptionDecision explain_option(const Frame& frame, const compile::Option& option) {
  OptionDecision decision;
  decision.id = option.source->id;
  decision.title = &option.source->annotations.title;
  const std::vector<model::Tier>& named = frame.program.vocabulary().tiers;
  for (std::uint32_t tier = 0; tier < option.tiers.size(); ++tier) {
    decision.tiers.push_back(explain_tier(frame, option.tiers.first + tier, named[tier]));
  }
  return decision;
}

void explain_revision(const Frame& frame, const compile::Revision& revision,
                      CompetencyDecision& decision) {
  decision.title = &revision.source->title;
  decision.revision = revision.source->starts;
  decision.source_document = revision.source->source_document;
  decision.source_published = revision.source->source_published;
  add_readings(revision.source->annotations.readings, decision.readings);
  for (std::uint32_t o = revision.options.first; o < revision.options.end; ++o) {
    const compile::Option& option = frame.program.options[o];
    add_readings(option.source->annotations.readings, decision.readings);
    decision.options.push_back(explain_option(frame, option));
  }
}

CompetencyDecision explain_competency(const Frame& frame, std::uint32_t index) {
  const compile::Program& program = frame.program;
  const compile::Competency& competency = program.competencies[index];
  const evaluate::Award award = evaluate::award_of(program, frame.outcome, index);
  CompetencyDecision decision;
  decision.id = competency.source->id;
  decision.title = &competency.source->revisions.back().title;
  decision.status = award.status;
  if (award.tier != compile::kNone) {
    decision.tier = program.vocabulary().tiers[award.tier].id;
    decision.option = program.options[award.option].source->id;
  }
  const std::uint32_t revision = frame.outcome.revisions[index];
  if (revision != compile::kNone) {
    explain_revision(frame, program.revisions[revision], decision);
  }
  return decision;
}

}  // namespace

Explained explain_requirement(const Frame& frame, std::uint32_t index) {
  switch (frame.program.requirements[index].kind) {
    case RequirementDecision::Kind::kMeasure:
      return explain_measure(frame, index);
    case RequirementDecision::Kind::kPeople:
      return explain_people(frame, index);
    case RequirementDecision::Kind::kAnyOf:
    case RequirementDecision::Kind::kAllOf:
      return explain_combined(frame, index);
  }
  return {};
}

RequirementDecision begin_requirement(const Frame& frame, std::uint32_t index) {
  const compile::Requirement& rule = frame.program.requirements[index];
  const model::Annotations& annotations = rule.source->annotations;
  RequirementDecision requirement;
  requirement.id = rule.source->id;
  requirement.kind = rule.kind;
  requirement.status = frame.outcome.requirements[index];
  requirement.title = &annotations.title;
  requirement.readings = views_of(annotations.readings);
  requirement.cite = annotations.cite;
  requirement.note = annotations.note;
  return requirement;
}

void add_readings(const std::vector<std::string>& cited, std::vector<std::string_view>& readings) {
  for (const std::string& id : cited) {
    if (std::find(readings.begin(), readings.end(), id) == readings.end()) readings.push_back(id);
  }
}

void tell_missing_facts(RequirementDecision& requirement, std::vector<Step> facts) {
  for (const Step& fact : facts) requirement.missing_facts.push_back(fact.path);
  requirement.gap = std::move(facts);
}

Step tell_attribute(const Frame& frame, std::uint32_t attribute) {
  const model::Field& field = frame.program.vocabulary().attributes[attribute];
  Step step = tell(field.id, field.id);
  step.title = &field.title;
  return step;
}

Step tell(std::string path, std::string_view subject) {
  Step step;
  step.kind = Step::Kind::kFact;
  step.subject = subject;
  step.path = std::move(path);
  return step;
}

Decision explain(std::shared_ptr<const compile::Program> program, const Facts& facts,
                 Date rules_day, std::uint32_t competency, const evaluate::Outcome& outcome) {
  Decision decision(std::move(program), facts, rules_day);
  const Frame frame{decision.program(), decision.facts().columns(), outcome};
  for (std::uint32_t c = 0; c < frame.program.competencies.size(); ++c) {
    if (competency != compile::kNone && competency != c) continue;
    decision.mutable_competencies().push_back(explain_competency(frame, c));
  }
  ReadingsCited cited;
  for (const CompetencyDecision& decided : decision.competencies()) cited.add(decided, {});
  decision.mutable_readings() = cited.used(frame.program.vocabulary());
  return decision;
}

}  // namespace attain::decision

namespace attain {

Decision::Decision(std::shared_ptr<const compile::Program> program, Facts facts, Date rules_day)
    : program_(std::move(program)), facts_(std::move(facts)), rules_day_(rules_day) {
  assert(program_ != nullptr);
}

const CompetencyDecision* Decision::find(std::string_view name) const {
  for (const CompetencyDecision& competency : competencies_) {
    if (competency.id == name) return &competency;
  }
  return nullptr;
}

}  // namespace attain
