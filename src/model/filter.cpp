// Takes the `where` of a measure or of a test of people; gives its terms, values and sets resolved
// to ids of choices.
//
// INVARIANT: no `one_of` field of records is filtered by silence, and recursion is as deep as the
// YAML text, which is bounded.
// Tested by tests/unit/model/filter_test.cpp.

#include "model/filter.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostic/words.hpp"
#include "model/comparison.hpp"
#include "model/filter_values.hpp"
#include "model/number.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;
using diagnostic::Place;

constexpr std::string_view kAny = "any";
constexpr std::string_view kAnyOf = "any_of";
constexpr std::size_t kMostInExample = 6;
constexpr std::string_view kIfEmpty = "name a field and what it must be, or `any`";

NumberKind kind_of(const Field& field) {
  NumberKind kind;
  kind.unit = field.currency;
  kind.whole = field.type == FieldType::kCount || field.type == FieldType::kInteger;
  kind.date = field.type == FieldType::kDate;
  if (field.type == FieldType::kCount) kind.bounds.least = 0;
  return kind;
}

/// Reads filters on the fields of one owner: a list of records, or people.
class FilterReader {
 public:
  FilterReader(Context& context, const std::vector<Field>& fields, const value::NameIndex& codes,
               std::string owner)
      : context_(context), fields_(fields), codes_(codes), owner_(std::move(owner)) {}

  /// Reads a map of fields and conditions; marks the fields that it states, or means to.
  std::vector<FilterTerm> read(const yaml::Node& where, std::vector<bool>& stated,
                               std::string_view if_empty = kIfEmpty) {
    std::vector<FilterTerm> terms;
    for (const yaml::Member& member :
         context_.read.members(where, "a map of fields and values", if_empty)) {
      if (member.key.text == kAnyOf) {
        terms.push_back(alternatives(member.value, stated));
      } else if (const auto code = code_of(member.key, stated)) {
        stated[*code] = true;
        if (auto term = condition(member, fields_[*code])) terms.push_back(std::move(*term));
      }
    }
    return terms;
  }

 private:
  std::optional<std::uint32_t> code_of(const yaml::Node& key, std::vector<bool>& stated) {
    const auto code = codes_.find(key.text);
    if (code) return code;
    const std::string_view near = context_.read.unknown(
        Code::kUnknownField, key.place,
        fmt::format("unknown field {} of {}", diagnostic::quoted(key.text), owner_), key.text,
        [&] { return names(fields_); });
    if (!near.empty()) stated[*codes_.find(near)] = true;
    return std::nullopt;
  }

  /// A field is stated by a choice if each of its alternatives states it.
  FilterTerm alternatives(const yaml::Node& node, std::vector<bool>& stated) {
    FilterTerm term;
    term.kind = FilterTerm::Kind::kAnyOf;
    std::vector<bool> in_all(fields_.size(), true);
    const auto items = context_.read.items(node, "a list of filters", "list the alternatives");
    for (const yaml::Node& item : items) {
      // What is no filter may have been meant to state anything.
      std::vector<bool> in_this(fields_.size(), item.members.empty());
      term.alternatives.push_back(read(item, in_this));
      for (std::size_t i = 0; i < in_all.size(); ++i) in_all[i] = in_all[i] && in_this[i];
    }
    for (std::size_t i = 0; i < in_all.size(); ++i) {
      if (in_all[i]) stated[i] = true;
    }
    return term;
  }

  std::optional<FilterTerm> condition(const yaml::Member& member, const Field& field) {
    FilterTerm term;
    term.field = field.id;
    if (member.value.is_scalar() && member.value.text == kAny) return term;
    switch (field.type) {
      case FieldType::kText:
        context_.read.error(
            Code::kNotFilterable, member.key.place,
            fmt::format("cannot filter by `{}`, which is a {}", field.id, to_string(field.type)),
            "filter by a field that is a flag, a number, a date or `one_of` some values");
        return std::nullopt;
      case FieldType::kOneOf:
      case FieldType::kFlag:
        return read_accepted(context_, field, member.value, true);
      default:
        return compared(member.value, field);
    }
  }

  FilterTerm compared(const yaml::Node& node, const Field& field) {
    FilterTerm term;
    term.field = field.id;
    term.kind = FilterTerm::Kind::kCompared;
    const NumberKind kind = kind_of(field);
    if (!node.is_map() || node.members.empty()) {
      context_.read.wrong_type(
          node, fmt::format("a comparison with `{}`", field.id),
          fmt::format("write one such as `{{ at_least: {} }}`, or `any`", example_of(field)));
      return term;
    }
    const auto map = context_.read.map(node, node.place, "a comparison", kComparatorKeys);
    for (const yaml::Member& member : map->node().members) {
      const auto comparator = comparator_of(member.key.text);
      if (!comparator) continue;
      const auto number = read_unsplit(context_, member.value, kind);
      if (number) term.bounds.push_back({*comparator, *number});
    }
    return term;
  }

  static std::string example_of(const Field& field) {
    if (field.type == FieldType::kDate) return "2018-03-31";
    return field.currency.empty() ? "50" : field.currency + " 5000";
  }

  Context& context_;
  const std::vector<Field>& fields_;
  const value::NameIndex& codes_;
  const std::string owner_;
};

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

/// Terms on `one_of` fields first, in the order of the list.
void sort_terms(const RecordList& list, std::vector<FilterTerm>& terms) {
  const auto place = [&](const FilterTerm& term) {
    const auto code = list.field_codes.find(term.field);
    const auto& first = list.one_of_fields;
    const auto found = code ? std::find(first.begin(), first.end(), *code) : first.end();
    return std::distance(first.begin(), found);
  };
  std::stable_sort(terms.begin(), terms.end(),
                   [&](const FilterTerm& a, const FilterTerm& b) { return place(a) < place(b); });
}

}  // namespace

std::vector<FilterTerm> read_filter(Context& context, const yaml::Member* where, const Place& place,
                                    const RecordList& list) {
  if (where == nullptr) {
    report_missing_where(context, place, list);
    return {};
  }
  std::vector<bool> stated(list.fields.size());
  FilterReader reader(context, list.fields, list.field_codes, fmt::format("`{}`", list.id));
  // Fields that must be stated are reported one by one.
  std::vector<FilterTerm> terms = reader.read(where->value, stated, {});
  if (!where->value.is_map()) return terms;
  for (const std::uint32_t code : list.one_of_fields) {
    if (stated[code]) continue;
    const std::string& field = list.fields[code].id;
    context.read.error(Code::kMissingFilter, where->key.place,
                       fmt::format("`where` does not say which `{}` counts", field),
                       fmt::format("write `{0}: any` if every {0} counts", field));
  }
  sort_terms(list, terms);
  return terms;
}

std::vector<FilterTerm> read_person_filter(Context& context, const yaml::Node& where) {
  const Vocabulary& vocabulary = context.vocabulary;
  std::vector<bool> stated(vocabulary.person_fields.size());
  FilterReader reader(context, vocabulary.person_fields, vocabulary.person_field_codes, "a person");
  return reader.read(where, stated);
}

FilterTerm read_accepted(Context& context, const Field& field, const yaml::Node& node,
                         bool may_be_any) {
  static constexpr std::array<Key, 1> kKeys = {{{"not"}}};
  static constexpr std::string_view kHelp = "write its values, or `{ not: ... }`";
  FilterTerm term;
  term.field = field.id;
  term.kind = FilterTerm::Kind::kListed;
  const yaml::Node* written = &node;
  const auto compares = [](const yaml::Member& member) {
    return comparator_of(member.key.text).has_value();
  };
  if (std::any_of(node.members.begin(), node.members.end(), compares)) {
    context.read.error(
        Code::kWrongType, node.place,
        fmt::format("`{}` is a {}, which has no order", field.id, to_string(field.type)),
        std::string(kHelp));
    return term;
  }
  if (node.is_map() && node.members.empty()) {
    context.read.wrong_type(node, fmt::format("values of `{}`", field.id), std::string(kHelp));
    return term;
  }
  if (node.is_map()) {
    term.kind = FilterTerm::Kind::kExcluded;
    const auto map = context.read.map(node, node.place, "a filter", kKeys);
    written = map->find("not");
  }
  if (written != nullptr) read_values(context, field, *written, may_be_any, term);
  return term;
}

}  // namespace attain::model
