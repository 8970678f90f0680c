#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/context.hpp"

namespace attain::model {

/// One kind of requirement. A new kind is one file that defines it, a line in
/// requirement_kinds.hpp, a place in the table of requirement.cpp and its part of
/// Requirement::kind.
struct RequirementKind {
  std::string_view subject;   ///< The key by which it is known: `measure`.
  std::string_view what;      ///< What it is called: "a requirement on a measure".
  std::span<const Key> keys;  ///< All of its keys.

  /// Reads what is its own. False, reported, if that leaves it without a subject and so without a
  /// name.
  bool (*read)(Context& context, const KeyedMap& map, Requirement& requirement);
};

/// Reads a list of requirements, all of them with local ids: the last part of their whole ones.
/// None, reported, if it is no list, an empty one, or has a requirement without a subject.
std::optional<std::vector<Requirement>> read_requirements(Context& context, const yaml::Node& node,
                                                          std::string_view if_empty);

/// The same of what may also be one requirement without a list.
std::optional<std::vector<Requirement>> read_conditions(Context& context, const yaml::Node& node);

}  // namespace attain::model
