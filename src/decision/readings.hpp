#pragma once

#include <string_view>
#include <vector>

#include <attain/decision.hpp>

#include "model/vocabulary.hpp"

namespace attain::decision {

/// Gathers the readings that parts of a decision cite.
class ReadingsCited {
 public:
  /// Those of a competency; of its tiers `tier` alone, or all if it is empty.
  void add(const CompetencyDecision& competency, std::string_view tier);

  /// Each once, in the order of the program.
  std::vector<ReadingUsed> used(const model::Vocabulary& vocabulary);

 private:
  void add(const RequirementDecision& requirement);
  void add(const MeasureEvidence& measure);

  std::vector<std::string_view> ids_;
};

}  // namespace attain::decision
