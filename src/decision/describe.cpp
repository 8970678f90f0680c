// Takes requirements and gaps; gives them as phrases: what is asked, and what is to be done.
//
// Tested by tests/unit/decision/describe_test.cpp.

#include <attain/render.hpp>

#include "compile/program.hpp"
#include "decision/speech.hpp"

namespace attain::decision {
namespace {

/// The branches that apply, and whether any of them has a number.
struct Applying {
  std::vector<const Threshold*> branches;
  bool defined = false;
};

Applying applying(const RequirementDecision& requirement) {
  Applying found;
  for (const Threshold& threshold : requirement.required) {
    if (!threshold.applies) continue;
    found.branches.push_back(&threshold);
    found.defined = found.defined || threshold.value.has_value();
  }
  return found;
}

}  // namespace

std::string Speech::required(const RequirementDecision& requirement) const {
  std::vector<std::string> numbers;
  for (const Threshold* threshold : applying(requirement).branches) {
    const std::string stated =
        threshold->value ? number(*threshold->value) : std::string(words_.none_stated);
    numbers.push_back(threshold->branch.empty() ? stated
                                                : fill(words_.branch, stated,
                                                       title(threshold->title, threshold->branch)));
  }
  return join(std::move(numbers), words_.last_or);
}

std::string Speech::no_number(const RequirementDecision& requirement) const {
  const Applying found = applying(requirement);
  if (found.defined) return {};
  std::vector<std::string> branches;
  for (const Threshold* threshold : found.branches) {
    branches.push_back(title(threshold->title, threshold->branch));
  }
  return fill(words_.no_number, join(std::move(branches), words_.last_and));
}

std::string Speech::people(const RequirementDecision& requirement) const {
  const std::string holding = test(*requirement.holding);
  const Applying found = applying(requirement);
  if (!found.defined) return fill(words_.people_with, holding);
  if (found.branches.size() > 1) {
    return fill(words_.people.other, required(requirement), "", holding);
  }
  const Threshold& only = *found.branches.front();
  const std::string branch =
      only.branch.empty() ? "" : fill(words_.branch, "", title(only.title, only.branch));
  return fill(form(words_.people, Range{*only.value, *only.value}), number(*only.value), branch,
              holding);
}

std::string Speech::measure(const RequirementDecision& requirement) const {
  const std::string subject = title(requirement.title, requirement.subject);
  const Applying found = applying(requirement);
  if (!found.defined) return fill(words_.titled, subject, no_number(requirement));
  std::string asked = fmt::format("{} {}", required(requirement), subject);
  if (found.branches.size() == 1 && !found.branches.front()->branch.empty()) {
    const Threshold& only = *found.branches.front();
    asked = fill(words_.branch, fmt::format("{} {}", number(*only.value), subject),
                 title(only.title, only.branch));
  }
  return fill(words_.compared[static_cast<std::size_t>(requirement.comparator)], asked);
}

std::string Speech::alternatives(const RequirementDecision& requirement) const {
  std::vector<std::string> parts;
  for (const RequirementDecision& child : requirement.children) {
    const bool is_plain = child.children.size() < 2;
    parts.push_back(is_plain ? asked(child) : fmt::format("({})", asked(child)));
  }
  const bool any = requirement.kind == RequirementDecision::Kind::kAnyOf;
  return join(std::move(parts), any ? words_.clause_or : words_.clause_and);
}

std::string Speech::asked(const RequirementDecision& requirement) const {
  switch (requirement.kind) {
    case RequirementDecision::Kind::kMeasure:
      return measure(requirement);
    case RequirementDecision::Kind::kPeople: {
      const std::string nothing = no_number(requirement);
      const std::string wanted = people(requirement);
      return nothing.empty() ? wanted : fill(words_.titled, wanted, nothing);
    }
    case RequirementDecision::Kind::kAnyOf:
    case RequirementDecision::Kind::kAllOf:
      return alternatives(requirement);
  }
  return {};
}

std::string Speech::steps(const std::vector<Step>& gap) const {
  std::vector<std::string> phrases;
  std::vector<std::string> facts;
  for (const Step& step : gap) {
    if (step.kind == Step::Kind::kFact) {
      facts.push_back(fact(step));
    } else {
      phrases.push_back(deed(step));
    }
  }
  if (!facts.empty()) phrases.push_back(fill(words_.tell, join(std::move(facts), words_.last_and)));
  return join(std::move(phrases), words_.clause_and);
}

std::string Speech::deed(const Step& step) const {
  switch (step.kind) {
    case Step::Kind::kRaise:
      return fill(words_.raise, amount(step.amount), title(step.title, step.subject));
    case Step::Kind::kLower:
      return fill(words_.lower, amount(step.amount), title(step.title, step.subject));
    case Step::Kind::kPeople:
      return fill(form(words_.more_people, step.amount), amount(step.amount),
                  credentials(step.credentials));
    case Step::Kind::kCredentials:
      return fill(words_.person_gains, name(step.subject), gains(step));
    case Step::Kind::kFact:
      break;
  }
  return {};
}

std::string Speech::gains(const Step& step) const {
  std::vector<std::string_view> exams;
  std::vector<std::string_view> certifications;
  for (const std::string_view id : step.credentials) {
    (&verbs(id) == &words_.exams ? exams : certifications).push_back(id);
  }
  std::vector<std::string> parts;
  if (!exams.empty()) parts.push_back(fill(words_.exams.gains, credentials(exams)));
  if (!certifications.empty()) {
    parts.push_back(fill(words_.certifications.gains, credentials(certifications)));
  }
  return join(std::move(parts), words_.last_and);
}

std::string Speech::fact(const Step& step) const {
  if (step.title != nullptr) {
    return fill(words_.attribute_fact, title(step.title, step.subject));
  }
  if (step.path == "people") return std::string(words_.people_fact);
  if (step.path.starts_with("people[")) return fill(words_.credentials_fact, name(step.subject));
  const bool is_list = step.path.find('[') == std::string::npos;
  return is_list ? fill(words_.list_fact, name(step.path)) : name(step.path);
}

}  // namespace attain::decision

namespace attain {

std::string describe(const RequirementDecision& requirement, const Decision& decision,
                     std::string_view language) {
  return decision::Speech(decision.program().vocabulary(), language).asked(requirement);
}

std::string describe(const std::vector<Step>& gap, const Decision& decision,
                     std::string_view language) {
  return decision::Speech(decision.program().vocabulary(), language).steps(gap);
}

}  // namespace attain
