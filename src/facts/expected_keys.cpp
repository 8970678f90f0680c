// Takes the keys of maps as they are found, gives those that the next map of their kind should
// have.
//
// Of a key too long to be compared at once nothing is expected: then it is looked for.
// Tested by tests/unit/facts/expected_keys_test.cpp.

#include "facts/expected_keys.hpp"

#include <algorithm>

namespace attain::facts {

ExpectedKeys::Written::Written(std::string_view name, std::uint32_t code) : code_(code) {
  size_ = 1 + name.size() + kBehindName.size();
  if (size_ > kReads) return;
  never_ = 0;
  std::array<char, kReads> written{'"'};
  std::copy(name.begin(), name.end(), written.begin() + 1);
  std::copy(kBehindName.begin(), kBehindName.end(), written.begin() + 1 + name.size());
  std::memcpy(words_.data(), written.data(), size_);
  std::memset(masks_.data(), 0xFF, size_);
}

}  // namespace attain::facts
