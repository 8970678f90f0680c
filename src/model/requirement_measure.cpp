// Takes a requirement on a measure; gives it with its comparator and threshold.
//
// Tested by tests/unit/model/requirement_measure_test.cpp.

#include <fmt/format.h>

#include "model/annotations.hpp"
#include "model/comparison.hpp"
#include "model/dump_text.hpp"
#include "model/measure.hpp"
#include "model/number.hpp"
#include "model/requirement_kinds.hpp"

namespace attain::model {
namespace {

constexpr auto kKeys = with_annotations(
    {{"measure"}, {"is"}, {"at_least"}, {"at_most"}, {"more_than"}, {"less_than"}, {"id"}});

bool read(Context& context, const KeyedMap& map, Requirement& requirement) {
  const yaml::Node& subject = *map.find("measure");
  const NamedMeasure* measure = use_measure(context, subject);
  MeasureRequirement result;
  result.measure = subject.text;
  const NumberKind kind = kind_of(measure);
  result.unit = kind.unit;
  if (const auto comparison = read_comparison(context, map, subject.place)) {
    result.comparator = comparison->comparator;
    result.threshold = read_number(context, *comparison->value, kind);
  }
  requirement.kind = std::move(result);
  return measure != nullptr;
}

}  // namespace

const RequirementKind kMeasureRequirement = {"measure", "a requirement on a measure", kKeys, read};

std::string local_id(const MeasureRequirement& requirement) { return requirement.measure; }

std::string dump(const MeasureRequirement& requirement) {
  return fmt::format("measure {} {} {}", requirement.measure, to_string(requirement.comparator),
                     dump(requirement.threshold, requirement.unit));
}

}  // namespace attain::model
