// Takes requirements on people, and on the credentials they hold; gives their statuses.
//
// Tested by tests/unit/evaluate/people_test.cpp and against all assignments in
// tests/differential.

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "evaluate/evaluation.hpp"
#include "evaluate/passing.hpp"
#include "evaluate/places.hpp"
#include "evaluate/threshold.hpp"

namespace attain::evaluate {
namespace {

/// The fewest and the most places that the branches which may apply ask for.
struct Wanted {
  std::int64_t least = INT64_MAX;
  std::int64_t most = -1;
  bool some_undefined = false;

  bool all_undefined() const { return most < 0; }
};

/// Lines of places, in memory of its own.
class Lines {
 public:
  void add(const PlaceLine& line) { lines_[size_++] = line; }
  std::span<const PlaceLine> all() const { return std::span(lines_).first(size_); }

 private:
  std::array<PlaceLine, Matching::kMostLines> lines_;
  std::size_t size_ = 0;
};

Wanted wanted(const compile::Program& program, const compile::Number& number,
              std::span<const facts::Value> attributes) {
  Wanted wanted;
  const compile::Span branches = branches_for(number, attributes);
  for (std::uint32_t b = branches.first; b < branches.end; ++b) {
    const std::int64_t places = program.whole_numbers[b];
    if (places == compile::kNotWhole) {
      wanted.some_undefined = true;
      continue;
    }
    wanted.least = std::min(wanted.least, places);
    wanted.most = std::max(wanted.most, places);
  }
  return wanted;
}

}  // namespace

Status Evaluation::judge_people(std::uint32_t index) {
  const compile::Requirement& requirement = program_.requirements[index];
  const Status own = judge(program_, requirement.threshold, requirement.comparator,
                           heads(requirement.subject), outcome_.attributes);
  return std::min(own, least({index + 1, requirement.end}));
}

Status Evaluation::judge_credentials(const compile::Requirement& requirement) {
  const Count pairs =
      count_pairs(program_, program_.tests[requirement.subject], traits(), facts_.people_known);
  return judge(program_, requirement.threshold, requirement.comparator, pairs, outcome_.attributes);
}

Status Evaluation::judge_different_people(const compile::Requirement& requirement) {
  Lines lines;
  bool some_undefined = false;
  bool in_doubt = traits().in_doubt;
  for (std::uint32_t p = requirement.places.first; p < requirement.places.end; ++p) {
    const Wanted places = wanted(program_, program_.places[p].people, outcome_.attributes);
    if (places.all_undefined()) return Status::kUndefined;
    some_undefined = some_undefined || places.some_undefined;
    in_doubt = in_doubt || places.least < places.most;
    lines.add({places.most, passing(program_.places[p].test).certain});
  }
  const auto people = static_cast<std::uint32_t>(facts_.people.size());
  if (!some_undefined && can_fill_all(lines.all(), people, outcome_.matching)) return Status::kMet;
  if (!facts_.people_known || some_undefined) return Status::kUnknown;
  return in_doubt && may_fill_all(requirement.places) ? Status::kUnknown : Status::kNotMet;
}

/// Whether places can be filled, as few as may be asked for, by all people who may pass.
bool Evaluation::may_fill_all(compile::Span places) {
  Lines lines;
  for (std::uint32_t p = places.first; p < places.end; ++p) {
    const Wanted asked = wanted(program_, program_.places[p].people, outcome_.attributes);
    lines.add({asked.least, passing(program_.places[p].test).possible});
  }
  const auto people = static_cast<std::uint32_t>(facts_.people.size());
  return can_fill_all(lines.all(), people, outcome_.matching);
}

const TraitColumns& Evaluation::traits() {
  if (!std::exchange(outcome_.traits_found, true)) {
    find_traits(program_, facts_, outcome_.traits, outcome_.condition);
  }
  return outcome_.traits;
}

Count Evaluation::heads(std::uint32_t test) {
  const BitSets& people = passing(test);
  const std::int64_t certain = count_bits(people.certain);
  if (!facts_.people_known) return {certain, Count::kUnbounded};
  return {certain, outcome_.traits.in_doubt ? count_bits(people.possible) : certain};
}

const BitSets& Evaluation::passing(std::uint32_t test) {
  Made& passing = outcome_.passing[test];
  if (std::exchange(passing.in, outcome_.evaluations) != outcome_.evaluations) {
    find_passing(program_, program_.tests[test], traits(), passing.sets);
  }
  return passing.sets;
}

}  // namespace attain::evaluate
