// Takes a person's test and the people of the facts; gives each person with the credentials that
// count or lack, the steps by which more pass, and the absent facts that could settle who does.
//
// INVARIANT: who passes is the outcome's, so that evidence and status cannot disagree. Only what
// absent facts leave open of a person is looked for node by node, which says the same:
// tests/unit/evaluate/passing_test.cpp.
//
// Tested by tests/unit/decision/explain_people_test.cpp.

#include "decision/people.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "decision/open_fields.hpp"
#include "evaluate/passing.hpp"

namespace attain::decision {
namespace {

using State = CredentialEvidence::State;
using Kind = model::PersonTest::Kind;

/// Who passes a test by the outcome, or else by `own`, which is made for it.
const evaluate::BitSets& who_passes(const Frame& frame, std::uint32_t test,
                                    evaluate::BitSets& own) {
  const evaluate::Made& passing = frame.outcome.passing[test];
  if (passing.in == frame.outcome.evaluations) return passing.sets;
  evaluate::find_passing(frame.program, frame.program.tests[test], frame.outcome.traits, own);
  return own;
}

Date date_of(facts::Value days) { return Date::from_days(static_cast<std::int32_t>(days)); }

}  // namespace

Step gain(std::string_view person, List<std::string_view> credentials) {
  Step step;
  step.kind = Step::Kind::kCredentials;
  step.subject = person;
  step.credentials = credentials;
  return step;
}

Step call_for(Range people, List<std::string_view> credentials) {
  Step step;
  step.kind = Step::Kind::kPeople;
  step.amount = people;
  step.credentials = credentials;
  return step;
}

People::People(const Frame& frame, std::uint32_t test)
    : frame_(frame),
      test_(frame.program.tests[test]),
      passing_(who_passes(frame, test, own_)),
      completion_({frame.program, frame.facts, frame.held, frame.outcome.traits, frame.arena,
                   frame.scratch},
                  test_),
      of_(frame.scratch->make_span<OfPerson>(frame.facts.people.size())) {}

Range People::heads() const { return evaluate::count_people(passing_, frame_.facts.people_known); }

const PersonEvidence& People::explain(std::uint32_t person) {
  OfPerson& known = of_[person];
  if (!std::exchange(known.is_explained, true)) known.evidence = made(person);
  return known.evidence;
}

const Completion::Way& People::way_of(std::uint32_t person, Counted counted) {
  const Completion::Way*& way = of_[person].way;
  if (way == nullptr) way = &completion_.of(person, counted);
  return *way;
}

PersonEvidence People::made(std::uint32_t index) {
  PersonEvidence evidence;
  evidence.index = index;
  evidence.id = frame_.facts.people[index].id;
  evidence.counted = test(index);
  if (evidence.counted == Counted::kMaybe) {
    std::pmr::vector<std::uint32_t> open(frame_.scratch);
    for (const std::uint32_t node : completion_.open_nodes(index)) {
      const compile::TestNode& leaf = frame_.program.test_nodes[node];
      if (leaf.kind == Kind::kCredential) open.push_back(leaf.credential);
    }
    std::sort(open.begin(), open.end());
    open.erase(std::unique(open.begin(), open.end()), open.end());
    auto* credentials = frame_.arena.make<CredentialEvidence>(open.size());
    for (std::size_t i = 0; i < open.size(); ++i) {
      credentials[i] = {id_of(open[i]), State::kUnknown, {}};
    }
    evidence.credentials = {credentials, open.size()};
    return evidence;
  }
  const Completion::Way& way = way_of(index, evidence.counted);
  if (evidence.counted == Counted::kYes) {
    evidence.credentials = way.evidence;
    return evidence;
  }
  evidence.on_the_way = way.possible && has_any(frame_.facts.people[index]);
  evidence.credentials = lacking(index, way);
  return evidence;
}

/// What a person lacks, with why each does not count, and what the person has that does not.
List<CredentialEvidence> People::lacking(std::uint32_t index, const Completion::Way& way) const {
  const auto refused = completion_.refused(index);
  if (refused.empty() && frame_.held.lapsed[index] == 0) return way.evidence;
  const facts::Person& person = frame_.facts.people[index];
  const std::size_t size = way.credentials.size() + refused.size();
  auto* credentials = frame_.arena.make<CredentialEvidence>(size);
  CredentialEvidence* next = credentials;
  for (const std::uint32_t code : way.credentials) *next++ = explain(person, code);
  for (const Completion::Refused& one : refused) *next++ = explain(person, one);
  return {credentials, size};
}

List<PersonEvidence> People::explain_all() {
  if (!explained_.empty()) return explained_;
  auto* people = frame_.arena.make<PersonEvidence>(of_.size());
  for (std::uint32_t person = 0; person < of_.size(); ++person) people[person] = explain(person);
  explained_ = {people, of_.size()};
  return explained_;
}

const People::Needs& People::needs(std::uint32_t person) {
  OfPerson& known = of_[person];
  if (!std::exchange(known.has_needs, true)) known.needs = made_needs(person);
  return known.needs;
}

People::Needs People::made_needs(std::uint32_t person) {
  Needs needs;
  needs.person = person;
  needs.counted = test(person);
  needs.possible = needs.counted != Counted::kNo;
  needs.near = needs.possible || has_any(frame_.facts.people[person]);
  if (needs.possible) return needs;
  const Completion::Way& way = way_of(person, needs.counted);
  needs.possible = way.possible;
  needs.credentials = way.ids;
  if (way.open.empty()) return needs;
  Steps facts(frame_.scratch);
  for (const std::uint32_t node : way.open) tell_node(person, node, facts);
  needs.facts = frame_.arena.keep(facts);
  return needs;
}

std::optional<List<std::string_view>> People::from_nothing() {
  const Completion::Way& way = completion_.from_nothing();
  if (!way.possible) return std::nullopt;
  return way.ids;
}

void People::tell(std::uint32_t person, Steps& facts) {
  if (test(person) != Counted::kMaybe) return;
  for (const std::uint32_t node : completion_.open_nodes(person)) tell_node(person, node, facts);
}

void People::tell_all(Steps& facts) {
  if (!frame_.facts.people_known) {
    facts.push_back(decision::tell("people"));
    return;
  }
  for (std::uint32_t p = 0; p < frame_.facts.people.size(); ++p) {
    Steps of_person(frame_.scratch);
    tell(p, of_person);
    facts.insert(facts.end(), of_person.begin(), of_person.end());
  }
}

bool People::add(Range short_by, const std::set<std::uint32_t>& taken, Steps& gap) {
  const auto outsider = from_nothing();
  std::pmr::vector<const Needs*> nearest(frame_.scratch);
  for (std::uint32_t p = 0; short_by.low > 0 && p < frame_.facts.people.size(); ++p) {
    if (taken.contains(p)) continue;
    const Needs& needed = needs(p);
    if (needed.counted == Counted::kNo && needed.possible && needed.near) {
      nearest.push_back(&needed);
    }
  }
  std::sort(nearest.begin(), nearest.end(), [](const Needs* a, const Needs* b) {
    return std::tuple(a->credentials.size(), a->facts.size(), a->person) <
           std::tuple(b->credentials.size(), b->facts.size(), b->person);
  });
  std::int64_t named = 0;
  for (const Needs* person : nearest) {
    if (short_by.low <= named) break;
    if (outsider && person->credentials.size() > outsider->size()) break;
    gap.push_back(gain(frame_.facts.people[person->person].id, person->credentials));
    gap.insert(gap.end(), person->facts.begin(), person->facts.end());
    ++named;
  }
  if (short_by.high <= named) return true;
  if (!outsider) return false;
  const auto without_named = [&](const Rational& number) -> Rational {
    const auto whole = number.whole();
    return whole ? Rational(std::max<std::int64_t>(0, *whole - named)) : number;
  };
  gap.push_back(call_for({without_named(short_by.low), without_named(short_by.high)}, *outsider));
  return true;
}

Step People::fewer(Range amount) const {
  Step step;
  step.kind = Step::Kind::kLower;
  step.amount = amount;
  auto* ids = frame_.arena.make<std::string_view>(completion_.named().size());
  std::transform(completion_.named().begin(), completion_.named().end(), ids,
                 [&](std::uint32_t code) { return id_of(code); });
  step.credentials = {ids, completion_.named().size()};
  return step;
}

void People::tell_node(std::uint32_t index, std::uint32_t node, Steps& facts) const {
  const compile::TestNode& leaf = frame_.program.test_nodes[node];
  const facts::Person& person = frame_.facts.people[index];
  const auto add = [&](std::string_view fact, std::string_view end = {}) {
    const std::string path = fmt::format("people[{}].{}{}", index, fact, end);
    add_fact(decision::tell(frame_.arena.keep_text(path), person.id), facts);
  };
  if (leaf.kind == Kind::kWhere) {
    for (const std::uint32_t code :
         open_fields(frame_.program, leaf.filter, frame_.facts.person_fields, index)) {
      add(frame_.program.vocabulary().person_fields[code].id);
    }
  } else if (!person.credentials_known) {
    add("credentials");
  } else {
    add(fmt::format("credentials.{}", id_of(leaf.credential)), ".passed");
  }
}

CredentialEvidence People::explain(const facts::Person& person, std::uint32_t code) const {
  CredentialEvidence evidence{id_of(code), State::kLacking, {}};
  const facts::Holding* holding = evaluate::find_holding(frame_.facts, person, code);
  if (holding == nullptr) return evidence;
  evidence.state = evaluate::state_on(*holding, frame_.facts.as_of);
  if (evidence.state == State::kPassedLater) evidence.date = date_of(holding->passed);
  if (evidence.state == State::kExpired) evidence.date = date_of(holding->expires);
  return evidence;
}

CredentialEvidence People::explain(const facts::Person& person,
                                   const Completion::Refused& one) const {
  if (frame_.facts.as_of.days() > one.by->accepted_until) {
    return {id_of(one.credential), State::kNotAccepted, date_of(one.by->accepted_until)};
  }
  const facts::Holding* holding = evaluate::find_holding(frame_.facts, person, one.credential);
  return {id_of(one.credential), State::kPassedTooLate, date_of(holding->passed)};
}

bool People::has_any(const facts::Person& person) const {
  const auto begin = frame_.facts.holdings.begin();
  return std::any_of(begin + person.first, begin + person.end, [&](const facts::Holding& holding) {
    return completion_.names(holding.credential);
  });
}

std::string_view People::id_of(std::uint32_t credential) const {
  return frame_.program.vocabulary().credentials[credential].id;
}

People& PeopleByTest::of(const Frame& frame, std::uint32_t test) {
  by_test_.resize(frame.program.tests.size());
  if (by_test_[test] == nullptr) by_test_[test] = &people_.emplace_back(frame, test);
  return *by_test_[test];
}

}  // namespace attain::decision
