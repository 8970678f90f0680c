#pragma once

#include "model/context.hpp"

namespace attain::model {

/// A number of the rules, whole or split by an attribute of the partner; without branches, and
/// reported, if it is neither.
Number read_number(Context& context, const yaml::Node& node, Bounds bounds);

}  // namespace attain::model
