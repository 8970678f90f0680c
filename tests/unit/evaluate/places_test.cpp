#include "evaluate/places.hpp"

#include <cstdint>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "evaluate/bits.hpp"

namespace attain::evaluate {
namespace {

using Words = std::vector<std::uint64_t>;

/// Whether the places can be filled, by the matching itself.
bool matches_all(const std::vector<PlaceLine>& lines, std::uint32_t people) {
  Matching matching;
  std::int64_t places = 0;
  matching.start(people);
  for (const PlaceLine& line : lines) {
    places += line.places;
    matching.add_line(line.places);
    for_each_bit(line.people, [&](std::uint32_t person) { matching.can_fill(person); });
  }
  return matching.solve() == places;
}

TEST(CanFillAll, CountsEachPersonOnce) {
  const Words both{0b01};
  Matching matching;
  const std::vector<PlaceLine> twice{{1, both}, {1, both}};
  EXPECT_FALSE(can_fill_all(twice, 2, matching)) << "one person fills one place";
  const Words other{0b11};
  const std::vector<PlaceLine> apart{{1, both}, {1, other}};
  EXPECT_TRUE(can_fill_all(apart, 2, matching));
}

TEST(CanFillAll, IsTrueWithoutPlaces) {
  const Words nobody;
  Matching matching;
  const std::vector<PlaceLine> none{{0, nobody}};
  EXPECT_TRUE(can_fill_all(none, 0, matching));
  const std::vector<PlaceLine> one{{1, nobody}};
  EXPECT_FALSE(can_fill_all(one, 0, matching));
}

TEST(CanFillAll, SaysWhatTheMatchingSays) {
  std::mt19937 random(4);
  Matching matching;
  int filled = 0;
  constexpr int kCases = 20'000;
  for (int i = 0; i < kCases; ++i) {
    const auto people = static_cast<std::uint32_t>(random() % (i % 10 == 0 ? 150 : 8));
    const std::size_t count = 1 + random() % 8;
    const std::uint32_t one_in = 1 + static_cast<std::uint32_t>(random() % 4);
    std::vector<Words> able(count, Words(words_for(people)));
    std::vector<PlaceLine> lines;
    for (Words& words : able) {
      for (std::uint32_t person = 0; person < people; ++person) {
        if (random() % one_in == 0) set_bit(words.data(), person);
      }
      lines.push_back({static_cast<std::int64_t>(random() % (people / count + 3)), words});
    }
    const bool all = can_fill_all(lines, people, matching);
    EXPECT_EQ(all, matches_all(lines, people)) << "case " << i;
    filled += all ? 1 : 0;
  }
  EXPECT_GT(filled, kCases / 5);
  EXPECT_LT(filled, kCases * 4 / 5);
}

}  // namespace
}  // namespace attain::evaluate
