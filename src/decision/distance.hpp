#pragma once

#include <cstdint>
#include <vector>

#include <attain/decision.hpp>

#include "compile/program.hpp"
#include "decision/gap.hpp"
#include "facts/columns.hpp"

namespace attain::decision {

/// Every branch of a number of the rules, and which of them apply to these facts.
std::vector<Threshold> required_by(const compile::Program& program, const compile::Number& number,
                                   const facts::Columns& facts);

/// The values that a comparator with this number accepts.
Range accepted_by(Comparator comparator, std::int64_t number);

/// What separates an actual value from what is required; both from the least to the most, over the
/// branches that apply and the range of the actual value.
struct Distance {
  Range rise;           ///< By how much the value must rise; 0 if it need not.
  Range fall;           ///< By how much it must fall; 0 if it need not.
  Shortfall shortfall;  ///< The most of either, relative to the number asked for.
};
Distance distance(const std::vector<Threshold>& required, Comparator comparator, Range actual);

/// Which absent facts could change whether `actual` is what is required.
struct Doubt {
  bool branch = false;  ///< That which tells the branch that applies.
  bool actual = false;  ///< Those which narrow the range of the actual value.
};
Doubt doubt(const std::vector<Threshold>& required, Comparator comparator, Range actual);

}  // namespace attain::decision
