#pragma once

#include <deque>
#include <string_view>
#include <utility>
#include <vector>

#include <attain/evidence.hpp>

namespace attain::decision {

/// A list as decisions hold it, of values that live as long as the tests.
template <class T>
List<T> listed(std::vector<T> values) {
  static std::deque<std::vector<T>> kept;
  return kept.emplace_back(std::move(values));
}

inline List<std::string_view> names(std::vector<std::string_view> names) {
  return listed(std::move(names));
}

}  // namespace attain::decision
