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

std::optional<Comparison> read_comparison(Context& context, const KeyedMap& map,
                                          const diagnostic::Place& place) {
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
                       "write `at_least:` and a number, or `is`, `at_most`, `more_than` or "
                       "`less_than`");
  }
  return comparison;
}

}  // namespace attain::model
