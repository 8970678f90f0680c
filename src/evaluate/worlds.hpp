#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "compile/program.hpp"
#include "facts/columns.hpp"

namespace attain::evaluate {

/// Goes through the combinations of values that attributes which the facts lack may have.
/// Working memory, reused from one evaluation to the next.
class Worlds {
 public:
  /// Beyond so many combinations, attributes are left unknown, the last ones first.
  static constexpr std::size_t kMost = 64;

  /// Begins with the first combination, written into `values`, which holds the facts' attributes.
  void start(const compile::Program& program, compile::Span attributes,
             std::vector<facts::Value>& values);

  /// Whether there is more than one combination.
  bool several() const { return !axes_.empty(); }

  /// Writes the next combination; false after the last, when what was tried out is unknown again.
  bool next(std::vector<facts::Value>& values);

 private:
  struct Axis {
    std::uint32_t attribute = 0;
    facts::Value choices = 0;
  };
  std::vector<Axis> axes_;
};

}  // namespace attain::evaluate
