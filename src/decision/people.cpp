// Takes a person's test and the people of the facts; gives each person with the credentials that
// count or lack, the steps by which more pass, and the absent facts that could settle who does.
//
// INVARIANT: people are tested here one by one and node by node, as a reason needs, and for the
// head count all at once (evaluate/passing.hpp). Both say the same, so that evidence and status
// cannot disagree: tests/unit/evaluate/passing_test.cpp.
//
// Tested by tests/unit/decision/explain_people_test.cpp.

#include "decision/people.hpp"

#include <algorithm>
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

Step gain(std::string_view person, std::vector<std::string_view> credentials) {
  Step step;
  step.kind = Step::Kind::kCredentials;
  step.subject = person;
  step.credentials = std::move(credentials);
  return step;
}

Step call_for(Range people, std::vector<std::string_view> credentials) {
  Step step;
  step.kind = Step::Kind::kPeople;
  step.amount = people;
  step.credentials = std::move(credentials);
  return step;
}

People::People(const Frame& frame, std::uint32_t test)
    : frame_(frame),
      test_(frame.program.tests[test]),
      passing_(who_passes(frame, test, own_)),
      completion_(frame.program, test_, frame.facts, frame.held),
      explained_(frame.facts.people.size()),
      needs_(frame.facts.people.size()) {}

Range People::heads() const { return evaluate::count_people(passing_, frame_.facts.people_known); }

Counted People::test(std::uint32_t person) const {
  if (evaluate::has_bit(passing_.certain.data(), person)) return Counted::kYes;
  return evaluate::has_bit(passing_.possible.data(), person) ? Counted::kMaybe : Counted::kNo;
}

const PersonEvidence& People::explain(std::uint32_t index) {
  if (!explained_[index]) explained_[index] = made(index);
  return *explained_[index];
}

PersonEvidence People::made(std::uint32_t index) {
  const facts::Person& person = frame_.facts.people[index];
  PersonEvidence evidence;
  evidence.index = index;
  evidence.id = person.id;
  evidence.counted = completion_.test(index);
  if (evidence.counted == Counted::kMaybe) {
    std::vector<std::uint32_t> open;
    for (const std::uint32_t node : open_nodes()) {
      const compile::TestNode& leaf = frame_.program.test_nodes[node];
      if (leaf.kind == Kind::kCredential) open.push_back(leaf.credential);
    }
    std::sort(open.begin(), open.end());
    open.erase(std::unique(open.begin(), open.end()), open.end());
    for (const std::uint32_t code : open) {
      evidence.credentials.push_back({id_of(code), State::kUnknown, {}});
    }
    return evidence;
  }
  const Completion::Way& way = completion_.of(index, evidence.counted);
  for (const std::uint32_t code : way.credentials) {
    evidence.credentials.push_back(explain(person, code));
  }
  if (evidence.counted == Counted::kYes) return evidence;
  evidence.on_the_way = way.possible && has_any(person);
  for (const Completion::Refused& refused : completion_.refused(index)) {
    evidence.credentials.push_back(explain(person, refused));
  }
  return evidence;
}

std::vector<PersonEvidence> People::explain_all() {
  std::vector<PersonEvidence> all;
  all.reserve(frame_.facts.people.size());
  for (std::uint32_t p = 0; p < frame_.facts.people.size(); ++p) all.push_back(explain(p));
  return all;
}

const People::Needs& People::needs(std::uint32_t person) {
  if (!needs_[person]) needs_[person] = made_needs(person);
  return *needs_[person];
}

People::Needs People::made_needs(std::uint32_t person) {
  Needs needs;
  needs.person = person;
  needs.counted = test(person);
  needs.possible = needs.counted != Counted::kNo;
  needs.near = needs.possible || has_any(frame_.facts.people[person]);
  if (needs.possible) return needs;
  completion_.test(person);
  const Completion::Way& way = completion_.of(person, needs.counted);
  needs.possible = way.possible;
  needs.credentials = ids_of(way.credentials);
  for (const std::uint32_t node : way.open) tell_node(person, node, needs.facts);
  return needs;
}

std::optional<std::vector<std::string_view>> People::from_nothing() {
  const Completion::Way& way = completion_.from_nothing();
  if (!way.possible) return std::nullopt;
  return ids_of(way.credentials);
}

void People::tell(std::uint32_t person, std::vector<Step>& facts) {
  if (completion_.test(person) != Counted::kMaybe) return;
  for (const std::uint32_t node : open_nodes()) tell_node(person, node, facts);
}

void People::tell_all(std::vector<Step>& facts) {
  if (!frame_.facts.people_known) {
    facts.push_back(decision::tell("people"));
    return;
  }
  for (std::uint32_t p = 0; p < frame_.facts.people.size(); ++p) {
    std::vector<Step> of_person;
    tell(p, of_person);
    facts.insert(facts.end(), of_person.begin(), of_person.end());
  }
}

bool People::add(Range short_by, const std::set<std::uint32_t>& taken, std::vector<Step>& gap) {
  const auto outsider = from_nothing();
  std::vector<const Needs*> nearest;
  for (std::uint32_t p = 0; short_by.low > 0 && p < frame_.facts.people.size(); ++p) {
    if (taken.contains(p)) continue;
    const Needs& needed = needs(p);
    if (needed.counted == Counted::kNo && needed.possible && needed.near) {
      nearest.push_back(&needed);
    }
  }
  std::stable_sort(nearest.begin(), nearest.end(), [](const Needs* a, const Needs* b) {
    return std::pair(a->credentials.size(), a->facts.size()) <
           std::pair(b->credentials.size(), b->facts.size());
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
  step.credentials = ids_of(completion_.named());
  return step;
}

/// The open leaves of the test for the person tested last, within combinations that are open.
std::vector<std::uint32_t> People::open_nodes() const {
  std::vector<std::uint32_t> nodes;
  for (std::uint32_t i = test_.nodes.first; i < test_.nodes.end;) {
    const compile::TestNode& node = frame_.program.test_nodes[i];
    if (completion_.results()[i - test_.nodes.first] != Counted::kMaybe) {
      i = node.end;
      continue;
    }
    if (node.kind == Kind::kCredential || node.kind == Kind::kWhere) nodes.push_back(i);
    ++i;
  }
  return nodes;
}

void People::tell_node(std::uint32_t index, std::uint32_t node, std::vector<Step>& facts) const {
  const compile::TestNode& leaf = frame_.program.test_nodes[node];
  const facts::Person& person = frame_.facts.people[index];
  const std::string path = fmt::format("people[{}].", index);
  if (leaf.kind == Kind::kWhere) {
    for (const std::uint32_t code :
         open_fields(frame_.program, leaf.filter, frame_.facts.person_fields, index)) {
      const model::Field& field = frame_.program.vocabulary().person_fields[code];
      add_fact(decision::tell(path + field.id, person.id), facts);
    }
  } else if (!person.credentials_known) {
    add_fact(decision::tell(path + "credentials", person.id), facts);
  } else {
    add_fact(decision::tell(fmt::format("{}credentials.{}.passed", path, id_of(leaf.credential)),
                            person.id),
             facts);
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
  const std::vector<std::uint32_t>& named = completion_.named();
  for (std::uint32_t i = person.first; i < person.end; ++i) {
    if (std::binary_search(named.begin(), named.end(), frame_.facts.holdings[i].credential)) {
      return true;
    }
  }
  return false;
}

std::string_view People::id_of(std::uint32_t credential) const {
  return frame_.program.vocabulary().credentials[credential].id;
}

std::vector<std::string_view> People::ids_of(const std::vector<std::uint32_t>& credentials) const {
  std::vector<std::string_view> ids;
  ids.reserve(credentials.size());
  for (const std::uint32_t code : credentials) ids.push_back(id_of(code));
  return ids;
}

People& PeopleByTest::of(const Frame& frame, std::uint32_t test) {
  return people_.try_emplace(test, frame, test).first->second;
}

}  // namespace attain::decision
