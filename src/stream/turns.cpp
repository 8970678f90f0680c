// Takes the numbers of blocks, gives their holders the turn in order.
//
// Tested by tests/unit/stream/turns_test.cpp, and by tests/threads under the thread sanitizer.

#include "stream/turns.hpp"

namespace attain::stream {

bool Turns::wait(std::uint64_t number) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return ended_ || next_ == number; });
  return !ended_;
}

void Turns::pass() {
  const std::lock_guard lock(mutex_);
  ++next_;
  changed_.notify_all();
}

void Turns::end() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  changed_.notify_all();
}

}  // namespace attain::stream
