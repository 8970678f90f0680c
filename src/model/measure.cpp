// Takes the measures of a revision; tells by its subject of which kind each is, and gives them
// typed. A measure is read when it is first used, since it may be made of others below it.
//
// INVARIANT: no measure is made of itself, and how deep they are made of one another is bounded.
// Tested by tests/unit/model/measure_test.cpp.

#include "model/measure.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/measure_kinds.hpp"
#include "model/number.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::size_t kDeepest = 32;
constexpr std::string_view kWhat = "a measure";

constexpr std::array kKinds = {&kSumMeasure,     &kCountMeasure, &kCountDistinctMeasure,
                               &kAverageMeasure, &kTotalMeasure, &kDifferenceMeasure,
                               &kGrowthMeasure,  &kShareMeasure, &kPeopleMeasure,
                               &kPartnerMeasure, &kPointsMeasure};

const MeasureKind* kind_of(std::string_view key) {
  for (const MeasureKind* kind : kKinds) {
    if (kind->subject == key) return kind;
  }
  return nullptr;
}

std::vector<Key> keys_of_all_kinds() {
  std::vector<Key> all;
  for (const MeasureKind* kind : kKinds) {
    for (const Key& key : kind->keys) {
      const auto same = [&](const Key& other) { return other.name == key.name; };
      if (std::none_of(all.begin(), all.end(), same)) all.push_back({key.name});
    }
  }
  return all;
}

/// A measure without a subject may have it misspelt.
void report_missing_subject(Context& context, const yaml::Member& member) {
  const auto map = context.read.map(member.value, member.key.place, kWhat, keys_of_all_kinds());
  std::vector<std::string_view> subjects;
  for (const MeasureKind* kind : kKinds) {
    if (map->is_meant(kind->subject)) return;
    subjects.push_back(kind->subject);
  }
  context.read.error(Code::kMissingSubject, member.key.place,
                     "this measure does not say what it measures",
                     fmt::format("write one of {}", diagnostic::one_of(subjects, 11)));
}

const MeasureKind* find_kind(Context& context, const yaml::Member& member) {
  const MeasureKind* found = nullptr;
  for (const yaml::Member& key : member.value.members) {
    const MeasureKind* kind = kind_of(key.key.text);
    if (kind != nullptr && found != nullptr) {
      context.read.error(
          Code::kTwoSubjects, key.key.place,
          fmt::format("a measure is either a `{}` or a `{}`", found->subject, kind->subject),
          "declare two measures");
      return nullptr;
    }
    if (kind != nullptr) found = kind;
  }
  if (found == nullptr) report_missing_subject(context, member);
  return found;
}

void read(Context& context, NamedMeasure& named) {
  const yaml::Member& member = *named.written;
  named.state = NamedMeasure::State::kReading;
  named.measure.id = member.key.text;
  named.depth = 1;
  context.measures_being_read.push_back(member.key.text);
  if (!member.value.is_map()) {
    context.read.wrong_type(member.value, kWhat, "write one such as `{ count: ... }`");
  } else if (const MeasureKind* kind = find_kind(context, member)) {
    const auto map = context.read.map(member.value, member.key.place, kWhat, kind->keys);
    named.measure.annotations = read_annotations(context, *map);
    named.sound = kind->read(context, *map, named);
    if (named.sound) named.measure.unit = named.kind.unit;
    if (const yaml::Node* cap = map->find("at_most")) {
      named.measure.cap = read_number(context, *cap, kind_of(&named));
    }
  }
  context.measures_being_read.pop_back();
  named.state = NamedMeasure::State::kRead;
}

void report_cycle(Context& context, const yaml::Node& name) {
  const auto& reading = context.measures_being_read;
  const auto first = std::find(reading.begin(), reading.end(), name.text);
  std::vector<std::string> cycle;
  for (auto it = first; it != reading.end(); ++it) cycle.push_back(diagnostic::quoted(*it));
  context.read.error(Code::kMeasureCycle, name.place,
                     cycle.size() == 1
                         ? fmt::format("measure {} is made of itself", cycle.front())
                         : fmt::format("measures are made of one another in a circle: {} and back "
                                       "to {}",
                                       fmt::join(cycle, ", "), cycle.front()),
                     "make one of them of something else");
}

/// Only so deep may measures be made of one another, in whichever order they stand.
void report_too_deep(Context& context, const yaml::Node& name) {
  context.read.error(Code::kTooDeep, name.place,
                     fmt::format("measures are made of one another more than {} deep", kDeepest),
                     "make some of them of records instead of further measures");
}

/// The measure in which a name is used, if it is used in one.
NamedMeasure* user_of(Context& context) {
  const auto& reading = context.measures_being_read;
  return reading.empty() ? nullptr : &context.measures.find(reading.back())->second;
}

}  // namespace

void declare_measures(Context& context, const yaml::Node& node) {
  for (const yaml::Member& member : context.read.members(node, "a map of measures by name")) {
    context.read.name(member.key, Spelling::kKebabCase, kWhat);
    context.measures[member.key.text].written = &member;
  }
}

std::vector<Measure> read_measures(Context& context, const yaml::Node& node) {
  std::vector<Measure> measures;
  for (const yaml::Member& member : node.members) {
    NamedMeasure& named = context.measures[member.key.text];
    if (named.state == NamedMeasure::State::kUnread) read(context, named);
    measures.push_back(named.measure);
  }
  return measures;
}

const NamedMeasure* use_measure(Context& context, const yaml::Node& name) {
  if (context.read.word(name, "the name of a measure") == nullptr) return nullptr;
  const auto found = context.measures.find(name.text);
  if (found == context.measures.end()) {
    if (!context.measures_known) return nullptr;
    context.read.unknown(Code::kUnknownMeasure, name.place,
                         fmt::format("unknown measure {}", diagnostic::quoted(name.text)),
                         name.text, [&] {
                           std::vector<std::string_view> all;
                           append_names(context.measures, all);
                           return all;
                         });
    return nullptr;
  }
  NamedMeasure& named = found->second;
  if (named.state == NamedMeasure::State::kReading) {
    report_cycle(context, name);
    return nullptr;
  }
  if (named.state == NamedMeasure::State::kUnread) {
    if (context.measures_being_read.size() >= kDeepest) {
      report_too_deep(context, name);
      return nullptr;
    }
    read(context, named);
  }
  NamedMeasure* user = user_of(context);
  if (user == nullptr || !named.sound) return &named;
  if (named.depth == kDeepest) {
    report_too_deep(context, name);
    return nullptr;
  }
  user->depth = std::max(user->depth, named.depth + 1);
  return &named;
}

NumberKind kind_of(const NamedMeasure* measure) {
  if (measure != nullptr && measure->sound) return measure->kind;
  NumberKind any;
  any.whole = false;
  any.any_unit = true;
  return any;
}

}  // namespace attain::model
