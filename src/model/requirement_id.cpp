// Takes the names of requirements; gives their ids, which outlive an inserted line as they are made
// of names and not of positions.
//
// INVARIANT: ids are short, so that all of them together stay linear in the file.
// Tested by tests/unit/model/requirement_id_test.cpp.

#include "model/requirement_id.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace attain::model {
namespace {

constexpr std::size_t kLongestJoined = 96;

std::string dashed(std::string name) {
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

/// The fields that a condition is on.
std::string id_of(const FilterTerm& term) {
  if (term.kind != FilterTerm::Kind::kAnyOf) return dashed(term.field);
  std::vector<std::string> alternatives;
  for (const std::vector<FilterTerm>& alternative : term.alternatives) {
    std::vector<std::string> parts;
    parts.reserve(alternative.size());
    for (const FilterTerm& part : alternative) parts.push_back(id_of(part));
    if (!parts.empty()) alternatives.push_back(joined_id(parts, "-and-"));
  }
  return alternatives.empty() ? "person" : joined_id(alternatives, "-or-");
}

template <class Whole>
auto find_parts(Whole& requirement)
    -> decltype(&std::get_if<CombinedRequirement>(&requirement.kind)->parts) {
  if (auto* combined = std::get_if<CombinedRequirement>(&requirement.kind)) return &combined->parts;
  auto* people = std::get_if<PeopleRequirement>(&requirement.kind);
  return people == nullptr ? nullptr : &people->of_whom;
}

}  // namespace

std::string_view last_part(const Requirement& requirement) {
  const std::string_view id = requirement.id;
  return id.substr(id.rfind('.') + 1);
}

std::string joined_id(const std::vector<std::string>& names, std::string_view joint) {
  std::string id;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0 && id.size() + joint.size() + names[i].size() > kLongestJoined) {
      return fmt::format("{}{}{}-more", id, joint, names.size() - i);
    }
    if (i > 0) id += joint;
    id += names[i];
  }
  return id;
}

std::string id_of(const PersonTest& test) {
  if (!test.name.empty()) {
    // INVARIANT: a point separates the parts of an id, so no part has one.
    std::string name = test.name;
    std::replace(name.begin(), name.end(), '.', '-');
    return name;
  }
  std::vector<std::string> parts;
  parts.reserve(test.parts.size() + test.where.size());
  for (const PersonTest& part : test.parts) parts.push_back(id_of(part));
  for (const FilterTerm& term : test.where) parts.push_back(id_of(term));
  if (parts.empty()) return "person";
  const bool all = test.kind == PersonTest::Kind::kAllOf || test.kind == PersonTest::Kind::kWhere;
  return joined_id(parts, all ? "-and-" : "-or-");
}

const std::vector<Requirement>* parts_of(const Requirement& requirement) {
  return find_parts(requirement);
}

std::vector<Requirement>* parts_of(Requirement& requirement) { return find_parts(requirement); }

void complete_ids(std::vector<Requirement>& requirements, std::string_view prefix) {
  for (Requirement& requirement : requirements) {
    requirement.id = fmt::format("{}.{}", prefix, requirement.id);
    if (auto* parts = parts_of(requirement)) complete_ids(*parts, requirement.id);
  }
}

}  // namespace attain::model
