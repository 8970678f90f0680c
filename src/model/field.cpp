// Takes the declarations of fields of records and of people and of partner attributes; gives them
// typed, the values of a `one_of` with their aliases.
//
// Tested by tests/unit/model/field_test.cpp.

#include "model/field.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "value/number.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::array kNamedTypes = {FieldType::kFlag,    FieldType::kCount, FieldType::kInteger,
                                    FieldType::kDecimal, FieldType::kDate,  FieldType::kText};

// The keys that say what a field is; one of them must, and only one.
constexpr std::array<std::string_view, 3> kTypeKeys = {"type", "money", "one_of"};

void read_type(Reader& read, const yaml::Node& node, Field& field) {
  const std::string* word = read.word(node, "a type");
  if (word == nullptr) return;
  std::vector<std::string_view> names;
  for (const FieldType type : kNamedTypes) {
    names.push_back(to_string(type));
    if (*word != names.back()) continue;
    field.type = type;
    return;
  }
  if (*word == to_string(FieldType::kOneOf)) {
    read.error(Code::kMissingKey, node.place, "`one_of` needs the values that are allowed",
               fmt::format("write `{}: {{ one_of: [...] }}`", field.id));
    return;
  }
  if (*word == to_string(FieldType::kMoney)) {
    read.error(Code::kMissingKey, node.place, "`money` needs its currency",
               fmt::format("write `{}: {{ money: USD }}`", field.id));
    return;
  }
  read.unknown(Code::kUnknownValue, node.place,
               fmt::format("unknown type {}", diagnostic::quoted(*word)), *word,
               [&] { return names; });
}

void read_currency(Reader& read, const yaml::Node& node, Field& field) {
  field.type = FieldType::kMoney;
  const std::string* word = read.word(node, "a currency");
  if (word == nullptr) return;
  field.currency = *word;
  if (value::is_currency(*word)) return;
  read.error(Code::kInvalidName, node.place,
             fmt::format("{} cannot name a currency", diagnostic::quoted(*word)),
             "use three capital letters, such as `USD`");
}

/// Gives `name` to a choice; reports it if it is ill spelt, reserved or given already.
void add_name(Reader& read, const yaml::Node& name, std::uint32_t code, Field& field) {
  if (!read.name(name, Spelling::kKebabCase, "a value")) return;
  if (name.text == "any") {
    read.error(Code::kShadowedName, name.place, "`any` already means every value",
               "give the value another name");
  } else if (!field.choice_codes.add(name.text, code)) {
    read.error(
        Code::kDuplicateName, name.place,
        fmt::format("{} names a value of `{}` already", diagnostic::quoted(name.text), field.id));
  }
}

void read_choice(Reader& read, const yaml::Member& member, Field& field) {
  static constexpr std::array<Key, 2> kKeys = {{{"title"}, {"aliases"}}};
  const auto code = static_cast<std::uint32_t>(field.choices.size());
  Choice choice;
  choice.id = member.key.text;
  add_name(read, member.key, code, field);
  if (const auto map = read.map(member.value, member.key.place, "a value of `one_of`", kKeys)) {
    if (const yaml::Node* title = map->find("title")) choice.title = read.text(*title);
    if (const yaml::Node* aliases = map->find("aliases")) {
      for (const yaml::Node& alias : read.items(*aliases, "a list of aliases",
                                                "list other names of the value, or leave "
                                                "`aliases` out")) {
        add_name(read, alias, code, field);
        choice.aliases.push_back(alias.text);
      }
    }
  }
  field.choices.push_back(std::move(choice));
}

void read_choices(Reader& read, const yaml::Node& node, Field& field) {
  static constexpr std::string_view kIfEmpty = "list the values that are allowed";
  field.type = FieldType::kOneOf;
  if (node.is_map()) {
    for (const yaml::Member& member : read.members(node, "values", kIfEmpty)) {
      read_choice(read, member, field);
    }
    return;
  }
  for (const yaml::Node& item : read.items(node, "a list of values", kIfEmpty)) {
    add_name(read, item, static_cast<std::uint32_t>(field.choices.size()), field);
    field.choices.push_back({item.text, {}, {}});
  }
}

/// The one key of `map` that says what the field is; null, reported, if there is none or another
/// one too.
const yaml::Member* type_key(Reader& read, const yaml::Member& field, const KeyedMap& map,
                             std::string_view what) {
  const auto is_type_key = [](std::string_view key) {
    return std::find(kTypeKeys.begin(), kTypeKeys.end(), key) != kTypeKeys.end();
  };
  const yaml::Member* found = nullptr;
  for (const yaml::Member& member : map.node().members) {
    if (!is_type_key(member.key.text)) continue;
    if (found != nullptr) {
      read.error(Code::kTwoSubjects, member.key.place,
                 fmt::format("{} has both a `{}` and a `{}`", diagnostic::quoted(field.key.text),
                             found->key.text, member.key.text),
                 "keep the one that is meant");
      return nullptr;
    }
    found = &member;
  }
  const bool is_meant = std::any_of(kTypeKeys.begin(), kTypeKeys.end(),
                                    [&](std::string_view key) { return map.is_meant(key); });
  if (!is_meant) {
    read.error(Code::kMissingKey, field.key.place,
               fmt::format("{} needs the key `type`, `money` or `one_of`", what),
               "write `type: count`, `money: USD`, or `one_of:` and the values that are allowed");
  }
  return found;
}

void read_field(Reader& read, const yaml::Member& member, std::string_view what, Field& field) {
  static constexpr std::array<Key, 4> kKeys = {
      {{kTypeKeys[0]}, {kTypeKeys[1]}, {kTypeKeys[2]}, {"title"}}};
  if (member.value.is_scalar()) return read_type(read, member.value, field);
  const auto map = read.map(member.value, member.key.place, what, kKeys);
  if (!map) return;
  if (const yaml::Node* title = map->find("title")) field.title = read.text(*title);
  const yaml::Member* type = type_key(read, member, *map, what);
  if (type == nullptr) return;
  if (type->key.text == "money") {
    read_currency(read, type->value, field);
  } else if (type->key.text == "one_of") {
    read_choices(read, type->value, field);
  } else {
    read_type(read, type->value, field);
  }
}

}  // namespace

std::vector<Field> read_fields(Reader& read, const yaml::Node& node, std::string_view what,
                               value::NameIndex& codes) {
  std::vector<Field> fields;
  for (const yaml::Member& member : read.members(node, "a map of names and types",
                                                 "declare at least one, such as "
                                                 "`active_users: count`")) {
    read.name(member.key, Spelling::kSnakeCase, what);
    Field field;
    field.id = member.key.text;
    read_field(read, member, what, field);
    codes.add(field.id, static_cast<std::uint32_t>(fields.size()));
    fields.push_back(std::move(field));
  }
  return fields;
}

}  // namespace attain::model
