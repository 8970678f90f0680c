// Takes the records of a partner field by field, gives the tables of its columns.
//
// INVARIANT: all columns of a table have as many rows as the table, and each total of absolute
// values, as the column holds them, is at most value::kLargest, so that no sum over a column can
// overflow. Tested by tests/unit/facts/records_test.cpp.

#include "facts/records.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "facts/cells.hpp"
#include "value/number.hpp"

namespace attain::facts {

namespace {

using diagnostic::Code;

}  // namespace

void RecordWriter::start(Columns& columns, const FactsOptions& options) {
  columns_ = &columns;
  limit_ = options.max_records;
  records_ = 0;
  is_beyond_limit_ = false;
  is_open_ = false;

  const std::vector<model::RecordList>& lists = columns.vocabulary->record_lists;
  columns.tables.resize(lists.size());
  totals_.resize(lists.size());
  for (std::size_t list = 0; list < lists.size(); ++list) {
    columns.tables[list].columns.resize(lists[list].fields.size());
    totals_[list].assign(lists[list].fields.size(), 0);
  }
}

bool RecordWriter::begin_list(std::uint32_t list, std::size_t more) {
  Table& table = columns_->tables[list];
  table.known = true;
  if (more > limit_ - records_) {
    if (!is_beyond_limit_) {
      walk_.fail(Walk::Part::kValue, [&] {
        return Problem{Code::kTooManyRecords,
                       fmt::format("more records than the limit of {}",
                                   value::group_digits(static_cast<Value>(limit_), ",")),
                       "leave out records that no rule counts, or raise `max_records`"};
      });
    }
    is_beyond_limit_ = true;
    return false;
  }
  if (more > 1) {
    for (std::vector<Value>& column : table.columns) column.reserve(table.rows + more);
  }
  return true;
}

void RecordWriter::begin_record(std::uint32_t list) {
  Table& table = columns_->tables[list];
  for (std::vector<Value>& column : table.columns) column.push_back(kUnknown);
  ++table.rows;
  ++records_;
  list_ = list;
  is_open_ = true;
  seen_.reset(table.columns.size());
}

void RecordWriter::field(std::string_view name, const Scalar& value) {
  const model::RecordList& list = columns_->vocabulary->record_lists[list_];
  const std::optional<std::uint32_t> code = list.field_codes.find(name);
  if (!code) {
    walk_.fail(Walk::Part::kKey, [&] {
      return Problem{Code::kUnknownField,
                     fmt::format("unknown field {} of {}", diagnostic::quoted(name),
                                 diagnostic::quoted(list.id)),
                     diagnostic::suggestion(name, model::names(list.fields))};
    });
    return;
  }
  if (walk_.check_first(seen_, *code)) set(*code, value);
}

void RecordWriter::set(std::uint32_t field, const Scalar& scalar) {
  const model::Field& declared = columns_->vocabulary->record_lists[list_].fields[field];
  const std::optional<Value> value = read_cell(walk_, scalar, declared, *columns_);
  if (!value) return;
  columns_->tables[list_].columns[field].back() = *value;
  if (declared.is_number()) add_to_total(field, *value);
}

void RecordWriter::add_to_total(std::uint32_t field, Value value) {
  Value& total = totals_[list_][field];
  if (total > value::kLargest) return;  // Reported already.
  total += value < 0 ? -value : value;
  if (total <= value::kLargest) return;
  walk_.fail(Walk::Part::kValue, [&] {
    const model::RecordList& list = columns_->vocabulary->record_lists[list_];
    const model::Field& declared = list.fields[field];
    return Problem{Code::kTotalOutOfRange,
                   fmt::format("the numbers of {} in {} add up to too much",
                               diagnostic::quoted(declared.id), diagnostic::quoted(list.id)),
                   fmt::format("their total, signs left aside, may be at most {}",
                               value::group_digits(value::kLargest / declared.parts(), ","))};
  });
}

}  // namespace attain::facts
