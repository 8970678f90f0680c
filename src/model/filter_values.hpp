#pragma once

#include "model/context.hpp"

namespace attain::model {

/// Adds to `term` what a node lists of the values of `field`, a flag or a `one_of`: a value, or a
/// list of values and sets. Sets are written out, aliases become ids.
/// Where a filter says `any` for all of them, `may_be_any` is true: then that is a help.
void read_values(Context& context, const Field& field, const yaml::Node& node, bool may_be_any,
                 FilterTerm& term);

}  // namespace attain::model
