#pragma once

#include <optional>

#include "facts/columns.hpp"
#include "facts/scalar.hpp"
#include "facts/walk.hpp"
#include "model/vocabulary.hpp"

namespace attain::facts {

/// What a column holds for the value that `scalar` states of `field`; a text is kept in `columns`.
/// None, which is reported, if it states no such value.
std::optional<Value> read_cell(Walk& walk, const Scalar& scalar, const model::Field& field,
                               Columns& columns);

/// Makes equal texts one, once all are kept: they get the place of the first of them.
void unite_texts(Columns& columns);

}  // namespace attain::facts
