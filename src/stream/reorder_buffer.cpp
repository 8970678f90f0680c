// Takes the verdicts of several threads, gives them in the order of their blocks to one at a time.
//
// INVARIANT: a thread that has the turn keeps it until the next verdicts are not here. So all that
// wait here are passed on by whoever puts those before them, and nobody waits but for room.
//
// Tested by tests/unit/stream/reorder_buffer_test.cpp, and by tests/threads under the thread
// sanitizer.

#include "stream/reorder_buffer.hpp"

#include <cassert>
#include <utility>

namespace attain::stream {

ReorderBuffer::ReorderBuffer(std::size_t capacity, const Verdicts& none)
    : places_(capacity, Place{none}) {
  assert(capacity > 0);
}

bool ReorderBuffer::put(std::uint64_t number, Verdicts& verdicts) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return ended_ || number < next_ + places_.size(); });
  if (ended_ || number == next_) return !ended_;
  Place& place = place_of(number);
  std::swap(place.verdicts, verdicts);
  place.is_taken = true;
  return false;
}

const Verdicts* ReorderBuffer::next() {
  const std::lock_guard lock(mutex_);
  place_of(next_).is_taken = false;
  ++next_;
  changed_.notify_all();
  const Place& place = place_of(next_);
  return place.is_taken && !ended_ ? &place.verdicts : nullptr;
}

void ReorderBuffer::end() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  changed_.notify_all();
}

}  // namespace attain::stream
