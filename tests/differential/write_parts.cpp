// Writes numbers, filters and tests of generated rules as the YAML that people write.

#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "differential/write.hpp"

namespace attain::differential {
namespace {

std::string write_condition(const Condition& condition) {
  switch (condition.kind) {
    case Condition::Kind::kAny:
      return fmt::format("{}: any", condition.field);
    case Condition::Kind::kListed:
      return fmt::format(
          "{}: {}", condition.field,
          condition.values.size() == 1 ? condition.values[0] : write_list(condition.values));
    case Condition::Kind::kExcluded:
      return fmt::format(
          "{}: {{ not: {} }}", condition.field,
          condition.values.size() == 1 ? condition.values[0] : write_list(condition.values));
    case Condition::Kind::kCompared: {
      std::vector<std::string> bounds;
      for (const Bound& bound : condition.bounds) {
        bounds.push_back(
            fmt::format("{}: {}", bound.comparator, write_number(bound.number, condition.unit)));
      }
      return fmt::format("{}: {{ {} }}", condition.field, fmt::join(bounds, ", "));
    }
    case Condition::Kind::kAnyOf: {
      std::vector<std::string> alternatives;
      for (const Filter& alternative : condition.alternatives) {
        alternatives.push_back(write_filter(alternative));
      }
      return fmt::format("any_of: {}", write_list(alternatives));
    }
  }
  throw std::logic_error(condition.field);
}

std::string write_limits(const Test& test) {
  std::string limits;
  if (test.accepted_until) limits += ", accepted_until: " + test.accepted_until->to_string();
  if (test.passed_until) limits += ", passed_until: " + test.passed_until->to_string();
  return limits;
}

}  // namespace

std::string to_decimal(const Fraction& fraction) {
  const Fraction scaled = fraction * Fraction(10'000);
  if (!scaled.whole()) throw std::logic_error("not a decimal");
  const auto parts = static_cast<std::int64_t>(scaled.top());
  const std::int64_t size = parts < 0 ? -parts : parts;
  std::string text = fmt::format("{}{}", parts < 0 ? "-" : "", size / 10'000);
  if (size % 10'000 == 0) return text;
  text += fmt::format(".{:04}", size % 10'000);
  while (text.back() == '0') text.pop_back();
  return text;
}

std::string write_list(const std::vector<std::string>& parts) {
  return fmt::format("[{}]", fmt::join(parts, ", "));
}

std::string write_number(const Fraction& number, Unit unit) {
  switch (unit) {
    case Unit::kNone:
      return to_decimal(number);
    case Unit::kDollars:
      return "USD " + to_decimal(number);
    case Unit::kPercent:
      return to_decimal(number) + " %";
    case Unit::kDay:
      return Date::from_days(static_cast<std::int32_t>(number.top())).to_string();
  }
  throw std::logic_error("unit");
}

std::string write_number(const Number& number) {
  const auto written = [&](const std::optional<Fraction>& value) {
    return value ? write_number(*value, number.unit) : std::string("undefined");
  };
  if (number.attribute.empty()) return written(number.branches.at(""));
  std::vector<std::string> branches;
  for (const auto& [choice, value] : number.branches) {
    branches.push_back(fmt::format("{}: {}", choice, written(value)));
  }
  return fmt::format("{{ {}: {{ {} }} }}", number.attribute, fmt::join(branches, ", "));
}

std::string write_filter(const Filter& filter) {
  std::vector<std::string> conditions;
  for (const Condition& condition : filter) conditions.push_back(write_condition(condition));
  return fmt::format("{{ {} }}", fmt::join(conditions, ", "));
}

std::string write_test(const Test& test) {
  const std::string limits = write_limits(test);
  std::vector<std::string> parts;
  for (const Test& part : test.parts) parts.push_back(write_test(part));
  switch (test.kind) {
    case Test::Kind::kNamed:
      if (limits.empty()) return test.name;
      return fmt::format("{{ credential: {}{} }}", test.name, limits);
    case Test::Kind::kAnyOf:
      return fmt::format("{{ any_of: {}{} }}", write_list(parts), limits);
    case Test::Kind::kAllOf:
      return fmt::format("{{ all_of: {}{} }}", write_list(parts), limits);
    case Test::Kind::kNumberOf:
      return fmt::format("{{ number_of: {}, at_least: {}{} }}", write_list(parts), test.least,
                         limits);
    case Test::Kind::kWhere:
      return fmt::format("{{ where: {}{} }}", write_filter(test.where), limits);
  }
  throw std::logic_error(test.name);
}

}  // namespace attain::differential
