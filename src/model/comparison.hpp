#pragma once

#include <optional>

#include <attain/decision.hpp>

#include "model/context.hpp"

namespace attain::model {

/// A comparator and what it compares with, as written.
struct Comparison {
  Comparator comparator = Comparator::kAtLeast;
  const yaml::Node* value = nullptr;
};

/// The one comparator of a requirement; none, reported at `place`, if it has none or two.
std::optional<Comparison> read_comparison(Context& context, const KeyedMap& map,
                                          const diagnostic::Place& place);

}  // namespace attain::model
