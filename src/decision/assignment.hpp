#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <span>
#include <utility>
#include <vector>

namespace attain::decision {

/// Fills lines of places at the least cost, so that nobody fills two: with people, each at a price
/// for each line, and with outsiders, as many as it takes, at one price for each line.
///
/// The fewest credentials come first; then the fewest outsiders, the fewest people of whom facts
/// are open, and of those at some cost the people who were added earlier.
class Assignment {
 public:
  static constexpr std::int64_t kMostPlaces = 200;
  static constexpr std::size_t kMostLines = 16;
  static constexpr std::uint32_t kNoLine = UINT32_MAX;

  /// What it takes for someone to fill a place of a line.
  struct Price {
    bool possible = false;
    std::size_t credentials = 0;
    bool open = false;  ///< Whether absent facts must turn out well, too.
  };

  /// `scratch` is the working memory, taken at once for so many lines and people.
  explicit Assignment(std::pmr::memory_resource* scratch, std::size_t lines = 0,
                      std::size_t people = 0);

  /// REQUIRES: at most kMostLines lines with at most kMostPlaces places in all.
  void add_line(std::int64_t places, const Price& outsider);

  /// REQUIRES: no line is added afterwards, and there is a price for each.
  void add_person(std::span<const Price> prices);

  /// False if the places cannot all be filled.
  bool solve();

  /// After `solve`: the line whose place a person fills, and how many places outsiders fill.
  std::uint32_t line_of(std::size_t person) const { return line_of_[person]; }
  std::int64_t outsiders(std::size_t line) const { return lines_[line].outsiders; }

 private:
  struct Line {
    Line(std::size_t people, std::pmr::memory_resource* scratch) : queue(scratch) {
      queue.reserve(people);
    }

    std::int64_t places = 0;
    std::int64_t outsider = 0;   ///< The cost of one.
    std::int64_t outsiders = 0;  ///< How many fill a place.
    std::size_t next = 0;        ///< In `queue`: before it, all fill a place of some line.
    std::pmr::vector<std::pair<std::int64_t, std::size_t>> queue;  ///< People by what they cost.
  };

  /// The cheapest way to give up a place of this line: who leaves it, for a place of which line.
  struct Reached {
    std::int64_t cost = 0;
    std::size_t person = 0;
    std::uint32_t from = kNoLine;
  };

  bool fill(std::uint32_t line);
  std::pmr::vector<Reached> reach(std::uint32_t line) const;
  std::pair<std::int64_t, std::size_t> cheapest(Line& line) const;

  const std::size_t people_;
  std::pmr::vector<Line> lines_;
  std::pmr::vector<std::int64_t> costs_;     ///< Of each person for each line.
  std::pmr::vector<std::uint32_t> line_of_;  ///< Of each person.
  std::pmr::vector<std::size_t> assigned_;   ///< People who fill a place.
};

}  // namespace attain::decision
