// Takes requirements on people; gives each as a line of prose that tells apart who may be the same
// person, whether routes mix, and how many people are asked for.
//
// Tested by tests/unit/decision/show_test.cpp.

#include <algorithm>

#include "decision/show.hpp"

namespace attain::decision {
namespace {

using TestKind = model::PersonTest::Kind;

bool is_one(const model::Number& number) {
  return std::all_of(
      number.branches.begin(), number.branches.end(),
      [](const model::Branch& branch) { return !branch.value || *branch.value == 1; });
}

bool are_equal(const model::Number& a, const model::Number& b) {
  return a.attribute == b.attribute &&
         std::equal(a.branches.begin(), a.branches.end(), b.branches.begin(), b.branches.end(),
                    [](const model::Branch& x, const model::Branch& y) {
                      return x.choice == y.choice && x.value == y.value;
                    });
}

bool is_bare(const model::Annotations& annotations) {
  return annotations.title.empty() && annotations.cite.empty() && annotations.note.empty() &&
         annotations.readings.empty();
}

bool is_limited(const model::PersonTest& test) { return test.accepted_until || test.passed_until; }

bool is_compound(const model::PersonTest& test) {
  return test.parts.size() > 1 && test.title.empty();
}

/// Whether people may pass it by different routes.
bool has_routes(const model::PersonTest& test) {
  return test.kind == TestKind::kAnyOf && is_compound(test) && !is_limited(test);
}

/// The test of a part's own: that of a list of one part is its part's.
const model::PersonTest& core(const model::PersonTest& test) {
  const bool is_wrapper = test.parts.size() == 1 && test.kind != TestKind::kNumberOf &&
                          test.title.empty() && !is_limited(test);
  return is_wrapper ? core(test.parts.front()) : test;
}

}  // namespace

Item Wording::item(const model::PeopleRequirement& rule, const Text& title, bool decides) {
  const std::string people = numbers(rule.people, {Form::kPeople, {}, rule.comparator});
  const bool one = is_one(rule.people);
  Item item;
  if (!one && rule.comparator == Comparator::kAtLeast && has_routes(core(rule.holding))) {
    item.words = fill(show_.by_any_mix, people, predicate(rule.holding, true));
  } else {
    item.words = fill(one ? show_.who.one : show_.who.other, people, predicate(rule.holding, one));
  }
  if (!title.empty()) item.words = fill(words_.titled, speech_.title(&title, {}), item.words);
  remark_undefined(rule.people, without_number(decides), item);
  for (const model::Requirement& part : rule.of_whom) item.parts.push_back(quota(part, decides));
  return item;
}

Item Wording::quota(const model::Requirement& requirement, bool decides) {
  Item item;
  if (const auto* people = std::get_if<model::PeopleRequirement>(&requirement.kind)) {
    item.words =
        fill(show_.of_whom, numbers(people->people, {Form::kNumber, {}, people->comparator}),
             predicate(people->holding, is_one(people->people)));
    remark_undefined(people->people, without_number(decides), item);
    for (const model::Requirement& part : people->of_whom) {
      item.parts.push_back(quota(part, decides));
    }
  } else if (const auto* places =
                 std::get_if<model::DifferentPeopleRequirement>(&requirement.kind)) {
    item.words = show_.of_whom_various;
    add_places(*places, true, decides, item);
  }
  const Text& title = requirement.annotations.title;
  if (!title.empty()) item.words = fill(words_.titled, speech_.title(&title, {}), item.words);
  annotate(requirement.annotations, item);
  return item;
}

Item Wording::item(const model::DifferentPeopleRequirement& rule, const Text& title, bool decides) {
  Item item{std::string(show_.different_people)};
  if (!title.empty()) item.words = fill(words_.titled, speech_.title(&title, {}), item.words);
  add_places(rule, false, decides, item);
  return item;
}

void Wording::add_places(const model::DifferentPeopleRequirement& rule, bool are_quotas,
                         bool decides, Item& item) {
  const Plural& phrase = are_quotas ? show_.place_of_whom : show_.who;
  for (const auto& place : rule.places) {
    const std::string people = numbers(place.people, {Form::kPeople, {}, Comparator::kAtLeast});
    const bool one = is_one(place.people);
    Item line{fill(one ? phrase.one : phrase.other, people, predicate(place.holding, one))};
    const Text& title = place.annotations.title;
    if (!title.empty()) line.words = fill(words_.titled, speech_.title(&title, {}), line.words);
    remark_undefined(place.people, without_number(decides), line);
    annotate(place.annotations, line);
    item.parts.push_back(std::move(line));
  }
}

Item Wording::item(const model::CredentialsRequirement& rule, const Text& title, bool decides) {
  name_credentials(rule.among);
  Item item{fill(show_.credentials_among,
                 numbers(rule.credentials, {Form::kCredentials, {}, rule.comparator}),
                 speech_.among(rule.among))};
  if (!title.empty()) item.words = fill(words_.titled, speech_.title(&title, {}), item.words);
  remark_undefined(rule.credentials, without_number(decides), item);
  return item;
}

/// Routes that ask for the same number of people are one line; nothing if they do not.
Item Wording::routes(const model::CombinedRequirement& rule, bool decides) {
  std::vector<const model::PeopleRequirement*> people;
  for (const model::Requirement& part : rule.parts) {
    const auto* one = std::get_if<model::PeopleRequirement>(&part.kind);
    const bool fits = one != nullptr && one->of_whom.empty() && is_bare(part.annotations) &&
                      one->comparator == Comparator::kAtLeast &&
                      (people.empty() || are_equal(one->people, people.front()->people));
    if (!fits) return {};
    people.push_back(one);
  }
  if (people.size() < 2) return {};
  const model::Number& number = people.front()->people;
  const bool one = is_one(number);
  std::string words;
  for (const model::PeopleRequirement* each : people) {
    if (!words.empty()) words += show_.route_or;
    words += fill(one ? show_.route.one : show_.route.other, predicate(each->holding, true));
  }
  Item item{fill(one ? show_.by_one_route.one : show_.by_one_route.other,
                 numbers(number, {Form::kPeople, {}, Comparator::kAtLeast}), words)};
  remark_undefined(number, without_number(decides), item);
  return item;
}

void Wording::name_credentials(const model::PersonTest& test) {
  if (test.kind == TestKind::kCredential) named_.credentials.insert(test.name);
  for (const model::PersonTest& part : test.parts) name_credentials(part);
}

const Verb* Wording::verb_of(const model::PersonTest& test) const {
  if (!test.title.empty()) return nullptr;
  if (test.kind == TestKind::kWhere) return &show_.has;
  if (test.kind == TestKind::kCredential) {
    const bool held =
        speech_.find_credential(test.name).kind == model::CredentialKind::kCertification;
    return held ? &show_.holds : &show_.passed;
  }
  const Verb* common = verb_of(test.parts.front());
  for (const model::PersonTest& part : test.parts) {
    if (verb_of(part) != common) return nullptr;
  }
  return common;
}

std::string Wording::predicate(const model::PersonTest& test, bool one) {
  name_credentials(test);
  return verbal(core(test), one);
}

std::string Wording::verbal(const model::PersonTest& test, bool one) const {
  if (const Verb* verb = verb_of(test)) {
    return fill(one ? verb->one : verb->other, speech_.test(test));
  }
  if (!test.title.empty()) {
    model::PersonTest untitled = test;
    untitled.title = {};
    const std::string words =
        fmt::format("{} ({})", speech_.title(&test.title, test.name), verbal(core(untitled), one));
    return fill(one ? show_.counts_as.one : show_.counts_as.other, words);
  }
  const std::string words = mixed(test, one);
  return is_limited(test) ? speech_.limited(test, fmt::format("({})", words)) : words;
}

std::string Wording::some_of(const model::PersonTest& test, bool one) const {
  std::string parts;
  for (const model::PersonTest& part : test.parts) {
    if (!parts.empty()) parts += show_.test_or;
    parts += verbal(core(part), one);
  }
  return fill(one ? show_.meets.one : show_.meets.other,
              fill(show_.some_of, speech_.number(std::int64_t{test.least}), parts));
}

/// Of a combination that no single verb fits: a clause for each verb.
std::string Wording::mixed(const model::PersonTest& test, bool one) const {
  if (test.kind == TestKind::kNumberOf) return some_of(test, one);
  std::vector<std::pair<const Verb*, model::PersonTest>> groups;
  for (const model::PersonTest* part : flat_parts(test)) {
    const Verb* verb = verb_of(*part);
    const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
      return verb != nullptr && group.first == verb;
    });
    if (same != groups.end()) {
      same->second.parts.push_back(*part);
    } else {
      groups.emplace_back(verb, model::PersonTest{test.kind, {}, {}, {*part}});
    }
  }
  const bool all = test.kind == TestKind::kAllOf;
  std::vector<std::string> clauses;
  clauses.reserve(groups.size());
  for (const auto& [verb, group] : groups) clauses.push_back(clause(verb, core(group), all, one));
  return speech_.join(std::move(clauses), all ? words_.last_and : words_.clause_or);
}

std::string Wording::clause(const Verb* verb, const model::PersonTest& test, bool all,
                            bool one) const {
  const bool is_open = verb == nullptr || (all && test.kind == TestKind::kAnyOf);
  const bool needs_brackets = is_open && is_compound(test) && !is_limited(test);
  const std::string words = verb == nullptr ? verbal(test, one) : speech_.test(test);
  const std::string closed = needs_brackets ? fmt::format("({})", words) : words;
  return verb == nullptr ? closed : fill(one ? verb->one : verb->other, closed);
}

}  // namespace attain::decision
