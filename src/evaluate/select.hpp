#pragma once

#include <cstdint>

#include "compile/program.hpp"
#include "evaluate/bits.hpp"
#include "evaluate/filter.hpp"

namespace attain::evaluate {

/// Which of the first `rows` rows pass a filter, and which may: the same as match_filter of each,
/// column by column. Reuses the memory of `selected`.
void select_rows(const compile::Program& program, compile::Span filter, const FieldColumns& columns,
                 std::uint32_t rows, BitSets& selected);

}  // namespace attain::evaluate
