// Takes a requirement on places that different people fill; gives who fills which, by the best
// assignment of those who surely can, the places left empty, the fewest credentials that fill them
// all, and the absent facts that could settle it.
//
// INVARIANT: people are tested as People does, and places filled by the matching that says what
// counting said where that made the status: tests/unit/evaluate/places_test.cpp.
//
// Tested by tests/unit/decision/explain_different_people_test.cpp.

#include <algorithm>
#include <optional>

#include "decision/distance.hpp"
#include "decision/frame.hpp"
#include "decision/people.hpp"
#include "decision/places.hpp"

namespace attain::decision {
namespace {

constexpr std::uint32_t kNoLine = evaluate::Matching::kNoLine;

class Places {
 public:
  Places(const Frame& frame, const compile::Requirement& rule)
      : frame_(frame),
        rule_(rule),
        tests_(frame.scratch),
        required_(frame.scratch),
        matching_(frame.matching),
        line_of_(frame.line_of) {
    const auto people = static_cast<std::uint32_t>(frame.facts.people.size());
    tests_.reserve(rule.places.size());
    required_.reserve(rule.places.size());
    matching_.start(people);
    for (std::uint32_t p = rule.places.first; p < rule.places.end; ++p) {
      const compile::Place& place = frame.program.places[p];
      tests_.push_back(&frame.people.of(frame, place.test));
      required_.push_back(required_by(frame, place.people));
      matching_.add_line(most(required_.back()));
      evaluate::for_each_bit(tests_.back()->passing().certain,
                             [&](std::uint32_t person) { matching_.can_fill(person); });
    }
    matching_.solve();
    matching_.assign(line_of_);
  }

  /// Who has some credential of any line is on the way to the line that takes the fewest.
  PersonEvidence explain(std::uint32_t person) {
    bool is_near = false;
    PersonEvidence evidence = tests_[line_for(person, is_near)]->explain(person);
    if (evidence.counted == Counted::kNo) evidence.on_the_way = is_near;
    return evidence;
  }

  List<PlaceEvidence> explain() const {
    const auto& source = std::get<model::DifferentPeopleRequirement>(rule_.source->kind);
    auto* places = frame_.arena.make<PlaceEvidence>(tests_.size());
    for (std::uint32_t line = 0; line < tests_.size(); ++line) {
      PlaceEvidence& place = places[line];
      place.id = source.places[line].id;
      place.holding = &source.places[line].holding;
      place.required = required_[line];
      place.filled_by = filled_by(line);
      place.unfilled = most(required_[line]) - matching_.filled(line);
    }
    return {places, tests_.size()};
  }

  Steps facts_to_tell() {
    Steps facts(frame_.scratch);
    for (std::uint32_t p = rule_.places.first; p < rule_.places.end; ++p) {
      const compile::Number& number = frame_.program.places[p].people;
      if (is_branch_open(frame_, number)) {
        add_fact(tell_attribute(frame_, number.attribute), facts);
      }
    }
    if (!frame_.facts.people_known) {
      facts.push_back(tell("people"));
      return facts;
    }
    for (std::uint32_t person = 0; person < frame_.facts.people.size(); ++person) {
      Steps of_person(frame_.scratch);
      for (People* test : tests_) test->tell(person, of_person);
      facts.insert(facts.end(), of_person.begin(), of_person.end());
    }
    return facts;
  }

 private:
  static std::int64_t most(List<Threshold> required) {
    return span_of(required).high.whole().value_or(0);
  }

  List<std::size_t> filled_by(std::uint32_t line) const {
    const auto filled = static_cast<std::size_t>(matching_.filled(line));
    auto* people = frame_.arena.make<std::size_t>(filled);
    std::size_t found = 0;
    for (std::uint32_t person = 0; found < filled; ++person) {
      if (line_of_[person] == line) people[found++] = person;
    }
    return {people, filled};
  }

  /// The line whose place the person fills; else the first whose place they can fill, or may; else
  /// that which takes the fewest credentials.
  std::uint32_t line_for(std::uint32_t person, bool& is_near) {
    if (line_of_[person] != kNoLine) return line_of_[person];
    std::uint32_t may_fill = kNoLine;
    for (std::uint32_t line = 0; line < tests_.size(); ++line) {
      const Counted counted = tests_[line]->test(person);
      if (counted == Counted::kYes) return line;
      if (counted == Counted::kMaybe) may_fill = std::min(may_fill, line);
    }
    if (may_fill != kNoLine) return may_fill;
    std::uint32_t nearest = 0;
    std::optional<std::size_t> fewest;
    for (std::uint32_t line = 0; line < tests_.size(); ++line) {
      const People::Needs& needs = tests_[line]->needs(person);
      is_near = is_near || needs.near;
      if (!needs.possible || (fewest && needs.credentials.size() >= *fewest)) continue;
      fewest = needs.credentials.size();
      nearest = line;
    }
    is_near = is_near && fewest;
    return nearest;
  }

  const Frame& frame_;
  const compile::Requirement& rule_;
  std::pmr::vector<People*> tests_;
  std::pmr::vector<List<Threshold>> required_;
  evaluate::Matching& matching_;
  std::vector<std::uint32_t>& line_of_;  ///< Whose place each person fills, by the matching.
};

}  // namespace

Rational explain_different_people(const Frame& frame, std::uint32_t index,
                                  RequirementDecision& requirement) {
  const compile::Requirement& rule = frame.program.requirements[index];
  Places places(frame, rule);
  requirement.places = places.explain();
  const auto heads = static_cast<std::uint32_t>(frame.facts.people.size());
  auto* people = frame.arena.make<PersonEvidence>(heads);
  for (std::uint32_t person = 0; person < heads; ++person) people[person] = places.explain(person);
  requirement.people = {people, heads};
  Texts readings(requirement.readings.begin(), requirement.readings.end(), frame.scratch);
  const auto& source = std::get<model::DifferentPeopleRequirement>(rule.source->kind);
  for (const auto& place : source.places) {
    add_readings(place.annotations.readings, readings);
  }
  requirement.readings = frame.arena.keep(readings);
  if (requirement.status == Status::kUnknown) {
    tell_missing_facts(frame, requirement, places.facts_to_tell());
  } else if (requirement.status == Status::kNotMet) {
    const auto lines = lines_of(frame, index);
    Steps gap(frame.scratch);
    requirement.closable = lines && fill_places(frame, *lines, gap);
    if (requirement.closable) requirement.gap = frame.arena.keep(gap);
  } else if (requirement.status == Status::kUndefined) {
    requirement.closable = false;
  }
  return {};
}

}  // namespace attain::decision
