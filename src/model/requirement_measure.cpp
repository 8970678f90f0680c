// Takes a requirement on a measure; gives it with its comparator and threshold.
//
// Tested by tests/unit/model/requirement_measure_test.cpp.

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/comparison.hpp"
#include "model/dump_text.hpp"
#include "model/number.hpp"
#include "model/requirement_kinds.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr auto kKeys = with_annotations(
    {{"measure"}, {"is"}, {"at_least"}, {"at_most"}, {"more_than"}, {"less_than"}, {"id"}});

bool read(Context& context, const KeyedMap& map, Requirement& requirement) {
  const yaml::Node& subject = *map.find("measure");
  MeasureRequirement result;
  Bounds bounds;
  bool known = false;
  if (context.read.word(subject, "the name of a measure") != nullptr) {
    const auto measure = context.measures.find(subject.text);
    known = measure != context.measures.end();
    if (!known) {
      context.read.unknown(Code::kUnknownMeasure, subject.place,
                           fmt::format("unknown measure {}", diagnostic::quoted(subject.text)),
                           subject.text, [&] {
                             std::vector<std::string_view> all;
                             append_names(context.measures, all);
                             return all;
                           });
    } else if (!measure->second.may_be_negative) {
      bounds.least = 0;
    }
  }
  result.measure = subject.text;
  if (const auto comparison = read_comparison(context, map, subject.place)) {
    result.comparator = comparison->comparator;
    result.threshold = read_number(context, *comparison->value, bounds);
  }
  requirement.kind = std::move(result);
  return known;
}

}  // namespace

const RequirementKind kMeasureRequirement = {"measure", "a requirement on a measure", kKeys, read};

std::string local_id(const MeasureRequirement& requirement) { return requirement.measure; }

std::string dump(const MeasureRequirement& requirement) {
  return fmt::format("measure {} {} {}", requirement.measure, to_string(requirement.comparator),
                     dump(requirement.threshold));
}

}  // namespace attain::model
