// Takes a requirement on people; gives each person with the credentials that count or lack, how
// many people are short and who is nearest, and the absent facts that could settle it.
//
// INVARIANT: people are tested by the function that made the head count, so that evidence and
// status cannot disagree.
//
// Tested by tests/unit/decision/explain_people_test.cpp.

#include <algorithm>

#include <fmt/format.h>

#include "decision/completion.hpp"
#include "decision/distance.hpp"
#include "decision/frame.hpp"

namespace attain::decision {
namespace {

using State = CredentialEvidence::State;

class People {
 public:
  People(const Frame& frame, std::uint32_t test)
      : frame_(frame),
        test_(frame.program.tests[test]),
        completion_(frame.program, test_, frame.outcome.held) {}

  PersonEvidence explain(std::uint32_t index) {
    const facts::Person& person = frame_.facts.people[index];
    PersonEvidence evidence;
    evidence.index = index;
    evidence.id = person.id;
    evidence.counted = evaluate::test_person(frame_.program, test_, frame_.facts,
                                             frame_.outcome.held, index, parts_);
    if (evidence.counted == Counted::kMaybe) {
      for (const std::uint32_t code : completion_.named()) {
        evidence.credentials.push_back({id_of(code), State::kUnknown, {}});
      }
      return evidence;
    }
    for (const std::uint32_t code : completion_.of(index)) {
      const CredentialEvidence credential = explain(person, code);
      const bool counts = evidence.counted == Counted::kYes;
      if (counts == (credential.state == State::kHeld)) evidence.credentials.push_back(credential);
    }
    evidence.on_the_way = evidence.counted == Counted::kNo && has_any(person);
    return evidence;
  }

  std::vector<std::string_view> smallest_set() {
    std::vector<std::string_view> ids;
    for (const std::uint32_t code : completion_.from_nothing()) ids.push_back(id_of(code));
    return ids;
  }

 private:
  std::string_view id_of(std::uint32_t code) const {
    return frame_.program.vocabulary().credentials[code].id;
  }

  CredentialEvidence explain(const facts::Person& person, std::uint32_t code) const {
    CredentialEvidence evidence{id_of(code), State::kLacking, {}};
    const facts::Holding* holding = find(person, code);
    if (holding == nullptr) return evidence;
    evidence.state = evaluate::state_on(*holding, frame_.facts.as_of);
    if (evidence.state == State::kPassedLater) evidence.date = date_of(holding->passed);
    if (evidence.state == State::kExpired) evidence.date = date_of(holding->expires);
    return evidence;
  }

  static Date date_of(facts::Value days) {
    return Date::from_days(static_cast<std::int32_t>(days));
  }

  const facts::Holding* find(const facts::Person& person, std::uint32_t code) const {
    const auto begin = frame_.facts.holdings.begin() + person.first;
    const auto end = frame_.facts.holdings.begin() + person.end;
    const auto found = std::lower_bound(
        begin, end, code,
        [](const facts::Holding& holding, std::uint32_t c) { return holding.credential < c; });
    return found != end && found->credential == code ? &*found : nullptr;
  }

  bool has_any(const facts::Person& person) const {
    for (std::uint32_t i = person.first; i < person.end; ++i) {
      const auto& named = completion_.named();
      if (std::binary_search(named.begin(), named.end(), frame_.facts.holdings[i].credential)) {
        return true;
      }
    }
    return false;
  }

  const Frame& frame_;
  const compile::Test& test_;
  Completion completion_;
  std::vector<Counted> parts_;
};

std::vector<Step> facts_to_tell(const Frame& frame, const compile::Requirement& rule,
                                const RequirementDecision& requirement) {
  std::vector<Step> facts;
  const Doubt open = doubt(requirement.required, rule.comparator, requirement.actual);
  if (open.branch && rule.threshold.attribute != compile::kNone) {
    facts.push_back(tell_attribute(frame, rule.threshold.attribute));
  }
  if (!open.actual) return facts;
  if (!frame.facts.people_known) {
    facts.push_back(tell("people"));
    return facts;
  }
  for (const PersonEvidence& person : requirement.people) {
    if (person.counted != Counted::kMaybe) continue;
    facts.push_back(tell(fmt::format("people[{}].credentials", person.index), person.id));
  }
  return facts;
}

/// Those on the way, the fewest missing credentials first, then in the facts' order.
std::vector<const PersonEvidence*> nearest(const RequirementDecision& requirement) {
  std::vector<const PersonEvidence*> people;
  for (const PersonEvidence& person : requirement.people) {
    if (person.on_the_way) people.push_back(&person);
  }
  std::stable_sort(people.begin(), people.end(), [](const auto* a, const auto* b) {
    return a->credentials.size() < b->credentials.size();
  });
  return people;
}

/// Names those who are nearest, as many as are surely short; the rest are further people.
void close(RequirementDecision& requirement, Range short_by, People& people) {
  for (const PersonEvidence* person : nearest(requirement)) {
    if (short_by.low == 0) break;
    Step& step = requirement.gap.emplace_back();
    step.kind = Step::Kind::kCredentials;
    step.subject = person->id;
    for (const auto& missing : person->credentials) step.credentials.push_back(missing.credential);
    --short_by.low;
    --short_by.high;
  }
  if (short_by.high == 0) return;
  Step& step = requirement.gap.emplace_back();
  step.kind = Step::Kind::kPeople;
  step.amount = short_by;
  step.credentials = people.smallest_set();
}

}  // namespace

Explained explain_people(const Frame& frame, std::uint32_t index) {
  const compile::Requirement& rule = frame.program.requirements[index];
  Explained explained{begin_requirement(frame, index), {}};
  RequirementDecision& requirement = explained.requirement;
  requirement.holding = &std::get<model::PeopleRequirement>(rule.source->kind).holding;
  requirement.comparator = rule.comparator;
  requirement.required = required_by(frame.program, rule.threshold, frame.facts);
  requirement.actual = frame.outcome.heads[rule.subject].range;

  People people(frame, rule.subject);
  requirement.people.reserve(frame.facts.people.size());
  for (std::uint32_t p = 0; p < frame.facts.people.size(); ++p) {
    requirement.people.push_back(people.explain(p));
  }

  if (requirement.status == Status::kUnknown) {
    tell_missing_facts(requirement, facts_to_tell(frame, rule, requirement));
  } else if (requirement.status == Status::kNotMet) {
    const Distance apart = distance(requirement.required, rule.comparator, requirement.actual);
    close(requirement, apart.rise, people);
  } else if (requirement.status == Status::kUndefined) {
    requirement.closable = false;
  }
  return explained;
}

}  // namespace attain::decision
