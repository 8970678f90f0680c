#pragma once

#include <cstdint>

#include <attain/decision.hpp>

#include "compile/program.hpp"
#include "decision/frame.hpp"

namespace attain::decision {

/// Every branch of a number of the rules, and which of them apply to the partner.
List<Threshold> required_by(const Frame& frame, const compile::Number& number);

/// How finely a value can be told from the next: counts go by 1, anything else by 1/10,000, the
/// least that facts can state.
enum class Grain : std::uint8_t { kWhole, kFine };

/// The values that a comparator with this number accepts.
Range accepted_by(Comparator comparator, const Rational& number, Grain grain);

/// What separates an actual value from what is required; both from the least to the most, over the
/// branches that apply and the range of the actual value.
struct Distance {
  Range rise;          ///< By how much the value must rise; 0 if it need not.
  Range fall;          ///< By how much it must fall; 0 if it need not.
  Rational shortfall;  ///< The most of either, as a part of the number asked for (at least of 1).
};
Distance distance(List<Threshold> required, Comparator comparator, const Range& actual,
                  Grain grain);

/// Which absent facts could change whether `actual` is what is required.
struct Doubt {
  bool branch = false;  ///< That which tells the branch that applies.
  bool actual = false;  ///< Those which narrow the range of the actual value.
};
Doubt doubt(List<Threshold> required, Comparator comparator, const Range& actual, Grain grain);

/// Whether some value within `possible` is accepted by a branch that applies.
bool is_attainable(List<Threshold> required, Comparator comparator, const Range& possible,
                   Grain grain);

/// The least and the most of the values that branches which apply state; 0 if none states any.
Range span_of(List<Threshold> required);

}  // namespace attain::decision
