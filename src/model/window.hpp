#pragma once

#include <optional>

#include "model/context.hpp"

namespace attain::model {

/// The window of a measure on `list`: required if its records are dated, refused if they are not.
/// `within` is null if the measure has none; `place` is the measure's.
std::optional<Window> read_window(Context& context, const yaml::Member* within,
                                  const diagnostic::Place& place, const RecordList& list);

}  // namespace attain::model
