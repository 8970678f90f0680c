// Takes a filter and a row of which fields are absent; gives those that could settle whether the
// filter takes it.
//
// A part of the filter that is certain settles nothing further, so only fields of parts that are
// open, within combinations that are open, are named.
// INVARIANT: nodes are in preorder, so that a part lies behind the combination it belongs to.
//
// Tested by tests/unit/decision/open_fields_test.cpp.

#include "decision/open_fields.hpp"

#include <algorithm>

namespace attain::decision {

using Kind = compile::FilterNode::Kind;

std::vector<std::uint32_t> open_fields(const compile::Program& program, compile::Span filter,
                                       const evaluate::FieldColumns& columns, std::uint32_t row) {
  const auto is_open = [&](compile::Span part) {
    return evaluate::match_filter(program, part, columns, row).counted == Counted::kMaybe;
  };
  std::vector<std::uint32_t> fields;
  if (!is_open(filter)) return fields;
  for (std::uint32_t i = filter.first; i < filter.end;) {
    const compile::FilterNode& node = program.filter_nodes[i];
    if (!is_open({i, node.end})) {
      i = node.end;
      continue;
    }
    const bool is_leaf = node.kind == Kind::kCodes || node.kind == Kind::kBounds;
    if (is_leaf && std::find(fields.begin(), fields.end(), node.field) == fields.end()) {
      fields.push_back(node.field);
    }
    ++i;
  }
  return fields;
}

}  // namespace attain::decision
