#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace attain::stream {

/// Lets threads do something one after another, in the order of numbers that they hold: 0, 1 and so
/// on. Who has the turn has it alone, and sees what those before did. Safe in any number of
/// threads.
class Turns {
 public:
  /// Waits for the turn of `number`; false if there are no more turns. REQUIRES: each number is
  /// waited for once, and whoever holds a smaller one waits for it too.
  bool wait(std::uint64_t number);

  /// Passes the turn on. REQUIRES: this thread has it.
  void pass();

  /// There are no more turns: all who wait are told so, and whoever has the turn keeps it.
  void end();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t next_ = 0;
  bool ended_ = false;
};

}  // namespace attain::stream
