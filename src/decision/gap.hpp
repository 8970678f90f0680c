#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <attain/decision.hpp>

#include "decision/arena.hpp"
#include "model/vocabulary.hpp"

namespace attain::decision {

/// What it costs to close a gap. Compared member by member in this order, less is cheaper:
/// what can be closed before what cannot; the fewest other competencies to attain; the fewest
/// credentials to gain, over people named and further people; the fewest further people; the fewest
/// attributes of the partner to change; the smallest shortfall of a measure relative to the number
/// asked for, of several measures the largest; the fewest facts to tell. Where an amount is a
/// range, what surely suffices counts.
///
/// Telling comes last because it costs nothing to do: an alternative that facts alone may settle is
/// cheaper than any that someone must work for, and one that is met is cheaper still.
struct Cost {
  bool unclosable = false;
  std::uint64_t awards = 0;
  std::uint64_t credentials = 0;
  std::uint64_t people = 0;
  std::uint64_t changes = 0;
  Rational shortfall;
  std::uint64_t facts = 0;

  friend std::strong_ordering operator<=>(const Cost& a, const Cost& b);
  friend bool operator==(const Cost& a, const Cost& b) = default;
};

using Steps = std::pmr::vector<Step>;

/// The cost of closing the gap of a requirement whose measures fall short by `shortfall`, a part of
/// the numbers asked for.
Cost cost_of(const RequirementDecision& requirement, const Rational& shortfall);

/// Steps that are taken together, none twice. Two steps for one person become one with all their
/// credentials; of two rises or falls of one measure the larger is enough, and of two calls for
/// people with the same credentials the larger, because one person may count for both.
class JointSteps {
 public:
  /// REQUIRES: the steps' credentials are of `vocabulary`, which outlives this as do both memories:
  /// `arena` of what the steps hold, `scratch` of the steps themselves.
  JointSteps(const model::Vocabulary& vocabulary, Arena& arena, std::pmr::memory_resource* scratch);

  void add(const Step& step);
  void add(std::span<const Step> steps);

  /// Adds steps of further people, who are none of those called for before: calls for people with
  /// the same credentials add up.
  void add_beside(std::span<const Step> steps);

  /// In the order in which each was first added. Empty afterwards.
  Steps take();

 private:
  Step* find(const Step& step);
  List<std::string_view> united(List<std::string_view> a, List<std::string_view> b);

  const model::Vocabulary& vocabulary_;
  Arena& arena_;
  Steps steps_;
  std::pmr::unordered_multimap<std::size_t, std::size_t> places_;  ///< By hash of what it is about.
};

}  // namespace attain::decision
