// When columns are used again, and that nothing of what was in them is left.

#include "facts/reuse.hpp"

#include <string>
#include <thread>

#include <gtest/gtest.h>

#include "compile/program.hpp"
#include "sample_rules.hpp"

namespace attain::facts {

namespace {

std::shared_ptr<const model::Vocabulary> vocabulary() {
  return further_rules().compiled()->rules->vocabulary;
}

void fill(Columns& columns, std::size_t size) {
  columns.id = "contoso";
  columns.as_of = *Date::parse("2018-03-31");
  columns.attributes.back() = 0;
  columns.tables[0].known = true;
  columns.tables[0].rows = static_cast<std::uint32_t>(size);
  for (auto& column : columns.tables[0].columns) column.assign(size, 0);
  columns.awards.back() = 1;
  columns.people_known = true;
  columns.credentials_known = false;
  columns.people.assign(1, {"ana", true, 0, 1});
  for (auto& column : columns.person_fields) column.assign(1, 0);
  columns.holdings.assign(1, {});
  columns.texts.assign(1, "rome");
}

TEST(ReuseTest, ColumnsThatNobodyHasAreAsNew) {
  ColumnsSource source(vocabulary());
  std::shared_ptr<Columns> columns = source.take();
  const std::string nothing = dump(*columns);
  fill(*columns, 100);
  const Columns* first = columns.get();
  source.give_back(std::move(columns));
  columns = source.take();
  EXPECT_EQ(columns.get(), first);
  EXPECT_EQ(dump(*columns), nothing);
  EXPECT_TRUE(columns->credentials_known);
  EXPECT_TRUE(columns->texts.empty());
  EXPECT_TRUE(columns->holdings.empty());
  for (const auto& column : columns->tables[0].columns) EXPECT_TRUE(column.empty());
  for (const auto& column : columns->person_fields) EXPECT_TRUE(column.empty());
}

TEST(ReuseTest, ColumnsThatSomebodyHasAreLeftAlone) {
  ColumnsSource source(vocabulary());
  const std::shared_ptr<Columns> held = source.take();
  fill(*held, 100);
  const std::string before = dump(*held);
  source.give_back(held);
  const std::shared_ptr<Columns> next = source.take();
  EXPECT_NE(next, held);
  EXPECT_EQ(dump(*held), before);
}

TEST(ReuseTest, LargeColumnsAreGivenUp) {
  ColumnsSource source(vocabulary());
  std::shared_ptr<Columns> columns = source.take();
  fill(*columns, 5'000);
  const std::weak_ptr<Columns> large = columns;
  source.give_back(std::move(columns));
  EXPECT_TRUE(large.expired());
}

// What another thread did with facts is done before they are used again.
TEST(ReuseTest, AnotherThreadMayHaveHadThem) {
  ColumnsSource source(vocabulary());
  for (int i = 0; i < 100; ++i) {
    std::shared_ptr<Columns> columns = source.take();
    fill(*columns, 10);
    std::thread reading([held = std::shared_ptr<const Columns>(columns)]() mutable {
      EXPECT_EQ(held->tables[0].rows, 10U);
      held.reset();
    });
    source.give_back(std::move(columns));
    source.take()->id = "fabrikam";
    reading.join();
  }
}

}  // namespace

}  // namespace attain::facts
