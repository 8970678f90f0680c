// Takes a filter and a row of columns; gives whether the row passes, and why not.
//
// INVARIANT: recursion is as deep as the rule text, which is bounded.
// Tested by tests/unit/evaluate/filter_test.cpp.

#include "evaluate/filter.hpp"

#include <algorithm>

namespace attain::evaluate {
namespace {

using Node = compile::FilterNode;
using Reason = RecordEvidence::Reason;

bool has_code(const compile::Program& program, compile::Span words, facts::Value code) {
  const auto bit = static_cast<std::uint64_t>(code);
  return (program.words[words.first + bit / 64] >> (bit % 64) & 1) != 0;
}

Counted match_any(const compile::Program& program, compile::Span alternatives,
                  const FieldColumns& columns, std::uint32_t row) {
  Counted best = Counted::kNo;
  for (std::uint32_t i = alternatives.first; i < alternatives.end;
       i = program.filter_nodes[i].end) {
    const compile::Span parts{i + 1, program.filter_nodes[i].end};
    best = std::max(best, match_filter(program, parts, columns, row).counted);
  }
  return best;
}

FilterMatch match_node(const compile::Program& program, const Node& node, std::uint32_t index,
                       const FieldColumns& columns, std::uint32_t row) {
  if (node.kind == Node::Kind::kAnyOf) {
    const Counted counted = match_any(program, {index + 1, node.end}, columns, row);
    if (counted == Counted::kYes) return {};
    const bool never = counted == Counted::kNo;
    return {counted, never ? Reason::kNoAlternative : Reason::kFieldUnknown, compile::kNone};
  }
  if (node.kind == Node::Kind::kAllOf) {
    return match_filter(program, {index + 1, node.end}, columns, row);
  }
  const facts::Value value = columns[node.field][row];
  if (value == facts::kUnknown && !node.never) {
    return {Counted::kMaybe, Reason::kFieldUnknown, node.field};
  }
  if (node.kind == Node::Kind::kBounds) {
    if (!node.never && value >= node.low && value <= node.high) return {};
    return {Counted::kNo, Reason::kNotCompared, node.field};
  }
  if (!node.never && has_code(program, node.words, value)) return {};
  return {Counted::kNo, node.excludes ? Reason::kExcluded : Reason::kNotListed, node.field};
}

}  // namespace

FilterMatch match_filter(const compile::Program& program, compile::Span filter,
                         const FieldColumns& columns, std::uint32_t row) {
  FilterMatch match;
  for (std::uint32_t i = filter.first; i < filter.end; i = program.filter_nodes[i].end) {
    const FilterMatch next = match_node(program, program.filter_nodes[i], i, columns, row);
    if (next.counted == Counted::kNo) return next;
    if (next.counted < match.counted) match = next;
  }
  return match;
}

}  // namespace attain::evaluate
