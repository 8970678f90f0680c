#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <attain/facts.hpp>

#include "facts/cells.hpp"
#include "facts/columns.hpp"
#include "facts/expected_keys.hpp"
#include "facts/texts.hpp"
#include "facts/walk.hpp"
#include "value/number.hpp"

namespace attain::facts {

/// Writes the records of a partner into the tables of its columns.
class RecordWriter {
 public:
  RecordWriter(Walk& walk, const model::Vocabulary& vocabulary);

  void start(Columns& columns, TextKeeper& texts, const FactsOptions& options);

  /// The list is known from now on, and `more` records will follow; 0 if that is not known yet.
  /// False, and reported, if they are more than the limit; then they must not follow.
  bool begin_list(std::uint32_t list, std::size_t more);
  void begin_record(std::uint32_t list) {
    Table& table = columns_->tables[list];
    cells_.resize(table.columns.size());
    for (std::size_t f = 0; f < cells_.size(); ++f) {
      cells_[f] = &table.columns[f].emplace_back(kUnknown);
    }
    ++table.rows;
    ++records_;
    list_ = list;
    is_open_ = true;
    seen_.reset(table.columns.size());
  }

  /// The keys of a record of the list of the record begun last.
  ExpectedKeys& keys() { return expected_[list_]; }

  /// States a field of the record begun last.
  void field(const FoundKey& key, const Scalar& value) {
    if (!key.code) return unknown_field(key.name);
    const model::RecordList& list = columns_->vocabulary->record_lists[list_];
    if (walk_.check_first(seen_, *key.code)) set(*key.code, list.fields[*key.code], value);
  }

  /// No record is being written any more.
  void close() { is_open_ = false; }

  /// Whether the records are no more than may be, announced or not.
  bool is_within_limit() const { return records_ <= limit_; }

  bool is_open() const { return is_open_; }
  std::uint32_t list() const { return list_; }
  std::uint32_t row() const { return columns_->tables[list_].rows - 1; }

 private:
  void set(std::uint32_t field, const model::Field& declared, const Scalar& scalar) {
    const Value value = read_cell(walk_, scalar, declared, *texts_);
    if (value == kUnknown) return;
    *cells_[field] = value;
    if (declared.is_number()) add_to_total(field, value);
  }

  void add_to_total(std::uint32_t field, Value value) {
    Value& total = totals_[list_][field];
    if (total > value::kLargest) return;  // Reported already.
    total += value < 0 ? -value : value;
    if (total > value::kLargest) too_large_total(field);
  }

  void unknown_field(std::string_view name);
  void too_large_total(std::uint32_t field);

  Walk& walk_;
  Columns* columns_ = nullptr;
  TextKeeper* texts_ = nullptr;
  std::size_t limit_ = 0;
  std::size_t records_ = 0;  // In all lists.
  bool is_beyond_limit_ = false;
  bool is_open_ = false;
  std::uint32_t list_ = 0;
  SeenKeys seen_;
  std::vector<Value*> cells_;               // Of the record, one for each field.
  std::vector<ExpectedKeys> expected_;      // For each list.
  std::vector<std::vector<Value>> totals_;  // Of absolute values, for each list and field.
};

}  // namespace attain::facts
