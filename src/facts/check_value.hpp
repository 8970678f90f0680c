#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostic/code.hpp"
#include "facts/columns.hpp"
#include "facts/scalar.hpp"
#include "model/vocabulary.hpp"

namespace attain::facts {

/// What is wrong with a value.
struct Problem {
  diagnostic::Code code{};
  std::string message;
  std::string help{};
};

/// The value that `scalar` states of a field's type; none if it states no such value. Of a text,
/// which still has to be kept, it is 0.
std::optional<Value> value_of(const Scalar& scalar, const model::Field& field);

/// The day that `scalar` names, in days since 1970-01-01.
std::optional<Value> date_of(const Scalar& scalar);

/// Why value_of gave none; `map_word` is what the input's people call keys with values.
Problem explain(const Scalar& scalar, const model::Field& field, std::string_view map_word);

/// Why `scalar` is no text; `expected` is what the text would be.
Problem explain_text(std::string_view expected, const Scalar& scalar, std::string_view map_word);

/// Why date_of gave none.
Problem explain_date(const Scalar& scalar, std::string_view map_word);

/// `scalar` stands where something else is due: `a list of records`.
Problem wrong_type(std::string_view expected, const Scalar& scalar, std::string_view map_word);

}  // namespace attain::facts
