#pragma once

#include <string_view>
#include <vector>

#include <attain/decision.hpp>
#include <attain/rulebook.hpp>
#include <attain/stream.hpp>

namespace attain::stream {

/// The competencies that `options` have judged, in the order in which decisions hold them, and
/// nothing counted yet.
std::vector<CompetencyCount> no_counts(const RuleBook& rules, const EvaluateOptions& options);

/// Counts one partner, who attains `tier` (empty for none).
void count(CompetencyCount& counts, Status status, std::string_view tier);

/// Adds the counts of one part of a stream to those of another. REQUIRES: both are of one stream.
void add(const std::vector<CompetencyCount>& part, std::vector<CompetencyCount>& whole);

/// Back to nothing counted.
void clear(std::vector<CompetencyCount>& counts);

}  // namespace attain::stream
