// Takes a requirement on a partner attribute; gives it with the values that it accepts, or the
// number or day that the attribute is compared with.
//
// Tested by tests/unit/model/requirement_partner_test.cpp.

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/comparison.hpp"
#include "model/dump_text.hpp"
#include "model/filter.hpp"
#include "model/number.hpp"
#include "model/requirement_kinds.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr auto kKeys = with_annotations(
    {{"partner"}, {"is"}, {"at_least"}, {"at_most"}, {"more_than"}, {"less_than"}, {"id"}});

bool has_values(const Field& attribute) {
  return attribute.type == FieldType::kOneOf || attribute.type == FieldType::kFlag;
}

const Field* find_attribute(Context& context, const yaml::Node& node) {
  if (context.read.word(node, "a partner attribute") == nullptr) return nullptr;
  const Vocabulary& vocabulary = context.vocabulary;
  const auto code = vocabulary.attribute_codes.find(node.text);
  if (!code) {
    context.read.unknown(Code::kUnknownAttribute, node.place,
                         fmt::format("unknown partner attribute {}", diagnostic::quoted(node.text)),
                         node.text, [&] { return names(vocabulary.attributes); });
    return nullptr;
  }
  const Field& attribute = vocabulary.attributes[*code];
  if (attribute.type != FieldType::kText) return &attribute;
  context.read.error(Code::kNotFilterable, node.place,
                     fmt::format("cannot compare `{}`, which is a text", attribute.id),
                     "declare it as `one_of` some values");
  return nullptr;
}

void read_values(Context& context, const Field& attribute, const Comparison& comparison,
                 PartnerRequirement& result) {
  if (comparison.comparator != Comparator::kIs) {
    context.read.error(
        Code::kWrongType, comparison.value->place,
        fmt::format("`{}` is a {}, which has no order", attribute.id, to_string(attribute.type)),
        "write `is:` and the values that are meant");
    return;
  }
  const yaml::Node& node = *comparison.value;
  if (node.is_scalar() && node.text == "any") {
    context.read.error(Code::kUnknownValue, node.place,
                       fmt::format("`any` asks nothing of `{}`", attribute.id),
                       "write the values that are meant, or leave the requirement out");
    return;
  }
  FilterTerm accepted = read_accepted(context, attribute, node, false);
  result.excluded = accepted.kind == FilterTerm::Kind::kExcluded;
  result.values = std::move(accepted.values);
}

bool read(Context& context, const KeyedMap& map, Requirement& requirement) {
  const yaml::Node& subject = *map.find("partner");
  PartnerRequirement result;
  result.attribute = subject.text;
  const Field* attribute = find_attribute(context, subject);
  const bool by_values = attribute != nullptr && has_values(*attribute);
  const auto comparison = by_values ? read_comparison(context, map, subject.place,
                                                      "write `is:` and the values that are meant")
                                    : read_comparison(context, map, subject.place);
  if (attribute == nullptr) return false;
  if (comparison) {
    result.comparator = comparison->comparator;
    NumberKind kind;
    kind.unit = attribute->currency;
    kind.whole = attribute->parts() == 1;
    kind.date = attribute->type == FieldType::kDate;
    if (attribute->type == FieldType::kCount) kind.bounds.least = 0;
    if (by_values) {
      read_values(context, *attribute, *comparison, result);
    } else {
      result.threshold = read_number(context, *comparison->value, kind);
    }
  }
  result.unit = attribute->currency;
  requirement.kind = std::move(result);
  return true;
}

}  // namespace

const RequirementKind kPartnerRequirement = {"partner", "a requirement on a partner attribute",
                                             kKeys, read};

std::string local_id(const PartnerRequirement& requirement) {
  std::string id = requirement.attribute;
  std::replace(id.begin(), id.end(), '_', '-');
  return id;
}

std::string dump(const PartnerRequirement& requirement) {
  if (requirement.threshold.branches.empty()) {
    return fmt::format("partner {} {}in ({})", requirement.attribute,
                       requirement.excluded ? "not " : "", fmt::join(requirement.values, ", "));
  }
  return fmt::format("partner {} {} {}", requirement.attribute, to_string(requirement.comparator),
                     dump(requirement.threshold, requirement.unit));
}

}  // namespace attain::model
