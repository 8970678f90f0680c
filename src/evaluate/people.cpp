// Takes requirements on people, and on the credentials they hold; gives their statuses.
//
// Tested by tests/unit/evaluate/people_test.cpp and against all assignments in
// tests/differential.

#include <algorithm>

#include "evaluate/evaluation.hpp"
#include "evaluate/threshold.hpp"

namespace attain::evaluate {
namespace {

/// The fewest and the most places that the branches which may apply ask for.
struct Wanted {
  std::int64_t least = 0;
  std::int64_t most = 0;
  bool all_undefined = true;
  bool some_undefined = false;
};

Wanted wanted(const compile::Program& program, const compile::Number& number,
              std::span<const facts::Value> attributes) {
  Wanted wanted;
  const compile::Span branches = branches_for(number, attributes);
  for (std::uint32_t b = branches.first; b < branches.end; ++b) {
    if (!program.numbers[b]) {
      wanted.some_undefined = true;
      continue;
    }
    const std::int64_t places = program.numbers[b]->whole().value_or(0);
    wanted.least = wanted.all_undefined ? places : std::min(wanted.least, places);
    wanted.most = std::max(wanted.most, places);
    wanted.all_undefined = false;
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
  const Range pairs =
      count_pairs(program_, program_.tests[requirement.subject], facts_, outcome_.held);
  return judge(program_, requirement.threshold, requirement.comparator, pairs, outcome_.attributes);
}

Status Evaluation::judge_different_people(const compile::Requirement& requirement) {
  std::int64_t least = 0;
  std::int64_t most = 0;
  bool some_undefined = false;
  for (std::uint32_t p = requirement.places.first; p < requirement.places.end; ++p) {
    const Wanted places = wanted(program_, program_.places[p].people, outcome_.attributes);
    if (places.all_undefined) return Status::kUndefined;
    least += places.least;
    most += places.most;
    some_undefined = some_undefined || places.some_undefined;
  }
  if (!some_undefined && fill_places(requirement.places, Counted::kYes, true) == most) {
    return Status::kMet;
  }
  const bool open = !facts_.people_known || some_undefined ||
                    fill_places(requirement.places, Counted::kMaybe, false) == least;
  return open ? Status::kUnknown : Status::kNotMet;
}

/// How many places people can fill who count at least so; of branches that may apply, the one with
/// the most places or the fewest.
std::int64_t Evaluation::fill_places(compile::Span places, Counted least, bool with_most) {
  Matching& matching = outcome_.matching;
  matching.start(static_cast<std::uint32_t>(facts_.people.size()));
  for (std::uint32_t p = places.first; p < places.end; ++p) {
    const Wanted lines = wanted(program_, program_.places[p].people, outcome_.attributes);
    const compile::Test& test = program_.tests[program_.places[p].test];
    matching.add_line(with_most ? lines.most : lines.least);
    for (std::uint32_t person = 0; person < facts_.people.size(); ++person) {
      const Counted counted =
          test_person(program_, test, facts_, outcome_.held, person, outcome_.test_parts);
      if (counted >= least) matching.can_fill(person);
    }
  }
  return matching.solve();
}

const Range& Evaluation::heads(std::uint32_t test) {
  Lazy<Range>& heads = outcome_.heads[test];
  if (!heads.known) {
    heads = {true, count_people(program_, program_.tests[test], facts_, outcome_.held,
                                outcome_.test_parts)};
  }
  return heads.value;
}

}  // namespace attain::evaluate
