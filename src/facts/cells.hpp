#pragma once

#include "facts/columns.hpp"
#include "facts/scalar.hpp"
#include "facts/texts.hpp"
#include "facts/walk.hpp"
#include "model/vocabulary.hpp"

namespace attain::facts {

/// What a column holds for the value that `scalar` states of `field`; a text is kept in `texts`.
/// kUnknown, which is reported, if it states no such value.
inline Value read_cell(Walk& walk, const Scalar& scalar, const model::Field& field,
                       TextKeeper& texts) {
  if (field.type != model::FieldType::kText) return walk.check(scalar, field);
  return walk.check_text(scalar) ? texts.keep(scalar.text) : kUnknown;
}

}  // namespace attain::facts
