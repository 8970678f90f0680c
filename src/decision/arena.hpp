#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <memory_resource>
#include <string_view>
#include <type_traits>

#include <attain/evidence.hpp>

namespace attain::decision {

/// The memory of one decision: what is put here stays where it is, and goes with the arena at once.
/// Holds nothing that would have to be destroyed.
class Arena {
 public:
  /// So many values at their defaults; null for none.
  template <class T>
  T* make(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (count == 0) return nullptr;
    auto* first = static_cast<T*>(memory_.allocate(count * sizeof(T), alignof(T)));
    std::uninitialized_value_construct_n(first, count);
    return first;
  }

  /// A copy of any values that lie side by side.
  template <class Values>
  auto keep(const Values& values) {
    using T = typename Values::value_type;
    static_assert(std::is_trivially_destructible_v<T>);
    if (values.size() == 0) return List<T>();
    auto* first = static_cast<T*>(memory_.allocate(values.size() * sizeof(T), alignof(T)));
    std::uninitialized_copy(values.begin(), values.end(), first);
    return List<T>(first, values.size());
  }

  /// A list of one.
  template <class T>
  List<T> keep_one(const T& value) {
    T* one = make<T>(1);
    *one = value;
    return {one, 1};
  }

  /// A copy of a text.
  std::string_view keep_text(std::string_view text) {
    char* first = static_cast<char*>(memory_.allocate(text.size() + 1, 1));
    std::copy(text.begin(), text.end(), first);
    return {first, text.size()};
  }

 private:
  static constexpr std::size_t kFirstBytes = 16 << 10;

  std::pmr::monotonic_buffer_resource memory_{kFirstBytes};
};

}  // namespace attain::decision
