#pragma once

#include <string_view>
#include <vector>

#include "model/context.hpp"

namespace attain::model {

/// The filter of a measure on `list`. Each of its `one_of` fields must be stated, beside the others
/// or in every alternative; terms on them come first, in the order of the list. `where` is null if
/// the measure has none; `place` is the measure's.
std::vector<FilterTerm> read_filter(Context& context, const yaml::Member* where,
                                    const diagnostic::Place& place, const RecordList& list);

/// A filter on the fields that people declare, any of them, in the order written.
std::vector<FilterTerm> read_person_filter(Context& context, const yaml::Node& where);

/// The values of a flag or `one_of` that a condition on it accepts or excludes. `may_be_any` is as
/// in read_values.
FilterTerm read_accepted(Context& context, const Field& field, const yaml::Node& node,
                         bool may_be_any);

}  // namespace attain::model
