// Takes a requirement on people or their credentials; gives its line: who counts, how many are
// short, who is nearest and lacks what; and beneath it those who would count but for a date or for
// what is known of them.
//
// Tested by tests/unit/decision/text_test.cpp and the cases of tests/golden.

#include <algorithm>

#include "decision/distance.hpp"
#include "decision/tree.hpp"

namespace attain::decision {
namespace {

using State = CredentialEvidence::State;

bool has_alternatives(const model::PersonTest& test) {
  using Kind = model::PersonTest::Kind;
  const bool chooses = test.kind == Kind::kAnyOf || test.kind == Kind::kNumberOf;
  if (chooses && test.parts.size() > 1) return true;
  return std::any_of(test.parts.begin(), test.parts.end(), has_alternatives);
}

bool is_named(const RequirementDecision& requirement, const PersonEvidence& person) {
  return std::any_of(requirement.gap.begin(), requirement.gap.end(), [&](const Step& step) {
    return step.kind == Step::Kind::kCredentials && step.subject == person.id;
  });
}

bool is_out_of_date(const CredentialEvidence& credential) {
  return credential.state == State::kPassedLater || credential.state == State::kExpired ||
         credential.state == State::kNotAccepted || credential.state == State::kPassedTooLate;
}

}  // namespace

std::string Tree::line_of_people(const RequirementDecision& requirement) const {
  const bool by_what = requirement.kind == RequirementDecision::Kind::kCredentials ||
                       has_alternatives(*requirement.holding);
  std::vector<std::string> counted;
  bool is_open = false;
  for (const PersonEvidence& person : requirement.people) {
    is_open = is_open || person.counted == Counted::kMaybe;
    if (person.counted == Counted::kYes) counted.push_back(counted_person(person, by_what));
  }
  const bool shows_unknown = requirement.status != Status::kMet;
  std::vector<std::string> parts;
  const std::string no_number = speech_.no_number(requirement.required);
  if (!no_number.empty()) parts.push_back(no_number);
  if (!counted.empty()) {
    parts.push_back(speech_.join(std::move(counted), words_.last_and));
  } else if (!(is_open && shows_unknown) && requirement.actual.exact()) {
    parts.emplace_back(words_.nobody);
  }
  if (!requirement.actual.high.is_bounded()) parts.emplace_back(words_.people_unknown);
  if (shows_unknown) {
    for (std::string& unknown : unknown_of(requirement.people, requirement.holding)) {
      parts.push_back(std::move(unknown));
    }
  }
  add_short_of(requirement, parts);
  return fmt::format("{}: {}", speech_.heads(requirement), fmt::join(parts, "; "));
}

void Tree::add_short_of(const RequirementDecision& requirement,
                        std::vector<std::string>& parts) const {
  if (requirement.status != Status::kNotMet) return;
  const Distance apart =
      distance(requirement.required, requirement.comparator, requirement.actual, Grain::kWhole);
  if (apart.rise.high > 0) {
    const std::string missing =
        fill(speech_.form(words_.short_by, apart.rise), speech_.amount(apart.rise));
    const std::string nearest = this->nearest(requirement);
    parts.push_back(nearest.empty() ? missing : fmt::format("{}, {}", missing, nearest));
  } else if (apart.fall.high > 0) {
    parts.push_back(fill(words_.too_many, speech_.amount(apart.fall)));
  }
}

std::string Tree::nearest(const RequirementDecision& requirement) const {
  std::vector<std::string> people;
  if (requirement.kind == RequirementDecision::Kind::kDifferentPeople) {
    for (const Step& step : requirement.gap) {
      if (step.kind != Step::Kind::kCredentials) continue;
      people.push_back(fmt::format("{} ({})", speech_.name(step.subject),
                                   fill(words_.lacks, speech_.credentials(step.credentials))));
    }
  } else {
    for (const PersonEvidence& person : requirement.people) {
      const bool is_near = person.counted == Counted::kNo && is_named(requirement, person);
      if (is_near) people.push_back(lacking_person(person));
    }
  }
  if (people.empty()) return {};
  const std::string_view phrase = speech_.form(words_.nearest, people.size());
  return fill(phrase, speech_.join(std::move(people), words_.last_and));
}

void Tree::write_uncounted_people(const RequirementDecision& requirement, std::size_t indent) {
  std::vector<std::string> people;
  for (const PersonEvidence& person : requirement.people) {
    if (person.counted != Counted::kNo || is_named(requirement, person)) continue;
    const bool dated =
        std::any_of(person.credentials.begin(), person.credentials.end(), is_out_of_date);
    if (dated) {
      people.push_back(lacking_person(person));
    } else if (person.credentials.empty() && requirement.holding != nullptr) {
      std::string words = person_with_fields(*requirement.holding, person);
      if (!words.empty()) people.push_back(std::move(words));
    }
  }
  if (people.empty()) return;
  add_line(indent, fill(words_.not_counted, speech_.join(std::move(people), words_.last_and)));
}

std::string Tree::counted_person(const PersonEvidence& person, bool by_what) const {
  if (!by_what || person.credentials.empty()) return speech_.name(person.id);
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
    } else if (credential.state == State::kNotAccepted) {
      reasons.push_back(fill(words_.not_accepted, id, credential.date->to_string()));
    } else if (credential.state == State::kPassedTooLate) {
      reasons.push_back(fill(words_.passed_too_late, id, credential.date->to_string()));
    } else if (credential.state == State::kLacking) {
      lacking.push_back(credential.credential);
    }
  }
  if (!lacking.empty()) {
    reasons.insert(reasons.begin(), fill(words_.lacks, speech_.credentials(lacking)));
  }
  if (reasons.empty()) return speech_.name(person.id);
  return fmt::format("{} ({})", speech_.name(person.id), fmt::join(reasons, "; "));
}

}  // namespace attain::decision
