#include "decision/by_words.hpp"

#include <map>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace attain::decision {
namespace {

using Key = std::vector<std::uint64_t>;

TEST(ByWords, FindsNothingBeforeItIsAdded) {
  Arena arena;
  ByWords<int> values(1, arena);
  EXPECT_EQ(values.find(Key{7}), nullptr);
  EXPECT_EQ(values.add(Key{7}, 1), 1);
  EXPECT_EQ(*values.find(Key{7}), 1);
  EXPECT_EQ(values.find(Key{8}), nullptr);
}

TEST(ByWords, TakesKeysOfNoWordsForEqual) {
  Arena arena;
  ByWords<int> values(0, arena);
  EXPECT_EQ(values.find(Key{}), nullptr);
  values.add(Key{}, 3);
  EXPECT_EQ(*values.find(Key{}), 3);
}

TEST(ByWords, FindsWhatAMapFindsAndLeavesItInItsPlace) {
  std::mt19937_64 random(1);
  for (const std::size_t words : {1U, 3U}) {
    Arena arena;
    ByWords<int> values(words, arena);
    std::map<Key, const int*> added;
    for (int i = 0; i < 2000; ++i) {
      Key key(words);
      for (std::uint64_t& word : key) word = random() % 11 << (random() % 7 * 8);
      const auto known = added.find(key);
      const int* found = values.find(key);
      ASSERT_EQ(found, known == added.end() ? nullptr : known->second);
      if (found == nullptr) added.emplace(key, &values.add(key, i));
    }
    EXPECT_GT(added.size(), 50U);
  }
}

}  // namespace
}  // namespace attain::decision
