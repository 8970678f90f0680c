#pragma once

#include <cstdint>

#include <attain/decision.hpp>

#include "compile/program.hpp"
#include "evaluate/outcome.hpp"
#include "facts/columns.hpp"

namespace attain::evaluate {

/// One evaluation under way: fills an outcome. One function for each kind of requirement and of
/// measure; each kind has its file.
///
/// INVARIANT: requirements are in preorder, so that going through a stretch of them backwards meets
/// every part before the combination it belongs to. Recursion runs along measures only, and how
/// deep those are made of one another is bounded by the model.
class Evaluation {
 public:
  Evaluation(const compile::Program& program, const facts::Columns& facts, Outcome& outcome)
      : program_(program), facts_(facts), outcome_(outcome) {}

  /// Judges every text of a competency that is in effect on `day`, and what is attained by them.
  void judge_competency(std::uint32_t competency, Date day);

  /// What a measure comes to for the outcome's attributes; of points, the conditions of their terms
  /// are judged as well.
  const Amount& amount(std::uint32_t measure);

 private:
  // evaluate.cpp
  void judge_revision(const compile::Revision& revision);
  void judge_tiers(const compile::Revision& revision);
  void judge_requirements(compile::Span requirements);
  Status judge_requirement(std::uint32_t index);
  void remember(const compile::Revision& revision, bool is_first);
  void recall(const compile::Revision& revision);
  void forget(const compile::Revision& revision);

  // One file each.
  Status judge_measure(const compile::Requirement& requirement);
  Status judge_people(std::uint32_t index);
  Status judge_different_people(const compile::Requirement& requirement);
  bool may_fill_all(compile::Span places);
  Status judge_credentials(const compile::Requirement& requirement);
  Status judge_partner(const compile::Requirement& requirement);
  Status judge_competency_asked(const compile::Requirement& requirement);
  Status judge_number_of(std::uint32_t index);

  // amount.cpp, points.cpp
  Amount make_amount(const compile::Measure& measure);
  Amount total(const compile::Measure& measure);
  Amount difference(const compile::Measure& measure);
  Amount growth_of(const compile::Measure& measure);
  Amount share_of(const compile::Measure& measure);
  Amount attribute_of(const compile::Measure& measure) const;
  Amount capped(const Amount& amount, const compile::Number& cap) const;
  Amount points(const compile::Measure& measure);
  Amount earned(const compile::Term& term);
  Amount full_credit(const compile::Term& term);

  /// What several requirements ask of the facts is found when it is first asked for.
  const TraitColumns& traits();
  const BitSets& passing(std::uint32_t test);
  Count heads(std::uint32_t test);
  const BitSets& selected(std::uint32_t selection);

  Status least(compile::Span parts) const;
  Status greatest(compile::Span parts) const;

  const compile::Program& program_;
  const facts::Columns& facts_;
  Outcome& outcome_;
};

/// What a term of points earns if its conditions are met: `points` for all of it, or the share of
/// `full_at` that `of` is; by the branches that may apply.
Amount credit(const compile::Program& program, const compile::Term& term, const Amount& of,
              std::span<const facts::Value> attributes);

}  // namespace attain::evaluate
