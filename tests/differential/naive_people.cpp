// What tests of people, head counts, places and credentials mean, for the naive evaluator. Places
// are filled by trying every assignment of people to them.

#include <algorithm>

#include "differential/naive_case.hpp"

namespace attain::differential {
namespace {

/// `passed_until` are the last days of all the tests that the credential stands in.
Answer holds(const Person& person, const std::string& credential, Date as_of,
             const std::vector<Date>& passed_until) {
  if (!person.credentials) return Answer::kMaybe;
  for (const Holding& holding : *person.credentials) {
    const bool passed = !holding.passed || *holding.passed <= as_of;
    const bool expired = holding.expires && *holding.expires < as_of;
    if (holding.credential != credential || !passed || expired) continue;
    Answer answer = Answer::kYes;
    for (const Date last : passed_until) {
      // A pass whose day is not known lies no later than the evaluation date.
      const Answer open = as_of <= last ? Answer::kYes : Answer::kMaybe;
      const Answer known = holding.passed <= last ? Answer::kYes : Answer::kNo;
      answer = std::min(answer, holding.passed ? known : open);
    }
    return answer;
  }
  return Answer::kNo;
}

Answer passes(const Test& test, const Person& person, const Case& at,
              std::vector<Date> passed_until);

Answer passes_name(const std::string& name, const Person& person, const Case& at,
                   const std::vector<Date>& passed_until) {
  const auto profile = at.revision.profiles.find(name);
  if (profile != at.revision.profiles.end()) {
    return passes(profile->second, person, at, passed_until);
  }
  Answer any = Answer::kNo;
  for (const std::string& credential : expand({name}, at.revision)) {
    any = std::max(any, holds(person, credential, at.facts.as_of, passed_until));
  }
  return any;
}

Answer passes(const Test& test, const Person& person, const Case& at,
              std::vector<Date> passed_until) {
  if (test.accepted_until && *test.accepted_until < at.facts.as_of) return Answer::kNo;
  if (test.passed_until) passed_until.push_back(*test.passed_until);
  if (test.kind == Test::Kind::kNamed) return passes_name(test.name, person, at, passed_until);
  if (test.kind == Test::Kind::kWhere) return passes(test.where, person.fields, at.revision);
  std::vector<Answer> answers;
  for (const Test& part : test.parts) answers.push_back(passes(part, person, at, passed_until));
  const int parts = static_cast<int>(answers.size());
  const int least = test.kind == Test::Kind::kAnyOf   ? 1
                    : test.kind == Test::Kind::kAllOf ? parts
                                                      : test.least;
  return kth_greatest(answers, least);
}

Answer passes_all(const std::vector<const Test*>& tests, const Person& person, const Case& at) {
  Answer worst = Answer::kYes;
  for (const Test* test : tests) worst = std::min(worst, passes(*test, person, at, {}));
  return worst;
}

/// The lines still to be filled, and whom each takes: [line][person].
struct Places {
  std::vector<int> people = {};
  std::vector<int> quotas = {};
  std::vector<std::vector<bool>> takes = {};
  std::vector<std::vector<bool>> counts_for_quota = {};
};

/// Gives each person from `person` on a place of each line in turn, or none.
bool can_fill(Places& places, std::size_t person) {
  const std::size_t people = places.takes.empty() ? 0 : places.takes[0].size();
  bool done = true;
  for (std::size_t line = 0; line < places.people.size(); ++line) {
    const auto left = places.takes[line].begin() + static_cast<std::ptrdiff_t>(person);
    if (std::count(left, places.takes[line].end(), true) < places.people[line]) return false;
    done = done && places.people[line] == 0 && places.quotas[line] <= 0;
  }
  if (done) return true;
  if (person == people) return false;
  if (can_fill(places, person + 1)) return true;
  for (std::size_t line = 0; line < places.people.size(); ++line) {
    if (places.people[line] == 0 || !places.takes[line][person]) continue;
    const int quota = places.counts_for_quota[line][person] ? 1 : 0;
    places.people[line] -= 1;
    places.quotas[line] -= quota;
    const bool filled = can_fill(places, person + 1);
    places.people[line] += 1;
    places.quotas[line] += quota;
    if (filled) return true;
  }
  return false;
}

/// Whether all lines can be filled by people of whom each needed answer is `least` or better.
bool can_fill(const std::vector<Line>& lines, const std::vector<const Test*>& leads, const Case& at,
              Answer least) {
  Places places;
  for (const Line& line : lines) {
    places.people.push_back(static_cast<int>(branch_of(line.people, at.facts)->top()));
    places.quotas.push_back(
        line.quota ? static_cast<int>(branch_of(line.quota->first, at.facts)->top()) : 0);
    std::vector<bool>& takes = places.takes.emplace_back();
    std::vector<bool>& counts = places.counts_for_quota.emplace_back();
    for (const Person& person : *at.facts.people) {
      const Answer lead = passes_all(leads, person, at);
      const Answer own = std::min(lead, passes(line.test, person, at));
      takes.push_back(own >= least);
      counts.push_back(line.quota &&
                       std::min(own, passes(line.quota->second, person, at)) >= least);
    }
  }
  return can_fill(places, 0);
}

Judged judge_quota(const Requirement& requirement, Case& at,
                   const std::vector<const Test*>& leads) {
  return requirement.kind == Requirement::Kind::kPeople
             ? judge_people(requirement, at, leads)
             : judge_different_people(requirement, at, leads);
}

}  // namespace

Answer kth_greatest(std::vector<Answer> answers, int k) {
  if (k > static_cast<int>(answers.size())) return Answer::kNo;
  std::sort(answers.rbegin(), answers.rend());
  return answers[static_cast<std::size_t>(k - 1)];
}

Answer passes(const Test& test, const Person& person, const Case& at) {
  return passes(test, person, at, {});
}

Interval heads_of(const std::vector<const Test*>& tests, const Case& at) {
  if (!at.facts.people) return {0, Fraction::infinite()};
  int sure = 0;
  int possible = 0;
  for (const Person& person : *at.facts.people) {
    const Answer answer = passes_all(tests, person, at);
    sure += answer == Answer::kYes ? 1 : 0;
    possible += answer != Answer::kNo ? 1 : 0;
  }
  return {sure, possible};
}

Judged judge_people(const Requirement& requirement, Case& at, std::vector<const Test*> leads) {
  leads.push_back(&requirement.test);
  Judged judged;
  judged.actual = heads_of(leads, at);
  judged.status = compare(judged.actual, requirement.comparator, requirement.number, at.facts);
  for (const Requirement& quota : requirement.parts) {
    judged.parts.push_back(judge_quota(quota, at, leads));
    judged.status = std::min(judged.status, judged.parts.back().status);
  }
  return judged;
}

Judged judge_different_people(const Requirement& requirement, Case& at,
                              const std::vector<const Test*>& leads) {
  for (const Line& line : requirement.lines) {
    const bool defined = branch_of(line.people, at.facts).has_value() &&
                         (!line.quota || branch_of(line.quota->first, at.facts).has_value());
    if (!defined) return {Status::kUndefined};
  }
  if (!at.facts.people) return {Status::kUnknown};
  if (can_fill(requirement.lines, leads, at, Answer::kYes)) return {Status::kMet};
  const bool possible = can_fill(requirement.lines, leads, at, Answer::kMaybe);
  return {possible ? Status::kUnknown : Status::kNotMet};
}

Judged judge_credentials(const Requirement& requirement, Case& at) {
  Judged judged;
  judged.actual = Interval{0, Fraction::infinite()};
  if (at.facts.people) {
    int sure = 0;
    int possible = 0;
    for (const Person& person : *at.facts.people) {
      for (const Test& entry : requirement.among) {
        for (const std::string& credential : expand({entry.name}, at.revision)) {
          Test one = entry;
          one.name = credential;
          const Answer answer = passes(one, person, at);
          sure += answer == Answer::kYes ? 1 : 0;
          possible += answer != Answer::kNo ? 1 : 0;
        }
      }
    }
    judged.actual = Interval{sure, possible};
  }
  judged.status = compare(judged.actual, requirement.comparator, requirement.number, at.facts);
  return judged;
}

}  // namespace attain::differential
