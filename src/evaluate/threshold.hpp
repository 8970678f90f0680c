#pragma once

#include <cstdint>

#include <attain/decision.hpp>
#include <attain/evidence.hpp>

#include "compile/program.hpp"
#include "facts/columns.hpp"

namespace attain::evaluate {

/// Whether every, none or some of the numbers in `actual` compare so with `required`.
Status compare(Range actual, Comparator comparator, std::int64_t required);

/// The branches of a number that may hold for these facts, in Program::numbers: the partner's own,
/// or all of them if the attribute is not known.
compile::Span branches_for(const compile::Number& number, const facts::Columns& facts);

/// Compares with every branch that may hold; what they all agree on is certain.
Status judge(const compile::Program& program, const compile::Number& number, Comparator comparator,
             Range actual, const facts::Columns& facts);

}  // namespace attain::evaluate
