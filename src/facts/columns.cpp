// Takes the columns of a partner's facts, gives them as text with the names for the codes.
//
// Tested by tests/unit/facts/columns_test.cpp.

#include "facts/columns.hpp"

#include <iterator>

#include <fmt/format.h>

#include <attain/value.hpp>

#include "diagnostic/words.hpp"

namespace attain::facts {

namespace {

using model::FieldType;

std::string day(Value days) { return Date::from_days(static_cast<std::int32_t>(days)).to_string(); }

std::string in_quotes(std::string_view text) {
  return fmt::format("\"{}\"", diagnostic::escaped(text));
}

std::string in_parts(Value parts) {
  return Rational::fraction(parts, model::kDecimalParts).to_string();
}

std::string written(Value value, const model::Field& field, const Columns& columns) {
  if (value == kUnknown) return "unknown";
  switch (field.type) {
    case FieldType::kFlag:
      return value != 0 ? "true" : "false";
    case FieldType::kCount:
    case FieldType::kInteger:
      return fmt::format("{}", value);
    case FieldType::kDecimal:
      return in_parts(value);
    case FieldType::kMoney:
      return fmt::format("{} {}", field.currency, in_parts(value));
    case FieldType::kDate:
      return day(value);
    case FieldType::kText:
      return in_quotes(columns.texts[static_cast<std::size_t>(value)]);
    case FieldType::kOneOf:
      break;
  }
  return field.choices[static_cast<std::size_t>(value)].id;
}

void dump_table(const Columns& columns, std::size_t list, std::string& text) {
  const model::RecordList& declared = columns.vocabulary->record_lists[list];
  const Table& table = columns.tables[list];
  auto out = std::back_inserter(text);
  if (!table.known) {
    fmt::format_to(out, "{}: unknown\n", declared.id);
    return;
  }
  fmt::format_to(out, "{}: {}\n", declared.id, table.rows);
  for (std::uint32_t row = 0; row < table.rows; ++row) {
    fmt::format_to(out, "  [{}]", row);
    for (std::size_t field = 0; field < table.columns.size(); ++field) {
      fmt::format_to(out, "{} {}: {}", field > 0 ? "," : "", declared.fields[field].id,
                     written(table.columns[field][row], declared.fields[field], columns));
    }
    text += '\n';
  }
}

void dump_awards(const Columns& columns, std::string& text) {
  if (columns.awards.empty()) return;
  auto out = std::back_inserter(text);
  text += "competencies:\n";
  for (std::size_t i = 0; i < columns.awards.size(); ++i) {
    const Value rank = columns.awards[i];
    std::string_view tier = rank == kUnknown ? "unknown" : "none";
    if (rank > 0) tier = columns.vocabulary->tiers[static_cast<std::size_t>(rank - 1)].id;
    fmt::format_to(out, "  {}: {}\n", columns.vocabulary->awards[i].id, tier);
  }
}

void dump_fields(const Columns& columns, std::size_t person, std::string& text) {
  const std::vector<model::Field>& fields = columns.vocabulary->person_fields;
  if (fields.empty()) return;
  auto out = std::back_inserter(text);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    fmt::format_to(out, "{}{}: {}", i == 0 ? " (" : ", ", fields[i].id,
                   written(columns.person_fields[i][person], fields[i], columns));
  }
  text += ')';
}

void dump_person(const Columns& columns, std::size_t place, std::string& text) {
  const Person& person = columns.people[place];
  auto out = std::back_inserter(text);
  fmt::format_to(out, "  {}", in_quotes(person.id));
  dump_fields(columns, place, text);
  text += person.credentials_known ? ":" : ": unknown";
  for (std::uint32_t i = person.first; i < person.end; ++i) {
    const Holding& holding = columns.holdings[i];
    fmt::format_to(out, "{} {}", i > person.first ? "," : "",
                   columns.vocabulary->credentials[holding.credential].id);
    if (holding.passed != kUnknown) fmt::format_to(out, " passed {}", day(holding.passed));
    if (holding.expires != kUnknown) fmt::format_to(out, " expires {}", day(holding.expires));
  }
  text += '\n';
}

}  // namespace

std::string dump(const Columns& columns) {
  const model::Vocabulary& vocabulary = *columns.vocabulary;
  std::string text =
      fmt::format("facts {} on {}\n", in_quotes(columns.id), columns.as_of.to_string());
  auto out = std::back_inserter(text);
  for (std::size_t i = 0; i < vocabulary.attributes.size(); ++i) {
    const model::Field& attribute = vocabulary.attributes[i];
    fmt::format_to(out, "{}: {}\n", attribute.id,
                   written(columns.attributes[i], attribute, columns));
  }
  for (std::size_t list = 0; list < vocabulary.record_lists.size(); ++list) {
    dump_table(columns, list, text);
  }
  dump_awards(columns, text);
  if (!columns.people_known) return text + "people: unknown\n";
  fmt::format_to(out, "people: {}\n", columns.people.size());
  for (std::size_t i = 0; i < columns.people.size(); ++i) dump_person(columns, i, text);
  return text;
}

}  // namespace attain::facts
