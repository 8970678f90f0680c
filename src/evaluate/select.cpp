// Takes a filter and columns; gives the rows that pass. A condition goes down its column once and
// makes 64 rows a word, without a branch on what stands there.
//
// Tested by tests/unit/evaluate/select_test.cpp, against each row by itself.

#include "evaluate/select.hpp"

#include <algorithm>

namespace attain::evaluate {
namespace {

using Node = compile::FilterNode;

/// Calls `take` with each value of a word's rows, the last of them first, so that bits can be moved
/// in from below.
template <class Take>
void for_each_value(const facts::Value* first, std::size_t count, Take take) {
  for (std::size_t i = count; i-- > 0;) take(first[i]);
}

std::uint64_t unknown_bits(const facts::Value* first, std::size_t count) {
  std::uint64_t unknown = 0;
  for_each_value(first, count, [&](facts::Value value) {
    unknown = unknown << 1 | (value == facts::kUnknown ? 1 : 0);
  });
  return unknown;
}

/// Narrows what is selected to the rows whose value `passes`, which is 1 or 0; where it is unknown,
/// they may. What `passes` says of an unknown value does not matter.
template <class Passes>
void narrow(const facts::Value* column, std::uint32_t rows, BitSets& selected, Passes passes) {
  for (std::size_t w = 0; w * 64 < rows; ++w) {
    const facts::Value* first = column + w * 64;
    const std::size_t count = std::min<std::size_t>(64, rows - w * 64);
    std::uint64_t passing = 0;
    facts::Value least = 0;
    for_each_value(first, count, [&](facts::Value value) {
      passing = passing << 1 | passes(value);
      least = std::min(least, value);
    });
    const std::uint64_t unknown = least == facts::kUnknown ? unknown_bits(first, count) : 0;
    selected.certain[w] &= passing & ~unknown;
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
    narrow(column, rows, selected, [word](facts::Value code) { return word >> (code & 63) & 1; });
    return;
  }
  narrow(column, rows, selected, [words](facts::Value code) {
    const auto bit = static_cast<std::size_t>(code);
    return code == facts::kUnknown ? 0 : words[bit / 64] >> (bit % 64) & 1;
  });
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
             [low = node.low, high = node.high](facts::Value value) -> std::uint64_t {
               return value >= low && value <= high ? 1 : 0;
             });
    } else {
      narrow_to_codes(program, node, columns[node.field].data(), rows, selected);
    }
  }
}

}  // namespace attain::evaluate
