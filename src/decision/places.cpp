// Takes lines of places and the people of the facts; gives the steps that fill all places with the
// fewest credentials: who gains what, and how many further people are needed.
//
// Tested by tests/unit/decision/explain_different_people_test.cpp.

#include "decision/places.hpp"

#include <algorithm>
#include <span>

#include "decision/assignment.hpp"
#include "decision/distance.hpp"
#include "decision/people.hpp"
#include "value/exact.hpp"

namespace attain::decision {
namespace {

bool is_defined(List<Threshold> required) {
  return std::none_of(required.begin(), required.end(),
                      [](const Threshold& one) { return one.applies && !one.value; });
}

Range total(const Lines& lines) {
  Range total;
  for (const Line& line : lines) total = value::add(total, line.places);
  return total;
}

std::optional<Lines> lines_of_places(const Frame& frame, const compile::Requirement& rule) {
  Lines lines(frame.scratch);
  for (std::uint32_t p = rule.places.first; p < rule.places.end; ++p) {
    const compile::Place& place = frame.program.places[p];
    const auto required = required_by(frame, place.people);
    if (!is_defined(required)) return std::nullopt;
    lines.push_back({place.test, span_of(required)});
  }
  return lines;
}

std::optional<Lines> lines_of_people(const Frame& frame, std::uint32_t index) {
  const compile::Requirement& rule = frame.program.requirements[index];
  const auto required = required_by(frame, rule.threshold);
  if (rule.comparator != Comparator::kAtLeast || !is_defined(required)) return std::nullopt;
  Line line{rule.subject, span_of(required)};
  if (rule.end == index + 1) return Lines({line}, frame.scratch);
  if (frame.program.requirements[index + 1].end != rule.end) return std::nullopt;
  std::optional<Lines> lines = lines_of(frame, index + 1);
  if (!lines) return std::nullopt;
  const Range others = value::subtract(line.places, total(*lines));
  line.places = {std::max(Rational(0), others.low), std::max(Rational(0), others.high)};
  lines->push_back(line);
  return lines;
}

/// People who fill places as they are or after gaining something, and what it takes for each to
/// fill a place of each line; and how many may fill one.
class Candidates {
 public:
  Candidates(const Frame& frame, const Lines& lines)
      : tests_(frame.scratch), needs_(frame.scratch) {
    tests_.reserve(lines.size());
    needs_.reserve(lines.size() * frame.facts.people.size());
    for (const Line& line : lines) tests_.push_back(&frame.people.of(frame, line.test));
    for (std::uint32_t p = 0; p < frame.facts.people.size(); ++p) {
      bool near = false;
      bool maybe = false;
      for (People* people : tests_) {
        const People::Needs& one = people->needs(p);
        needs_.push_back(&one);
        near = near || one.near;
        maybe = maybe || one.counted == Counted::kMaybe;
      }
      if (maybe) ++maybe_;
      if (!near) needs_.resize(needs_.size() - tests_.size());
    }
  }

  std::size_t size() const { return tests_.empty() ? 0 : needs_.size() / tests_.size(); }

  /// By a candidate's place, for each line.
  std::span<const People::Needs* const> needs(std::size_t candidate) const {
    return std::span(needs_).subspan(candidate * tests_.size(), tests_.size());
  }
  std::int64_t maybe() const { return maybe_; }
  People& test(std::size_t line) { return *tests_[line]; }

 private:
  std::pmr::vector<People*> tests_;
  std::pmr::vector<const People::Needs*> needs_;
  std::int64_t maybe_ = 0;
};

Assignment::Price price(const People::Needs& needs) {
  return {needs.possible && needs.counted != Counted::kMaybe, needs.credentials.size(),
          !needs.facts.empty()};
}

/// The steps of those who gain something, who gains the least first.
void add_gains(const Frame& frame, const std::pmr::vector<const People::Needs*>& filling,
               Steps& gap) {
  std::pmr::vector<const People::Needs*> gaining(frame.scratch);
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
void add_call(const Step& call, Steps& gap) {
  for (Step& step : gap) {
    if (step.kind != Step::Kind::kPeople) continue;
    if (!std::equal(step.credentials.begin(), step.credentials.end(), call.credentials.begin(),
                    call.credentials.end())) {
      continue;
    }
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

bool fill_places(const Frame& frame, const Lines& lines, Steps& gap) {
  Candidates candidates(frame, lines);
  Assignment assignment(frame.scratch, lines.size(), candidates.size());
  std::pmr::vector<List<std::string_view>> outsiders(frame.scratch);
  for (std::size_t l = 0; l < lines.size(); ++l) {
    const auto outsider = candidates.test(l).from_nothing();
    outsiders.push_back(outsider.value_or(List<std::string_view>()));
    assignment.add_line(lines[l].places.high.whole().value_or(0),
                        {outsider.has_value(), outsiders.back().size(), false});
  }
  std::pmr::vector<Assignment::Price> prices(frame.scratch);
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    prices.clear();
    for (const People::Needs* one : candidates.needs(c)) prices.push_back(price(*one));
    assignment.add_person(prices);
  }
  if (!assignment.solve()) return false;

  std::pmr::vector<const People::Needs*> filling(frame.scratch);
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    const std::uint32_t line = assignment.line_of(c);
    if (line != Assignment::kNoLine) filling.push_back(candidates.needs(c)[line]);
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
