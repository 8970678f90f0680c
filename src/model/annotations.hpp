#pragma once

#include <array>

#include "model/context.hpp"

namespace attain::model {

/// The keys that any node of the rules may carry beside its meaning.
inline constexpr std::array<Key, 4> kAnnotationKeys = {
    {{"title"}, {"cite"}, {"note"}, {"reading"}}};

/// The keys of a kind of node and those of annotations, the former first.
template <std::size_t kCount>
constexpr std::array<Key, kCount + kAnnotationKeys.size()> with_annotations(
    const Key (&keys)[kCount]) {
  std::array<Key, kCount + kAnnotationKeys.size()> all;
  for (std::size_t i = 0; i < kCount; ++i) all[i] = keys[i];
  for (std::size_t i = 0; i < kAnnotationKeys.size(); ++i) all[kCount + i] = kAnnotationKeys[i];
  return all;
}

/// What a node carries beside its meaning.
Annotations read_annotations(Context& context, const KeyedMap& map);

/// Adds readings that are not in `to` already.
void join_readings(const std::vector<std::string>& from, std::vector<std::string>& to);

}  // namespace attain::model
