#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <attain/decision.hpp>

#include "model/vocabulary.hpp"

namespace attain::decision {

/// Gathers the readings that parts of a decision cite.
class ReadingsCited {
 public:
  /// REQUIRES: the decision is by rules of `vocabulary`, which outlives this.
  explicit ReadingsCited(const model::Vocabulary& vocabulary)
      : vocabulary_(vocabulary), is_cited_(vocabulary.readings.size()) {}

  /// Those of a competency; of its tiers `tier` alone, or all if it is empty.
  void add(const CompetencyDecision& competency, std::string_view tier);

  /// Each once, in the order of the program.
  std::vector<ReadingUsed> used() const;

 private:
  void add(const RequirementDecision& requirement);
  void add(const MeasureEvidence& measure);

  void add(List<std::string_view> ids);

  const model::Vocabulary& vocabulary_;
  std::vector<std::uint8_t> is_cited_;  ///< Of each reading of the program.
  std::size_t cited_ = 0;               ///< How many are.
};

}  // namespace attain::decision
