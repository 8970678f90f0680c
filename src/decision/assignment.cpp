// Takes lines of places and what it costs each person and an outsider to fill one; gives who fills
// what, at the least cost in all.
//
// One place after the other is filled along the cheapest path of moves: someone comes in, and
// people may change lines for it (successive shortest paths; R. G. Busacker and P. J. Gowen, 1961).
// INVARIANT: after each place the costs are the least for the places filled so far, so no circle of
// moves saves anything, and Bellman-Ford over the lines ends.
//
// Tested by tests/unit/decision/assignment_test.cpp, against all ways to fill the places.

#include "decision/assignment.hpp"

#include <algorithm>
#include <limits>

namespace attain::decision {
namespace {

constexpr std::int64_t kImpossible = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t kOutsider = SIZE_MAX;

// What counts for less stays below one of what counts for more, for all places together.
constexpr int kPlaceBits = 8;
constexpr int kOrderBits = 17;
constexpr int kOpenShift = kOrderBits + kPlaceBits;
constexpr int kOutsiderShift = kOpenShift + kPlaceBits;
constexpr int kCredentialShift = kOutsiderShift + kPlaceBits;
constexpr int kCredentialBits = 62 - kPlaceBits - kCredentialShift;
static_assert(Assignment::kMostPlaces < 1 << kPlaceBits);

std::int64_t cost_of(const Assignment::Price& price) {
  if (!price.possible) return kImpossible;
  const std::size_t most = (std::size_t{1} << kCredentialBits) - 1;
  const auto credentials = static_cast<std::int64_t>(std::min(price.credentials, most));
  const std::int64_t open = price.open ? std::int64_t{1} << kOpenShift : 0;
  return (credentials << kCredentialShift) + open;
}

}  // namespace

Assignment::Assignment(std::pmr::memory_resource* scratch, std::size_t lines, std::size_t people)
    : people_(people), lines_(scratch), costs_(scratch), line_of_(scratch), assigned_(scratch) {
  lines_.reserve(lines);
  costs_.reserve(lines * people);
  line_of_.reserve(people);
}

void Assignment::add_line(std::int64_t places, const Price& outsider) {
  Line& line = lines_.emplace_back(people_, lines_.get_allocator().resource());
  line.places = places;
  line.outsider = cost_of(outsider);
  if (line.outsider != kImpossible) line.outsider += std::int64_t{1} << kOutsiderShift;
}

void Assignment::add_person(std::span<const Price> prices) {
  const std::size_t person = line_of_.size();
  const auto order =
      static_cast<std::int64_t>(std::min(person, (std::size_t{1} << kOrderBits) - 1));
  line_of_.push_back(kNoLine);
  for (std::size_t line = 0; line < lines_.size(); ++line) {
    std::int64_t cost = cost_of(prices[line]);
    if (cost != kImpossible) {
      if (cost > 0) cost += order;
      lines_[line].queue.emplace_back(cost, person);
    }
    costs_.push_back(cost);
  }
}

bool Assignment::solve() {
  for (Line& line : lines_) std::sort(line.queue.begin(), line.queue.end());
  for (std::uint32_t line = 0; line < lines_.size(); ++line) {
    for (std::int64_t place = 0; place < lines_[line].places; ++place) {
      if (!fill(line)) return false;
    }
  }
  return true;
}

bool Assignment::fill(std::uint32_t line) {
  const auto reached = reach(line);
  std::uint32_t end = kNoLine;
  std::int64_t least = kImpossible;
  for (std::uint32_t l = 0; l < lines_.size(); ++l) {
    const std::int64_t cost = cheapest(lines_[l]).first;
    if (reached[l].cost == kImpossible || cost == kImpossible) continue;
    if (reached[l].cost + cost >= least) continue;
    least = reached[l].cost + cost;
    end = l;
  }
  if (end == kNoLine) return false;
  const std::size_t newcomer = cheapest(lines_[end]).second;
  if (newcomer == kOutsider) {
    ++lines_[end].outsiders;
  } else {
    assigned_.push_back(newcomer);
    line_of_[newcomer] = end;
  }
  for (std::uint32_t l = end; l != line; l = reached[l].from) {
    line_of_[reached[l].person] = reached[l].from;
  }
  return true;
}

/// For each line, what it costs to fill a place of `line` by leaving one of that line empty.
std::pmr::vector<Assignment::Reached> Assignment::reach(std::uint32_t line) const {
  std::pmr::vector<Reached> reached(lines_.size(), lines_.get_allocator());
  for (Reached& one : reached) one.cost = kImpossible;
  reached[line].cost = 0;
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::size_t person : assigned_) {
      const std::uint32_t at = line_of_[person];
      const std::int64_t* costs = costs_.data() + person * lines_.size();
      for (std::uint32_t to = 0; to < lines_.size(); ++to) {
        if (to == at || reached[to].cost == kImpossible || costs[to] == kImpossible) continue;
        const std::int64_t cost = reached[to].cost + costs[to] - costs[at];
        if (cost >= reached[at].cost) continue;
        reached[at] = {cost, person, to};
        changed = true;
      }
    }
  }
  return reached;
}

/// Who comes in at the least cost, a person who fills no place or an outsider.
std::pair<std::int64_t, std::size_t> Assignment::cheapest(Line& line) const {
  while (line.next < line.queue.size() && line_of_[line.queue[line.next].second] != kNoLine) {
    ++line.next;
  }
  if (line.next < line.queue.size() && line.queue[line.next].first < line.outsider) {
    return line.queue[line.next];
  }
  return {line.outsider, kOutsider};
}

}  // namespace attain::decision
