#pragma once

#include "model/measure.hpp"

namespace attain::model {

extern const MeasureKind kSumMeasure;
extern const MeasureKind kCountMeasure;
extern const MeasureKind kCountDistinctMeasure;
extern const MeasureKind kAverageMeasure;
extern const MeasureKind kTotalMeasure;
extern const MeasureKind kDifferenceMeasure;
extern const MeasureKind kGrowthMeasure;
extern const MeasureKind kShareMeasure;
extern const MeasureKind kPeopleMeasure;
extern const MeasureKind kPartnerMeasure;
extern const MeasureKind kPointsMeasure;

}  // namespace attain::model
