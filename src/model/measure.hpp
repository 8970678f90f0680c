#pragma once

#include <span>
#include <string_view>

#include "model/context.hpp"

namespace attain::model {

/// One kind of measure, or a few that are read alike. A new kind is one file that defines it, a
/// line in measure_kinds.hpp and its part of Measure::Kind.
struct MeasureKind {
  std::string_view subject;   ///< The key by which it is known: `sum`.
  std::span<const Key> keys;  ///< All of its keys.

  /// Reads what is its own into `named`: what it measures, its unit and what its values may be.
  /// False, reported, if that is not known.
  bool (*read)(Context& context, const KeyedMap& map, NamedMeasure& named);
};

/// Makes the measures known by name. Read later, as each is first used.
void declare_measures(Context& context, const yaml::Node& node);

/// Reads those that are not read yet; gives all of them in the order written.
std::vector<Measure> read_measures(Context& context, const yaml::Node& node);

/// The measure that a node names, read; null, reported, if there is no such or it is made of
/// itself.
const NamedMeasure* use_measure(Context& context, const yaml::Node& name);

/// What numbers a measure is compared with: any if it is null or ill-formed, as that is reported.
NumberKind kind_of(const NamedMeasure* measure);

}  // namespace attain::model
