#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <attain/evidence.hpp>

#include "compile/program.hpp"
#include "facts/columns.hpp"

namespace attain::evaluate {

/// What a holding is worth on the evaluation date: held, passed only later, or expired before.
inline CredentialEvidence::State state_on(const facts::Holding& holding, Date as_of) {
  using State = CredentialEvidence::State;
  if (holding.passed != facts::kUnknown && holding.passed > as_of.days()) {
    return State::kPassedLater;
  }
  if (holding.expires != facts::kUnknown && holding.expires < as_of.days()) return State::kExpired;
  return State::kHeld;
}

/// Whether that is `held`; found without a branch, since dates are hard to predict.
inline bool is_held(const facts::Holding& holding, std::int64_t today) {
  // Not known is less than any day, which suits `passed` alone.
  const unsigned is_passed = holding.passed <= today ? 1 : 0;
  const unsigned lasts = holding.expires >= today ? 1 : 0;
  const unsigned lasts_for_good = holding.expires == facts::kUnknown ? 1 : 0;
  return (is_passed & (lasts | lasts_for_good)) != 0;
}

/// Bit sets of the credentials that each person holds on the evaluation date.
struct HeldCredentials {
  std::vector<std::uint64_t> words;  ///< `row_words` for each person: bit c stands for code c.
  std::uint32_t row_words = 0;
  std::vector<std::uint8_t> lapsed;  ///< Whether the facts give a person one that is not held.

  bool holds(std::uint32_t person, std::uint32_t credential) const {
    return (words[std::size_t{person} * row_words + credential / 64] >> (credential % 64) & 1) != 0;
  }
};

/// Fills `held` for all people of the facts, reusing its memory.
void find_held(const facts::Columns& facts, HeldCredentials& held);

/// What a person has of a credential, or null. REQUIRES: `person` is of these facts.
const facts::Holding* find_holding(const facts::Columns& facts, const facts::Person& person,
                                   std::uint32_t credential);

/// Whether a credential that a test names counts for one person; maybe, if it is not known what
/// the person holds, or when it was passed and that matters. REQUIRES: `node` is a credential.
Counted test_credential(const compile::TestNode& node, const facts::Columns& facts,
                        const HeldCredentials& held, std::uint32_t person);

/// Whether one person passes a test; maybe, as of its credentials. `parts` is working memory:
/// afterwards parts[i] is the result of node `test.nodes.first + i`.
Counted test_person(const compile::Program& program, const compile::Test& test,
                    const facts::Columns& facts, const HeldCredentials& held, std::uint32_t person,
                    std::vector<Counted>& parts);

}  // namespace attain::evaluate
