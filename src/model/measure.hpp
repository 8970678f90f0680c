#pragma once

#include <vector>

#include "model/context.hpp"

namespace attain::model {

/// Reads `measures`. All of them, the ill-formed too, are known to the context by name.
std::vector<Measure> read_measures(Context& context, const yaml::Node& node);

}  // namespace attain::model
