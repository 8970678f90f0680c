// Takes the declarations of fields of records and of partner attributes; gives them typed, the
// values of a `one_of` with their aliases.
//
// Tested by tests/unit/model/field_test.cpp.

#include "model/field.hpp"

#include <array>
#include <optional>

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::array kNamedTypes = {FieldType::kFlag, FieldType::kCount, FieldType::kInteger,
                                    FieldType::kDate, FieldType::kText};

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
  read.unknown(Code::kUnknownValue, node.place,
               fmt::format("unknown type {}", diagnostic::quoted(*word)), *word,
               [&] { return names; });
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

void read_field(Reader& read, const yaml::Member& member, std::string_view what, Field& field) {
  static constexpr std::array<Key, 3> kKeys = {{{"type"}, {"one_of"}, {"title"}}};
  if (member.value.is_scalar()) return read_type(read, member.value, field);
  const auto map = read.map(member.value, member.key.place, what, kKeys);
  if (!map) return;
  if (const yaml::Node* title = map->find("title")) field.title = read.text(*title);
  const yaml::Member* type = map->member("type");
  const yaml::Member* one_of = map->member("one_of");
  if (type != nullptr && one_of != nullptr) {
    read.error(Code::kTwoSubjects, one_of->key.place,
               fmt::format("`{}` has both a `type` and a `one_of`", field.id),
               "keep the one that is meant");
  } else if (type != nullptr) {
    read_type(read, type->value, field);
  } else if (one_of != nullptr) {
    read_choices(read, one_of->value, field);
  } else if (!map->is_meant("type") && !map->is_meant("one_of")) {
    read.error(Code::kMissingKey, member.key.place,
               fmt::format("{} needs the key `type` or `one_of`", what),
               "write `type: count`, or `one_of:` and the values that are allowed");
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
