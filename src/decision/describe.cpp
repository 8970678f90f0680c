// Takes requirements; gives what they ask as phrases.
//
// Tested by tests/unit/decision/describe_test.cpp.

#include <algorithm>

#include <attain/render.hpp>

#include "compile/program.hpp"
#include "decision/revision.hpp"
#include "decision/speech.hpp"

namespace attain::decision {
namespace {

using Kind = RequirementDecision::Kind;

/// The branches that apply, and whether any of them has a number.
struct Applying {
  std::vector<const Threshold*> branches;
  bool defined = false;
};

Applying applying(List<Threshold> required) {
  Applying found;
  for (const Threshold& threshold : required) {
    if (!threshold.applies) continue;
    found.branches.push_back(&threshold);
    found.defined = found.defined || threshold.value.has_value();
  }
  return found;
}

bool is_plain(const RequirementDecision& requirement) {
  return requirement.children.size() + requirement.places.size() < 2 &&
         (requirement.kind != Kind::kPeople || requirement.children.empty());
}

}  // namespace

std::string Speech::required(List<Threshold> required, std::string_view unit) const {
  std::vector<std::string> numbers;
  for (const Threshold* threshold : applying(required).branches) {
    const std::string stated =
        threshold->value ? quantity(*threshold->value, unit) : std::string(words_.none_stated);
    numbers.push_back(threshold->branch.empty() ? stated
                                                : fill(words_.branch, stated,
                                                       title(threshold->title, threshold->branch)));
  }
  return join(std::move(numbers), words_.last_or);
}

std::string Speech::required(const RequirementDecision& requirement) const {
  const model::Field* field =
      requirement.kind == Kind::kPartner ? attribute(requirement.subject) : nullptr;
  if (field == nullptr || field->type != model::FieldType::kDate) {
    return required(requirement.required, requirement.unit);
  }
  std::vector<std::string> days;
  for (const Threshold* threshold : applying(requirement.required).branches) {
    const std::string stated =
        threshold->value ? date(*threshold->value) : std::string(words_.none_stated);
    days.push_back(threshold->branch.empty()
                       ? stated
                       : fill(words_.branch, stated, title(threshold->title, threshold->branch)));
  }
  return join(std::move(days), words_.last_or);
}

std::string Speech::no_number(List<Threshold> required) const {
  const Applying found = applying(required);
  if (found.defined || found.branches.empty()) return {};
  std::vector<std::string> branches;
  for (const Threshold* threshold : found.branches) {
    branches.push_back(title(threshold->title, threshold->branch));
  }
  return fill(words_.no_number, join(std::move(branches), words_.last_and));
}

std::string Speech::counted(List<Threshold> required, Comparator comparator, const Plural& phrase,
                            const std::string& what) const {
  const Applying found = applying(required);
  std::string words;
  if (found.branches.size() == 1) {
    const Threshold& only = *found.branches.front();
    const std::string branch =
        only.branch.empty() ? "" : fill(words_.branch, "", title(only.title, only.branch));
    words = fill(form(phrase, Range{*only.value, *only.value}), number(*only.value), branch, what);
  } else {
    words = fill(phrase.other, this->required(required), "", what);
  }
  return comparator == Comparator::kAtLeast ? words : compared(comparator, words);
}

std::string Speech::heads(const RequirementDecision& requirement) const {
  const bool of_people = requirement.kind != Kind::kCredentials;
  const std::string holding = of_people ? test(*requirement.holding) : among(*requirement.holding);
  if (!applying(requirement.required).defined) {
    return fill(of_people ? words_.people_with : words_.among, holding);
  }
  return counted(requirement.required, requirement.comparator,
                 of_people ? words_.people : words_.credentials_among, holding);
}

std::string Speech::place(const PlaceEvidence& place) const {
  const std::string holding = test(*place.holding);
  if (!applying(place.required).defined) return fill(words_.people_with, holding);
  return counted(place.required, Comparator::kAtLeast, words_.people, holding);
}

std::string Speech::measure(const RequirementDecision& requirement) const {
  const std::string subject = title(requirement.title, requirement.subject);
  const Applying found = applying(requirement.required);
  if (!found.defined) return fill(words_.titled, subject, no_number(requirement.required));
  if (!requirement.unit.empty()) {
    return fill(words_.titled, subject, compared(requirement.comparator, required(requirement)));
  }
  std::string asked = fmt::format("{} {}", required(requirement), subject);
  if (found.branches.size() == 1 && !found.branches.front()->branch.empty()) {
    const Threshold& only = *found.branches.front();
    asked = fill(words_.branch, fmt::format("{} {}", number(*only.value), subject),
                 title(only.title, only.branch));
  }
  return compared(requirement.comparator, asked);
}

std::string Speech::found(const RequirementDecision& requirement) const {
  const Range& actual = requirement.actual;
  if (requirement.kind == Kind::kCompetency) {
    if (actual.exact()) return tier(actual.low);
    if (!actual.high.is_bounded()) return std::string(words_.not_known);
    return fill(words_.range, tier(actual.low), tier(actual.high));
  }
  const model::Field* field =
      requirement.kind == Kind::kPartner ? attribute(requirement.subject) : nullptr;
  if (field == nullptr) return this->actual(actual, requirement.unit);
  if (field->is_number()) return this->actual(actual, requirement.unit);
  if (field->type == model::FieldType::kDate) {
    return actual.exact() ? date(actual.low) : std::string(words_.not_known);
  }
  if (requirement.found.empty()) return std::string(words_.not_known);
  return choice(*field, requirement.found);
}

std::string Speech::demanded(const RequirementDecision& requirement) const {
  if (requirement.kind == Kind::kCompetency) {
    std::vector<std::string> tiers;
    for (const std::string_view id : requirement.accepted) tiers.push_back(tier(id));
    return compared(requirement.comparator, join(std::move(tiers), words_.last_or));
  }
  const model::Field* field = attribute(requirement.subject);
  if (!requirement.accepted.empty() && field != nullptr) {
    std::vector<std::string> values;
    for (const std::string_view id : requirement.accepted) values.push_back(choice(*field, id));
    return requirement.excluded ? fill(words_.other_than, join(std::move(values), words_.last_and))
                                : join(std::move(values), words_.last_or);
  }
  const bool is_date = field != nullptr && field->type == model::FieldType::kDate;
  return compared(requirement.comparator, required(requirement), is_date);
}

std::string Speech::quotas(const RequirementDecision& requirement) const {
  std::vector<std::string> parts = {heads(requirement)};
  for (const RequirementDecision& child : requirement.children) {
    parts.push_back(fill(words_.of_whom, asked(child)));
  }
  return join(std::move(parts), ", ");
}

std::string Speech::places(const RequirementDecision& requirement) const {
  std::vector<std::string> parts;
  for (const PlaceEvidence& each : requirement.places) parts.push_back(place(each));
  return fill(words_.titled, std::string(words_.different_people),
              join(std::move(parts), words_.clause_and));
}

std::string Speech::combined(const RequirementDecision& requirement) const {
  std::vector<std::string> parts;
  for (const RequirementDecision& child : requirement.children) {
    parts.push_back(is_plain(child) ? asked(child) : fmt::format("({})", asked(child)));
  }
  if (requirement.kind == Kind::kNumberOf) {
    const std::string count = fill(
        words_.number_of, compared(requirement.comparator, required(requirement)), parts.size());
    return fill(words_.titled, count, join(std::move(parts), words_.clause_and));
  }
  const bool any = requirement.kind == Kind::kAnyOf;
  return join(std::move(parts), any ? words_.clause_or : words_.clause_and);
}

std::string Speech::asked(const RequirementDecision& requirement) const {
  const std::string nothing = no_number(requirement.required);
  switch (requirement.kind) {
    case Kind::kMeasure:
      return measure(requirement);
    case Kind::kPeople:
    case Kind::kCredentials: {
      const std::string wanted = quotas(requirement);
      return nothing.empty() ? wanted : fill(words_.titled, wanted, nothing);
    }
    case Kind::kDifferentPeople:
      return places(requirement);
    case Kind::kPartner:
    case Kind::kCompetency:
      return fill(words_.titled, title(requirement.title, requirement.subject),
                  nothing.empty() ? demanded(requirement) : nothing);
    case Kind::kAnyOf:
    case Kind::kAllOf:
    case Kind::kNumberOf:
      return combined(requirement);
  }
  return {};
}

const model::Field* Speech::attribute(std::string_view id) const {
  const auto code = vocabulary_.attribute_codes.find(id);
  return code ? &vocabulary_.attributes[*code] : nullptr;
}

std::string Speech::tier(const Rational& rank) const {
  const auto place = static_cast<std::size_t>(rank.whole().value_or(0));
  if (place == 0 || place > vocabulary_.tiers.size()) return std::string(words_.no_tier);
  return title(&vocabulary_.tiers[place - 1].title, vocabulary_.tiers[place - 1].id);
}

std::string Speech::tier(std::string_view id) const {
  const auto code = vocabulary_.tier_codes.find(id);
  return code ? title(&vocabulary_.tiers[*code].title, id) : name(id);
}

}  // namespace attain::decision

namespace attain {

std::string describe(const RequirementDecision& requirement, const Decision& decision,
                     std::string_view language) {
  const model::Revision* revision = decision::revision_of(decision, requirement);
  return decision::Speech(decision.program().vocabulary(), language, revision).asked(requirement);
}

std::string describe(List<Step> gap, const Decision& decision, std::string_view language) {
  const model::Revision* revision = decision::revision_of(decision, gap);
  return decision::Speech(decision.program().vocabulary(), language, revision).steps(gap);
}

}  // namespace attain
