#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostic/code.hpp"
#include "facts/columns.hpp"
#include "facts/scalar.hpp"
#include "model/vocabulary.hpp"
#include "value/number.hpp"

namespace attain::facts {

/// What is wrong with a value.
struct Problem {
  diagnostic::Code code{};
  std::string message;
  std::string help{};
};

namespace detail {
Value other_value_of(const Scalar& scalar, const model::Field& field);
}

/// The value that `scalar` states of a field's type; kUnknown if it states no such value. Of a
/// text, which still has to be kept, it is 0.
inline Value value_of(const Scalar& scalar, const model::Field& field) {
  if (field.type == model::FieldType::kOneOf) {  // Most values are choices or counts.
    const auto code = scalar.is_text() ? field.choice_codes.find(scalar.text) : std::nullopt;
    return code ? Value{*code} : kUnknown;
  }
  if (field.type == model::FieldType::kCount && scalar.kind == Scalar::Kind::kInteger) {
    const bool is_count = scalar.integer >= 0 && scalar.integer <= value::kLargest;
    return is_count ? scalar.integer : kUnknown;
  }
  return detail::other_value_of(scalar, field);
}

/// The day that `scalar` names, in days since 1970-01-01; kUnknown if it names none.
Value date_of(const Scalar& scalar);

/// Why value_of gave kUnknown; `map_word` is what the input's people call keys with values.
Problem explain(const Scalar& scalar, const model::Field& field, std::string_view map_word);

/// Why `scalar` is no text; `expected` is what the text would be.
Problem explain_text(std::string_view expected, const Scalar& scalar, std::string_view map_word);

/// Why date_of gave kUnknown.
Problem explain_date(const Scalar& scalar, std::string_view map_word);

/// `scalar` stands where something else is due: `a list of records`.
Problem wrong_type(std::string_view expected, const Scalar& scalar, std::string_view map_word);

}  // namespace attain::facts
