// Takes a program, facts and their outcome; gives the decision: competencies with their options,
// tiers and requirements, the readings they cite, and what is missing for each tier.
//
// INVARIANT: every status is the outcome's; this stage finds reasons and gaps, never a status.
//
// Tested by tests/unit/decision/explain_test.cpp and the cases of tests/golden.

#include "decision/explain.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <set>
#include <utility>

#include "decision/frame.hpp"
#include "decision/people.hpp"
#include "decision/readings.hpp"
#include "evaluate/evaluation.hpp"

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
    frame.measures = 0;
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

/// Adds the absent facts that could give a tier by one text, from the tier `least` on; none twice.
void add_open_facts(const Frame& frame, std::uint32_t text, std::uint32_t least,
                    std::vector<std::string>& paths) {
  CompetencyDecision decision;
  explain_revision(frame, frame.program.revisions[text], decision);
  std::set<std::string> seen(paths.begin(), paths.end());
  for (const OptionDecision& option : decision.options) {
    for (std::uint32_t t = least; t < option.tiers.size(); ++t) {
      const TierDecision& tier = option.tiers[t];
      if (tier.status != Status::kUnknown) continue;
      for (const RequirementDecision& requirement : tier.requirements) {
        for (const std::string& path : requirement.missing_facts) {
          if (seen.insert(path).second) paths.push_back(path);
        }
      }
    }
  }
}

CompetencyDecision explain_competency(const Frame& frame, std::uint32_t index, Date day) {
  const compile::Program& program = frame.program;
  const compile::Competency& competency = program.competencies[index];
  const evaluate::Award& award = frame.outcome.awards[index];
  CompetencyDecision decision;
  decision.id = competency.source->id;
  decision.title = &competency.source->revisions.back().title;
  decision.status = award.status;
  if (award.tier != compile::kNone) {
    decision.tier = program.vocabulary().tiers[award.tier].id;
    decision.option = program.options[award.option].source->id;
  }
  if (award.revision == compile::kNone) return decision;
  explain_revision(frame, program.revisions[award.revision], decision);
  const compile::Span texts = compile::revisions_on(program, competency, day);
  for (std::uint32_t text = texts.first; text < texts.end; ++text) {
    if (text == award.revision) continue;
    const Date starts = program.revisions[text].source->starts;
    const std::uint32_t above = award.tier == compile::kNone ? 0 : award.tier + 1;
    const std::uint32_t possible = evaluate::award_of(program, frame.outcome, text).possible;
    if (possible == compile::kNone || possible < above) {
      decision.other_revisions.push_back(starts);
    } else {
      decision.open_revisions.push_back(starts);
      add_open_facts(frame, text, above, decision.missing_facts);
    }
  }
  return decision;
}

/// The absent facts that could raise the tier of a competency, by any of its texts in effect.
std::vector<std::string> open_facts(const Frame& frame, std::uint32_t index, Date day) {
  const compile::Span texts =
      compile::revisions_on(frame.program, frame.program.competencies[index], day);
  std::vector<std::string> paths;
  for (std::uint32_t text = texts.end; text-- > texts.first;) {
    add_open_facts(frame, text, 0, paths);
  }
  return paths;
}

/// An outcome that holds every measure of the texts it is judged by. The evaluation leaves out what
/// a status does not hang on: the measure of a term whose condition is not met.
class WholeOutcome {
 public:
  WholeOutcome(const compile::Program& program, const facts::Columns& facts,
               const evaluate::Outcome& outcome)
      : program_(program), facts_(facts), outcome_(outcome) {}

  void add(std::uint32_t competency, Date day) {
    const compile::Span texts =
        compile::revisions_on(program_, program_.competencies[competency], day);
    for (std::uint32_t text = texts.first; text < texts.end; ++text) {
      const compile::Span measures = program_.revisions[text].measures;
      for (std::uint32_t m = measures.first; m < measures.end; ++m) {
        if (!outcome_.measures[m].known) add_measure(m);
      }
    }
  }

  const evaluate::Outcome& get() const { return whole_ ? *whole_ : outcome_; }

 private:
  void add_measure(std::uint32_t measure) {
    if (!whole_) {
      whole_ = outcome_;
      whole_->attributes = facts_.attributes;
    }
    evaluate::Evaluation(program_, facts_, *whole_).amount(measure);
  }

  const compile::Program& program_;
  const facts::Columns& facts_;
  const evaluate::Outcome& outcome_;
  std::optional<evaluate::Outcome> whole_;
};

/// Competencies to explain, each behind those that it asks for.
std::vector<std::uint32_t> in_order(const compile::Program& program, std::uint32_t competency) {
  if (competency == compile::kNone) return program.order;
  if (competency >= program.competencies.size()) return {};
  const compile::Span needs = program.competencies[competency].needs;
  std::vector<std::uint32_t> order(program.operands.begin() + needs.first,
                                   program.operands.begin() + needs.end);
  order.push_back(competency);
  return order;
}

/// For each competency whether one of these asks for it.
std::vector<bool> asked_for(const compile::Program& program,
                            const std::vector<std::uint32_t>& order) {
  std::vector<bool> asked(program.competencies.size());
  for (const std::uint32_t c : order) {
    const compile::Span needs = program.competencies[c].needs;
    for (std::uint32_t i = needs.first; i < needs.end; ++i) asked[program.operands[i]] = true;
  }
  return asked;
}

std::vector<CompetencyDecision> explain_all(const Decision& decision, std::uint32_t competency,
                                            const evaluate::Outcome& outcome) {
  const compile::Program& program = decision.program();
  const facts::Columns& facts = decision.facts().columns();
  const std::vector<std::uint32_t> order = in_order(program, competency);
  const std::vector<bool> is_needed = asked_for(program, order);
  WholeOutcome whole(program, facts, outcome);
  for (const std::uint32_t c : order) whole.add(c, decision.rules_day());
  std::vector<std::vector<std::string>> open(program.competencies.size());
  std::uint32_t measures = 0;
  evaluate::HeldCredentials held;
  PeopleByTest people;
  evaluate::find_held(facts, held);
  const Frame frame{program, facts, whole.get(), held, open, measures, people};
  std::vector<std::pair<std::uint32_t, CompetencyDecision>> explained;
  for (const std::uint32_t c : order) {
    const bool is_asked = competency == compile::kNone || competency == c;
    const evaluate::Award& award = outcome.awards[c];
    const bool is_open = award.possible != compile::kNone && award.possible != award.tier;
    if (is_open && is_needed[c]) {
      open[c] = open_facts(frame, c, decision.rules_day());
    }
    if (is_asked) {
      explained.emplace_back(c, explain_competency(frame, c, decision.rules_day()));
    }
  }
  std::sort(explained.begin(), explained.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<CompetencyDecision> competencies;
  competencies.reserve(explained.size());
  for (auto& [place, one] : explained) competencies.push_back(std::move(one));
  return competencies;
}

}  // namespace

Explained explain_requirement(const Frame& frame, std::uint32_t index) {
  switch (frame.program.requirements[index].kind) {
    case RequirementDecision::Kind::kMeasure:
      return explain_measure(frame, index);
    case RequirementDecision::Kind::kPeople:
      return explain_people(frame, index);
    case RequirementDecision::Kind::kDifferentPeople:
      return explain_different_people(frame, index);
    case RequirementDecision::Kind::kCredentials:
      return explain_credentials(frame, index);
    case RequirementDecision::Kind::kPartner:
      return explain_partner(frame, index);
    case RequirementDecision::Kind::kCompetency:
      return explain_competency(frame, index);
    case RequirementDecision::Kind::kAnyOf:
    case RequirementDecision::Kind::kAllOf:
    case RequirementDecision::Kind::kNumberOf:
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

std::vector<Explained> explain_parts(const Frame& frame, std::uint32_t first, std::uint32_t end) {
  std::vector<Explained> parts;
  for (std::uint32_t part = first; part < end; part = frame.program.requirements[part].end) {
    parts.push_back(explain_requirement(frame, part));
  }
  return parts;
}

void add_readings(const std::vector<std::string>& cited, std::vector<std::string_view>& readings) {
  for (const std::string& id : cited) {
    if (std::find(readings.begin(), readings.end(), id) == readings.end()) readings.push_back(id);
  }
}

Decision explain(std::shared_ptr<const compile::Program> program, const Facts& facts,
                 Date rules_day, std::uint32_t competency, const evaluate::Outcome& outcome) {
  Decision decision(std::move(program), facts, rules_day);
  decision.mutable_competencies() = explain_all(decision, competency, outcome);
  ReadingsCited cited;
  for (const CompetencyDecision& decided : decision.competencies()) cited.add(decided, {});
  decision.mutable_readings() = cited.used(decision.program().vocabulary());
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
