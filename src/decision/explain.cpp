// Takes a program, facts and their outcome; gives the decision: competencies with their options,
// tiers and requirements, the readings they cite, and what is missing for each tier.
//
// INVARIANT: every status is the outcome's; this stage finds reasons and gaps, never a status.
//
// Tested by tests/unit/decision/explain_test.cpp and the cases of tests/golden.

#include "decision/explain.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <memory_resource>
#include <optional>
#include <unordered_set>
#include <utility>

#include "decision/frame.hpp"
#include "decision/people.hpp"
#include "decision/readings.hpp"
#include "evaluate/evaluation.hpp"

namespace attain::decision {
namespace {

/// How many requirements there are in a stretch, without the parts within them.
std::size_t parts_in(const Frame& frame, compile::Span span) {
  std::size_t parts = 0;
  for (std::uint32_t r = span.first; r < span.end; r = frame.program.requirements[r].end) ++parts;
  return parts;
}

List<std::string_view> views_of(const Frame& frame, const std::vector<std::string>& texts) {
  auto* views = frame.arena.make<std::string_view>(texts.size());
  std::copy(texts.begin(), texts.end(), views);
  return {views, texts.size()};
}

void explain_tier(const Frame& frame, std::uint32_t index, const model::Tier& named,
                  TierDecision& decision) {
  const compile::Tier& tier = frame.program.tiers[index];
  decision.id = named.id;
  decision.title = &named.title;
  decision.status = frame.outcome.tiers[index];
  if (!tier.offered) return;
  const compile::Span span = tier.requirements;
  auto* requirements = frame.arena.make<RequirementDecision>(parts_in(frame, span));
  std::size_t count = 0;
  JointSteps steps = joint_steps(frame);
  for (std::uint32_t r = span.first; r < span.end; r = frame.program.requirements[r].end) {
    frame.measures = 0;
    RequirementDecision& requirement = requirements[count++];
    explain_requirement(frame, r, requirement);
    decision.closable = decision.closable && requirement.closable;
    steps.add(requirement.gap);
  }
  decision.requirements = {requirements, count};
  if (decision.closable) decision.gap = frame.arena.keep(steps.take());
}

void explain_option(const Frame& frame, const compile::Option& option, OptionDecision& decision) {
  decision.id = option.source->id;
  decision.title = &option.source->annotations.title;
  const std::vector<model::Tier>& named = frame.program.vocabulary().tiers;
  auto* tiers = frame.arena.make<TierDecision>(option.tiers.size());
  for (std::uint32_t tier = 0; tier < option.tiers.size(); ++tier) {
    explain_tier(frame, option.tiers.first + tier, named[tier], tiers[tier]);
  }
  decision.tiers = {tiers, option.tiers.size()};
}

void explain_revision(const Frame& frame, const compile::Revision& revision,
                      CompetencyDecision& decision) {
  decision.title = &revision.source->title;
  decision.revision = revision.source->starts;
  decision.source_document = revision.source->source_document;
  decision.source_published = revision.source->source_published;
  Texts readings(frame.scratch);
  add_readings(revision.source->annotations.readings, readings);
  auto* options = frame.arena.make<OptionDecision>(revision.options.size());
  for (std::uint32_t o = 0; o < revision.options.size(); ++o) {
    const compile::Option& option = frame.program.options[revision.options.first + o];
    add_readings(option.source->annotations.readings, readings);
    explain_option(frame, option, options[o]);
  }
  decision.options = {options, revision.options.size()};
  decision.readings = frame.arena.keep(readings);
}

/// Adds the absent facts that could give a tier by one text, from the tier `least` on; none twice.
void add_open_facts(const Frame& frame, std::uint32_t text, std::uint32_t least, Texts& paths) {
  CompetencyDecision decision;
  explain_revision(frame, frame.program.revisions[text], decision);
  std::pmr::unordered_set<std::string_view> seen(paths.begin(), paths.end(), 0, frame.scratch);
  for (const OptionDecision& option : decision.options) {
    for (std::uint32_t t = least; t < option.tiers.size(); ++t) {
      const TierDecision& tier = option.tiers[t];
      if (tier.status != Status::kUnknown) continue;
      for (const RequirementDecision& requirement : tier.requirements) {
        for (const std::string_view path : requirement.missing_facts) {
          if (seen.insert(path).second) paths.push_back(path);
        }
      }
    }
  }
}

/// The other texts in effect, those that may give more with the facts on which that hangs.
void explain_others(const Frame& frame, compile::Span texts, const evaluate::Award& award,
                    CompetencyDecision& decision) {
  std::pmr::vector<Date> other(frame.scratch);
  std::pmr::vector<Date> open(frame.scratch);
  Texts missing(frame.scratch);
  for (std::uint32_t text = texts.first; text < texts.end; ++text) {
    if (text == award.revision) continue;
    const Date starts = frame.program.revisions[text].source->starts;
    const std::uint32_t above = award.tier == compile::kNone ? 0 : award.tier + 1;
    const std::uint32_t possible = evaluate::award_of(frame.program, frame.outcome, text).possible;
    if (possible == compile::kNone || possible < above) {
      other.push_back(starts);
    } else {
      open.push_back(starts);
      add_open_facts(frame, text, above, missing);
    }
  }
  decision.other_revisions = frame.arena.keep(other);
  decision.open_revisions = frame.arena.keep(open);
  decision.missing_facts = frame.arena.keep(missing);
}

void explain_competency(const Frame& frame, std::uint32_t index, Date day,
                        CompetencyDecision& decision) {
  const compile::Program& program = frame.program;
  const compile::Competency& competency = program.competencies[index];
  const evaluate::Award& award = frame.outcome.awards[index];
  decision.id = competency.source->id;
  decision.title = &competency.source->revisions.back().title;
  decision.status = award.status;
  if (award.tier != compile::kNone) {
    decision.tier = program.vocabulary().tiers[award.tier].id;
    decision.option = program.options[award.option].source->id;
  }
  if (award.revision == compile::kNone) return;
  explain_revision(frame, program.revisions[award.revision], decision);
  explain_others(frame, compile::revisions_on(program, competency, day), award, decision);
}

/// The absent facts that could raise the tier of a competency, by any of its texts in effect.
List<std::string_view> open_facts(const Frame& frame, std::uint32_t index, Date day) {
  const compile::Span texts =
      compile::revisions_on(frame.program, frame.program.competencies[index], day);
  Texts paths(frame.scratch);
  for (std::uint32_t text = texts.end; text-- > texts.first;) {
    add_open_facts(frame, text, 0, paths);
  }
  return frame.arena.keep(paths);
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

/// What every kind has: id, status, title and the annotations of its node.
void begin_requirement(const Frame& frame, std::uint32_t index, RequirementDecision& requirement) {
  const compile::Requirement& rule = frame.program.requirements[index];
  const model::Annotations& annotations = rule.source->annotations;
  requirement.id = rule.source->id;
  requirement.kind = rule.kind;
  requirement.status = frame.outcome.requirements[index];
  requirement.title = &annotations.title;
  requirement.readings = views_of(frame, annotations.readings);
  requirement.cite = annotations.cite;
  requirement.note = annotations.note;
}

/// What most partners take; more comes from the heap.
constexpr std::size_t kScratchBytes = 24 << 10;

/// What is explained, and where it is kept.
struct Explained {
  std::shared_ptr<Arena> arena = std::make_shared<Arena>();
  List<CompetencyDecision> competencies;
};

Explained explain_all(const compile::Program& program, const facts::Columns& facts, Date rules_day,
                      std::uint32_t competency, const evaluate::Outcome& outcome) {
  const std::vector<std::uint32_t> order = in_order(program, competency);
  const std::vector<bool> is_needed = asked_for(program, order);
  WholeOutcome whole(program, facts, outcome);
  for (const std::uint32_t c : order) whole.add(c, rules_day);

  Explained explained;
  alignas(std::max_align_t) std::array<std::byte, kScratchBytes> scratch_bytes;
  Arena scratch(scratch_bytes);
  std::vector<List<std::string_view>> open(program.competencies.size());
  std::uint32_t measures = 0;
  evaluate::HeldCredentials held;
  evaluate::find_held(facts, held);
  evaluate::Matching matching;
  std::vector<std::uint32_t> line_of;
  PeopleByTest people(&scratch);
  const auto records = scratch.make_span<List<RecordEvidence>>(program.measures.size());
  const Frame frame{program,  facts,   whole.get(),      held,    open, measures, records, people,
                    matching, line_of, *explained.arena, &scratch};

  const std::size_t count = competency == compile::kNone ? order.size() : order.empty() ? 0 : 1;
  auto* competencies = explained.arena->make<CompetencyDecision>(count);
  for (const std::uint32_t c : order) {
    const evaluate::Award& award = outcome.awards[c];
    const bool is_open = award.possible != compile::kNone && award.possible != award.tier;
    if (is_open && is_needed[c]) open[c] = open_facts(frame, c, rules_day);
    if (competency != compile::kNone && competency != c) continue;
    explain_competency(frame, c, rules_day, competencies[competency == compile::kNone ? c : 0]);
  }
  explained.competencies = {competencies, count};
  return explained;
}

}  // namespace

Rational explain_requirement(const Frame& frame, std::uint32_t index,
                             RequirementDecision& requirement) {
  begin_requirement(frame, index, requirement);
  switch (frame.program.requirements[index].kind) {
    case RequirementDecision::Kind::kMeasure:
      return explain_measure(frame, index, requirement);
    case RequirementDecision::Kind::kPeople:
      return explain_people(frame, index, requirement);
    case RequirementDecision::Kind::kDifferentPeople:
      return explain_different_people(frame, index, requirement);
    case RequirementDecision::Kind::kCredentials:
      return explain_credentials(frame, index, requirement);
    case RequirementDecision::Kind::kPartner:
      return explain_partner(frame, index, requirement);
    case RequirementDecision::Kind::kCompetency:
      return explain_competency(frame, index, requirement);
    case RequirementDecision::Kind::kAnyOf:
    case RequirementDecision::Kind::kAllOf:
    case RequirementDecision::Kind::kNumberOf:
      return explain_combined(frame, index, requirement);
  }
  return {};
}

Parts explain_parts(const Frame& frame, std::uint32_t first, std::uint32_t end) {
  const std::size_t count = parts_in(frame, {first, end});
  auto* requirements = frame.arena.make<RequirementDecision>(count);
  Parts parts{{requirements, count}, std::pmr::vector<Rational>(frame.scratch)};
  parts.shortfalls.reserve(count);
  for (std::uint32_t part = first; part < end; part = frame.program.requirements[part].end) {
    parts.shortfalls.push_back(explain_requirement(frame, part, *requirements++));
  }
  return parts;
}

void add_readings(const std::vector<std::string>& cited, Texts& readings) {
  for (const std::string& id : cited) {
    if (std::find(readings.begin(), readings.end(), id) == readings.end()) readings.push_back(id);
  }
}

Decision explain(std::shared_ptr<const compile::Program> program, const Facts& facts,
                 Date rules_day, std::uint32_t competency, const evaluate::Outcome& outcome) {
  const Explained explained =
      explain_all(*program, facts.columns(), rules_day, competency, outcome);
  ReadingsCited cited(program->vocabulary());
  for (const CompetencyDecision& decided : explained.competencies) cited.add(decided, {});
  const auto readings = explained.arena->keep(cited.used());
  return {std::move(program), facts, rules_day, explained.arena, explained.competencies, readings};
}

}  // namespace attain::decision

namespace attain {

Decision::Decision(std::shared_ptr<const compile::Program> program, Facts facts, Date rules_day,
                   std::shared_ptr<const void> memory, List<CompetencyDecision> competencies,
                   List<ReadingUsed> readings)
    : program_(std::move(program)),
      facts_(std::move(facts)),
      rules_day_(rules_day),
      memory_(std::move(memory)),
      competencies_(competencies),
      readings_(readings) {
  assert(program_ != nullptr);
}

const CompetencyDecision* Decision::find(std::string_view name) const {
  for (const CompetencyDecision& competency : competencies_) {
    if (competency.id == name) return &competency;
  }
  return nullptr;
}

}  // namespace attain
