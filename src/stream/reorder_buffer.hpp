#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

#include "stream/judge.hpp"

namespace attain::stream {

/// Puts verdicts that several threads reach in any order into the order of their blocks: 0, 1 and
/// so on. Whoever comes with those that are next has the turn; those of others wait here, and their
/// threads go on. Who has the turn has it alone, and sees what those before did. Safe in any number
/// of threads.
class ReorderBuffer {
 public:
  /// Less than `capacity` verdicts wait here at once. Those given in exchange begin as `none`.
  ReorderBuffer(std::size_t capacity, const Verdicts& none);

  /// True if `verdicts` are next: then this thread has the turn and keeps them. Else they are
  /// taken, in exchange for others that are of no more use, as soon as there is room; false also if
  /// there are no more turns. REQUIRES: each number is put once, and whoever holds a smaller one
  /// puts it too.
  bool put(std::uint64_t number, Verdicts& verdicts);

  /// Passes the turn on: to this thread again if the next verdicts wait here, which are then given
  /// until the next call; null if not, or if there are no more turns. REQUIRES: this thread has it.
  const Verdicts* next();

  /// There are no more turns: all who wait are told so, and whoever has the turn keeps it.
  void end();

 private:
  struct Place {
    Verdicts verdicts;  ///< Those put here, or those to be given in exchange.
    bool is_taken = false;
  };

  Place& place_of(std::uint64_t number) { return places_[number % places_.size()]; }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t next_ = 0;  ///< Whose turn it is, or will be.
  bool ended_ = false;
  std::vector<Place> places_;  ///< Of the numbers from `next_` on.
};

}  // namespace attain::stream
