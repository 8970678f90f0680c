#pragma once

#include <cstdint>
#include <vector>

#include "compile/program.hpp"
#include "evaluate/filter.hpp"

namespace attain::decision {

/// The codes of the absent fields of a row on which it depends whether a filter takes it, in the
/// order of the filter, none twice; none if the filter takes it or not, whatever they are.
std::vector<std::uint32_t> open_fields(const compile::Program& program, compile::Span filter,
                                       const evaluate::FieldColumns& columns, std::uint32_t row);

}  // namespace attain::decision
