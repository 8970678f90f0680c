#include "value/words.hpp"

#include <set>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace attain::value {
namespace {

// Texts of two letters: all of up to 16 bytes that differ in size or in one or two places.
TEST(Words, AreAllOfAShortText) {
  for (std::size_t size = 0; size <= Words::kAllOfIt; ++size) {
    std::set<std::string> texts = {std::string(size, 'a')};
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t k = 0; k < size; ++k) {
        std::string text(size, 'a');
        text[i] = 'b';
        text[k] = '\xFF';
        texts.insert(text);
      }
    }
    for (const std::string& a : texts) {
      for (const std::string& b : texts) EXPECT_EQ(words_of(a) == words_of(b), a == b) << a << b;
    }
  }
}

TEST(Words, DoNotReadBeyondTheText) {
  const std::string_view text = "abcdefghijklmnopqrstuvwxyz";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string alone(text.substr(0, size));
    EXPECT_EQ(words_of(alone), words_of(text.substr(0, size)));
    EXPECT_EQ(hash_of(alone, words_of(alone)),
              hash_of(text.substr(0, size), words_of(text.substr(0, size))));
  }
}

TEST(Words, AreHashedWithWhatLiesBetweenThem) {
  std::set<std::uint64_t> hashes;
  for (std::size_t size = 0; size <= 40; ++size) {
    const std::string same(size, 'a');
    hashes.insert(hash_of(same, words_of(same)));
    for (std::size_t i = 0; i < size; ++i) {
      std::string text = same;
      text[i] = 'b';
      hashes.insert(hash_of(text, words_of(text)));
    }
  }
  EXPECT_EQ(hashes.size(), 41U + 40 * 41 / 2);
}

}  // namespace
}  // namespace attain::value
