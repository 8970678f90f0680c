// Takes the sets of a revision; gives them by name. Whether its values fit a field is seen where a
// set is used.
//
// INVARIANT: one name has one meaning: no set or profile is named like a credential, a value or one
// another.
// Tested by tests/unit/model/value_set_test.cpp.

#include "model/value_set.hpp"

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

void report_unknown(Context& context, const yaml::Node& value) {
  const Vocabulary& vocabulary = context.vocabulary;
  if (context.sets.contains(value.text)) {
    context.read.error(
        Code::kUnknownValue, value.place,
        fmt::format("{} is a set, and a set lists values", diagnostic::quoted(value.text)),
        "list its values here too, or both sets where they are used");
    return;
  }
  context.read.unknown(
      Code::kUnknownValue, value.place,
      fmt::format("unknown value or credential {}", diagnostic::quoted(value.text)), value.text,
      [&] {
        std::vector<std::string_view> all = names(vocabulary.credentials);
        const auto append = [&](const std::vector<Field>& fields) {
          for (const Field& field : fields) {
            const auto choices = names(field.choices);
            all.insert(all.end(), choices.begin(), choices.end());
          }
        };
        append(vocabulary.attributes);
        for (const RecordList& list : vocabulary.record_lists) append(list.fields);
        append(vocabulary.person_fields);
        return all;
      });
}

void read_values(Context& context, const yaml::Node& node, std::vector<std::string>& values) {
  value::NameIndex seen;
  for (const yaml::Node& value :
       context.read.items(node, "a list of values", "list the set's values")) {
    if (context.read.word(value, "a value or a credential") == nullptr) continue;
    const bool known = context.vocabulary.credential_codes.contains(value.text) ||
                       context.vocabulary.choice_names.contains(value.text);
    if (!known) {
      report_unknown(context, value);
    } else if (!seen.add(value.text, 0)) {
      context.read.error(Code::kDuplicateName, value.place,
                         fmt::format("{} is listed already", diagnostic::quoted(value.text)));
    } else {
      values.push_back(value.text);
    }
  }
}

}  // namespace

void check_free_name(Context& context, const yaml::Node& name) {
  std::string_view meaning;
  if (context.vocabulary.credential_codes.contains(name.text)) {
    meaning = "a credential";
  } else if (context.vocabulary.choice_names.contains(name.text)) {
    meaning = "a value of a field";
  } else if (name.text == "any") {
    meaning = "the word for every value";
  } else if (context.sets.contains(name.text)) {
    meaning = "a set";
  }
  if (meaning.empty()) return;
  context.read.error(Code::kShadowedName, name.place,
                     fmt::format("{} already is {}", diagnostic::quoted(name.text), meaning),
                     "choose another name, so that each has one meaning");
}

void read_sets(Context& context, const yaml::Node& node) {
  const auto members = context.read.members(node, "a map of sets by name");
  for (const yaml::Member& member : members) {
    context.read.name(member.key, Spelling::kKebabCase, "a set");
    check_free_name(context, member.key);
    context.sets.try_emplace(member.key.text);
  }
  for (const yaml::Member& member : members) {
    read_values(context, member.value, context.sets[member.key.text]);
  }
}

}  // namespace attain::model
