// How equal texts become one.

#include "facts/texts.hpp"

#include <bit>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sample_rules.hpp"
#include "value/words.hpp"

namespace attain::facts {

namespace {

// Texts of 16 bytes that all have one hash.
std::vector<std::string> alike(std::size_t count) {
  std::vector<std::string> texts;
  constexpr std::uint64_t kSame = 0x0123'4567'89AB'CDEFU;
  for (std::uint64_t first = 1; texts.size() < count; ++first) {
    const auto text = [&first](std::uint64_t end) {
      std::string bytes(16, '\0');
      std::memcpy(bytes.data(), &first, 8);
      std::memcpy(bytes.data() + 8, &end, 8);
      return bytes;
    };
    // The last word undoes what the first one did to the hash.
    constexpr std::uint64_t kOdd = 0x9E37'79B9'7F4A'7C15U;
    const std::uint64_t before = std::rotl((first ^ 16U * kOdd) * kOdd, 29);
    texts.push_back(text(before ^ kSame));
  }
  return texts;
}

TEST(TextsTest, AreKeptOnceWhateverTheirHashes) {
  const std::vector<std::string> one_hash = alike(300);
  for (const std::string& text : one_hash) {
    ASSERT_EQ(value::hash_of(text, value::words_of(text)),
              value::hash_of(one_hash[0], value::words_of(one_hash[0])));
  }
  std::mt19937 random(7);
  TextKeeper keeper;
  for (int round = 0; round < 50; ++round) {
    Columns columns = columns_of_further_rules();
    keeper.start(columns);
    std::vector<std::string> stated;
    std::vector<Value>& customers = columns.tables[0].columns[0];
    const std::size_t rows = random() % 400;
    for (std::size_t i = 0; i < rows; ++i) {
      const bool is_alike = round % 2 == 0 && random() % 2 == 0;
      stated.push_back(is_alike ? one_hash[random() % one_hash.size()]
                                : std::to_string(random() % 300));
      customers.push_back(keeper.keep(stated.back()));
    }
    keeper.unite();
    for (std::size_t i = 0; i < rows; ++i) {
      ASSERT_EQ(columns.texts[static_cast<std::size_t>(customers[i])], stated[i]);
      for (std::size_t j = 0; j < i; ++j) {
        ASSERT_EQ(customers[i] == customers[j], stated[i] == stated[j]);
      }
    }
  }
}

TEST(TextsTest, AnIndexTellsWhatItHasMissed) {
  const std::vector<std::string> one_hash = alike(100);
  TextIndex index;
  const auto note = [&](std::uint32_t i) {
    return index.find_or_note(one_hash[i], i,
                              [&](std::uint32_t at) { return std::string_view(one_hash[at]); });
  };
  for (int round = 0; round < 2; ++round) {
    index.clear();
    EXPECT_FALSE(index.has_missed());
    EXPECT_EQ(note(0), std::nullopt);
    EXPECT_EQ(note(1), std::nullopt);
    EXPECT_EQ(note(0), 0U);
    EXPECT_EQ(note(1), 1U);
    EXPECT_FALSE(index.has_missed());
    for (std::uint32_t i = 2; i < one_hash.size(); ++i) EXPECT_EQ(note(i), std::nullopt);
    EXPECT_TRUE(index.has_missed());
  }
}

TEST(TextsTest, EqualTextsBecomeOneWhereverTheyStand) {
  Columns columns = columns_of_further_rules();
  columns.texts = {"rome", "", "c1", "rome", "c2", "c1", "", "rome"};
  columns.attributes = {3, 4, 3};  // Of these, only the last is a text.
  columns.tables[0] = {true, 4, {{2, kUnknown, 5, 4}, {3, 3, 3, 3}, {4, 4, 4, 4}}};
  columns.person_fields = {{3, 1}, {4, 4}, {7, 6}};
  unite_texts(columns);
  EXPECT_EQ(columns.texts, (std::vector<std::string>{"rome", "", "c1", "c2"}));
  EXPECT_EQ(columns.attributes, (std::vector<Value>{3, 4, 0}));
  EXPECT_EQ(columns.tables[0].columns[0], (std::vector<Value>{2, kUnknown, 2, 3}));
  EXPECT_EQ(columns.tables[0].columns[1], (std::vector<Value>{3, 3, 3, 3}));
  EXPECT_EQ(columns.tables[0].columns[2], (std::vector<Value>{4, 4, 4, 4}));
  EXPECT_EQ(columns.person_fields, (std::vector<std::vector<Value>>{{3, 1}, {4, 4}, {0, 1}}));
  const Columns once = columns;
  unite_texts(columns);
  EXPECT_EQ(columns.texts, once.texts);
  EXPECT_EQ(columns.tables[0].columns, once.tables[0].columns);
}

TEST(TextsTest, TextsKeepWhatTheyAre) {
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    Columns columns = columns_of_further_rules();
    const std::size_t rows = random() % 60;
    std::vector<Value>& customers = columns.tables[0].columns[0];
    for (std::size_t i = 0; i < rows; ++i) {
      customers.push_back(static_cast<Value>(i));
      columns.texts.push_back(std::string(random() % 20, 'x') + std::to_string(random() % 20));
    }
    const std::vector<std::string> stated = columns.texts;
    unite_texts(columns);
    for (std::size_t i = 0; i < rows; ++i) {
      const auto place = static_cast<std::size_t>(customers[i]);
      ASSERT_EQ(columns.texts[place], stated[i]);
      for (std::size_t j = 0; j < i; ++j) {
        ASSERT_EQ(customers[i] == customers[j], stated[i] == stated[j]);
      }
    }
  }
}

}  // namespace

}  // namespace attain::facts
