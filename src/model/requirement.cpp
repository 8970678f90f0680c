// Takes lists of requirements; tells by its subject of which kind each is, and gives them typed,
// with ids that differ among siblings.
//
// INVARIANT: recursion is as deep as the YAML text, which is bounded; their number is bounded here.
// Tested by tests/unit/model/requirement_test.cpp.

#include "model/requirement.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/requirement_kinds.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::string_view kWhat = "a requirement";

constexpr std::array kKinds = {
    &kMeasureRequirement,     &kPeopleRequirement,  &kDifferentPeopleRequirement,
    &kCredentialsRequirement, &kPartnerRequirement, &kCompetencyRequirement,
    &kAnyOfRequirement,       &kAllOfRequirement,   &kNumberOfRequirement};

const RequirementKind* kind_of(std::string_view key) {
  for (const RequirementKind* kind : kKinds) {
    if (kind->subject == key) return kind;
  }
  return nullptr;
}

std::vector<Key> keys_of_all_kinds() {
  std::vector<Key> all;
  for (const RequirementKind* kind : kKinds) {
    for (const Key& key : kind->keys) {
      const auto same = [&](const Key& other) { return other.name == key.name; };
      if (std::none_of(all.begin(), all.end(), same)) all.push_back({key.name});
    }
  }
  return all;
}

/// A requirement without a subject may have it misspelt.
void report_missing_subject(Context& context, const yaml::Node& node) {
  const auto map = context.read.map(node, node.place, kWhat, keys_of_all_kinds());
  std::vector<std::string_view> subjects;
  for (const RequirementKind* kind : kKinds) {
    if (map->is_meant(kind->subject)) return;
    subjects.push_back(kind->subject);
  }
  context.read.error(Code::kMissingSubject, node.place,
                     "this requirement does not say what it is about",
                     fmt::format("write one of {}", diagnostic::one_of(subjects, 10)));
}

const RequirementKind* find_kind(Context& context, const yaml::Node& node) {
  const RequirementKind* found = nullptr;
  for (const yaml::Member& member : node.members) {
    const RequirementKind* kind = kind_of(member.key.text);
    if (kind != nullptr && found != nullptr) {
      context.read.error(Code::kTwoSubjects, member.key.place,
                         fmt::format("this requirement is about both `{}` and `{}`", found->subject,
                                     kind->subject),
                         "write two requirements, one for each");
      return nullptr;
    }
    if (kind != nullptr) found = kind;
  }
  if (found == nullptr) report_missing_subject(context, node);
  return found;
}

/// Counts a requirement against the limit of a file; reports only that it is exceeded.
bool counted(Context& context, const yaml::Node& node) {
  const std::size_t most = context.limits.max_requirements;
  if (++context.requirements == most + 1) {
    context.read.error(Code::kTooManyRequirements, node.place,
                       fmt::format("this file has more than {} requirements",
                                   value::group_digits(static_cast<std::int64_t>(most), ",")),
                       "split the competency, or raise `Limits::max_requirements`");
  }
  return context.requirements <= most;
}

std::string local_id(const Requirement& requirement) {
  return std::visit([](const auto& kind) { return model::local_id(kind); }, requirement.kind);
}

std::optional<Requirement> read_requirement(Context& context, const yaml::Node& node) {
  if (!counted(context, node)) return std::nullopt;
  if (!node.is_map()) {
    context.read.wrong_type(node, kWhat, "write one such as `{ measure: ..., at_least: ... }`");
    return std::nullopt;
  }
  const RequirementKind* kind = find_kind(context, node);
  if (kind == nullptr) return std::nullopt;
  const auto map = context.read.map(node, node.place, kind->what, kind->keys);
  Requirement requirement;
  requirement.annotations = read_annotations(context, *map);
  const yaml::Node* id = map->find("id");
  const bool named = id != nullptr && context.read.name(*id, Spelling::kKebabCase, kWhat);
  if (!kind->read(context, *map, requirement)) return std::nullopt;
  requirement.id = named ? id->text : local_id(requirement);
  return requirement;
}

/// Reads all of `items`; none if any of them is without a subject.
std::optional<std::vector<Requirement>> read_all(Context& context,
                                                 std::span<const yaml::Node> items) {
  std::vector<Requirement> requirements;
  value::NameIndex ids;
  for (const yaml::Node& item : items) {
    std::optional<Requirement> requirement = read_requirement(context, item);
    if (!requirement) continue;
    if (!ids.add(requirement->id, 0)) {
      context.read.error(Code::kDuplicateId, item.place,
                         fmt::format("a requirement beside this one has the id {} already",
                                     diagnostic::quoted(requirement->id)),
                         "give one of them an `id` of its own");
    }
    requirements.push_back(std::move(*requirement));
  }
  if (items.empty() || requirements.size() < items.size()) return std::nullopt;
  return requirements;
}

}  // namespace

std::optional<std::vector<Requirement>> read_requirements(Context& context, const yaml::Node& node,
                                                          std::string_view if_empty) {
  return read_all(context, context.read.items(node, "a list of requirements", if_empty));
}

std::optional<std::vector<Requirement>> read_conditions(Context& context, const yaml::Node& node) {
  if (!node.is_list()) return read_all(context, {&node, 1});
  return read_requirements(context, node, "list the requirements that must be met");
}

}  // namespace attain::model
