#pragma once

#include <optional>

#include "model/context.hpp"

namespace attain::model {

/// A number of the rules that is not split, in the unit and spelling that `kind` asks for.
std::optional<Rational> read_unsplit(Context& context, const yaml::Node& node,
                                     const NumberKind& kind);

/// A number of the rules, whole or split by an attribute of the partner; without branches, and
/// reported, if it is neither.
Number read_number(Context& context, const yaml::Node& node, const NumberKind& kind);

/// How many of something: a number, which is at least asked for, or a comparator and a number.
struct Count {
  Comparator comparator = Comparator::kAtLeast;
  Number number;
};

/// Reads a count of at most `most`: `2`, `{ market: { ... } }`, or `{ at_most: 2 }`.
Count read_count(Context& context, const yaml::Node& node, std::int64_t most);

}  // namespace attain::model
