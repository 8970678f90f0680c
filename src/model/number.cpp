// Takes the number that a place of the rules states; gives it whole, or split with a branch for
// each choice of a partner attribute, and in the unit that is due there.
//
// INVARIANT: no branch is left to silence: each choice has a number or says `undefined`.
// Tested by tests/unit/model/number_test.cpp.

#include "model/number.hpp"

#include <utility>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/comparison.hpp"
#include "model/number_unit.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::string_view kUndefined = "undefined";

bool is_undefined(const yaml::Node& node) { return node.is_scalar() && node.text == kUndefined; }

/// The attribute that a split names, if it can split.
const Field* find_attribute(Context& context, const yaml::Node& name) {
  const Vocabulary& vocabulary = context.vocabulary;
  const auto code = vocabulary.attribute_codes.find(name.text);
  if (!code) {
    context.read.unknown(Code::kUnknownAttribute, name.place,
                         fmt::format("unknown partner attribute {}", diagnostic::quoted(name.text)),
                         name.text, [&] { return names(vocabulary.attributes); });
    return nullptr;
  }
  const Field& attribute = vocabulary.attributes[*code];
  if (attribute.type == FieldType::kOneOf) return &attribute;
  context.read.error(Code::kNotSplittable, name.place,
                     fmt::format("cannot split a number by `{}`, which is a {}", attribute.id,
                                 to_string(attribute.type)),
                     "split by an attribute that is `one_of` some values");
  return nullptr;
}

/// The branches of one split, while they are read.
class Split {
 public:
  Split(Context& context, const Field& attribute, const NumberKind& kind)
      : context_(context),
        attribute_(attribute),
        kind_(kind),
        meant_(attribute.choices.size()),
        values_(attribute.choices.size()) {}

  void read(const yaml::Member& member) {
    const std::string& name = member.key.text;
    const auto code = attribute_.choice_codes.find(name);
    if (!code) {
      const std::string_view near = context_.read.unknown(
          Code::kUnknownValue, member.key.place,
          fmt::format("unknown value {} of `{}`", diagnostic::quoted(name), attribute_.id), name,
          [this] { return names(attribute_.choices); });
      if (!near.empty()) meant_[*attribute_.choice_codes.find(near)] = true;
      return;
    }
    if (meant_[*code]) {
      context_.read.error(
          Code::kDuplicateName, member.key.place,
          fmt::format("the branch `{}` is stated already", attribute_.choices[*code].id));
      return;
    }
    meant_[*code] = true;
    if (is_undefined(member.value)) {
      context_.read.warn(Code::kUndefinedBranch, member.value.place,
                         fmt::format("no number is defined for {}", diagnostic::quoted(name)),
                         "partners of this branch get the status undefined");
    } else {
      values_[*code] = read_unsplit(context_, member.value, kind_);
    }
  }

  Number finish(const yaml::Node& name) {
    Number number{attribute_.id, {}};
    number.branches.reserve(attribute_.choices.size());
    for (std::size_t i = 0; i < attribute_.choices.size(); ++i) {
      const std::string& choice = attribute_.choices[i].id;
      if (!meant_[i]) {
        context_.read.error(Code::kMissingBranch, name.place,
                            fmt::format("no number is stated for `{}`", choice),
                            fmt::format("write `{}: undefined` if the text gives none", choice));
      }
      number.branches.push_back({choice, values_[i]});
    }
    return number;
  }

 private:
  Context& context_;
  const Field& attribute_;
  const NumberKind& kind_;
  std::vector<bool> meant_;
  std::vector<std::optional<Rational>> values_;
};

/// Whether a map compares, or means to, and splits no number.
bool is_comparison(const Context& context, const yaml::Node& node) {
  if (!node.is_map() || node.members.empty()) return false;
  const std::string& first = node.members.front().key.text;
  if (comparator_of(first)) return true;
  if (context.vocabulary.attribute_codes.contains(first)) return false;
  std::vector<std::string_view> comparators;
  comparators.reserve(kComparatorKeys.size());
  for (const Key& key : kComparatorKeys) comparators.push_back(key.name);
  return !diagnostic::nearest(first, comparators).empty();
}

Number read_split(Context& context, const yaml::Node& node, const NumberKind& kind) {
  if (node.members.size() != 1) {
    context.read.error(Code::kWrongType, node.place, "a number is split by one attribute at a time",
                       "write `{ attribute: { value: number, ... } }`");
    return {};
  }
  const yaml::Member& member = node.members.front();
  const Field* attribute = find_attribute(context, member.key);
  if (attribute == nullptr) return {};
  if (!member.value.is_map()) {
    context.read.wrong_type(
        member.value, fmt::format("a number for each `{}`", attribute->id),
        fmt::format("write `{{ {}: ..., ... }}`",
                    attribute->choices.empty() ? std::string("value") : attribute->choices[0].id));
    return {};
  }
  // INVARIANT: a split is as long as its attribute has choices, so that of many wrong ones only the
  // first cost time.
  if (context.read.full()) return {};
  Split split(context, *attribute, kind);
  for (const yaml::Member& branch : member.value.members) split.read(branch);
  return split.finish(member.key);
}

}  // namespace

Number read_number(Context& context, const yaml::Node& node, const NumberKind& kind) {
  if (node.is_map()) return read_split(context, node, kind);
  if (is_undefined(node)) {
    context.read.error(Code::kInvalidNumber, node.place, "only a branch of a number is `undefined`",
                       "leave the requirement out, or split the number by an attribute");
    return {};
  }
  const auto value = read_unsplit(context, node, kind);
  if (!value) return {};
  return {{}, {{{}, *value}}};
}

Count read_count(Context& context, const yaml::Node& node, std::int64_t most) {
  NumberKind kind;
  kind.bounds = {1, most};
  if (!is_comparison(context, node))
    return {Comparator::kAtLeast, read_number(context, node, kind)};
  const auto map = context.read.map(node, node.place, "a count", kComparatorKeys);
  const auto comparison = read_comparison(context, *map, node.place);
  if (!comparison) return {};
  if (comparison->comparator != Comparator::kAtLeast) kind.bounds.least = 0;
  return {comparison->comparator, read_number(context, *comparison->value, kind)};
}

}  // namespace attain::model
