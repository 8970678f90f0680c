// Takes a person's test and the credentials that people hold; gives who passes, and how many.
//
// INVARIANT: a test's nodes are in preorder, so that going through them backwards meets every part
// before the combination it belongs to: no recursion.
//
// Tested by tests/unit/evaluate/person_test.cpp.

#include "evaluate/person.hpp"

#include <algorithm>

namespace attain::evaluate {

using State = CredentialEvidence::State;

State state_on(const facts::Holding& holding, Date as_of) {
  if (holding.passed != facts::kUnknown && holding.passed > as_of.days()) {
    return State::kPassedLater;
  }
  if (holding.expires != facts::kUnknown && holding.expires < as_of.days()) return State::kExpired;
  return State::kHeld;
}

void find_held(const facts::Columns& facts, HeldCredentials& held) {
  held.row_words = static_cast<std::uint32_t>((facts.vocabulary->credentials.size() + 63) / 64);
  held.words.assign(facts.people.size() * held.row_words, 0);
  for (std::size_t person = 0; person < facts.people.size(); ++person) {
    std::uint64_t* row = held.words.data() + person * held.row_words;
    for (std::uint32_t i = facts.people[person].first; i < facts.people[person].end; ++i) {
      const facts::Holding& holding = facts.holdings[i];
      if (state_on(holding, facts.as_of) != State::kHeld) continue;
      row[holding.credential / 64] |= std::uint64_t{1} << (holding.credential % 64);
    }
  }
}

Counted test_person(const compile::Program& program, const compile::Test& test,
                    const facts::Columns& facts, const HeldCredentials& held, std::uint32_t person,
                    std::vector<Counted>& parts) {
  const bool known = facts.people[person].credentials_known;
  const std::uint32_t first = test.nodes.first;
  parts.resize(test.nodes.size());
  for (std::uint32_t i = test.nodes.end; i-- > first;) {
    const compile::TestNode& node = program.test_nodes[i];
    if (node.kind == model::PersonTest::Kind::kCredential) {
      const Counted absent = known ? Counted::kNo : Counted::kMaybe;
      parts[i - first] = held.holds(person, node.credential) ? Counted::kYes : absent;
      continue;
    }
    const bool any = node.kind == model::PersonTest::Kind::kAnyOf;
    Counted combined = any ? Counted::kNo : Counted::kYes;
    for (std::uint32_t part = i + 1; part < node.end; part = program.test_nodes[part].end) {
      combined =
          any ? std::max(combined, parts[part - first]) : std::min(combined, parts[part - first]);
    }
    parts[i - first] = combined;
  }
  return parts.front();
}

Range count_people(const compile::Program& program, const compile::Test& test,
                   const facts::Columns& facts, const HeldCredentials& held,
                   std::vector<Counted>& parts) {
  Range heads;
  for (std::uint32_t person = 0; person < facts.people.size(); ++person) {
    const Counted counted = test_person(program, test, facts, held, person, parts);
    if (counted == Counted::kYes) ++heads.low;
    if (counted != Counted::kNo) ++heads.high;
  }
  if (!facts.people_known) heads.high = Range::kUnbounded;
  return heads;
}

}  // namespace attain::evaluate
