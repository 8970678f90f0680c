#pragma once

#include <array>
#include <optional>
#include <string_view>

#include <attain/decision.hpp>

#include "model/context.hpp"

namespace attain::model {

/// A comparator and what it compares with, as written.
struct Comparison {
  Comparator comparator = Comparator::kAtLeast;
  const yaml::Node* value = nullptr;
};

inline constexpr std::array<Key, 5> kComparatorKeys = {
    {{"is"}, {"at_least"}, {"at_most"}, {"more_than"}, {"less_than"}}};

/// The comparator that a key writes, or none.
std::optional<Comparator> comparator_of(std::string_view key);

/// The one comparator of a requirement; none, reported at `place`, if it has none or two.
/// `if_missing` says what to write.
std::optional<Comparison> read_comparison(
    Context& context, const KeyedMap& map, const diagnostic::Place& place,
    std::string_view if_missing =
        "write `at_least:` and a number, or `is`, `at_most`, `more_than` or `less_than`");

}  // namespace attain::model
