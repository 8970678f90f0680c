// Takes a plain scalar and the kind of number that is due; gives the number, exact, or says which
// unit or spelling is wrong.
//
// Money is written with its currency before it and a percentage with its sign behind it, so that no
// number is ever compared with one of another unit.
// Tested by tests/unit/model/number_test.cpp.

#include "model/number_unit.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/number.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;
using value::NumberError;

constexpr std::string_view kPercentEnd = " %";

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string example_of(const Unit& unit) {
  if (unit.empty()) return "2000";
  return unit == kPercent ? "25 %" : unit + " 75000";
}

/// The text of the number alone, without the unit that is stated.
std::string_view digits_of(std::string_view text, std::string_view unit) {
  if (unit.empty()) return text;
  if (unit != kPercent) return text.substr(unit.size() + 1);
  text.remove_suffix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

std::string spelt(std::string_view digits, const Unit& unit) {
  if (unit.empty()) return std::string(digits);
  if (unit == kPercent) return fmt::format("{}{}", digits, kPercentEnd);
  return fmt::format("{} {}", unit, digits);
}

bool is_decimal(std::string_view digits) {
  return value::parse_decimal(digits).error == NumberError::kNone;
}

void report_unit(Context& context, const yaml::Node& node, std::string_view stated,
                 const NumberKind& kind) {
  const std::string_view digits = digits_of(node.text, stated);
  const bool mixed =
      !stated.empty() && stated != kPercent && !kind.unit.empty() && kind.unit != kPercent;
  context.read.error(Code::kWrongUnit, node.place,
                     mixed ? fmt::format("{} is an amount in {}, and one in {} is due",
                                         diagnostic::quoted(node.text), stated, kind.unit)
                           : fmt::format("{} is {}, and {} is due", diagnostic::quoted(node.text),
                                         called(Unit(stated)), called(kind.unit)),
                     mixed || !is_decimal(digits)
                         ? fmt::format("write one such as `{}`", example_of(kind.unit))
                         : fmt::format("write `{}`", spelt(digits, kind.unit)));
}

void report_out_of_range(Context& context, const yaml::Node& node, const NumberKind& kind) {
  constexpr std::int64_t kMost = value::kLargest / kDecimalParts;
  context.read.error(Code::kNumberOutOfRange, node.place,
                     fmt::format("{} is out of range", diagnostic::quoted(node.text)),
                     fmt::format("write a number from {} to {}",
                                 value::group_digits(std::max(kind.bounds.least, -kMost), ","),
                                 value::group_digits(std::min(kind.bounds.most, kMost), ",")));
}

void report_no_number(Context& context, const yaml::Node& node, const NumberKind& kind) {
  context.read.error(Code::kInvalidNumber, node.place,
                     fmt::format("{} is not {}", diagnostic::quoted(node.text),
                                 kind.unit.empty() ? "a number" : called(kind.unit)),
                     fmt::format("write digits{}, such as `{}`",
                                 kind.unit.empty()       ? " alone"
                                 : kind.unit == kPercent ? " and the sign"
                                                         : " after the currency",
                                 example_of(kind.unit)));
}

/// Up to four decimals, in the unit that is due and stated.
std::optional<Rational> read_decimal(Context& context, const yaml::Node& node,
                                     const NumberKind& kind) {
  const std::string_view digits = digits_of(node.text, kind.unit);
  const value::Decimal decimal = value::parse_decimal(digits);
  switch (decimal.error) {
    case NumberError::kNone:
      break;
    case NumberError::kOutOfRange:
      report_out_of_range(context, node, kind);
      return std::nullopt;
    case NumberError::kTooFine:
      context.read.error(
          Code::kInvalidNumber, node.place,
          fmt::format("{} has more than four decimals", diagnostic::quoted(node.text)),
          "write at most four digits after the point");
      return std::nullopt;
    default:
      report_no_number(context, node, kind);
      return std::nullopt;
  }
  const Rational number = Rational::fraction(decimal.parts, kDecimalParts);
  if (number < Rational(kind.bounds.least) || number > Rational(kind.bounds.most)) {
    report_out_of_range(context, node, kind);
    return std::nullopt;
  }
  return number;
}

}  // namespace

std::string called(const Unit& unit) {
  if (unit.empty()) return "a plain number";
  return unit == kPercent ? "a percentage" : fmt::format("an amount in {}", unit);
}

std::string_view stated_unit(std::string_view text) {
  if (text.size() > 1 && text.ends_with('%')) return kPercent;
  const bool money =
      text.size() > 4 && text[3] == ' ' && std::all_of(text.begin(), text.begin() + 3, is_capital);
  return money ? text.substr(0, 3) : std::string_view{};
}

std::optional<Rational> read_unsplit(Context& context, const yaml::Node& node,
                                     const NumberKind& kind) {
  if (kind.date) {
    const auto day = context.read.date(node);
    return day ? std::optional<Rational>(day->days()) : std::nullopt;
  }
  const std::string_view unit = stated_unit(node.is_scalar() ? node.text : std::string_view{});
  NumberKind due = kind;
  if (kind.any_unit) due.unit = unit;
  if (node.is_scalar() && unit != due.unit) {
    if (!unit.empty() || is_decimal(node.text)) {
      report_unit(context, node, unit, due);
      return std::nullopt;
    }
    if (!due.unit.empty()) {
      report_no_number(context, node, due);
      return std::nullopt;
    }
  }
  if (due.whole && due.unit.empty()) {
    const auto whole = context.read.integer(node, due.bounds);
    return whole ? std::optional<Rational>(*whole) : std::nullopt;
  }
  if (!node.is_scalar() || node.style != yaml::Style::kPlain) {
    const bool number = node.is_scalar() && is_decimal(digits_of(node.text, due.unit));
    context.read.wrong_type(
        node, "a number",
        number ? fmt::format("write {} without quotes", diagnostic::quoted(node.text))
               : fmt::format("write one such as `{}`", example_of(due.unit)));
    return std::nullopt;
  }
  const std::string_view digits = digits_of(node.text, due.unit);
  if (due.unit == kPercent && is_decimal(digits) && node.text != spelt(digits, due.unit)) {
    context.read.error(
        Code::kInvalidNumber, node.place,
        fmt::format("{} needs one space before its sign", diagnostic::quoted(node.text)),
        fmt::format("write `{}`", spelt(digits, due.unit)));
    return std::nullopt;
  }
  return read_decimal(context, node, due);
}

}  // namespace attain::model
