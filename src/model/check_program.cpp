// Takes the nodes of `program.yaml`; gives the vocabulary and reports every problem of it.
//
// INVARIANT: what has a name is declared even if the rest of it is wrong, so that one cause gives
// one error.
// Tested by tests/unit/model/check_program_test.cpp.

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/catalogue.hpp"
#include "model/check.hpp"
#include "model/field.hpp"
#include "model/format.hpp"
#include "model/reader.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::array<Key, 12> kKeys = {{
    kFormatKey,
    {"program", "write `program:` and the program's name"},
    {"title"},
    {"languages", "write `languages: [en]`, the first one being that of bare texts"},
    {"tiers", "write `tiers:` and the tiers, lowest first"},
    {"partner"},
    {"records"},
    {"people"},
    {"credentials"},
    {"competencies"},
    {"readings"},
    kEndKey,
}};

void read_languages(Reader& read, const yaml::Node& node, Vocabulary& vocabulary) {
  value::NameIndex seen;
  for (const yaml::Node& item :
       read.items(node, "a list of languages", "write at least one, `[en]`")) {
    if (!read.name(item, Spelling::kLanguage, "a language")) continue;
    if (!seen.add(item.text, 0)) {
      read.error(Code::kDuplicateName, item.place,
                 fmt::format("language {} is listed already", diagnostic::quoted(item.text)));
      continue;
    }
    vocabulary.languages.push_back(item.text);
  }
}

void read_tiers(Reader& read, const yaml::Node& node, Vocabulary& vocabulary) {
  static constexpr std::array<Key, 1> kTierKeys = {{{"title"}}};
  for (const yaml::Member& member :
       read.members(node, "a map of tiers by name", "write at least one tier, `gold: {}`")) {
    read.name(member.key, Spelling::kKebabCase, "a tier");
    if (member.key.text == "none") {
      read.error(Code::kShadowedName, member.key.place, "`none` already means no tier in facts",
                 "give the tier another name");
    }
    Tier tier{member.key.text, {}};
    if (const auto map = read.map(member.value, member.key.place, "a tier", kTierKeys)) {
      if (const yaml::Node* title = map->find("title")) tier.title = read.text(*title);
    }
    vocabulary.tier_codes.add(tier.id, static_cast<std::uint32_t>(vocabulary.tiers.size()));
    vocabulary.tiers.push_back(std::move(tier));
  }
}

/// Reports a name that the facts already use for something else.
void check_key_of_facts(Reader& read, const yaml::Node& name, const Vocabulary& vocabulary) {
  static constexpr std::array<std::string_view, 4> kBuiltIn = {"id", "as_of", "people",
                                                               "competencies"};
  const bool built_in = std::find(kBuiltIn.begin(), kBuiltIn.end(), name.text) != kBuiltIn.end();
  const bool attribute = vocabulary.attribute_codes.contains(name.text);
  if (!built_in && !attribute) return;
  read.error(Code::kShadowedName, name.place,
             fmt::format("{} already is {}", diagnostic::quoted(name.text),
                         built_in ? "a key of all facts" : "a partner attribute"),
             "choose another name: facts give attributes and records side by side");
}

void read_attributes(Reader& read, const yaml::Node& node, Vocabulary& vocabulary) {
  if (node.is_map()) {
    for (const yaml::Member& member : node.members) {
      check_key_of_facts(read, member.key, vocabulary);
    }
  }
  vocabulary.attributes =
      read_fields(read, node, "a partner attribute", vocabulary.attribute_codes);
}

/// Notes the fields that measures are filtered and windowed by.
void sort_fields(Reader& read, const yaml::Node& node, RecordList& list) {
  for (std::uint32_t i = 0; i < list.fields.size(); ++i) {
    if (list.fields[i].type == FieldType::kOneOf) list.one_of_fields.push_back(i);
    if (list.fields[i].type != FieldType::kDate) continue;
    if (!list.date_field) {
      list.date_field = i;
      continue;
    }
    read.error(Code::kTwoDateFields, node.members[i].key.place,
               fmt::format("`{}` has a date field already, `{}`", list.id,
                           list.fields[*list.date_field].id),
               "keep as a date the one that windows go by, and make the other `text`");
  }
}

void read_record_lists(Reader& read, const yaml::Node& node, Vocabulary& vocabulary) {
  for (const yaml::Member& member : read.members(node, "a map of lists of records by name")) {
    read.name(member.key, Spelling::kSnakeCase, "a list of records");
    check_key_of_facts(read, member.key, vocabulary);
    RecordList list;
    list.id = member.key.text;
    list.fields = read_fields(read, member.value, "a field", list.field_codes);
    sort_fields(read, member.value, list);
    vocabulary.record_list_codes.add(list.id,
                                     static_cast<std::uint32_t>(vocabulary.record_lists.size()));
    vocabulary.record_lists.push_back(std::move(list));
  }
}

void read_person_fields(Reader& read, const yaml::Node& node, Vocabulary& vocabulary) {
  for (const yaml::Member& member : node.members) {
    if (member.key.text != "id" && member.key.text != "credentials") continue;
    read.error(Code::kShadowedName, member.key.place,
               fmt::format("`{}` already is a key of all people", member.key.text),
               "choose another name: facts give fields beside it");
  }
  vocabulary.person_fields =
      read_fields(read, node, "a field of people", vocabulary.person_field_codes);
}

void index_choices(const std::vector<Field>& fields, value::NameIndex& index) {
  for (const Field& field : fields) {
    for (const std::string_view name : names(field.choices)) index.add(name, 0);
  }
}

void read_program(Reader& read, const KeyedMap& map, Vocabulary& vocabulary) {
  if (const yaml::Node* languages = map.find("languages")) {
    read_languages(read, *languages, vocabulary);
    read.use_languages(vocabulary.languages);
  }
  if (const yaml::Node* program = map.find("program")) {
    if (read.name(*program, Spelling::kKebabCase, "a program")) vocabulary.program = program->text;
  }
  if (const yaml::Node* title = map.find("title")) vocabulary.title = read.text(*title);
  if (const yaml::Node* tiers = map.find("tiers")) read_tiers(read, *tiers, vocabulary);
  if (const yaml::Node* partner = map.find("partner")) {
    read_attributes(read, *partner, vocabulary);
  }
  if (const yaml::Node* records = map.find("records")) {
    read_record_lists(read, *records, vocabulary);
  }
  if (const yaml::Node* people = map.find("people")) read_person_fields(read, *people, vocabulary);
  if (const yaml::Node* credentials = map.find("credentials")) {
    read_credentials(read, *credentials, vocabulary);
  }
  if (const yaml::Node* competencies = map.find("competencies")) {
    read_awards(read, *competencies, vocabulary);
  }
  if (const yaml::Node* readings = map.find("readings")) {
    read_readings(read, *readings, vocabulary);
  }
}

void check_tier_count(Reader& read, const KeyedMap& map, const Limits& limits) {
  const yaml::Member* tiers = map.member("tiers");
  if (tiers == nullptr || tiers->value.members.size() <= limits.max_tiers) return;
  read.error(Code::kTooManyTiers, tiers->key.place,
             fmt::format("this program has more than {} tiers",
                         value::group_digits(static_cast<std::int64_t>(limits.max_tiers), ",")),
             "split the program, or raise `Limits::max_tiers`");
}

}  // namespace

std::shared_ptr<const Vocabulary> check_program(const yaml::Document& document,
                                                diagnostic::Sink& sink, const Limits& limits) {
  auto vocabulary = std::make_shared<Vocabulary>();
  Reader read(sink);
  const yaml::Node& root = document.root;
  if (!is_supported_format(read, root)) return vocabulary;
  if (const auto map = read.map(root, root.place, "a program", kKeys)) {
    read_program(read, *map, *vocabulary);
    check_tier_count(read, *map, limits);
    check_end(read, *map);
  }
  index_choices(vocabulary->attributes, vocabulary->choice_names);
  for (const RecordList& list : vocabulary->record_lists) {
    index_choices(list.fields, vocabulary->choice_names);
  }
  index_choices(vocabulary->person_fields, vocabulary->choice_names);
  return vocabulary;
}

}  // namespace attain::model
