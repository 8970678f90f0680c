// Takes a person's test and the traits that people have; gives who passes.
//
// A test can only gain by a trait: no combination asks that one is lacking. So whoever passes with
// certain traits alone passes for certain, and whoever passes with all possible ones may.
//
// INVARIANT: recursion is as deep as the rule text, which is bounded.
// Tested by tests/unit/evaluate/passing_test.cpp, against test_person.

#include "evaluate/passing.hpp"

#include <algorithm>
#include <bit>

namespace attain::evaluate {
namespace {

using Kind = model::PersonTest::Kind;

class Tester {
 public:
  explicit Tester(const compile::Program& program) : program_(program) {}

  bool passes(std::uint32_t index, const std::uint64_t* row) const {
    const compile::Check& check = program_.checks[index];
    switch (check.kind) {
      case Kind::kAnyOf:
        return passes_any(check, index, row);
      case Kind::kNumberOf:
        return count(check, index, row) >= check.least;
      default:
        return passes_all(check, index, row);
    }
  }

 private:
  bool passes_all(const compile::Check& check, std::uint32_t index,
                  const std::uint64_t* row) const {
    for (std::uint32_t m = check.masks.first; m < check.masks.end; ++m) {
      const compile::Mask& mask = program_.masks[m];
      if ((row[mask.word] & mask.bits) != mask.bits) return false;
    }
    for (std::uint32_t part = index + 1; part < check.end; part = program_.checks[part].end) {
      if (!passes(part, row)) return false;
    }
    return true;
  }

  bool passes_any(const compile::Check& check, std::uint32_t index,
                  const std::uint64_t* row) const {
    for (std::uint32_t m = check.masks.first; m < check.masks.end; ++m) {
      const compile::Mask& mask = program_.masks[m];
      if ((row[mask.word] & mask.bits) != 0) return true;
    }
    for (std::uint32_t part = index + 1; part < check.end; part = program_.checks[part].end) {
      if (passes(part, row)) return true;
    }
    return false;
  }

  std::uint32_t count(const compile::Check& check, std::uint32_t index,
                      const std::uint64_t* row) const {
    std::uint32_t passed = 0;
    for (std::uint32_t m = check.masks.first; m < check.masks.end; ++m) {
      const compile::Mask& mask = program_.masks[m];
      passed += static_cast<std::uint32_t>(std::popcount(row[mask.word] & mask.bits));
    }
    for (std::uint32_t part = index + 1; part < check.end; part = program_.checks[part].end) {
      passed += passes(part, row) ? 1 : 0;
    }
    return passed;
  }

  const compile::Program& program_;
};

}  // namespace

void find_passing(const compile::Program& program, const compile::Test& test,
                  const TraitRows& traits, std::size_t people, BitSets& passing) {
  const Tester tester(program);
  passing.certain.assign(words_for(people), 0);
  for (std::size_t p = 0; p < people; ++p) {
    if (tester.passes(test.check, traits.certain_of(p))) set_bit(passing.certain.data(), p);
  }
  passing.possible = passing.certain;
  if (!traits.in_doubt) return;
  for (std::size_t p = 0; p < people; ++p) {
    if (tester.passes(test.check, traits.possible_of(p))) set_bit(passing.possible.data(), p);
  }
}

Range count_people(const BitSets& passing, bool people_known) {
  const std::int64_t certain = count_bits(passing.certain);
  if (!people_known) return {certain, Range::kUnbounded};
  return {certain, count_bits(passing.possible)};
}

Range count_pairs(const compile::Program& program, const compile::Test& test,
                  const TraitRows& traits, const facts::Columns& facts) {
  std::int64_t certain = 0;
  std::int64_t possible = 0;
  for (std::uint32_t i = test.nodes.first + 1; i < test.nodes.end; ++i) {
    const std::uint32_t trait = program.test_nodes[i].trait;
    for (std::size_t p = 0; p < facts.people.size(); ++p) {
      certain += has_bit(traits.certain_of(p), trait) ? 1 : 0;
      possible += has_bit(traits.possible_of(p), trait) ? 1 : 0;
    }
  }
  if (!facts.people_known) return {certain, Range::kUnbounded};
  return {certain, possible};
}

}  // namespace attain::evaluate
