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
#include <bit>

namespace attain::evaluate {
namespace {

using Kind = model::PersonTest::Kind;

/// Counts for 64 people at once: digit d of the count of the i-th is bit i of word d.
class Counter {
 public:
  /// Adds one for each bit that is set.
  void add(std::uint64_t bits) {
    for (std::size_t digit = 0; bits != 0; ++digit) {
      const std::uint64_t carried = digits_[digit] & bits;
      digits_[digit] ^= bits;
      bits = carried;
    }
  }

  /// The bits of those whose count is `least` at least, decided by the highest digit that differs.
  std::uint64_t at_least(std::uint32_t least) const {
    std::uint64_t more = 0;
    std::uint64_t same = ~std::uint64_t{0};
    for (std::size_t digit = digits_.size(); digit-- > 0;) {
      const bool is_set = (least >> digit & 1) != 0;
      if (!is_set) more |= same & digits_[digit];
      same &= is_set ? digits_[digit] : ~digits_[digit];
    }
    return more | same;
  }

 private:
  std::array<std::uint64_t, 32> digits_{};
};

/// Tests the people of one word of the columns.
class Tester {
 public:
  Tester(const compile::Program& program, const std::uint64_t* column_words, std::size_t words)
      : program_(program), column_words_(column_words), words_(words) {}

  std::uint64_t passing(std::uint32_t index) const {
    const compile::TestNode& node = program_.test_nodes[index];
    if (node.trait != compile::kNone) return column_words_[node.trait * words_];
    if (node.kind == Kind::kNumberOf) {
      Counter counter;
      for (std::uint32_t part = index + 1; part < node.end; part = end_of(part)) {
        counter.add(passing(part));
      }
      return counter.at_least(node.least);
    }
    const bool any = node.kind == Kind::kAnyOf;
    std::uint64_t passed = any ? 0 : ~std::uint64_t{0};
    for (std::uint32_t part = index + 1; part < node.end; part = end_of(part)) {
      passed = any ? passed | passing(part) : passed & passing(part);
    }
    return passed;
  }

 private:
  std::uint32_t end_of(std::uint32_t node) const { return program_.test_nodes[node].end; }

  const compile::Program& program_;
  const std::uint64_t* column_words_;  ///< This word of the first column.
  const std::size_t words_;            ///< Of a column.
};

void find_passing(const compile::Program& program, const compile::Test& test,
                  const std::vector<std::uint64_t>& columns, std::size_t words,
                  std::vector<std::uint64_t>& passing) {
  passing.resize(words);
  for (std::size_t w = 0; w < words; ++w) {
    passing[w] = Tester(program, columns.data() + w, words).passing(test.nodes.first);
  }
}

std::int64_t count_pairs(const compile::Program& program, const compile::Test& test,
                         const std::vector<std::uint64_t>& columns, std::size_t words) {
  std::int64_t pairs = 0;
  for (std::uint32_t i = test.nodes.first + 1; i < test.nodes.end; ++i) {
    const std::uint64_t* column = columns.data() + program.test_nodes[i].trait * words;
    for (std::size_t w = 0; w < words; ++w) pairs += std::popcount(column[w]);
  }
  return pairs;
}

}  // namespace

void find_passing(const compile::Program& program, const compile::Test& test,
                  const TraitColumns& traits, BitSets& passing) {
  find_passing(program, test, traits.certain, traits.words, passing.certain);
  if (traits.in_doubt) {
    find_passing(program, test, traits.possible, traits.words, passing.possible);
  } else {
    passing.possible = passing.certain;
  }
}

Range count_people(const BitSets& passing, bool people_known) {
  const std::int64_t certain = count_bits(passing.certain);
  if (!people_known) return {certain, Range::kUnbounded};
  return {certain, count_bits(passing.possible)};
}

Range count_pairs(const compile::Program& program, const compile::Test& test,
                  const TraitColumns& traits, bool people_known) {
  const std::int64_t certain = count_pairs(program, test, traits.certain, traits.words);
  if (!people_known) return {certain, Range::kUnbounded};
  if (!traits.in_doubt) return {certain, certain};
  return {certain, count_pairs(program, test, traits.possible, traits.words)};
}

}  // namespace attain::evaluate
