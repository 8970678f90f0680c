#pragma once

#include <cstddef>
#include <string>

namespace bench {

/// Parses a YAML text with yaml-cpp into events and counts them: the least that any reader of the
/// text by that library costs.
std::size_t count_yaml_events(const std::string& text);

}  // namespace bench
