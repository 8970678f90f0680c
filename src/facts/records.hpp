#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <attain/facts.hpp>

#include "facts/columns.hpp"
#include "facts/walk.hpp"

namespace attain::facts {

/// Writes the records of a partner into the tables of its columns.
class RecordWriter {
 public:
  explicit RecordWriter(Walk& walk) : walk_(walk) {}

  void start(Columns& columns, const FactsOptions& options);

  /// The list is known from now on, and `more` records will follow. False, and reported, if they
  /// are more than the limit; then they must not follow.
  bool begin_list(std::uint32_t list, std::size_t more);
  void begin_record(std::uint32_t list);

  /// States a field of the record begun last.
  void field(std::string_view name, const Scalar& value);

  /// No record is being written any more.
  void close() { is_open_ = false; }

  bool is_open() const { return is_open_; }
  std::uint32_t list() const { return list_; }
  std::uint32_t row() const { return columns_->tables[list_].rows - 1; }

 private:
  void set(std::uint32_t field, const Scalar& scalar);
  void add_to_total(std::uint32_t field, Value value);

  Walk& walk_;
  Columns* columns_ = nullptr;
  std::size_t limit_ = 0;
  std::size_t records_ = 0;  // In all lists.
  bool is_beyond_limit_ = false;
  bool is_open_ = false;
  std::uint32_t list_ = 0;
  SeenKeys seen_;
  std::vector<std::vector<Value>> totals_;  // Of absolute values, for each list and field.
};

}  // namespace attain::facts
