#include "evaluate/select.hpp"

#include <cstdint>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "unit/evaluate/judged.hpp"

namespace attain::evaluate {
namespace {

/// The filters of a count of deals, and columns of so many of them with values at random.
compile::Span filter_of(const compile::Program& program) { return program.measures[0].filter; }

facts::Table deals(const model::Vocabulary& vocabulary, std::uint32_t list, std::uint32_t rows,
                   std::mt19937& random) {
  facts::Table table;
  table.known = true;
  table.rows = rows;
  for (const model::Field& field : vocabulary.record_lists[list].fields) {
    auto& column = table.columns.emplace_back();
    const bool is_code = field.type == model::FieldType::kOneOf;
    const bool is_flag = field.type == model::FieldType::kFlag;
    const std::size_t values = is_code ? field.choices.size() : is_flag ? 2 : 6;
    for (std::uint32_t row = 0; row < rows; ++row) {
      const auto value = static_cast<facts::Value>(random() % values);
      column.push_back(random() % 5 == 0 ? facts::kUnknown : value);
    }
  }
  return table;
}

TEST(SelectRows, SaysOfEachRowWhatTheFilterSays) {
  std::mt19937 random(7);
  int passes[3] = {};
  for (const std::string filter :
       {"stage: any, abroad: any", "stage: won, abroad: any", "stage: any, abroad: { not: true }",
        "stage: won, abroad: false, rooms: { at_least: 2, less_than: 5 }",
        "stage: any, abroad: any, rooms: { more_than: 4, at_most: 4 }",
        "stage: any, abroad: any, any_of: [{ stage: won, rooms: { is: 3 } }, { abroad: true }]",
        "stage: [open], abroad: any, any_of: [{ rooms: { is: 1 } }, { any_of: [{ abroad: true }, { "
        "rooms: "
        "{ at_least: 4 } }] }]"}) {
    const auto program = compile::compiled(
        {{"cloud", "2018-01-01",
          "measures: { m: { count: deals, within: always, where: { " + filter + " } } }\n" +
              tiers("not_offered", "[{ measure: m, at_least: 1 }]")}});
    const std::uint32_t list = program->measures[0].records;
    BitSets selected;
    for (const std::uint32_t rows : {0U, 1U, 63U, 64U, 65U, 200U}) {
      const facts::Table table = deals(program->vocabulary(), list, rows, random);
      select_rows(*program, filter_of(*program), table.columns, rows, selected);
      ASSERT_EQ(selected.certain.size(), words_for(rows));
      for (std::uint32_t row = 0; row < rows; ++row) {
        const Counted counted =
            match_filter(*program, filter_of(*program), table.columns, row).counted;
        EXPECT_EQ(has_bit(selected.certain.data(), row), counted == Counted::kYes) << filter;
        EXPECT_EQ(has_bit(selected.possible.data(), row), counted != Counted::kNo) << filter;
        ++passes[static_cast<int>(counted)];
      }
      EXPECT_LE(count_bits(selected.possible), rows) << "no bit beyond the rows";
    }
  }
  for (const int count : passes) EXPECT_GT(count, 100);
}

}  // namespace
}  // namespace attain::evaluate
