// Takes measures made of other measures: a total, a difference, growth; gives them with their parts
// known and all in one unit.
//
// Tested by tests/unit/model/measure_combined_test.cpp.

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "model/annotations.hpp"
#include "model/measure_kinds.hpp"
#include "model/number_unit.hpp"

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr auto kTotalKeys = with_annotations({{"total"}, {"at_most"}});
constexpr auto kDifferenceKeys = with_annotations({{"difference"}, {"at_most"}});
constexpr auto kShareKeys = with_annotations({{"share"}, {"at_most"}});
constexpr auto kGrowthKeys = with_annotations({{"growth"}, {"at_most"}});

/// Adds the measure that a node names to those that `named` is made of.
bool add_part(Context& context, const yaml::Node& node, NamedMeasure& named) {
  const NamedMeasure* part = use_measure(context, node);
  if (part == nullptr || !part->sound) return false;
  NumberKind& whole = named.kind;
  const bool is_first = named.measure.of.empty();
  if (is_first) {
    whole = part->kind;
  } else if (whole.unit != part->kind.unit) {
    context.read.error(
        Code::kWrongUnit, node.place,
        fmt::format("measure {} is {}, and {} is {}", diagnostic::quoted(node.text),
                    called(part->kind.unit), diagnostic::quoted(named.measure.of.front()),
                    called(whole.unit)),
        "put together measures of one unit only");
    return false;
  }
  whole.whole = whole.whole && part->kind.whole;
  whole.bounds.least = std::min(whole.bounds.least, part->kind.bounds.least);
  named.measure.of.push_back(node.text);
  return true;
}

bool read_total(Context& context, const KeyedMap& map, NamedMeasure& named) {
  named.measure.kind = Measure::Kind::kTotal;
  const auto items =
      context.read.items(*map.find("total"), "a list of measures", "list the measures to be added");
  bool sound = !items.empty();
  for (const yaml::Node& item : items) sound = add_part(context, item, named) && sound;
  return sound;
}

bool read_difference(Context& context, const KeyedMap& map, NamedMeasure& named) {
  static constexpr std::string_view kHelp =
      "write two measures, `[a, b]` for what `a` has more than `b`";
  named.measure.kind = Measure::Kind::kDifference;
  const yaml::Node& node = *map.find("difference");
  const auto items = context.read.items(node, "a list of two measures", kHelp);
  if (items.empty()) return false;
  bool sound = true;
  for (const yaml::Node& item : items) sound = add_part(context, item, named) && sound;
  if (items.size() != 2) {
    context.read.error(Code::kWrongType, node.place,
                       fmt::format("a difference is one of two measures, not of {}", items.size()),
                       std::string(kHelp));
    return false;
  }
  named.kind.bounds.least = -value::kLargest;
  return sound;
}

/// Reads a map of two measures of one unit, whose relation is a percentage.
bool read_relation(Context& context, const yaml::Member& member, std::string_view what,
                   const std::array<Key, 2>& keys, NamedMeasure& named) {
  const auto ends = context.read.map(member.value, member.key.place, what, keys);
  if (!ends) return false;
  const yaml::Node* first = ends->find(keys[0].name);
  const yaml::Node* second = ends->find(keys[1].name);
  if (first == nullptr || second == nullptr) return false;
  const bool known = add_part(context, *first, named);
  const bool sound = add_part(context, *second, named) && known;
  named.kind = {};
  named.kind.unit = std::string(kPercent);
  named.kind.whole = false;
  return sound;
}

bool read_growth(Context& context, const KeyedMap& map, NamedMeasure& named) {
  static constexpr std::array<Key, 2> kKeys = {
      {{"from", "write `from:` and a measure"}, {"to", "write `to:` and a measure"}}};
  named.measure.kind = Measure::Kind::kGrowth;
  return read_relation(context, *map.member("growth"), "growth", kKeys, named);
}

bool read_share(Context& context, const KeyedMap& map, NamedMeasure& named) {
  static constexpr std::array<Key, 2> kKeys = {
      {{"of", "write `of:` and a measure"}, {"in", "write `in:` and a measure"}}};
  named.measure.kind = Measure::Kind::kShare;
  return read_relation(context, *map.member("share"), "a share", kKeys, named);
}

}  // namespace

const MeasureKind kTotalMeasure = {"total", kTotalKeys, read_total};
const MeasureKind kDifferenceMeasure = {"difference", kDifferenceKeys, read_difference};
const MeasureKind kGrowthMeasure = {"growth", kGrowthKeys, read_growth};
const MeasureKind kShareMeasure = {"share", kShareKeys, read_share};

}  // namespace attain::model
