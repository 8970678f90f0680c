// Takes the records of a partner field by field, gives the tables of its columns.
//
// INVARIANT: all columns of a table have as many rows as the table, and each total of absolute
// values, as the column holds them, is at most value::kLargest, so that no sum over a column can
// overflow. Tested by tests/unit/facts/records_test.cpp.

#include "facts/records.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "facts/bounds.hpp"

namespace attain::facts {

namespace {

using diagnostic::Code;

}  // namespace

RecordWriter::RecordWriter(Walk& walk, const model::Vocabulary& vocabulary) : walk_(walk) {
  for (const model::RecordList& list : vocabulary.record_lists) {
    expected_.emplace_back(list.field_codes);
  }
}

void RecordWriter::start(Columns& columns, TextKeeper& texts, const FactsOptions& options) {
  columns_ = &columns;
  texts_ = &texts;
  limit_ = options.max_records;
  records_ = 0;
  is_beyond_limit_ = false;
  is_open_ = false;
  totals_.resize(columns.tables.size());
}

bool RecordWriter::begin_list(std::uint32_t list, std::size_t more) {
  Table& table = columns_->tables[list];
  if (!table.known) totals_[list].assign(table.columns.size(), 0);
  table.known = true;
  if (more > 0 && more > limit_ - records_) {
    if (!is_beyond_limit_) {
      walk_.fail(Walk::Part::kValue, [&] { return too_many_records(limit_); });
    }
    is_beyond_limit_ = true;
    return false;
  }
  if (more > 1) {
    for (std::vector<Value>& column : table.columns) column.reserve(table.rows + more);
  }
  return true;
}

void RecordWriter::unknown_field(std::string_view name) {
  walk_.fail_unknown([&] {
    const model::RecordList& list = columns_->vocabulary->record_lists[list_];
    return Problem{Code::kUnknownField,
                   fmt::format("unknown field {} of {}", diagnostic::quoted(name),
                               diagnostic::quoted(list.id)),
                   diagnostic::suggestion(name, model::names(list.fields))};
  });
}

void RecordWriter::too_large_total(std::uint32_t field) {
  walk_.fail(Walk::Part::kValue, [&] {
    const model::RecordList& list = columns_->vocabulary->record_lists[list_];
    return total_out_of_range(list, list.fields[field]);
  });
}

}  // namespace attain::facts
