#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace attain::evaluate {

/// Fills lines of places with people so that nobody fills two and as many places as possible are
/// filled: a maximum matching, by Dinic's algorithm over people grouped by the lines they can fill
/// (E. A. Dinic 1970; on unit networks it takes edges times the square root of places).
///
/// Working memory, reused from one matching to the next.
class Matching {
 public:
  static constexpr std::uint32_t kMostLines = 16;
  static constexpr std::uint32_t kNoLine = UINT32_MAX;

  /// Begins anew, with nobody able to fill anything and no line.
  void start(std::uint32_t people);

  /// Adds a line with so many places. REQUIRES: fewer than kMostLines lines so far.
  void add_line(std::int64_t places);

  /// The person can fill a place of the line added last.
  void can_fill(std::uint32_t person);

  /// The most places that can be filled at once.
  std::int64_t solve();

  /// After `solve`: how many places of a line are filled.
  std::int64_t filled(std::uint32_t line) const;

  /// After `solve`, once: the line whose place each person fills, or kNoLine. Of people who can
  /// fill the same lines the earlier ones fill places.
  void assign(std::vector<std::uint32_t>& line_of);

 private:
  /// People who can fill the same lines.
  struct Group {
    std::uint32_t lines = 0;           ///< Bit l: they can fill line l.
    std::int64_t free = 0;             ///< How many of them fill no place.
    std::int64_t in[kMostLines] = {};  ///< How many of them fill a place of each line.
  };

  /// A value for each line.
  template <class Value>
  using OfLines = std::array<Value, kMostLines>;

  void group_people();
  bool find_levels();
  std::int64_t push(std::uint32_t line, std::int64_t wanted);

  std::vector<std::uint32_t> lines_of_;  ///< For each person a bit for each line.
  std::vector<std::uint32_t> group_of_;  ///< For each person.
  std::vector<Group> groups_;
  std::vector<std::uint32_t> by_lines_;  ///< People who can fill something, by which lines.
  std::uint32_t lines_ = 0;
  OfLines<std::int64_t> places_;
  OfLines<std::int64_t> filled_;
  OfLines<std::uint32_t> level_;  ///< Steps from a line with an empty place.
};

}  // namespace attain::evaluate
