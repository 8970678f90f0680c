#pragma once

#include <cstdint>
#include <span>

#include <attain/decision.hpp>
#include <attain/evidence.hpp>

#include "compile/program.hpp"
#include "evaluate/count.hpp"
#include "facts/columns.hpp"

namespace attain::evaluate {

/// Whether every, none or some of the numbers in `actual` compare so with `required`.
Status compare(const Range& actual, Comparator comparator, const Rational& required);

/// The branches of a number that may hold for these attributes, in Program::numbers: the partner's
/// own, or all of them if the attribute is not known.
compile::Span branches_for(const compile::Number& number, std::span<const facts::Value> attributes);

/// Whether a count compares so with `required`; the same.
Status compare(const Count& actual, Comparator comparator, std::int64_t required);

/// Compares with every branch that may hold; what they all agree on is certain.
Status judge(const compile::Program& program, const compile::Number& number, Comparator comparator,
             const Range& actual, std::span<const facts::Value> attributes);

/// The same of a count, quicker where the number is whole and not split, or split by what is known.
Status judge(const compile::Program& program, const compile::Number& number, Comparator comparator,
             const Count& actual, std::span<const facts::Value> attributes);

}  // namespace attain::evaluate
