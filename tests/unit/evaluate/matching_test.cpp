#include "evaluate/matching.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace attain::evaluate {
namespace {

/// Lines of places, and for each person a bit for each line that they can fill.
struct Case {
  std::vector<std::int64_t> places;
  std::vector<std::uint32_t> people;
};

/// The most places that can be filled, by trying every assignment of people from `person` on.
std::int64_t most(const Case& c, std::vector<std::int64_t>& free, std::size_t person) {
  if (person == c.people.size()) return 0;
  std::int64_t best = most(c, free, person + 1);
  for (std::size_t line = 0; line < free.size(); ++line) {
    if ((c.people[person] >> line & 1) == 0 || free[line] == 0) continue;
    --free[line];
    best = std::max(best, 1 + most(c, free, person + 1));
    ++free[line];
  }
  return best;
}

std::int64_t solve(Matching& matching, const Case& c) {
  matching.start(static_cast<std::uint32_t>(c.people.size()));
  for (std::uint32_t line = 0; line < c.places.size(); ++line) {
    matching.add_line(c.places[line]);
    for (std::uint32_t person = 0; person < c.people.size(); ++person) {
      if ((c.people[person] >> line & 1) != 0) matching.can_fill(person);
    }
  }
  return matching.solve();
}

std::string show(const Case& c) {
  std::string text = "places";
  for (const std::int64_t places : c.places) text += " " + std::to_string(places);
  text += ", people";
  for (const std::uint32_t lines : c.people) text += " " + std::to_string(lines);
  return text;
}

/// That what `solve` found is an assignment which fills so many places.
void expect_assigned(Matching& matching, const Case& c, std::int64_t filled) {
  std::vector<std::int64_t> in(c.places.size());
  std::int64_t all = 0;
  for (std::uint32_t line = 0; line < c.places.size(); ++line) {
    in[line] = matching.filled(line);
    all += in[line];
    EXPECT_LE(in[line], c.places[line]) << show(c);
  }
  EXPECT_EQ(all, filled) << show(c);
  std::vector<std::uint32_t> line_of;
  matching.assign(line_of);
  ASSERT_EQ(line_of.size(), c.people.size());
  for (std::size_t person = 0; person < line_of.size(); ++person) {
    const std::uint32_t line = line_of[person];
    if (line == Matching::kNoLine) continue;
    EXPECT_EQ(c.people[person] >> line & 1, 1U) << show(c);
    --in[line];
  }
  EXPECT_EQ(in, std::vector<std::int64_t>(in.size())) << show(c);
  for (std::size_t a = 0; a < line_of.size(); ++a) {
    for (std::size_t b = a + 1; b < line_of.size(); ++b) {
      if (c.people[a] != c.people[b]) continue;
      EXPECT_FALSE(line_of[a] == Matching::kNoLine && line_of[b] != Matching::kNoLine) << show(c);
    }
  }
}

TEST(Matching, OfNobodyOrNoPlaceFillsNone) {
  Matching matching;
  EXPECT_EQ(solve(matching, {{}, {}}), 0);
  EXPECT_EQ(solve(matching, {{}, {0, 0}}), 0);
  EXPECT_EQ(solve(matching, {{2, 1}, {}}), 0);
  EXPECT_EQ(solve(matching, {{0, 0}, {3, 3}}), 0);
  EXPECT_EQ(solve(matching, {{2, 1}, {0, 0, 0}}), 0);
}

TEST(Matching, MovesPeopleOnToMakeRoom) {
  Matching matching;
  EXPECT_EQ(solve(matching, {{1, 1}, {3, 1}}), 2) << "the first person must leave the first line";
  // A chain: person i can fill lines i and i + 1, the last the first line alone.
  EXPECT_EQ(solve(matching, {{1, 1, 1, 1}, {0b0011, 0b0110, 0b1100, 0b0001}}), 4);
}

TEST(Matching, OfAllLinesAndManyPeopleIsExact) {
  Case c;
  for (std::uint32_t line = 0; line < Matching::kMostLines; ++line) {
    c.places.push_back(12);
    for (int i = 0; i < 12; ++i) {
      c.people.push_back(std::uint32_t{1} << line | std::uint32_t{1}
                                                        << ((line + 1) % Matching::kMostLines));
    }
  }
  Matching matching;
  EXPECT_EQ(solve(matching, c), 16 * 12);
  expect_assigned(matching, c, 16 * 12);
  c.people.pop_back();
  EXPECT_EQ(solve(matching, c), 16 * 12 - 1);
}

TEST(Matching, EqualsTheBestOfAllAssignments) {
  std::mt19937 random(20180331);
  const auto below = [&](std::uint32_t bound) {
    return static_cast<std::uint32_t>(random() % bound);
  };
  Matching matching;
  for (int i = 0; i < 6000; ++i) {
    Case c;
    c.places.resize(below(5));
    for (std::int64_t& places : c.places) places = below(4);
    c.people.resize(below(6));
    // Some cases have people of few kinds, so that groups are larger than one.
    const std::uint32_t kinds = 1 + below(1U << c.places.size());
    for (std::uint32_t& lines : c.people) lines = below(kinds);
    std::vector<std::int64_t> free = c.places;
    const std::int64_t best = most(c, free, 0);
    ASSERT_EQ(solve(matching, c), best) << show(c);
    expect_assigned(matching, c, best);
  }
}

}  // namespace
}  // namespace attain::evaluate
