#pragma once

#include <cstdint>
#include <vector>

#include <attain/evidence.hpp>

#include "compile/program.hpp"
#include "evaluate/bits.hpp"
#include "evaluate/filter.hpp"
#include "facts/columns.hpp"

namespace attain::evaluate {

/// The days that a window takes in, both included, as days since 1970-01-01.
struct Days {
  std::int64_t first = INT64_MIN + 1;
  std::int64_t last = INT64_MAX;
};

/// The days of `window` on the evaluation date; all days of `always`.
Days days_of(const model::Window& window, Date as_of);

/// Whether a measure counts a record: the first reason why not, or else why maybe not.
using RecordMatch = FilterMatch;

/// Holds one record against a measure's filter and the days of its window. A definite no in any
/// term is a no, even if an earlier term cannot be told.
RecordMatch match_record(const compile::Program& program, const compile::Measure& measure,
                         const facts::Table& table, std::uint32_t row, Days days);

/// The same on an evaluation date.
RecordMatch match_record(const compile::Program& program, const compile::Measure& measure,
                         const facts::Table& table, std::uint32_t row, Date as_of);

/// What a record is measured by, as columns hold it: 1 for a count, else the field; kUnknown if the
/// facts do not state it.
facts::Value amount_of(const compile::Measure& measure, const facts::Table& table,
                       std::uint32_t row);

/// A sum, count or average of the records that are `selected` by the measure's filter; a range
/// where records or fields that matter are not known.
Range measure_sum(const compile::Measure& measure, const facts::Columns& facts,
                  const BitSets& selected);

/// How many different values such records have; the same. `distinct` is working memory.
Range measure_distinct(const compile::Measure& measure, const facts::Columns& facts,
                       const BitSets& selected, std::vector<facts::Value>& distinct);

}  // namespace attain::evaluate
