// Takes a requirement's keys; gives its one comparator.
//
// Tested by tests/unit/model/comparison_test.cpp.

#include "model/comparison.hpp"

#include <array>

#include <fmt/format.h>

namespace attain::model {
namespace {

using diagnostic::Code;

constexpr std::array kComparators = {Comparator::kIs, Comparator::kAtLeast, Comparator::kAtMost,
                                     Comparator::kMoreThan, Comparator::kLessThan};

}  // namespace

std::optional<Comparator> comparator_of(std::string_view key) {
  for (const Comparator comparator : kComparators) {
    if (to_string(comparator) == key) return comparator;
  }
  return std::nullopt;
}

std::optional<Comparison> read_comparison(Context& context, const KeyedMap& map,
                                          const diagnostic::Place& place,
                                          std::string_view if_missing) {
  std::optional<Comparison> comparison;
  bool meant = false;
  for (const Comparator comparator : kComparators) {
    meant = meant || map.is_meant(to_string(comparator));
    const yaml::Member* member = map.member(to_string(comparator));
    if (member == nullptr) continue;
    if (comparison) {
      context.read.error(Code::kTwoComparators, member->key.place,
                         fmt::format("this requirement compares by `{}` and by `{}`",
                                     to_string(comparison->comparator), to_string(comparator)),
                         "write two requirements, one for each");
      return std::nullopt;
    }
    comparison = Comparison{comparator, &member->value};
  }
  if (!meant) {
    context.read.error(Code::kMissingComparator, place,
                       "this requirement does not say what to compare with",
                       std::string(if_missing));
  }
  return comparison;
}

}  // namespace attain::model
