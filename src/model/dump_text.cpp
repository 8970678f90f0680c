// Takes what dumps have in common: texts, numbers, annotations, tests of people; gives them as text
// on one line.
//
// Tested by tests/unit/model/dump_text_test.cpp.

#include "model/dump_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostic/words.hpp"

namespace attain::model {

std::string dump(std::string_view text) { return fmt::format("\"{}\"", diagnostic::escaped(text)); }

std::string dump(const Text& text) {
  std::vector<std::string> entries;
  for (const auto& [language, words] : text.entries()) {
    entries.push_back(fmt::format("{} {}", language, dump(std::string_view(words))));
  }
  return fmt::format("{}", fmt::join(entries, " "));
}

std::string dump(const Number& number) {
  std::vector<std::string> branches;
  for (const Branch& branch : number.branches) {
    std::string value = branch.value ? fmt::format("{}", *branch.value) : "undefined";
    if (number.attribute.empty()) return value;
    branches.push_back(fmt::format("{}: {}", branch.choice, value));
  }
  return fmt::format("{}{{{}}}", number.attribute, fmt::join(branches, ", "));
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
  if (test.kind == PersonTest::Kind::kCredential) return test.name;
  std::vector<std::string> parts;
  for (const PersonTest& part : test.parts) parts.push_back(dump(part));
  return fmt::format("{}{}{}({})", test.name, test.name.empty() ? "" : " = ",
                     test.kind == PersonTest::Kind::kAnyOf ? "any_of" : "all_of",
                     fmt::join(parts, ", "));
}

}  // namespace attain::model
