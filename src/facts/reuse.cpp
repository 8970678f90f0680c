// Takes columns that were filled, gives columns to fill.
//
// Facts are many small vectors: to allocate them would take as long as to fill them.
// Tested by tests/unit/facts/reuse_test.cpp.

#include "facts/reuse.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace attain::facts {

namespace {

// Of rows, people, holdings and texts together.
constexpr std::size_t kMostReused = 1024;

std::size_t size_of(const Columns& columns) {
  std::size_t size = columns.people.size() + columns.holdings.size() + columns.texts.size();
  for (const Table& table : columns.tables) size += table.rows;
  return size;
}

void clear(Columns& columns) {
  columns.id = {};
  columns.as_of = {};
  columns.attributes.assign(columns.attributes.size(), kUnknown);
  for (Table& table : columns.tables) {
    if (!table.known) continue;
    table.known = false;
    table.rows = 0;
    for (std::vector<Value>& column : table.columns) column.clear();
  }
  columns.awards.assign(columns.awards.size(), kUnknown);
  columns.people_known = false;
  columns.credentials_known = true;
  columns.people.clear();
  for (std::vector<Value>& column : columns.person_fields) column.clear();
  columns.holdings.clear();
  columns.texts.clear();
}

}  // namespace

// The others' letting go happened before what is done here to the count of owners.
bool is_sole_owner(const std::shared_ptr<Columns>& columns) {
  if (columns.use_count() != 1) return false;
  std::shared_ptr<Columns>(columns).reset();
  return true;
}

std::shared_ptr<Columns> ColumnsSource::take() {
  std::shared_ptr<Columns> columns = std::exchange(last_, nullptr);
  if (!columns || !is_sole_owner(columns)) return new_columns();
  clear(*columns);
  return columns;
}

void ColumnsSource::give_back(std::shared_ptr<Columns> columns) {
  if (size_of(*columns) <= kMostReused) last_ = std::move(columns);
}

std::shared_ptr<Columns> ColumnsSource::new_columns() const {
  auto columns = std::make_shared<Columns>();
  columns->vocabulary = vocabulary_;
  columns->attributes.assign(vocabulary_->attributes.size(), kUnknown);
  columns->tables.resize(vocabulary_->record_lists.size());
  for (std::size_t list = 0; list < columns->tables.size(); ++list) {
    columns->tables[list].columns.resize(vocabulary_->record_lists[list].fields.size());
  }
  columns->awards.assign(vocabulary_->awards.size(), kUnknown);
  columns->person_fields.resize(vocabulary_->person_fields.size());
  return columns;
}

}  // namespace attain::facts
