#include "decision/arena.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace attain::decision {
namespace {

TEST(Arena, BeginsWithTheMemoryItIsGiven) {
  alignas(std::max_align_t) std::array<std::byte, 64> bytes;
  Arena arena(bytes);
  const void* begin = bytes.data();
  EXPECT_EQ(arena.make<std::uint64_t>(1), begin);
  const void* last = bytes.data() + 8;
  EXPECT_EQ(arena.make<std::uint64_t>(7), last);
  EXPECT_NE(arena.make<char>(1), nullptr);
}

TEST(Arena, GivesMemoryThatIsAlignedAndLeavesWhatIsThere) {
  alignas(std::max_align_t) std::array<std::byte, 100> bytes;
  Arena arena(bytes);
  std::vector<std::string_view> texts;
  std::vector<const std::int64_t*> numbers;
  for (int i = 0; i < 5000; ++i) {
    texts.push_back(arena.keep_text(std::to_string(i)));
    numbers.push_back(arena.keep_one<std::int64_t>(i).begin());
    ASSERT_EQ(reinterpret_cast<std::uintptr_t>(numbers.back()) % alignof(std::int64_t), 0U);
  }
  const auto large = arena.make_span<std::int64_t>(100'000);
  EXPECT_EQ(large.size(), 100'000U);
  EXPECT_EQ(large.back(), 0);
  for (int i = 0; i < 5000; ++i) {
    EXPECT_EQ(texts[static_cast<std::size_t>(i)], std::to_string(i));
    EXPECT_EQ(*numbers[static_cast<std::size_t>(i)], i);
  }
}

TEST(Arena, HoldsContainersAsWell) {
  Arena arena;
  std::pmr::vector<int> numbers(&arena);
  for (int i = 0; i < 10'000; ++i) numbers.push_back(i);
  EXPECT_EQ(numbers[9'999], 9'999);
  EXPECT_EQ(arena.make<int>(0), nullptr);
}

}  // namespace
}  // namespace attain::decision
