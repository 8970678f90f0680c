// What columns hold for values, and how equal texts become one.

#include "facts/cells.hpp"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "compile/program.hpp"
#include "sample_rules.hpp"

namespace attain::facts {

namespace {

Columns columns_of_further_rules() {
  Columns columns;
  columns.vocabulary = further_rules().compiled()->rules->vocabulary;
  columns.attributes = {kUnknown, kUnknown, kUnknown};
  columns.tables.resize(1);
  columns.tables[0].columns.resize(3);
  columns.person_fields.resize(3);
  return columns;
}

TEST(CellsTest, KeepTextsAndCheckTheOthers) {
  Columns columns = columns_of_further_rules();
  const model::Vocabulary& vocabulary = *columns.vocabulary;
  Walk walk;
  walk.start(nullptr);
  const auto read = [&](std::string_view text, std::size_t attribute) {
    return read_cell(walk, {Scalar::Kind::kText, text}, vocabulary.attributes[attribute], columns);
  };
  EXPECT_EQ(read("a", 2), 0);
  EXPECT_EQ(read("b", 2), 1);
  EXPECT_EQ(read("USD 1.5", 0), 15'000);
  EXPECT_EQ(read("2.5", 1), 25'000);
  EXPECT_EQ(columns.texts, (std::vector<std::string>{"a", "b"}));
  EXPECT_FALSE(walk.has_errors());
  EXPECT_EQ(read("many", 1), std::nullopt);
  EXPECT_EQ(read_cell(walk, {Scalar::Kind::kList}, vocabulary.attributes[2], columns),
            std::nullopt);
  EXPECT_EQ(walk.take().size(), 2U);
}

TEST(CellsTest, EqualTextsBecomeOneWhereverTheyStand) {
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

TEST(CellsTest, TextsKeepWhatTheyAre) {
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
