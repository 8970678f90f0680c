// Takes a vocabulary; gives the names in it, and itself as text.
//
// Tested by tests/unit/model/vocabulary_test.cpp.

#include "model/vocabulary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "model/dump_text.hpp"

namespace attain::model {
namespace {

template <typename Named>
std::vector<std::string_view> ids(const std::vector<Named>& all) {
  std::vector<std::string_view> ids;
  ids.reserve(all.size());
  for (const Named& one : all) ids.push_back(one.id);
  return ids;
}

std::string_view to_string(CredentialKind kind) {
  switch (kind) {
    case CredentialKind::kExam:
      return "exam";
    case CredentialKind::kAssessment:
      return "assessment";
    case CredentialKind::kCertification:
      return "certification";
  }
  return {};
}

std::string titled(const Text& title) {
  return title.empty() ? "" : fmt::format("  title {}", dump(title));
}

std::string dump(const Field& field, std::string_view indent) {
  std::string text =
      fmt::format("{}{} {}{}{}{}\n", indent, field.id, to_string(field.type),
                  field.currency.empty() ? "" : " ", field.currency, titled(field.title));
  for (const Choice& choice : field.choices) {
    text += fmt::format("{}  {}{}", indent, choice.id, titled(choice.title));
    if (!choice.aliases.empty()) text += fmt::format("  or {}", fmt::join(choice.aliases, ", "));
    text += '\n';
  }
  return text;
}

std::string dump(const Credential& credential) {
  std::string text =
      fmt::format("  {} {}{}", to_string(credential.kind), credential.id, titled(credential.title));
  if (credential.retired) text += fmt::format("  retired {}", credential.retired->to_string());
  if (!credential.replaced_by.empty()) {
    text += fmt::format("  replaced_by {}", credential.replaced_by);
  }
  return text + '\n';
}

}  // namespace

std::string_view to_string(FieldType type) {
  switch (type) {
    case FieldType::kFlag:
      return "flag";
    case FieldType::kCount:
      return "count";
    case FieldType::kInteger:
      return "integer";
    case FieldType::kDecimal:
      return "decimal";
    case FieldType::kMoney:
      return "money";
    case FieldType::kDate:
      return "date";
    case FieldType::kText:
      return "text";
    case FieldType::kOneOf:
      return "one_of";
  }
  return {};
}

std::vector<std::string_view> names(const std::vector<Field>& fields) { return ids(fields); }
std::vector<std::string_view> names(const std::vector<RecordList>& lists) { return ids(lists); }
std::vector<std::string_view> names(const std::vector<Tier>& tiers) { return ids(tiers); }
std::vector<std::string_view> names(const std::vector<Award>& awards) { return ids(awards); }
std::vector<std::string_view> names(const std::vector<Credential>& credentials) {
  return ids(credentials);
}

std::vector<std::string_view> names(const std::vector<Choice>& choices) {
  std::vector<std::string_view> names;
  for (const Choice& choice : choices) {
    names.push_back(choice.id);
    names.insert(names.end(), choice.aliases.begin(), choice.aliases.end());
  }
  return names;
}

std::string dump(const Vocabulary& vocabulary) {
  std::string text = fmt::format("program {}{}\nlanguages {}\ntiers\n", vocabulary.program,
                                 titled(vocabulary.title), fmt::join(vocabulary.languages, ", "));
  for (const Tier& tier : vocabulary.tiers) {
    text += fmt::format("  {}{}\n", tier.id, titled(tier.title));
  }
  text += "partner\n";
  for (const Field& attribute : vocabulary.attributes) text += dump(attribute, "  ");
  text += "records\n";
  for (const RecordList& list : vocabulary.record_lists) {
    text += fmt::format("  {}\n", list.id);
    for (const Field& field : list.fields) text += dump(field, "    ");
  }
  text += "people\n";
  for (const Field& field : vocabulary.person_fields) text += dump(field, "  ");
  text += "credentials\n";
  for (const Credential& credential : vocabulary.credentials) text += dump(credential);
  text += "competencies\n";
  for (const Award& award : vocabulary.awards) {
    text += fmt::format("  {}{}\n", award.id, titled(award.title));
  }
  text += "readings\n";
  for (const Reading& reading : vocabulary.readings) {
    text += fmt::format("  {}  {}\n", reading.id, dump(reading.text));
  }
  return text;
}

}  // namespace attain::model
