#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <attain/decision.hpp>

#include "decision/distance.hpp"
#include "decision/frame.hpp"

namespace attain::decision {

/// A measure with what it is made from.
struct Measured {
  MeasureEvidence evidence;
  Range possible;  ///< What facts can make of it, within this partner's branch of the rules.
  Grain grain = Grain::kWhole;
};

/// Explains a measure and all that it is made from, up to kMostMeasures in all, and adds the
/// readings that they cite.
Measured explain_amount(const Frame& frame, std::uint32_t measure,
                        std::vector<std::string_view>& readings);

/// Each record of a measure's list, in the facts' order.
std::vector<RecordEvidence> explain_records(const Frame& frame, const compile::Measure& measure);

/// Adds the steps that tell the absent facts which leave open what a measure comes to.
/// REQUIRES: `evidence` is of that measure.
void tell_amount(const Frame& frame, std::uint32_t measure, const MeasureEvidence& evidence,
                 std::vector<Step>& facts);

}  // namespace attain::decision
