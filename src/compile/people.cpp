// Takes the tests of people and the requirements on them; adds each test once, however often it is
// written.
//
// Tested by tests/unit/compile/compile_test.cpp.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compile/builder.hpp"

namespace attain::compile {

void Builder::resolve(const model::PeopleRequirement& requirement, std::uint32_t index) {
  const Number threshold = add(requirement.people);
  const std::uint32_t test = intern(requirement.holding);
  Requirement& compiled = program_.requirements[index];
  compiled.kind = RequirementDecision::Kind::kPeople;
  compiled.comparator = Comparator::kAtLeast;
  compiled.subject = test;
  compiled.threshold = threshold;
}

std::uint32_t Builder::intern(const model::PersonTest& test) {
  const auto [found, is_new] =
      tests_.try_emplace(written(test), static_cast<std::uint32_t>(program_.tests.size()));
  if (is_new) {
    Test compiled{{static_cast<std::uint32_t>(program_.test_nodes.size()), 0}};
    add(test);
    compiled.nodes.end = static_cast<std::uint32_t>(program_.test_nodes.size());
    program_.tests.push_back(compiled);
  }
  return found->second;
}

void Builder::add(const model::PersonTest& test) {
  const std::size_t index = program_.test_nodes.size();
  TestNode& node = program_.test_nodes.emplace_back();
  node.kind = test.kind;
  if (test.kind == model::PersonTest::Kind::kCredential) {
    node.credential = *program_.vocabulary().credential_codes.find(test.name);
  }
  for (const model::PersonTest& part : test.parts) add(part);
  program_.test_nodes[index].end = static_cast<std::uint32_t>(program_.test_nodes.size());
}

std::string written(const model::PersonTest& test) {
  if (test.kind == model::PersonTest::Kind::kCredential) return test.name;
  std::vector<std::string> parts;
  for (const model::PersonTest& part : test.parts) parts.push_back(written(part));
  const bool any = test.kind == model::PersonTest::Kind::kAnyOf;
  return fmt::format("{}({})", any ? "any_of" : "all_of", fmt::join(parts, ", "));
}

}  // namespace attain::compile
