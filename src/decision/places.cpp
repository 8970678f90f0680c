// Takes lines of places and the people of the facts; gives the steps that fill all places with the
// fewest credentials: who gains what, and how many further people are needed.
//
// Tested by tests/unit/decision/explain_different_people_test.cpp.

#include "decision/places.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "decision/assignment.hpp"
#include "decision/distance.hpp"
#include "decision/people.hpp"
#include "value/exact.hpp"

namespace attain::decision {
namespace {

using Lines = std::vector<Line>;

bool is_defined(const std::vector<Threshold>& required) {
  return std::none_of(required.begin(), required.end(),
                      [](const Threshold& one) { return one.applies && !one.value; });
}

Range total(const Lines& lines) {
  Range total;
  for (const Line& line : lines) total = value::add(total, line.places);
  return total;
}

std::optional<Lines> lines_of_places(const Frame& frame, const compile::Requirement& rule) {
  Lines lines;
  for (std::uint32_t p = rule.places.first; p < rule.places.end; ++p) {
    const compile::Place& place = frame.program.places[p];
    const auto required = required_by(frame.program, place.people, frame.facts.attributes);
    if (!is_defined(required)) return std::nullopt;
    lines.push_back({place.test, span_of(required)});
  }
  return lines;
}

std::optional<Lines> lines_of_people(const Frame& frame, std::uint32_t index) {
  const compile::Requirement& rule = frame.program.requirements[index];
  const auto required = required_by(frame.program, rule.threshold, frame.facts.attributes);
  if (rule.comparator != Comparator::kAtLeast || !is_defined(required)) return std::nullopt;
  Line line{rule.subject, span_of(required)};
  if (rule.end == index + 1) return Lines{line};
  if (frame.program.requirements[index + 1].end != rule.end) return std::nullopt;
  std::optional<Lines> lines = lines_of(frame, index + 1);
  if (!lines) return std::nullopt;
  const Range others = value::subtract(line.places, total(*lines));
  line.places = {std::max(Rational(0), others.low), std::max(Rational(0), others.high)};
  lines->push_back(line);
  return lines;
}

/// What it takes for one person to fill a place of each line.
using Needs = std::vector<const People::Needs*>;

/// People who fill places as they are or after gaining something; and how many may fill one.
class Candidates {
 public:
  Candidates(const Frame& frame, const Lines& lines) {
    for (const Line& line : lines) tests_.push_back(&frame.people.of(frame, line.test));
    for (std::uint32_t p = 0; p < frame.facts.people.size(); ++p) {
      Needs needs;
      for (People* people : tests_) needs.push_back(&people->needs(p));
      const auto is = [&](Counted counted) {
        return std::any_of(needs.begin(), needs.end(),
                           [&](const People::Needs* one) { return one->counted == counted; });
      };
      if (is(Counted::kMaybe)) ++maybe_;
      if (std::any_of(needs.begin(), needs.end(),
                      [](const People::Needs* one) { return one->near; })) {
        needs_.push_back(std::move(needs));
      }
    }
  }

  const std::vector<Needs>& needs() const { return needs_; }
  std::int64_t maybe() const { return maybe_; }
  const std::vector<People*>& tests() { return tests_; }

 private:
  std::vector<People*> tests_;
  std::vector<Needs> needs_;
  std::int64_t maybe_ = 0;
};

Assignment::Price price(const People::Needs& needs) {
  return {needs.possible && needs.counted != Counted::kMaybe, needs.credentials.size(),
          !needs.facts.empty()};
}

/// The steps of those who gain something, who gains the least first.
void add_gains(const Frame& frame, const std::vector<const People::Needs*>& filling,
               std::vector<Step>& gap) {
  std::vector<const People::Needs*> gaining;
  for (const People::Needs* needs : filling) {
    if (needs->counted == Counted::kNo) gaining.push_back(needs);
  }
  std::stable_sort(gaining.begin(), gaining.end(), [](const auto* a, const auto* b) {
    return a->credentials.size() < b->credentials.size();
  });
  for (const People::Needs* needs : gaining) {
    gap.push_back(gain(frame.facts.people[needs->person].id, needs->credentials));
    gap.insert(gap.end(), needs->facts.begin(), needs->facts.end());
  }
}

/// Adds a call for further people to one with the same credentials, or as one of its own.
void add_call(const Step& call, std::vector<Step>& gap) {
  for (Step& step : gap) {
    if (step.kind != Step::Kind::kPeople || step.credentials != call.credentials) continue;
    step.amount = value::add(step.amount, call.amount);
    return;
  }
  gap.push_back(call);
}

}  // namespace

std::optional<Lines> lines_of(const Frame& frame, std::uint32_t index) {
  const compile::Requirement& rule = frame.program.requirements[index];
  std::optional<Lines> lines;
  if (rule.kind == RequirementDecision::Kind::kDifferentPeople) {
    lines = lines_of_places(frame, rule);
  } else if (rule.kind == RequirementDecision::Kind::kPeople) {
    lines = lines_of_people(frame, index);
  }
  if (!lines || lines->size() > Assignment::kMostLines) return std::nullopt;
  if (total(*lines).high > Assignment::kMostPlaces) return std::nullopt;
  return lines;
}

bool fill_places(const Frame& frame, const Lines& lines, std::vector<Step>& gap) {
  Candidates candidates(frame, lines);
  Assignment assignment;
  std::vector<std::vector<std::string_view>> outsiders;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    const auto outsider = candidates.tests()[l]->from_nothing();
    outsiders.push_back(outsider.value_or(std::vector<std::string_view>()));
    assignment.add_line(lines[l].places.high.whole().value_or(0),
                        {outsider.has_value(), outsiders.back().size(), false});
  }
  for (const Needs& needs : candidates.needs()) {
    std::vector<Assignment::Price> prices;
    for (const People::Needs* one : needs) prices.push_back(price(*one));
    assignment.add_person(prices);
  }
  if (!assignment.solve()) return false;

  std::vector<const People::Needs*> filling;
  for (std::size_t person = 0; person < candidates.needs().size(); ++person) {
    const std::uint32_t line = assignment.line_of(person);
    if (line != Assignment::kNoLine) filling.push_back(candidates.needs()[person][line]);
  }
  add_gains(frame, filling, gap);
  std::int64_t maybe = candidates.maybe();
  for (std::size_t l = 0; l < lines.size(); ++l) {
    const std::int64_t most = assignment.outsiders(l);
    if (most == 0) continue;
    const Range open = value::subtract(lines[l].places, lines[l].places);
    const std::int64_t helped = std::min(most, maybe);
    maybe -= helped;
    const std::int64_t least = most - helped - open.high.whole().value_or(0);
    add_call(call_for({std::max<std::int64_t>(0, least), most}, outsiders[l]), gap);
  }
  return true;
}

}  // namespace attain::decision
