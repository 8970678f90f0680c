// Takes what dumps have in common: texts, numbers, annotations, tests of people; gives them as text
// on one line.
//
// Tested by tests/unit/model/dump_text_test.cpp.

#include "model/dump_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostic/words.hpp"

namespace attain::model {
namespace {

std::string word_of(const PersonTest& test) {
  switch (test.kind) {
    case PersonTest::Kind::kCredential:
      break;
    case PersonTest::Kind::kAnyOf:
      return "any_of";
    case PersonTest::Kind::kAllOf:
      return "all_of";
    case PersonTest::Kind::kNumberOf:
      return fmt::format("at_least {} of", test.least);
    case PersonTest::Kind::kWhere:
      return "where";
  }
  return {};
}

}  // namespace

std::string dump(std::string_view text) { return fmt::format("\"{}\"", diagnostic::escaped(text)); }

std::string dump(const Text& text) {
  std::vector<std::string> entries;
  for (const auto& [language, words] : text.entries()) {
    entries.push_back(fmt::format("{} {}", language, dump(std::string_view(words))));
  }
  return fmt::format("{}", fmt::join(entries, " "));
}

std::string dump(const Rational& number, const Unit& unit) {
  if (unit.empty()) return number.to_string();
  return unit == kPercent ? fmt::format("{} %", number.to_string())
                          : fmt::format("{} {}", unit, number.to_string());
}

std::string dump(const Number& number, const Unit& unit) {
  std::vector<std::string> branches;
  for (const Branch& branch : number.branches) {
    std::string value = branch.value ? dump(*branch.value, unit) : "undefined";
    if (number.attribute.empty()) return value;
    branches.push_back(fmt::format("{}: {}", branch.choice, value));
  }
  return fmt::format("{}{{{}}}", number.attribute, fmt::join(branches, ", "));
}

std::string dump(const std::vector<Bound>& bounds) {
  std::vector<std::string> texts;
  texts.reserve(bounds.size());
  for (const Bound& bound : bounds) {
    texts.push_back(fmt::format("{} {}", to_string(bound.comparator), bound.number.to_string()));
  }
  return fmt::format("{}", fmt::join(texts, " "));
}

std::string dump_if_unusual(Comparator comparator) {
  return comparator == Comparator::kAtLeast ? "" : fmt::format("{} ", to_string(comparator));
}

std::string dump(const FilterTerm& term) {
  switch (term.kind) {
    case FilterTerm::Kind::kAny:
      return fmt::format("{} any", term.field);
    case FilterTerm::Kind::kListed:
      return fmt::format("{} in ({})", term.field, fmt::join(term.values, ", "));
    case FilterTerm::Kind::kExcluded:
      return fmt::format("{} not in ({})", term.field, fmt::join(term.values, ", "));
    case FilterTerm::Kind::kCompared:
      return fmt::format("{} {}", term.field, dump(term.bounds));
    case FilterTerm::Kind::kAnyOf:
      break;
  }
  std::vector<std::string> alternatives;
  for (const std::vector<FilterTerm>& alternative : term.alternatives) {
    std::vector<std::string> terms;
    terms.reserve(alternative.size());
    for (const FilterTerm& part : alternative) terms.push_back(dump(part));
    alternatives.push_back(fmt::format("({})", fmt::join(terms, " and ")));
  }
  return fmt::format("any_of({})", fmt::join(alternatives, ", "));
}

std::string dump(const Annotations& annotations) {
  std::string text;
  if (!annotations.title.empty()) text += "  title " + dump(annotations.title);
  if (!annotations.cite.empty()) text += "  cite " + dump(std::string_view(annotations.cite));
  if (!annotations.note.empty()) text += "  note " + dump(std::string_view(annotations.note));
  if (!annotations.readings.empty()) {
    text += fmt::format("  reading {}", fmt::join(annotations.readings, ", "));
  }
  return text;
}

std::string dump(const PersonTest& test) {
  std::string limits;
  if (test.accepted_until) limits += " accepted_until " + test.accepted_until->to_string();
  if (test.passed_until) limits += " passed_until " + test.passed_until->to_string();
  if (test.kind == PersonTest::Kind::kCredential) return test.name + limits;
  std::vector<std::string> parts;
  for (const PersonTest& part : test.parts) parts.push_back(dump(part));
  for (const FilterTerm& term : test.where) parts.push_back(dump(term));
  return fmt::format("{}{}{}({}){}", test.name, test.name.empty() ? "" : " = ", word_of(test),
                     fmt::join(parts, ", "), limits);
}

}  // namespace attain::model
