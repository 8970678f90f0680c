// Takes `any_of`, `all_of` and `number_of`; gives the requirements that they combine.
//
// Tested by tests/unit/model/requirement_combined_test.cpp.

#include <utility>

#include <fmt/format.h>

#include "model/annotations.hpp"
#include "model/comparison.hpp"
#include "model/dump_text.hpp"
#include "model/number.hpp"
#include "model/requirement_id.hpp"
#include "model/requirement_kinds.hpp"

namespace attain::model {
namespace {

constexpr auto kAnyOfKeys = with_annotations({{"any_of"}, {"id"}});
constexpr auto kAllOfKeys = with_annotations({{"all_of"}, {"id"}});
constexpr auto kNumberOfKeys = with_annotations(
    {{"number_of"}, {"is"}, {"at_least"}, {"at_most"}, {"more_than"}, {"less_than"}, {"id"}});

bool read_parts(Context& context, const yaml::Node& list, CombinedRequirement& combined) {
  auto parts = read_requirements(context, list, "list the requirements that are combined");
  if (!parts) return false;
  combined.parts = std::move(*parts);
  return true;
}

bool read_any_of(Context& context, const KeyedMap& map, Requirement& requirement) {
  CombinedRequirement combined;
  if (!read_parts(context, *map.find("any_of"), combined)) return false;
  requirement.kind = std::move(combined);
  return true;
}

bool read_all_of(Context& context, const KeyedMap& map, Requirement& requirement) {
  CombinedRequirement combined;
  combined.kind = CombinedRequirement::Kind::kAllOf;
  if (!read_parts(context, *map.find("all_of"), combined)) return false;
  requirement.kind = std::move(combined);
  return true;
}

bool read_number_of(Context& context, const KeyedMap& map, Requirement& requirement) {
  const yaml::Member& list = *map.member("number_of");
  CombinedRequirement combined;
  combined.kind = CombinedRequirement::Kind::kNumberOf;
  const bool sound = read_parts(context, list.value, combined);
  if (const auto comparison = read_comparison(context, map, list.key.place)) {
    NumberKind kind;
    combined.comparator = comparison->comparator;
    kind.bounds.least = combined.comparator == Comparator::kAtLeast ? 1 : 0;
    if (!list.value.items.empty()) {
      kind.bounds.most = static_cast<std::int64_t>(list.value.items.size());
    }
    combined.threshold = read_number(context, *comparison->value, kind);
  }
  if (!sound) return false;
  requirement.kind = std::move(combined);
  return true;
}

}  // namespace

const RequirementKind kAnyOfRequirement = {"any_of", "a combination of requirements", kAnyOfKeys,
                                           read_any_of};
const RequirementKind kAllOfRequirement = {"all_of", "a combination of requirements", kAllOfKeys,
                                           read_all_of};
const RequirementKind kNumberOfRequirement = {"number_of", "a combination of requirements",
                                              kNumberOfKeys, read_number_of};

std::string local_id(const CombinedRequirement& requirement) {
  std::vector<std::string> parts;
  for (const Requirement& part : requirement.parts) parts.emplace_back(last_part(part));
  return joined_id(parts, requirement.kind == CombinedRequirement::Kind::kAllOf ? "-and-" : "-or-");
}

std::string dump(const CombinedRequirement& requirement) {
  switch (requirement.kind) {
    case CombinedRequirement::Kind::kAnyOf:
      return "any_of";
    case CombinedRequirement::Kind::kAllOf:
      return "all_of";
    case CombinedRequirement::Kind::kNumberOf:
      return fmt::format("number_of {} {}", to_string(requirement.comparator),
                         dump(requirement.threshold));
  }
  return {};
}

}  // namespace attain::model
