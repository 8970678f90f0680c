#pragma once

#include <vector>

#include "model/context.hpp"

namespace attain::model {

/// Reads `options`. Needs the sets, measures and profiles.
std::vector<Option> read_options(Context& context, const yaml::Node& node);

}  // namespace attain::model
