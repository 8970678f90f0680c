// Takes the tests of people and the requirements on them; adds each test once, however often it is
// written.
//
// Tested by tests/unit/compile/people_test.cpp.

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compile/builder.hpp"
#include "model/dump_text.hpp"

namespace attain::compile {
namespace {

std::int64_t earlier(std::int64_t limit, const std::optional<Date>& day) {
  return day ? std::min<std::int64_t>(limit, day->days()) : limit;
}

std::string written_limits(const model::PersonTest& test) {
  std::string text;
  if (test.accepted_until) text += " accepted until " + test.accepted_until->to_string();
  if (test.passed_until) text += " passed until " + test.passed_until->to_string();
  return text;
}

}  // namespace

void Builder::resolve(const model::PeopleRequirement& requirement, std::uint32_t index) {
  const Number threshold = add(requirement.people);
  const std::uint32_t test = intern(requirement.whole);
  Requirement& compiled = program_.requirements[index];
  compiled.kind = RequirementDecision::Kind::kPeople;
  compiled.comparator = requirement.comparator;
  compiled.subject = test;
  compiled.threshold = threshold;
  for (const model::Requirement& quota : requirement.of_whom) add(quota);
}

void Builder::resolve(const model::DifferentPeopleRequirement& requirement, std::uint32_t index) {
  std::vector<Place> places;
  for (const auto& place : requirement.places) {
    places.push_back({intern(place.whole), add(place.people)});
  }
  Requirement& compiled = program_.requirements[index];
  compiled.kind = RequirementDecision::Kind::kDifferentPeople;
  compiled.places.first = static_cast<std::uint32_t>(program_.places.size());
  program_.places.insert(program_.places.end(), places.begin(), places.end());
  compiled.places.end = static_cast<std::uint32_t>(program_.places.size());
}

void Builder::resolve(const model::CredentialsRequirement& requirement, std::uint32_t index) {
  const Number threshold = add(requirement.credentials);
  const std::uint32_t test = intern(requirement.among);
  Requirement& compiled = program_.requirements[index];
  compiled.kind = RequirementDecision::Kind::kCredentials;
  compiled.comparator = requirement.comparator;
  compiled.subject = test;
  compiled.threshold = threshold;
}

std::uint32_t Builder::intern(const model::PersonTest& test) {
  const auto [found, is_new] =
      tests_.try_emplace(written(test), static_cast<std::uint32_t>(program_.tests.size()));
  if (is_new) {
    Test compiled{{static_cast<std::uint32_t>(program_.test_nodes.size()), 0}};
    add(test, {});
    compiled.nodes.end = static_cast<std::uint32_t>(program_.test_nodes.size());
    program_.tests.push_back(compiled);
  }
  return found->second;
}

void Builder::add(const model::PersonTest& test, Limits limits) {
  using Kind = model::PersonTest::Kind;
  limits.accepted_until = earlier(limits.accepted_until, test.accepted_until);
  limits.passed_until = earlier(limits.passed_until, test.passed_until);
  const std::size_t index = program_.test_nodes.size();
  TestNode node;
  node.kind = test.kind;
  node.least = static_cast<std::uint32_t>(test.least);
  if (test.kind == Kind::kCredential) {
    node.credential = *program_.vocabulary().credential_codes.find(test.name);
    node.accepted_until = limits.accepted_until;
    node.passed_until = limits.passed_until;
    node.trait = intern(node, {});
  } else if (test.kind == Kind::kWhere) {
    const model::Vocabulary& vocabulary = program_.vocabulary();
    node.filter = add(test.where, vocabulary.person_fields, vocabulary.person_field_codes);
    node.accepted_until = limits.accepted_until;
    node.trait = intern(node, written(test));
  }
  program_.test_nodes.push_back(node);
  for (const model::PersonTest& part : test.parts) add(part, limits);
  program_.test_nodes[index].end = static_cast<std::uint32_t>(program_.test_nodes.size());
}

std::string written(const model::PersonTest& test) {
  using Kind = model::PersonTest::Kind;
  if (test.kind == Kind::kCredential) return test.name + written_limits(test);
  std::vector<std::string> parts;
  for (const model::PersonTest& part : test.parts) parts.push_back(written(part));
  for (const model::FilterTerm& term : test.where) parts.push_back(model::dump(term));
  const auto word = [&]() -> std::string {
    switch (test.kind) {
      case Kind::kAnyOf:
        return "any_of";
      case Kind::kAllOf:
        return "all_of";
      case Kind::kNumberOf:
        return fmt::format("at_least {} of", test.least);
      default:
        return "where";
    }
  }();
  return fmt::format("{}({}){}", word, fmt::join(parts, ", "), written_limits(test));
}

}  // namespace attain::compile
