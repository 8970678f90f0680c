// Takes a requirement on people; gives its line: who counts, how many are short, who is nearest and
// lacks what; and beneath it those who would count but for a date.
//
// Tested by tests/unit/decision/text_test.cpp and the cases of tests/golden.

#include <algorithm>

#include "decision/tree.hpp"

namespace attain::decision {
namespace {

using State = CredentialEvidence::State;

bool has_alternatives(const model::PersonTest& test) {
  if (test.kind == model::PersonTest::Kind::kAnyOf && test.parts.size() > 1) return true;
  return std::any_of(test.parts.begin(), test.parts.end(), has_alternatives);
}

bool is_named(const RequirementDecision& requirement, const PersonEvidence& person) {
  return std::any_of(requirement.gap.begin(), requirement.gap.end(), [&](const Step& step) {
    return step.kind == Step::Kind::kCredentials && step.subject == person.id;
  });
}

bool is_out_of_date(const CredentialEvidence& credential) {
  return credential.state == State::kPassedLater || credential.state == State::kExpired;
}

}  // namespace

std::string Tree::line_of_people(const RequirementDecision& requirement) const {
  const bool by_what = has_alternatives(*requirement.holding);
  std::vector<std::string> counted;
  std::vector<std::string> unknown;
  std::vector<std::string> nearest;
  for (const PersonEvidence& person : requirement.people) {
    if (person.counted == Counted::kYes) counted.push_back(counted_person(person, by_what));
    if (person.counted == Counted::kMaybe && requirement.status != Status::kMet) {
      unknown.push_back(speech_.name(person.id));
    }
    if (person.on_the_way && is_named(requirement, person)) {
      nearest.push_back(lacking_person(person));
    }
  }
  std::vector<std::string> parts;
  const std::string no_number = speech_.no_number(requirement);
  if (!no_number.empty()) parts.push_back(no_number);
  if (!counted.empty()) {
    parts.push_back(speech_.join(std::move(counted), words_.last_and));
  } else if (unknown.empty() && requirement.actual.exact()) {
    parts.emplace_back(words_.nobody);
  }
  const bool list_unknown = requirement.actual.high == Range::kUnbounded;
  if (list_unknown) parts.emplace_back(words_.people_unknown);
  if (!unknown.empty()) {
    parts.push_back(
        fill(words_.credentials_unknown, speech_.join(std::move(unknown), words_.last_and)));
  }
  if (requirement.status == Status::kNotMet) {
    const std::string missing = short_of(requirement);
    const std::size_t count = nearest.size();
    parts.push_back(count == 0
                        ? missing
                        : fmt::format("{}, {}", missing,
                                      fill(speech_.form(words_.nearest, count),
                                           speech_.join(std::move(nearest), words_.last_and))));
  }
  return fmt::format("{}: {}", speech_.people(requirement), fmt::join(parts, "; "));
}

std::string Tree::short_of(const RequirementDecision& requirement) const {
  Range amount;
  for (const Step& step : requirement.gap) {
    if (step.kind == Step::Kind::kCredentials) {
      ++amount.low;
      ++amount.high;
    } else if (step.kind == Step::Kind::kPeople) {
      amount.low += step.amount.low;
      amount.high += step.amount.high;
    }
  }
  return fill(speech_.form(words_.short_by, amount), speech_.amount(amount));
}

void Tree::write_uncounted_people(const RequirementDecision& requirement, std::size_t indent) {
  std::vector<std::string> people;
  for (const PersonEvidence& person : requirement.people) {
    const bool dated =
        std::any_of(person.credentials.begin(), person.credentials.end(), is_out_of_date);
    if (!dated || person.counted != Counted::kNo || is_named(requirement, person)) continue;
    people.push_back(lacking_person(person));
  }
  if (people.empty()) return;
  add_line(indent, fill(words_.not_counted, speech_.join(std::move(people), words_.last_and)));
}

std::string Tree::counted_person(const PersonEvidence& person, bool by_what) const {
  if (!by_what) return speech_.name(person.id);
  std::vector<std::string_view> credentials;
  for (const auto& credential : person.credentials) credentials.push_back(credential.credential);
  return fmt::format("{} ({})", speech_.name(person.id), speech_.credentials(credentials));
}

std::string Tree::lacking_person(const PersonEvidence& person) const {
  std::vector<std::string_view> lacking;
  std::vector<std::string> reasons;
  for (const CredentialEvidence& credential : person.credentials) {
    const std::string id = speech_.credential(credential.credential);
    if (credential.state == State::kPassedLater) {
      reasons.push_back(fill(speech_.verbs(credential.credential).gained_later, id,
                             credential.date->to_string()));
    } else if (credential.state == State::kExpired) {
      reasons.push_back(fill(words_.expired, id, credential.date->to_string()));
    } else {
      lacking.push_back(credential.credential);
    }
  }
  if (!lacking.empty()) {
    reasons.insert(reasons.begin(), fill(words_.lacks, speech_.credentials(lacking)));
  }
  return fmt::format("{} ({})", speech_.name(person.id), fmt::join(reasons, "; "));
}

}  // namespace attain::decision
