#pragma once

#include <cstdint>
#include <vector>

#include <attain/evidence.hpp>

#include "compile/program.hpp"
#include "facts/columns.hpp"

namespace attain::evaluate {

/// Columns of values, one for each field, each as long as there are rows.
using FieldColumns = std::vector<std::vector<facts::Value>>;

/// Whether a row passes a filter: the first reason why not, or else why maybe not.
struct FilterMatch {
  Counted counted = Counted::kYes;
  RecordEvidence::Reason reason = RecordEvidence::Reason::kNone;
  std::uint32_t field = compile::kNone;  ///< Code of the field that the reason is about, if one.
};

/// Holds one row against the nodes of a filter, all of which must pass. A definite no in any of
/// them is a no, even if an earlier one cannot be told.
FilterMatch match_filter(const compile::Program& program, compile::Span filter,
                         const FieldColumns& columns, std::uint32_t row);

}  // namespace attain::evaluate
