#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include <attain/evidence.hpp>

namespace attain::decision {

/// The memory of one decision, or of what finds it: what is put here stays where it is, and goes
/// with the arena at once. Holds nothing that would have to be destroyed; containers of
/// std::pmr may lie in it, too.
class Arena final : public std::pmr::memory_resource {
 public:
  Arena() = default;

  /// Begins with memory of the caller. REQUIRES: it outlives this, and is aligned for any type.
  explicit Arena(std::span<std::byte> first) : chunk_(first.data()), size_(first.size()) {}

  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  /// So many values at their defaults; null for none.
  template <class T>
  T* make(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (count == 0) return nullptr;
    auto* first = static_cast<T*>(take(count * sizeof(T), alignof(T)));
    std::uninitialized_value_construct_n(first, count);
    return first;
  }

  /// The same as a span.
  template <class T>
  std::span<T> make_span(std::size_t count) {
    return {make<T>(count), count};
  }

  /// A copy of any values that lie side by side.
  template <class Values>
  auto keep(const Values& values) {
    using T = typename Values::value_type;
    static_assert(std::is_trivially_destructible_v<T>);
    if (values.size() == 0) return List<T>();
    auto* first = static_cast<T*>(take(values.size() * sizeof(T), alignof(T)));
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
    char* first = static_cast<char*>(take(text.size() + 1, 1));
    std::copy(text.begin(), text.end(), first);
    return {first, text.size()};
  }

 private:
  static constexpr std::size_t kFirstBytes = 16 << 10;

  /// Bytes that are not used yet.
  void* take(std::size_t bytes, std::size_t alignment) {
    const std::size_t begin = (used_ + alignment - 1) & ~(alignment - 1);
    if (begin > size_ || bytes > size_ - begin) return take_from_new_chunk(bytes);
    used_ = begin + bytes;
    return chunk_ + begin;
  }

  /// Each chunk is twice as large as the one before, so that few are needed.
  void* take_from_new_chunk(std::size_t bytes) {
    const std::size_t size = std::max(bytes, chunks_.empty() ? kFirstBytes : 2 * size_);
    chunks_.push_back(std::make_unique_for_overwrite<std::byte[]>(size));
    chunk_ = chunks_.back().get();
    size_ = size;
    used_ = bytes;
    return chunk_;
  }

  void* do_allocate(std::size_t bytes, std::size_t alignment) override {
    return take(bytes, alignment);
  }
  void do_deallocate(void* /*first*/, std::size_t /*bytes*/, std::size_t /*alignment*/) override {}
  bool do_is_equal(const std::pmr::memory_resource& other) const noexcept override {
    return this == &other;
  }

  std::byte* chunk_ = nullptr;  ///< The one that is being filled.
  std::size_t size_ = 0;        ///< Its bytes.
  std::size_t used_ = 0;        ///< Of these.
  std::vector<std::unique_ptr<std::byte[]>> chunks_;
};

}  // namespace attain::decision
