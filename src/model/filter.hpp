#pragma once

#include <vector>

#include "model/context.hpp"

namespace attain::model {

/// The filter of a measure on `list`: a term for each of its `one_of` fields, all of which `where`
/// must state. `where` is null if the measure has none; `place` is the measure's.
std::vector<FilterTerm> read_filter(Context& context, const yaml::Member* where,
                                    const diagnostic::Place& place, const RecordList& list);

}  // namespace attain::model
