// Takes the nodes of one revision's file and the vocabulary; gives the revision typed and reports
// every problem of it.
//
// INVARIANT: sets, measures and profiles are known by name before what uses them is read, wherever
// they stand in the file, and each tier of the program is stated by each option.
// Tested by tests/unit/model/check_revision_test.cpp.

#include <utility>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/check.hpp"
#include "model/context.hpp"
#include "model/format.hpp"
#include "model/measure.hpp"
#include "model/option.hpp"
#include "model/person_test.hpp"
#include "model/value_set.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr auto kKeys = with_annotations({
    kFormatKey,
    {"competency", "write `competency:` and the name of the folder"},
    {"revision", "write `revision:` and the day of the file's name"},
    {"withdrawn"},
    {"previous_accepted_until"},
    {"source"},
    {"titles"},
    {"sets"},
    {"profiles"},
    {"measures"},
    {"options", "write `options:` and at least one option with its tiers"},
    kEndKey,
});

void check_competency(Reader& read, const yaml::Node& node, std::string_view folder) {
  if (!read.name(node, Spelling::kKebabCase, "a competency") || node.text == folder) return;
  read.error(Code::kNameMismatch, node.place,
             fmt::format("competency {} stands in the folder {}", diagnostic::quoted(node.text),
                         diagnostic::quoted(folder)),
             "give both the same name");
}

void read_starts(Reader& read, const yaml::Node& node, std::string_view stem, Revision& revision) {
  const auto starts = read.date(node);
  if (!starts) return;
  revision.starts = *starts;
  if (node.text == stem) return;
  read.error(
      Code::kNameMismatch, node.place,
      fmt::format("revision {} stands in the file `{}.yaml`", diagnostic::quoted(node.text), stem),
      "give both the same day");
}

void read_withdrawn(Reader& read, const yaml::Node& node, bool starts_known, Revision& revision) {
  revision.withdrawn = read.date(node);
  if (!revision.withdrawn || !starts_known || *revision.withdrawn > revision.starts) return;
  read.error(
      Code::kInvalidDate, node.place,
      fmt::format("withdrawn {} is not after the revision, {}", diagnostic::quoted(node.text),
                  diagnostic::quoted(revision.starts.to_string())),
      "write the first day on which the text is no longer in effect");
}

/// Reads a day that must not lie before the revision starts.
void read_previous(Reader& read, const yaml::Node& node, bool starts_known, Revision& revision) {
  revision.previous_accepted_until = read.date(node);
  if (!revision.previous_accepted_until || !starts_known) return;
  if (*revision.previous_accepted_until >= revision.starts) return;
  read.error(Code::kInvalidDate, node.place,
             fmt::format("{} is before the revision starts, {}", diagnostic::quoted(node.text),
                         diagnostic::quoted(revision.starts.to_string())),
             "write the last day on which the text before this one is accepted too");
}

void read_titles(Context& context, const yaml::Node& node, Revision& revision) {
  for (const yaml::Member& member : context.read.members(node, "a map of titles by credential")) {
    const std::string& id = member.key.text;
    if (!context.vocabulary.credential_codes.contains(id)) {
      context.read.unknown(Code::kUnknownCredential, member.key.place,
                           fmt::format("unknown credential {}", diagnostic::quoted(id)), id,
                           [&] { return names(context.vocabulary.credentials); });
      continue;
    }
    revision.titles.emplace_back(id, context.read.text(member.value));
  }
}

void read_source(Reader& read, const yaml::Member& member, Revision& revision) {
  static constexpr Key kSourceKeys[] = {{"document", "write `document:` and its name"},
                                        {"published"}};
  const auto map = read.map(member.value, member.key.place, "a source", kSourceKeys);
  if (!map) return;
  const yaml::Node* document = map->find("document");
  if (document != nullptr && read.word(*document, "the name of a document") != nullptr) {
    revision.source_document = document->text;
  }
  if (const yaml::Node* published = map->find("published")) {
    revision.source_published = read.date(*published);
  }
}

void read_header(Context& context, const KeyedMap& map, const RevisionFile& file,
                 Revision& revision) {
  Reader& read = context.read;
  if (const yaml::Node* competency = map.find("competency")) {
    check_competency(read, *competency, file.folder);
  }
  const yaml::Node* starts = map.find("revision");
  if (starts != nullptr) read_starts(read, *starts, file.stem, revision);
  const bool starts_known = starts != nullptr && Date::parse(starts->text).has_value();
  if (const yaml::Node* withdrawn = map.find("withdrawn")) {
    read_withdrawn(read, *withdrawn, starts_known, revision);
  }
  if (const yaml::Node* previous = map.find("previous_accepted_until")) {
    read_previous(read, *previous, starts_known, revision);
  }
  if (const yaml::Member* source = map.member("source")) read_source(read, *source, revision);
  revision.annotations = read_annotations(context, map);
  revision.title = revision.annotations.title;
}

void read_body(Context& context, const KeyedMap& map, Revision& revision) {
  const yaml::Node* measures = map.find("measures");
  const auto is_known = [&](std::string_view key) {
    const yaml::Node* node = map.find(key);
    return node == nullptr ? !map.is_meant(key) : node->is_map();
  };
  context.sets_known = is_known("sets");
  context.profiles_known = is_known("profiles");
  context.measures_known = is_known("measures");
  if (const yaml::Node* titles = map.find("titles")) read_titles(context, *titles, revision);
  if (const yaml::Node* sets = map.find("sets")) read_sets(context, *sets);
  if (measures != nullptr) declare_measures(context, *measures);
  if (const yaml::Node* profiles = map.find("profiles")) read_profiles(context, *profiles);
  if (measures != nullptr) revision.measures = read_measures(context, *measures);
  if (const yaml::Node* options = map.find("options")) {
    revision.options = read_options(context, *options);
  }
}

}  // namespace

std::optional<Revision> check_revision(const RevisionFile& file, const Vocabulary& vocabulary,
                                       diagnostic::Sink& sink, const Limits& limits) {
  const std::size_t errors = sink.errors();
  const yaml::Node& root = file.document->root;
  Reader read(sink);
  read.use_languages(vocabulary.languages);
  if (!is_supported_format(read, root)) return std::nullopt;
  const auto map = read.map(root, root.place, "a revision", kKeys);
  if (!map) return std::nullopt;
  Context context{read, vocabulary, file, limits};
  Revision revision;
  read_header(context, *map, file, revision);
  read_body(context, *map, revision);
  check_end(read, *map);
  if (sink.errors() > errors) return std::nullopt;
  revision.needs = std::move(context.needs);
  return revision;
}

const Text& Revision::title_of(const Credential& credential) const {
  for (const auto& [id, called] : titles) {
    if (id == credential.id) return called;
  }
  return credential.title;
}

}  // namespace attain::model
