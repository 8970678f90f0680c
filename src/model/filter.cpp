// Takes the `where` of a measure; gives one term for each `one_of` field of its list, aliases and
// sets resolved to ids of choices.
//
// INVARIANT: no field is filtered by silence, and no value stands twice in a term.
// Tested by tests/unit/model/filter_test.cpp.

#include "model/filter.hpp"

#include <array>
#include <map>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostic/words.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;
using diagnostic::Place;

constexpr std::string_view kAny = "any";
constexpr std::size_t kMostInExample = 6;

/// Gathers the values of one term.
class Values {
 public:
  Values(Context& context, const Field& field, FilterTerm& term)
      : context_(context), field_(field), term_(term) {}

  void add(const yaml::Node& node) {
    if (context_.read.word(node, "a value or a set") == nullptr) return;
    const auto code = field_.choice_codes.find(node.text);
    const auto set = context_.sets.find(node.text);
    if (code) {
      if (add(*code)) return;
      const std::string& id = field_.choices[*code].id;
      context_.read.error(
          Code::kDuplicateName, node.place,
          fmt::format("{} is listed already{}", diagnostic::quoted(node.text),
                      id == node.text ? "" : fmt::format(", it is {}", diagnostic::quoted(id))));
    } else if (set != context_.sets.end()) {
      add_set(node, set->second);
    } else if (node.text == kAny) {
      context_.read.error(Code::kUnknownValue, node.place,
                          "`any` cannot stand in a list or under `not`",
                          fmt::format("write `{}: any`, or the values that are meant", field_.id));
    } else {
      report_unknown(node);
    }
  }

 private:
  bool add(std::uint32_t code) {
    const std::string& id = field_.choices[code].id;
    if (!seen_.add(id, code)) return false;
    term_.values.push_back(id);
    return true;
  }

  void add_set(const yaml::Node& node, const std::vector<std::string>& set) {
    for (const std::string& value : set) {
      const auto code = field_.choice_codes.find(value);
      if (code && add(*code)) continue;
      const std::string name = diagnostic::quoted(node.text);
      if (code) {
        context_.read.error(
            Code::kDuplicateName, node.place,
            fmt::format("set {} lists {} once more", name, diagnostic::quoted(value)),
            "list each value once");
      } else {
        context_.read.error(
            Code::kUnknownValue, node.place,
            fmt::format("set {} lists {}, which is no value of `{}`", name,
                        diagnostic::quoted(value), field_.id),
            fmt::format("name a set whose values are all values of `{}`", field_.id));
      }
      return;
    }
  }

  void report_unknown(const yaml::Node& node) {
    context_.read.unknown(
        Code::kUnknownValue, node.place,
        fmt::format("unknown value or set {} of `{}`", diagnostic::quoted(node.text), field_.id),
        node.text, [this] {
          std::vector<std::string_view> all = names(field_.choices);
          append_names(context_.sets, all);
          return all;
        });
  }

  Context& context_;
  const Field& field_;
  FilterTerm& term_;
  value::NameIndex seen_;
};

FilterTerm read_term(Context& context, const Field& field, const yaml::Node& node) {
  static constexpr std::array<Key, 1> kKeys = {{{"not", "write `{ not: ... }`"}}};
  static constexpr std::string_view kIfEmpty = "list the values that are meant, or write `any`";
  FilterTerm term{field.id, FilterTerm::Kind::kListed, {}};
  if (node.is_scalar() && node.text == kAny) {
    term.kind = FilterTerm::Kind::kAny;
    return term;
  }
  const yaml::Node* written = &node;
  if (node.is_map()) {
    term.kind = FilterTerm::Kind::kExcluded;
    const auto map = context.read.map(node, node.place, "a filter", kKeys);
    written = map->find("not");
    if (written == nullptr) return term;
  }
  Values values(context, field, term);
  for (const yaml::Node& item : context.read.one_or_items(*written, kIfEmpty)) values.add(item);
  return term;
}

/// Reads the terms of `where` by the codes of their fields; none for a field that is misspelt.
std::map<std::uint32_t, std::optional<FilterTerm>> read_where(Context& context,
                                                              const yaml::Node& where,
                                                              const RecordList& list) {
  std::map<std::uint32_t, std::optional<FilterTerm>> terms;
  for (const yaml::Member& member : context.read.members(where, "a map of fields and values")) {
    const std::string& name = member.key.text;
    const auto code = list.field_codes.find(name);
    if (!code) {
      const std::string_view near = context.read.unknown(
          Code::kUnknownField, member.key.place,
          fmt::format("unknown field {} of `{}`", diagnostic::quoted(name), list.id), name,
          [&] { return names(list.fields); });
      if (!near.empty()) terms.try_emplace(*list.field_codes.find(near));
    } else if (list.fields[*code].type != FieldType::kOneOf) {
      context.read.error(Code::kNotFilterable, member.key.place,
                         fmt::format("cannot filter by `{}`, which is a {}", name,
                                     to_string(list.fields[*code].type)),
                         "filter by a field that is `one_of` some values");
    } else {
      terms[*code] = read_term(context, list.fields[*code], member.value);
    }
  }
  return terms;
}

void report_missing_where(Context& context, const Place& place, const RecordList& list) {
  std::vector<std::string> example;
  for (const std::uint32_t code : list.one_of_fields) {
    const bool enough = example.size() == kMostInExample;
    example.push_back(enough ? "..." : list.fields[code].id + ": any");
    if (enough) break;
  }
  if (example.empty()) return;
  context.read.error(
      Code::kMissingFilter, place,
      fmt::format("this measure does not say which `{}` count", list.id),
      fmt::format("write `where: {{ {} }}` if all of them do", fmt::join(example, ", ")));
}

}  // namespace

std::vector<FilterTerm> read_filter(Context& context, const yaml::Member* where, const Place& place,
                                    const RecordList& list) {
  std::vector<FilterTerm> filter;
  if (where == nullptr) {
    report_missing_where(context, place, list);
    return filter;
  }
  auto terms = read_where(context, where->value, list);
  if (!where->value.is_map()) return filter;
  for (const std::uint32_t code : list.one_of_fields) {
    const auto term = terms.find(code);
    if (term == terms.end()) {
      const std::string& field = list.fields[code].id;
      context.read.error(Code::kMissingFilter, where->key.place,
                         fmt::format("`where` does not say which `{}` counts", field),
                         fmt::format("write `{0}: any` if every {0} counts", field));
    } else if (term->second) {
      filter.push_back(std::move(*term->second));
    }
  }
  return filter;
}

}  // namespace attain::model
