// Takes `any_of` and `all_of`; gives the requirements that they combine.
//
// Tested by tests/unit/model/requirement_combined_test.cpp.

#include <utility>

#include "model/annotations.hpp"
#include "model/requirement_id.hpp"
#include "model/requirement_kinds.hpp"

namespace attain::model {
namespace {

constexpr auto kAnyOfKeys = with_annotations({{"any_of"}, {"id"}});
constexpr auto kAllOfKeys = with_annotations({{"all_of"}, {"id"}});

bool read(Context& context, const yaml::Node& list, CombinedRequirement::Kind kind,
          Requirement& requirement) {
  auto parts = read_requirements(context, list, "list the requirements that are combined");
  if (!parts) return false;
  requirement.kind = CombinedRequirement{kind, std::move(*parts)};
  return true;
}

bool read_any_of(Context& context, const KeyedMap& map, Requirement& requirement) {
  return read(context, *map.find("any_of"), CombinedRequirement::Kind::kAnyOf, requirement);
}

bool read_all_of(Context& context, const KeyedMap& map, Requirement& requirement) {
  return read(context, *map.find("all_of"), CombinedRequirement::Kind::kAllOf, requirement);
}

}  // namespace

const RequirementKind kAnyOfRequirement = {"any_of", "a combination of requirements", kAnyOfKeys,
                                           read_any_of};
const RequirementKind kAllOfRequirement = {"all_of", "a combination of requirements", kAllOfKeys,
                                           read_all_of};

std::string local_id(const CombinedRequirement& requirement) {
  std::vector<std::string> parts;
  for (const Requirement& part : requirement.parts) parts.emplace_back(last_part(part));
  return joined_id(parts, requirement.kind == CombinedRequirement::Kind::kAnyOf ? "-or-" : "-and-");
}

std::string dump(const CombinedRequirement& requirement) {
  return requirement.kind == CombinedRequirement::Kind::kAnyOf ? "any_of" : "all_of";
}

}  // namespace attain::model
