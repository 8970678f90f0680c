#pragma once

#include <cstdint>

#include <attain/decision.hpp>

#include "decision/distance.hpp"
#include "decision/frame.hpp"

namespace attain::decision {

/// What else there is to know of a measure.
struct Measured {
  Range possible;  ///< What facts can make of it, within this partner's branch of the rules.
  Grain grain = Grain::kWhole;
};

/// Explains a measure and all that it is made from, up to kMostMeasures in all, into `evidence`,
/// and adds the readings that they cite.
Measured explain_amount(const Frame& frame, std::uint32_t measure, MeasureEvidence& evidence,
                        Texts& readings);

/// Each record of the list of the measure at `index`, in the facts' order; explained once, whoever
/// asks.
List<RecordEvidence> explain_records(const Frame& frame, std::uint32_t index);

/// Adds the steps that tell the absent facts which leave open what a measure comes to.
/// REQUIRES: `evidence` is of that measure.
void tell_amount(const Frame& frame, std::uint32_t measure, const MeasureEvidence& evidence,
                 Steps& facts);

}  // namespace attain::decision
