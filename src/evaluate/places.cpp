// Takes lines of places and who can fill them; tells whether different people fill all places at
// once.
//
// A line that has people enough for the places of all lines can be filled last, whoever fills the
// others: it is left out, and so on with those that remain. They are filled just if for every
// choice of them, those who can fill a place of any of them are at least as many as its places (P.
// Hall, On Representatives of Subsets, 1935): where lines are few, that is counted, and who fills
// which place need not be found.
//
// Tested by tests/unit/evaluate/places_test.cpp, against the matching.

#include "evaluate/places.hpp"

#include <algorithm>
#include <array>

#include "evaluate/bits.hpp"

namespace attain::evaluate {
namespace {

constexpr std::size_t kMostCounted = 6;
constexpr std::size_t kMostChoices = std::size_t{1} << kMostCounted;

/// A value for each choice of lines: bit l of its place stands for line l.
template <class Value>
using Choices = std::array<Value, kMostChoices>;

/// A line, and how many people can fill its places.
struct Line {
  const PlaceLine* line;
  std::int64_t able;
};

/// Lines that may lack people.
class ScarceLines {
 public:
  void add(const PlaceLine& line, std::int64_t able) {
    lines_[size_++] = {&line, able};
    places_ += line.places;
  }

  /// Leaves out those that have people enough for the places of all that remain.
  void leave_out_plenty() {
    for (bool some_left_out = true; some_left_out;) {
      const std::int64_t places = places_;
      std::size_t kept = 0;
      for (std::size_t i = 0; i < size_; ++i) {
        const Line line = lines_[i];
        const bool is_scarce = line.able < places;
        lines_[kept] = line;
        kept += is_scarce ? 1 : 0;
        places_ -= is_scarce ? 0 : line.line->places;
      }
      some_left_out = kept < size_;
      size_ = kept;
    }
  }

  std::span<const Line> all() const { return std::span(lines_).first(size_); }
  std::int64_t places() const { return places_; }

 private:
  std::array<Line, Matching::kMostLines> lines_;
  std::size_t size_ = 0;
  std::int64_t places_ = 0;
};

bool fill_by_count(std::span<const Line> lines, std::size_t words) {
  Choices<std::int64_t> lacking;  // Places less people.
  Choices<std::uint64_t> able;
  lacking[0] = 0;
  able[0] = 0;
  std::size_t choices = 1;
  for (const Line& line : lines) {
    for (std::size_t choice = 0; choice < choices; ++choice) {
      lacking[choices + choice] = lacking[choice] + line.line->places;
    }
    choices *= 2;
  }
  for (std::size_t w = 0; w < words; ++w) {
    std::size_t with = 1;  // The first choice with the line.
    for (const Line& line : lines) {
      const std::uint64_t people = line.line->people[w];
      for (std::size_t choice = 0; choice < with; ++choice) {
        able[with + choice] = able[choice] | people;
        lacking[with + choice] -= count_bits(able[with + choice]);
      }
      with *= 2;
    }
  }
  return std::all_of(lacking.begin(), lacking.begin() + choices,
                     [](std::int64_t places) { return places <= 0; });
}

bool fill_by_matching(const ScarceLines& lines, std::uint32_t people, Matching& matching) {
  matching.start(people);
  for (const Line& line : lines.all()) {
    matching.add_line(line.line->places);
    for_each_bit(line.line->people, [&](std::uint32_t person) { matching.can_fill(person); });
  }
  return matching.solve() == lines.places();
}

}  // namespace

bool can_fill_all(std::span<const PlaceLine> lines, std::uint32_t people, Matching& matching) {
  ScarceLines scarce;
  for (const PlaceLine& line : lines) {
    const std::int64_t able = count_bits(line.people);
    if (able < line.places) return false;
    scarce.add(line, able);
  }
  scarce.leave_out_plenty();
  if (scarce.all().size() > kMostCounted) return fill_by_matching(scarce, people, matching);
  return fill_by_count(scarce.all(), words_for(people));
}

}  // namespace attain::evaluate
