// Takes a value as the input states it where a number or an amount of money is due, gives the value
// in a column or why there is none.
//
// INVARIANT: explain_number is asked only where number_of gave kUnknown.
// Tested by tests/unit/facts/check_number_test.cpp.

#include "facts/check_number.hpp"

#include <string>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "value/number.hpp"

namespace attain::facts {

namespace {

using diagnostic::Code;
using model::FieldType;
using value::NumberError;

constexpr Value kMostWholes = value::kLargest / model::kDecimalParts;

Value whole_of(const Scalar& scalar, Value least) {
  Value number = 0;
  if (scalar.kind == Scalar::Kind::kInteger) {
    number = scalar.integer;
    if (number > value::kLargest) return kUnknown;
  } else if (scalar.kind == Scalar::Kind::kPlain) {
    const value::Number parsed = value::parse_integer(scalar.text);
    if (parsed.error != NumberError::kNone) return kUnknown;
    number = parsed.value;
  } else {
    return kUnknown;
  }
  return number < least ? kUnknown : number;
}

bool may_write_decimal(const Scalar& scalar) {
  return scalar.is_text() || scalar.kind == Scalar::Kind::kNumber;
}

Value decimal_of(const Scalar& scalar) {
  if (scalar.kind == Scalar::Kind::kInteger) {
    if (scalar.integer > kMostWholes || scalar.integer < -kMostWholes) return kUnknown;
    return scalar.integer * model::kDecimalParts;
  }
  if (!may_write_decimal(scalar)) return kUnknown;
  const value::Decimal decimal = value::parse_decimal(scalar.text);
  return decimal.error == NumberError::kNone ? decimal.parts : kUnknown;
}

Value money_of(const Scalar& scalar, const model::Field& field) {
  if (!scalar.is_text()) return kUnknown;
  const value::Money money = value::parse_money(scalar.text);
  const bool is_due = money.error == NumberError::kNone && money.currency == field.currency;
  return is_due ? money.parts : kUnknown;
}

std::string expected(const model::Field& field) {
  if (field.type == FieldType::kCount) return "a count";
  if (field.type == FieldType::kInteger) return "a whole number";
  if (field.type == FieldType::kDecimal) return "a number";
  return fmt::format("an amount in `{}`", field.currency);
}

/// The number as the input writes it; nothing if it writes none.
std::string written(const Scalar& scalar) {
  return scalar.kind == Scalar::Kind::kInteger ? fmt::to_string(scalar.integer)
                                               : std::string(scalar.text);
}

Problem too_fine(std::string_view what, std::string_view text) {
  return {Code::kInvalidNumber,
          fmt::format("{} {} has more than {} digits after the point", what,
                      diagnostic::quoted(text), value::kDecimalDigits),
          "round it to that many"};
}

Problem out_of_range(std::string_view what, std::string_view text, Value most) {
  return {Code::kNumberOutOfRange,
          fmt::format("the {} {} is out of range", what, diagnostic::quoted(text)),
          fmt::format("{0} lies between -{1} and {1}", what == "amount" ? "an amount" : "a number",
                      value::group_digits(most, ","))};
}

// A number that the input states, but none that the field may have.
Problem explain_whole(const std::string& number, const model::Field& field) {
  const std::string what = expected(field);
  switch (value::parse_integer(number).error) {
    case NumberError::kNotWhole:
      return {Code::kInvalidNumber,
              fmt::format("expected {}, found the number {}", what, diagnostic::quoted(number)),
              "write a whole number, without a fraction or an exponent"};
    case NumberError::kOutOfRange:
      return out_of_range("number", number, value::kLargest);
    case NumberError::kNone:
      return {Code::kNumberOutOfRange,
              fmt::format("expected {}, found the negative number {}", what,
                          diagnostic::quoted(number)),
              "a count is 0 or more"};
    case NumberError::kNotANumber:
    case NumberError::kTooFine:
    case NumberError::kNoCurrency:
      break;
  }
  return {Code::kInvalidNumber,
          fmt::format("expected {}, found {}", what, diagnostic::quoted(number)),
          "write a whole number such as `12`"};
}

Problem explain_decimal(const Scalar& scalar, std::string_view map_word) {
  const std::string number = written(scalar);
  switch (value::parse_decimal(number).error) {
    case NumberError::kTooFine:
      return too_fine("the number", number);
    case NumberError::kOutOfRange:
      return out_of_range("number", number, kMostWholes);
    case NumberError::kNone:
    case NumberError::kNotANumber:
    case NumberError::kNotWhole:
    case NumberError::kNoCurrency:
      break;
  }
  Problem problem = wrong_type("a number", scalar, map_word);
  problem.code = Code::kInvalidNumber;
  problem.help = "write it in digits, such as `12` or `12.5`";
  if (scalar.kind == Scalar::Kind::kNumber) {
    problem.message = fmt::format("the number {} has an exponent", diagnostic::quoted(number));
  }
  return problem;
}

/// How to write the amount that a text without a currency probably means.
std::string amount_help(std::string_view number, const model::Field& field) {
  const bool is_number = value::parse_decimal(number).error == NumberError::kNone;
  return fmt::format("write currency and number as a text, {} `{} {}`",
                     is_number ? "as" : "such as", field.currency, is_number ? number : "75000.50");
}

Problem explain_money(const Scalar& scalar, const model::Field& field, std::string_view map_word) {
  const value::Money money = value::parse_money(scalar.text);
  if (money.error != NumberError::kNoCurrency && money.currency != field.currency) {
    return {Code::kWrongUnit,
            fmt::format("expected {}, found one in `{}`", expected(field), money.currency),
            "convert it: no rates of exchange are known here"};
  }
  if (money.error == NumberError::kTooFine) return too_fine("the amount", scalar.text);
  if (money.error == NumberError::kOutOfRange) {
    return out_of_range("amount", scalar.text, kMostWholes);
  }
  Problem problem = wrong_type(expected(field), scalar, map_word);
  problem.code = Code::kInvalidNumber;
  problem.help = amount_help(scalar.text, field);
  return problem;
}

}  // namespace

Value number_of(const Scalar& scalar, const model::Field& field) {
  switch (field.type) {
    case FieldType::kCount:
      return whole_of(scalar, 0);
    case FieldType::kDecimal:
      return decimal_of(scalar);
    case FieldType::kMoney:
      return money_of(scalar, field);
    default:
      return whole_of(scalar, -value::kLargest);
  }
}

Problem explain_number(const Scalar& scalar, const model::Field& field, std::string_view map_word) {
  const bool is_bare = scalar.kind == Scalar::Kind::kInteger ||
                       scalar.kind == Scalar::Kind::kNumber || scalar.kind == Scalar::Kind::kPlain;
  if (field.type == FieldType::kMoney) {
    if (scalar.is_text()) return explain_money(scalar, field, map_word);
    Problem problem = wrong_type(expected(field), scalar, map_word);
    if (is_bare) problem.help = amount_help(written(scalar), field);
    return problem;
  }
  if (field.type == FieldType::kDecimal) {
    if (is_bare || scalar.is_text()) return explain_decimal(scalar, map_word);
    return wrong_type(expected(field), scalar, map_word);
  }
  if (is_bare) return explain_whole(written(scalar), field);
  Problem problem = wrong_type(expected(field), scalar, map_word);
  const bool is_quoted = scalar.kind == Scalar::Kind::kText &&
                         value::parse_integer(scalar.text).error == NumberError::kNone;
  if (is_quoted) problem.help = "write it without quotes";
  return problem;
}

}  // namespace attain::facts
