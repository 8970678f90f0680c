// Takes the names of requirements; gives their ids, which outlive an inserted line as they are made
// of names and not of positions.
//
// INVARIANT: ids are short, so that all of them together stay linear in the file.
// Tested by tests/unit/model/requirement_id_test.cpp.

#include "model/requirement_id.hpp"

#include <fmt/format.h>

namespace attain::model {
namespace {

constexpr std::size_t kLongestJoined = 96;

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

void complete_ids(std::vector<Requirement>& requirements, std::string_view prefix) {
  for (Requirement& requirement : requirements) {
    requirement.id = fmt::format("{}.{}", prefix, requirement.id);
    if (auto* combined = std::get_if<CombinedRequirement>(&requirement.kind)) {
      complete_ids(combined->parts, requirement.id);
    }
  }
}

}  // namespace attain::model
