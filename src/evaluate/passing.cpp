// Takes a person's test and who has which trait; gives who passes. Sixty-four people are tested at
// once: what a node comes to is a word with a bit for each.
//
// A test can only gain by a trait: no combination asks that one is lacking. So whoever passes with
// certain traits alone passes for certain, and whoever passes with all possible ones may.
//
// INVARIANT: recursion is as deep as the rule text, which is bounded.
// Tested by tests/unit/evaluate/passing_test.cpp, against test_person.

#include "evaluate/passing.hpp"

#include <array>
#include <vector>

namespace attain::evaluate {
namespace {

using Kind = model::PersonTest::Kind;

/// Counts for 64 people at once: digit d of the count of the i-th is bit i of word d.
class Counter {
 public:
  /// Adds one for each bit that is set.
  void add(std::uint64_t bits) {
    for (std::size_t digit = 0; bits != 0; ++digit) {
      if (digit == used_) {
        digits_[used_++] = bits;
        return;
      }
      const std::uint64_t carried = digits_[digit] & bits;
      digits_[digit] ^= bits;
      bits = carried;
    }
  }

  /// The bits of those whose count is `least` at least, decided by the highest digit that differs.
  std::uint64_t at_least(std::uint32_t least) const {
    if (least >> used_ != 0) return 0;
    std::uint64_t more = 0;
    std::uint64_t same = ~std::uint64_t{0};
    for (std::size_t digit = used_; digit-- > 0;) {
      const bool is_set = (least >> digit & 1) != 0;
      if (!is_set) more |= same & digits_[digit];
      same &= is_set ? digits_[digit] : ~digits_[digit];
    }
    return more | same;
  }

 private:
  std::array<std::uint64_t, 31> digits_;
  std::size_t used_ = 0;  ///< The digits that are not 0 for all.
};

/// Tests the people of one word of the columns.
class Tester {
 public:
  Tester(const compile::Program& program, const std::uint64_t* column_words, std::size_t words)
      : nodes_(program.test_nodes.data()), column_words_(column_words), words_(words) {}

  std::uint64_t passing(std::uint32_t index) const {
    const compile::TestNode& node = nodes_[index];
    return node.trait != compile::kNone ? column_words_[node.trait * words_] : combined(index);
  }

 private:
  std::uint64_t combined(std::uint32_t index) const {
    const compile::TestNode& node = nodes_[index];
    if (node.kind == Kind::kAnyOf) {
      std::uint64_t passed = 0;
      for_each_part(index, [&](std::uint64_t part) { passed |= part; });
      return passed;
    }
    if (node.kind == Kind::kAllOf) {
      std::uint64_t passed = ~std::uint64_t{0};
      for_each_part(index, [&](std::uint64_t part) { passed &= part; });
      return passed;
    }
    Counter counter;
    for_each_part(index, [&](std::uint64_t part) { counter.add(part); });
    return counter.at_least(node.least);
  }

  template <class Work>
  void for_each_part(std::uint32_t index, Work work) const {
    const std::uint32_t end = nodes_[index].end;
    for (std::uint32_t part = index + 1; part < end; part = nodes_[part].end) work(passing(part));
  }

  const compile::TestNode* nodes_;
  const std::uint64_t* column_words_;  ///< This word of the first column.
  const std::size_t words_;            ///< Of a column.
};

std::int64_t count_pairs(const compile::Program& program, const compile::Test& test,
                         const std::vector<std::uint64_t>& columns, std::size_t words) {
  std::int64_t pairs = 0;
  for (std::uint32_t i = test.nodes.first + 1; i < test.nodes.end; ++i) {
    const std::uint64_t* column = columns.data() + program.test_nodes[i].trait * words;
    for (std::size_t w = 0; w < words; ++w) pairs += count_bits(column[w]);
  }
  return pairs;
}

}  // namespace

void find_passing(const compile::Program& program, const compile::Test& test,
                  const TraitColumns& traits, BitSets& passing) {
  const auto passing_word = [&](const std::vector<std::uint64_t>& columns, std::size_t word) {
    return Tester(program, columns.data() + word, traits.words).passing(test.nodes.first);
  };
  passing.certain.resize(traits.words);
  passing.possible.resize(traits.words);
  for (std::size_t w = 0; w < traits.words; ++w) {
    const std::uint64_t certain = passing_word(traits.certain, w);
    passing.certain[w] = certain;
    passing.possible[w] = traits.in_doubt ? passing_word(traits.possible, w) : certain;
  }
}

Count count_people(const BitSets& passing, bool people_known) {
  const std::int64_t certain = count_bits(passing.certain);
  if (!people_known) return {certain, Count::kUnbounded};
  return {certain, count_bits(passing.possible)};
}

Count count_pairs(const compile::Program& program, const compile::Test& test,
                  const TraitColumns& traits, bool people_known) {
  const std::int64_t certain = count_pairs(program, test, traits.certain, traits.words);
  if (!people_known) return {certain, Count::kUnbounded};
  if (!traits.in_doubt) return {certain, certain};
  return {certain, count_pairs(program, test, traits.possible, traits.words)};
}

}  // namespace attain::evaluate
