// Takes a text, gives it to yaml-cpp in small pieces while there is progress.
//
// INVARIANT: at most the budget and one piece are read from one event to the next.
// Tested by tests/unit/yaml/stream_test.cpp.

#include "yaml/stream.hpp"

#include <algorithm>
#include <utility>

namespace attain::yaml {

namespace {

constexpr std::size_t kPiece = 2048;  // As much as yaml-cpp asks for at a time.

}  // namespace

BoundedBuffer::BoundedBuffer(std::string text, std::size_t budget)
    : bytes_(std::move(text)), text_size_(bytes_.size()), budget_(budget) {
  bytes_ += bytes_.empty() || bytes_.ends_with('\n') ? "...\n" : "\n...\n";
}

// The first piece is never shorter than the four bytes that yaml-cpp may put back.
BoundedBuffer::int_type BoundedBuffer::underflow() {
  if (read_ == bytes_.size()) return traits_type::eof();
  if (read_since_event_ > budget_) throw NoProgress();

  const std::size_t piece = std::min(kPiece, bytes_.size() - read_);
  char* begin = bytes_.data() + read_;
  read_ += piece;
  read_since_event_ += piece;
  setg(begin, begin, begin + piece);
  return traits_type::to_int_type(*begin);
}

}  // namespace attain::yaml
