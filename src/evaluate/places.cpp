// Takes lines of places and who can fill them; tells whether different people fill all places at
// once.
//
// They do just if for every choice of lines, those who can fill a place of any of them are at least
// as many as its places (P. Hall, On Representatives of Subsets, 1935): where lines are few, that
// is counted, and who fills which place need not be found.
//
// Tested by tests/unit/evaluate/places_test.cpp, against the matching.

#include "evaluate/places.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "evaluate/bits.hpp"

namespace attain::evaluate {
namespace {

constexpr std::size_t kMostCounted = 6;
constexpr std::size_t kMostChoices = std::size_t{1} << kMostCounted;

/// A value for each choice of lines: bit l of its place stands for line l.
template <class Value>
using Choices = std::array<Value, kMostChoices>;

/// Whether each line has people enough for the places of all.
bool is_plenty(std::span<const PlaceLine> lines) {
  std::int64_t places = 0;
  for (const PlaceLine& line : lines) places += line.places;
  return std::all_of(lines.begin(), lines.end(),
                     [&](const PlaceLine& line) { return count_bits(*line.people) >= places; });
}

bool fill_by_count(std::span<const PlaceLine> lines, std::size_t words) {
  const std::size_t choices = std::size_t{1} << lines.size();
  Choices<std::int64_t> places;
  Choices<std::int64_t> people;
  Choices<std::uint64_t> able;
  places[0] = 0;
  able[0] = 0;
  for (std::size_t choice = 1; choice < choices; ++choice) {
    const PlaceLine& line = lines[static_cast<std::size_t>(std::countr_zero(choice))];
    places[choice] = places[choice & (choice - 1)] + line.places;
    people[choice] = 0;
  }
  for (std::size_t w = 0; w < words; ++w) {
    for (std::size_t choice = 1; choice < choices; ++choice) {
      const PlaceLine& line = lines[static_cast<std::size_t>(std::countr_zero(choice))];
      able[choice] = able[choice & (choice - 1)] | (*line.people)[w];
      people[choice] += std::popcount(able[choice]);
      if (w + 1 == words && people[choice] < places[choice]) return false;
    }
  }
  return words > 0 || places[choices - 1] == 0;
}

bool fill_by_matching(std::span<const PlaceLine> lines, std::uint32_t people, Matching& matching) {
  std::int64_t places = 0;
  matching.start(people);
  for (const PlaceLine& line : lines) {
    places += line.places;
    matching.add_line(line.places);
    for_each_bit(*line.people, [&](std::uint32_t person) { matching.can_fill(person); });
  }
  return matching.solve() == places;
}

}  // namespace

bool can_fill_all(std::span<const PlaceLine> lines, std::uint32_t people, Matching& matching) {
  if (lines.size() <= kMostCounted) return fill_by_count(lines, words_for(people));
  return is_plenty(lines) || fill_by_matching(lines, people, matching);
}

}  // namespace attain::evaluate
