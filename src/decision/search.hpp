#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "decision/completion.hpp"

namespace attain::decision {

/// Tries all ways to pass a test, to find one that costs less than the one it begins with, in which
/// each combination takes the parts that cost the least by themselves: branch and bound, up to a
/// fixed number of steps. A way is a row of bits: one for each credential, then one for each node
/// of the test that is open.
class Search {
 public:
  /// Searches for the person at hand, whose leaves are those of `completion`. REQUIRES: that person
  /// can pass, and `completion` outlives this.
  explicit Search(Completion& completion);

  /// The row that costs the least of those found.
  std::span<const std::uint64_t> best() const { return best_; }

 private:
  /// Parts that wait to be chosen from: `least` of the `left` parts from `part` on; then `rest`.
  struct Todo {
    std::uint32_t part = 0;
    std::uint32_t left = 0;
    std::uint32_t least = 0;
    const Todo* rest = nullptr;
  };

  void compose();
  void choose(std::uint32_t node);
  std::uint64_t* row(std::uint32_t node);
  std::uint64_t cost(const std::uint64_t* row) const;

  void satisfy(const Todo* todo);
  void take(std::uint32_t part, const Todo& then);
  bool is_free(std::uint32_t part) const;
  std::uint32_t bit_of(std::uint32_t part) const;
  bool has(std::uint32_t bit) const { return (row_[bit / 64] >> (bit % 64) & 1) != 0; }
  void flip(std::uint32_t bit) { row_[bit / 64] ^= std::uint64_t{1} << (bit % 64); }

  Completion& completion_;
  const std::uint32_t row_words_;
  std::vector<std::uint64_t> to_gain_;  ///< Bits of credentials.
  std::vector<std::uint64_t> rows_;     ///< For each node, what it takes by itself.
  std::vector<std::uint64_t> costs_;    ///< For each node, of that row.
  std::vector<std::uint64_t> row_;      ///< What is chosen so far.
  std::vector<std::uint64_t> best_;
  std::uint64_t best_cost_;
  std::uint64_t steps_left_;
};

}  // namespace attain::decision
