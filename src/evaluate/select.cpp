// Takes a filter and columns; gives the rows that pass. A condition goes down its column once and
// makes 64 rows a word, without a branch on what stands there.
//
// Tested by tests/unit/evaluate/select_test.cpp, against each row by itself.

#include "evaluate/select.hpp"

#include <algorithm>

namespace attain::evaluate {
namespace {

using Node = compile::FilterNode;

/// Narrows what is selected to the rows whose value `passes`; where it is unknown, they may.
template <class Passes>
void narrow(const facts::Value* column, std::uint32_t rows, BitSets& selected, Passes passes) {
  for (std::size_t w = 0; w * 64 < rows; ++w) {
    const std::size_t first = w * 64;
    const std::size_t count = std::min<std::size_t>(64, rows - first);
    std::uint64_t passing = 0;
    std::uint64_t unknown = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const facts::Value value = column[first + i];
      const bool is_unknown = value == facts::kUnknown;
      unknown |= std::uint64_t{is_unknown} << i;
      passing |= std::uint64_t{!is_unknown && passes(value)} << i;
    }
    selected.certain[w] &= passing;
    selected.possible[w] &= passing | unknown;
  }
}

void select_none(BitSets& selected) {
  std::fill(selected.certain.begin(), selected.certain.end(), 0);
  std::fill(selected.possible.begin(), selected.possible.end(), 0);
}

void narrow_to_codes(const compile::Program& program, const Node& node, const facts::Value* column,
                     std::uint32_t rows, BitSets& selected) {
  const std::uint64_t* words = program.words.data() + node.words.first;
  if (node.words.size() == 1) {
    const std::uint64_t word = *words;
    narrow(column, rows, selected,
           [word](facts::Value code) { return (word >> (code & 63) & 1) != 0; });
    return;
  }
  narrow(column, rows, selected,
         [words](facts::Value code) { return has_bit(words, static_cast<std::size_t>(code)); });
}

/// A choice between filters: of rows that are selected so far, each by itself.
void narrow_one_by_one(const compile::Program& program, compile::Span node,
                       const FieldColumns& columns, BitSets& selected) {
  for_each_bit(selected.possible, [&](std::uint32_t row) {
    const Counted counted = match_filter(program, node, columns, row).counted;
    const std::uint64_t bit = std::uint64_t{1} << (row % 64);
    if (counted != Counted::kYes) selected.certain[row / 64] &= ~bit;
    if (counted == Counted::kNo) selected.possible[row / 64] &= ~bit;
  });
}

void select_all(std::uint32_t rows, std::vector<std::uint64_t>& words) {
  words.assign(words_for(rows), ~std::uint64_t{0});
  if (rows % 64 != 0) words.back() = (std::uint64_t{1} << (rows % 64)) - 1;
}

}  // namespace

void select_rows(const compile::Program& program, compile::Span filter, const FieldColumns& columns,
                 std::uint32_t rows, BitSets& selected) {
  select_all(rows, selected.certain);
  select_all(rows, selected.possible);
  if (rows == 0) return;
  for (std::uint32_t i = filter.first; i < filter.end; i = program.filter_nodes[i].end) {
    const Node& node = program.filter_nodes[i];
    if (node.kind == Node::Kind::kAnyOf || node.kind == Node::Kind::kAllOf) {
      narrow_one_by_one(program, {i, node.end}, columns, selected);
    } else if (node.never) {
      select_none(selected);
    } else if (node.kind == Node::Kind::kBounds) {
      narrow(columns[node.field].data(), rows, selected,
             [&node](facts::Value value) { return value >= node.low && value <= node.high; });
    } else {
      narrow_to_codes(program, node, columns[node.field].data(), rows, selected);
    }
  }
}

}  // namespace attain::evaluate
