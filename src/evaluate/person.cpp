// Takes a person's test and the credentials that people hold; gives who passes, and how many.
//
// INVARIANT: a test's nodes are in preorder, so that going through them backwards meets every part
// before the combination it belongs to: no recursion.
//
// Tested by tests/unit/evaluate/person_test.cpp.

#include "evaluate/person.hpp"

#include <algorithm>

#include "evaluate/filter.hpp"

namespace attain::evaluate {

void find_held(const facts::Columns& facts, HeldCredentials& held) {
  held.row_words = static_cast<std::uint32_t>((facts.vocabulary->credentials.size() + 63) / 64);
  held.words.assign(facts.people.size() * held.row_words, 0);
  held.lapsed.assign(facts.people.size(), 0);
  for (std::size_t person = 0; person < facts.people.size(); ++person) {
    std::uint64_t* row = held.words.data() + person * held.row_words;
    for (std::uint32_t i = facts.people[person].first; i < facts.people[person].end; ++i) {
      const facts::Holding& holding = facts.holdings[i];
      if (state_on(holding, facts.as_of) != CredentialEvidence::State::kHeld) {
        held.lapsed[person] = 1;
        continue;
      }
      row[holding.credential / 64] |= std::uint64_t{1} << (holding.credential % 64);
    }
  }
}

const facts::Holding* find_holding(const facts::Columns& facts, const facts::Person& person,
                                   std::uint32_t credential) {
  const auto begin = facts.holdings.begin() + person.first;
  const auto end = facts.holdings.begin() + person.end;
  const auto found = std::lower_bound(
      begin, end, credential,
      [](const facts::Holding& holding, std::uint32_t code) { return holding.credential < code; });
  return found != end && found->credential == credential ? &*found : nullptr;
}

Counted test_credential(const compile::TestNode& node, const facts::Columns& facts,
                        const HeldCredentials& held, std::uint32_t person) {
  if (facts.as_of.days() > node.accepted_until) return Counted::kNo;
  if (!facts.people[person].credentials_known) return Counted::kMaybe;
  if (!held.holds(person, node.credential)) return Counted::kNo;
  if (node.passed_until == compile::kNoLimit) return Counted::kYes;
  const facts::Value passed = find_holding(facts, facts.people[person], node.credential)->passed;
  if (passed == facts::kUnknown) {
    // Passed by the evaluation date at the latest, since it is held.
    return facts.as_of.days() <= node.passed_until ? Counted::kYes : Counted::kMaybe;
  }
  return passed <= node.passed_until ? Counted::kYes : Counted::kNo;
}

namespace {

/// How many parts must pass for the whole to pass.
std::uint32_t least_of(const compile::TestNode& node, std::uint32_t parts) {
  if (node.kind == model::PersonTest::Kind::kAnyOf) return 1;
  return node.kind == model::PersonTest::Kind::kAllOf ? parts : node.least;
}

Counted test_where(const compile::Program& program, const compile::TestNode& node,
                   const facts::Columns& facts, std::uint32_t person) {
  if (facts.as_of.days() > node.accepted_until) return Counted::kNo;
  return match_filter(program, node.filter, facts.person_fields, person).counted;
}

}  // namespace

Counted test_person(const compile::Program& program, const compile::Test& test,
                    const facts::Columns& facts, const HeldCredentials& held, std::uint32_t person,
                    std::vector<Counted>& parts) {
  const std::uint32_t first = test.nodes.first;
  parts.resize(test.nodes.size());
  for (std::uint32_t i = test.nodes.end; i-- > first;) {
    const compile::TestNode& node = program.test_nodes[i];
    if (node.kind == model::PersonTest::Kind::kCredential) {
      parts[i - first] = test_credential(node, facts, held, person);
      continue;
    }
    if (node.kind == model::PersonTest::Kind::kWhere) {
      parts[i - first] = test_where(program, node, facts, person);
      continue;
    }
    std::uint32_t all = 0;
    std::uint32_t passed = 0;
    std::uint32_t possible = 0;
    for (std::uint32_t part = i + 1; part < node.end; part = program.test_nodes[part].end) {
      ++all;
      if (parts[part - first] == Counted::kYes) ++passed;
      if (parts[part - first] != Counted::kNo) ++possible;
    }
    const std::uint32_t least = least_of(node, all);
    parts[i - first] = passed >= least     ? Counted::kYes
                       : possible >= least ? Counted::kMaybe
                                           : Counted::kNo;
  }
  return parts.front();
}

}  // namespace attain::evaluate
