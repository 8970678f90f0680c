// Takes lines of places and who can fill them; gives the most places that different people fill at
// once, and one way to do so.
//
// People who can fill the same lines are one group, so that the network has a node for each line
// and each set of lines, and its flow counts people. Each phase finds, by breadth first, how many
// people must move until someone free comes in, and then moves as many as it can along shortest
// paths. INVARIANT: for each line, filled is the sum over groups of `in`; for each group, free and
// `in` add up to its people. Tested by tests/unit/evaluate/matching_test.cpp, against all
// assignments.

#include "evaluate/matching.hpp"

#include <algorithm>
#include <cassert>

namespace attain::evaluate {
namespace {

constexpr std::size_t kFirstGroups = 8;

}  // namespace

void Matching::start(std::uint32_t people) {
  lines_of_.assign(people, 0);
  lines_ = 0;
}

void Matching::add_line(std::int64_t places) {
  assert(lines_ < kMostLines);
  places_[lines_++] = places;
}

void Matching::can_fill(std::uint32_t person) {
  lines_of_[person] |= std::uint32_t{1} << (lines_ - 1);
}

std::int64_t Matching::solve() {
  group_people();
  filled_.fill(0);
  std::int64_t filled = 0;
  while (find_levels()) {
    for (std::uint32_t line = 0; line < lines_; ++line) {
      while (filled_[line] < places_[line]) {
        const std::int64_t pushed = push(line, places_[line] - filled_[line]);
        if (pushed == 0) break;
        filled += pushed;
      }
    }
  }
  return filled;
}

void Matching::group_people() {
  group_of_.assign(lines_of_.size(), kNoLine);
  by_lines_.clear();
  by_lines_.reserve(lines_of_.size());
  for (std::uint32_t person = 0; person < lines_of_.size(); ++person) {
    if (lines_of_[person] != 0) by_lines_.push_back(person);
  }
  std::sort(by_lines_.begin(), by_lines_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(lines_of_[a], a) < std::pair(lines_of_[b], b);
  });
  groups_.clear();
  groups_.reserve(kFirstGroups);
  for (const std::uint32_t person : by_lines_) {
    if (groups_.empty() || groups_.back().lines != lines_of_[person]) {
      groups_.emplace_back().lines = lines_of_[person];
    }
    ++groups_.back().free;
    group_of_[person] = static_cast<std::uint32_t>(groups_.size() - 1);
  }
}

/// Levels of lines: 0 has an empty place, and each further one can give someone to one before it.
/// False if no line that is reached can be filled by someone free.
bool Matching::find_levels() {
  level_.fill(kNoLine);
  OfLines<std::uint32_t> reached;  // In the order in which they are.
  std::size_t count = 0;
  for (std::uint32_t line = 0; line < lines_; ++line) {
    if (filled_[line] == places_[line]) continue;
    level_[line] = 0;
    reached[count++] = line;
  }
  bool found = false;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint32_t line = reached[i];
    for (const Group& group : groups_) {
      if ((group.lines >> line & 1) == 0) continue;
      found = found || group.free > 0;
      for (std::uint32_t other = 0; other < lines_; ++other) {
        if (group.in[other] == 0 || level_[other] != kNoLine) continue;
        level_[other] = level_[line] + 1;
        reached[count++] = other;
      }
    }
  }
  return found;
}

/// Brings up to `wanted` people into `line`, whoever is free or else from a line one level on; how
/// many. As deep as there are lines.
std::int64_t Matching::push(std::uint32_t line, std::int64_t wanted) {
  for (Group& group : groups_) {
    if ((group.lines >> line & 1) == 0 || group.free == 0) continue;
    const std::int64_t moved = std::min(wanted, group.free);
    group.free -= moved;
    group.in[line] += moved;
    filled_[line] += moved;
    return moved;
  }
  for (Group& group : groups_) {
    if ((group.lines >> line & 1) == 0) continue;
    for (std::uint32_t other = 0; other < lines_; ++other) {
      if (group.in[other] == 0 || level_[other] != level_[line] + 1) continue;
      const std::int64_t moved = push(other, std::min(wanted, group.in[other]));
      if (moved == 0) continue;
      group.in[other] -= moved;
      filled_[other] -= moved;
      group.in[line] += moved;
      filled_[line] += moved;
      return moved;
    }
  }
  level_[line] = kNoLine;  // Nobody can come in here in this phase.
  return 0;
}

std::int64_t Matching::filled(std::uint32_t line) const { return filled_[line]; }

void Matching::assign(std::vector<std::uint32_t>& line_of) {
  line_of.assign(lines_of_.size(), kNoLine);
  for (const std::uint32_t person : by_lines_) {
    Group& group = groups_[group_of_[person]];
    for (std::uint32_t line = 0; line < lines_; ++line) {
      if (group.in[line] == 0) continue;
      --group.in[line];
      line_of[person] = line;
      break;
    }
  }
}

}  // namespace attain::evaluate
