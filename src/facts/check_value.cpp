// Takes a value as the input states it and the type that is due, gives the value in a column or
// why there is none.
//
// The two halves are apart, so that a good value costs no words.
// INVARIANT: explain is asked only where value_of gave kUnknown.
// Tested by tests/unit/facts/check_value_test.cpp.

#include "facts/check_value.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <attain/value.hpp>

#include "diagnostic/words.hpp"
#include "facts/check_number.hpp"

namespace attain::facts {

namespace {

using diagnostic::Code;
using model::FieldType;

Value flag_of(const Scalar& scalar) {
  if (scalar.kind == Scalar::Kind::kFlag) return scalar.integer;
  if (scalar.kind != Scalar::Kind::kPlain) return kUnknown;
  if (scalar.text == "true") return 1;
  if (scalar.text == "false") return 0;
  return kUnknown;
}

// What stands there, in words.
std::string found(const Scalar& scalar, std::string_view map_word) {
  switch (scalar.kind) {
    case Scalar::Kind::kText:
      return "the text " + diagnostic::quoted(scalar.text);
    case Scalar::Kind::kPlain:
      return diagnostic::quoted(scalar.text);
    case Scalar::Kind::kInteger:
      return fmt::format("the number `{}`", scalar.integer);
    case Scalar::Kind::kNumber:
      return "the number " + diagnostic::quoted(scalar.text);
    case Scalar::Kind::kFlag:
      return scalar.integer != 0 ? "`true`" : "`false`";
    case Scalar::Kind::kDate: {
      const Date date = Date::from_days(static_cast<std::int32_t>(scalar.integer));
      return fmt::format("the date `{}`", date.to_string());
    }
    case Scalar::Kind::kList:
      return "a list";
    case Scalar::Kind::kMap:
      return std::string(map_word);
    case Scalar::Kind::kNull:
      break;
  }
  return "null";
}

bool looks_like_a_day(std::string_view text) {
  constexpr std::string_view kPattern = "dddd-dd-dd";
  return std::equal(text.begin(), text.end(), kPattern.begin(), kPattern.end(),
                    [](char c, char p) { return p == 'd' ? c >= '0' && c <= '9' : c == p; });
}

bool is_quoted_flag(const Scalar& scalar) {
  return scalar.kind == Scalar::Kind::kText && (scalar.text == "true" || scalar.text == "false");
}

bool is_unquoted(const Scalar& scalar) {
  return scalar.kind == Scalar::Kind::kInteger || scalar.kind == Scalar::Kind::kNumber ||
         scalar.kind == Scalar::Kind::kFlag;
}

}  // namespace

Value date_of(const Scalar& scalar) {
  if (scalar.kind == Scalar::Kind::kDate) return scalar.integer;
  if (!scalar.is_text()) return kUnknown;
  const std::optional<Date> date = Date::parse(scalar.text);
  return date ? Value{date->days()} : kUnknown;
}

Value detail::other_value_of(const Scalar& scalar, const model::Field& field) {
  switch (field.type) {
    case FieldType::kFlag:
      return flag_of(scalar);
    case FieldType::kCount:
    case FieldType::kInteger:
    case FieldType::kDecimal:
    case FieldType::kMoney:
      return number_of(scalar, field);
    case FieldType::kDate:
      return date_of(scalar);
    case FieldType::kText:
      return scalar.is_text() ? 0 : kUnknown;
    case FieldType::kOneOf:
      break;
  }
  return kUnknown;
}

Problem wrong_type(std::string_view expected, const Scalar& scalar, std::string_view map_word) {
  const bool is_null = scalar.kind == Scalar::Kind::kNull;
  return {is_null ? Code::kNullValue : Code::kWrongType,
          fmt::format("expected {}, found {}", expected, found(scalar, map_word)),
          is_null ? "leave it out if it is not known" : ""};
}

Problem explain_text(std::string_view expected, const Scalar& scalar, std::string_view map_word) {
  Problem problem = wrong_type(expected, scalar, map_word);
  if (is_unquoted(scalar)) problem.help = "write it in quotes";
  return problem;
}

Problem explain_date(const Scalar& scalar, std::string_view map_word) {
  Problem problem = wrong_type("a date", scalar, map_word);
  if (scalar.is_text()) {
    problem.code = Code::kInvalidDate;
    problem.help = "write year, month and day, as in `2018-03-31`";
    if (looks_like_a_day(scalar.text)) {
      problem.message = fmt::format("there is no day {}", diagnostic::quoted(scalar.text));
      problem.help.clear();
    }
  } else if (is_unquoted(scalar)) {
    problem.help = "write year, month and day in quotes, as in `\"2018-03-31\"`";
  }
  return problem;
}

Problem explain(const Scalar& scalar, const model::Field& field, std::string_view map_word) {
  if (field.is_number()) return explain_number(scalar, field, map_word);
  if (field.type == FieldType::kDate) return explain_date(scalar, map_word);
  if (field.type == FieldType::kText) return explain_text("a text", scalar, map_word);
  if (field.type == FieldType::kFlag) {
    Problem problem = wrong_type("`true` or `false`", scalar, map_word);
    if (is_quoted_flag(scalar)) problem.help = "write it without quotes";
    return problem;
  }
  if (!scalar.is_text()) {
    return wrong_type(diagnostic::one_of(model::names(field.choices)), scalar, map_word);
  }
  return {Code::kUnknownValue,
          fmt::format("unknown value {} of {}", diagnostic::quoted(scalar.text),
                      diagnostic::quoted(field.id)),
          diagnostic::suggestion(scalar.text, model::names(field.choices))};
}

}  // namespace attain::facts
