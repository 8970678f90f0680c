#pragma once

#include <cstdint>
#include <vector>

#include "decision/completion.hpp"

namespace attain::decision {

/// Tries all ways to pass a test, to find one that costs less than the one it begins with: branch
/// and bound, up to a fixed number of steps.
class Search {
 public:
  /// Begins with the row `first` of `completion`, whose rows and leaves are those of the person at
  /// hand. REQUIRES: `completion` outlives this.
  Search(Completion& completion, const std::uint64_t* first);

  /// The row that costs the least of those found; `first` if none costs less.
  const std::vector<std::uint64_t>& best() const { return best_; }

 private:
  /// Parts that wait to be chosen from: `least` of the `left` parts from `part` on; then `rest`.
  struct Todo {
    std::uint32_t part = 0;
    std::uint32_t left = 0;
    std::uint32_t least = 0;
    const Todo* rest = nullptr;
  };

  void satisfy(const Todo* todo);
  void take(std::uint32_t part, const Todo& then);
  bool is_free(std::uint32_t part) const;
  std::uint32_t bit_of(std::uint32_t part) const;
  bool has(std::uint32_t bit) const { return (row_[bit / 64] >> (bit % 64) & 1) != 0; }
  void flip(std::uint32_t bit) { row_[bit / 64] ^= std::uint64_t{1} << (bit % 64); }

  Completion& completion_;
  std::vector<std::uint64_t> row_;  ///< What is chosen so far.
  std::vector<std::uint64_t> best_;
  std::uint64_t best_cost_;
  std::uint64_t steps_left_;
};

}  // namespace attain::decision
