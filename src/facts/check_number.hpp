#pragma once

#include <string_view>

#include "facts/check_value.hpp"
#include "facts/columns.hpp"
#include "facts/scalar.hpp"
#include "model/vocabulary.hpp"

namespace attain::facts {

/// The value that `scalar` states of a field that is a number or an amount of money; kUnknown if
/// it states no such value.
Value number_of(const Scalar& scalar, const model::Field& field);

/// Why number_of gave kUnknown; `map_word` is what the input's people call keys with values.
Problem explain_number(const Scalar& scalar, const model::Field& field, std::string_view map_word);

}  // namespace attain::facts
