#pragma once

#include "model/context.hpp"

namespace attain::model {

/// Reads `sets` into the context: named lists of values or of credentials.
void read_sets(Context& context, const yaml::Node& node);

/// Reports the name of a set or profile that already means something else.
void check_free_name(Context& context, const yaml::Node& name);

}  // namespace attain::model
