// Takes the columns of a partner's facts, gives them as text with the names for the codes.
//
// Tested by tests/unit/facts/columns_test.cpp.

#include "facts/columns.hpp"

#include <iterator>

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::facts {

namespace {

using model::FieldType;

std::string day(Value days) { return Date::from_days(static_cast<std::int32_t>(days)).to_string(); }

std::string in_quotes(std::string_view text) {
  return fmt::format("\"{}\"", diagnostic::escaped(text));
}

std::string written(Value value, const model::Field& field, const Columns& columns) {
  if (value == kUnknown) return "unknown";
  switch (field.type) {
    case FieldType::kFlag:
      return value != 0 ? "true" : "false";
    case FieldType::kCount:
    case FieldType::kInteger:
      return fmt::format("{}", value);
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

void dump_person(const Columns& columns, const Person& person, std::string& text) {
  auto out = std::back_inserter(text);
  fmt::format_to(out, "  {}:", in_quotes(person.id));
  if (!person.credentials_known) text += " unknown";
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
  if (!columns.people_known) return text + "people: unknown\n";
  fmt::format_to(out, "people: {}\n", columns.people.size());
  for (const Person& person : columns.people) dump_person(columns, person, text);
  return text;
}

}  // namespace attain::facts
