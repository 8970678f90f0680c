// What columns hold for values.

#include "facts/cells.hpp"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sample_rules.hpp"

namespace attain::facts {

namespace {

TEST(CellsTest, KeepTextsAndCheckTheOthers) {
  Columns columns = columns_of_further_rules();
  const model::Vocabulary& vocabulary = *columns.vocabulary;
  Walk walk;
  walk.start(nullptr);
  TextKeeper texts;
  texts.start(columns);
  const auto read = [&](std::string_view text, std::size_t attribute) {
    return read_cell(walk, {Scalar::Kind::kText, text}, vocabulary.attributes[attribute], texts);
  };
  EXPECT_EQ(read("a", 2), 0);
  EXPECT_EQ(read("b", 2), 1);
  EXPECT_EQ(read("a", 2), 0);
  EXPECT_EQ(read("USD 1.5", 0), 15'000);
  EXPECT_EQ(read("2.5", 1), 25'000);
  EXPECT_EQ(columns.texts, (std::vector<std::string>{"a", "b"}));
  EXPECT_FALSE(walk.has_errors());
  EXPECT_EQ(read("many", 1), kUnknown);
  EXPECT_EQ(read_cell(walk, {Scalar::Kind::kList}, vocabulary.attributes[2], texts), kUnknown);
  EXPECT_EQ(walk.take().size(), 2U);
}

}  // namespace

}  // namespace attain::facts
