// Takes the catalogues of credentials, of competencies and of readings; adds them to the
// vocabulary.
//
// Tested by tests/unit/model/catalogue_test.cpp.

#include "model/catalogue.hpp"

#include <array>
#include <utility>

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::array<std::pair<std::string_view, CredentialKind>, 3> kKinds = {
    {{"exams", CredentialKind::kExam},
     {"assessments", CredentialKind::kAssessment},
     {"certifications", CredentialKind::kCertification}}};

/// Credentials while they are read, with the names of those that replace them, which may be
/// declared further down.
class CredentialReader {
 public:
  CredentialReader(Reader& read, Vocabulary& vocabulary) : read_(read), vocabulary_(vocabulary) {}

  void add(const yaml::Member& member, CredentialKind kind) {
    read_.name(member.key, Spelling::kCredential, "a credential");
    Credential credential;
    credential.id = member.key.text;
    credential.kind = kind;
    if (member.value.is_scalar()) {
      credential.title = read_.text(member.value);
    } else {
      read_details(member, credential);
    }
    const auto code = static_cast<std::uint32_t>(vocabulary_.credentials.size());
    if (!vocabulary_.credential_codes.add(credential.id, code)) {
      read_.error(
          Code::kDuplicateName, member.key.place,
          fmt::format("credential {} is declared already", diagnostic::quoted(credential.id)),
          "keep it under one kind");
      return;
    }
    vocabulary_.credentials.push_back(std::move(credential));
  }

  void check_replacements() {
    for (const yaml::Node* replacement : replacements_) {
      const std::string& name = replacement->text;
      if (vocabulary_.credential_codes.contains(name)) continue;
      read_.unknown(Code::kUnknownCredential, replacement->place,
                    fmt::format("unknown credential {}", diagnostic::quoted(name)), name,
                    [&] { return names(vocabulary_.credentials); });
    }
  }

 private:
  void read_details(const yaml::Member& member, Credential& credential) {
    static constexpr std::array<Key, 3> kKeys = {{{"title"}, {"retired"}, {"replaced_by"}}};
    const auto map = read_.map(member.value, member.key.place, "a credential", kKeys);
    if (!map) return;
    if (const yaml::Node* title = map->find("title")) credential.title = read_.text(*title);
    if (const yaml::Node* retired = map->find("retired")) credential.retired = read_.date(*retired);
    const yaml::Node* replaced_by = map->find("replaced_by");
    if (replaced_by == nullptr || read_.word(*replaced_by, "a credential") == nullptr) return;
    credential.replaced_by = replaced_by->text;
    replacements_.push_back(replaced_by);
  }

  Reader& read_;
  Vocabulary& vocabulary_;
  std::vector<const yaml::Node*> replacements_;
};

void add_award(Reader& read, const yaml::Node& name, Text title, Vocabulary& vocabulary) {
  if (!read.name(name, Spelling::kKebabCase, "a competency") && !name.is_scalar()) return;
  const auto code = static_cast<std::uint32_t>(vocabulary.awards.size());
  if (!vocabulary.award_codes.add(name.text, code)) {
    read.error(Code::kDuplicateName, name.place,
               fmt::format("competency {} is listed already", diagnostic::quoted(name.text)));
    return;
  }
  vocabulary.awards.push_back({name.text, std::move(title)});
}

}  // namespace

void read_credentials(Reader& read, const yaml::Node& node, Vocabulary& vocabulary) {
  static constexpr std::array<Key, 3> kKeys = {
      {{kKinds[0].first}, {kKinds[1].first}, {kKinds[2].first}}};
  const auto map = read.map(node, node.place, "the catalogue of credentials", kKeys);
  if (!map) return;
  CredentialReader credentials(read, vocabulary);
  for (const auto& [key, kind] : kKinds) {
    const yaml::Node* section = map->find(key);
    if (section == nullptr) continue;
    for (const yaml::Member& member : read.members(*section, "a map of credentials by id")) {
      credentials.add(member, kind);
    }
  }
  credentials.check_replacements();
}

void read_awards(Reader& read, const yaml::Node& node, Vocabulary& vocabulary) {
  static constexpr std::array<Key, 1> kKeys = {{{"title"}}};
  static constexpr std::string_view kIfEmpty =
      "name the competencies that rules may ask for, or leave `competencies` out";
  if (!node.is_map()) {
    for (const yaml::Node& item : read.items(node, "a list of competencies", kIfEmpty)) {
      add_award(read, item, {}, vocabulary);
    }
    return;
  }
  for (const yaml::Member& member : read.members(node, "a map of competencies", kIfEmpty)) {
    Text title;
    if (const auto map = read.map(member.value, member.key.place, "a competency", kKeys)) {
      if (const yaml::Node* text = map->find("title")) title = read.text(*text);
    }
    add_award(read, member.key, std::move(title), vocabulary);
  }
}

void read_readings(Reader& read, const yaml::Node& node, Vocabulary& vocabulary) {
  for (const yaml::Member& member : read.members(node, "a map of readings by id")) {
    read.name(member.key, Spelling::kCredential, "a reading");
    vocabulary.reading_codes.add(member.key.text,
                                 static_cast<std::uint32_t>(vocabulary.readings.size()));
    vocabulary.readings.push_back({member.key.text, read.text(member.value)});
  }
}

}  // namespace attain::model
