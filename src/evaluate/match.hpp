#pragma once

#include <cstdint>

#include <attain/evidence.hpp>

#include "compile/program.hpp"
#include "facts/columns.hpp"

namespace attain::evaluate {

/// The days that a window takes in, both included, as days since 1970-01-01.
struct Days {
  std::int64_t first = 0;
  std::int64_t last = 0;
};

/// The days of `window` on the evaluation date. REQUIRES: the window is not `always`.
Days days_of(const model::Window& window, Date as_of);

/// Whether a measure counts a record: the first reason why not, or else why maybe not.
struct RecordMatch {
  Counted counted = Counted::kYes;
  RecordEvidence::Reason reason = RecordEvidence::Reason::kNone;
  std::uint32_t field = compile::kNone;  ///< Code of the field that the reason is about.
};

/// Holds one record against a measure's filter and window. A definite no in any term is a no, even
/// if an earlier term cannot be told. `as_of` is the evaluation date.
RecordMatch match_record(const compile::Program& program, const compile::Measure& measure,
                         const facts::Table& table, std::uint32_t row, Date as_of);

/// What a record adds if it counts: 1 for a count, the summed field for a sum; kUnknown if the
/// facts do not state it.
facts::Value amount_of(const compile::Measure& measure, const facts::Table& table,
                       std::uint32_t row);

/// The measure of these facts; a range where records or fields that matter are not known.
Range measure(const compile::Program& program, const compile::Measure& measure,
              const facts::Columns& facts);

}  // namespace attain::evaluate
