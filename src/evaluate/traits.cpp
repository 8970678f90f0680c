// Takes the traits that tests ask for and the people of the facts; gives who has which.
//
// INVARIANT: says of each trait what test_credential and match_filter say of the node it is from.
// Tested by tests/unit/evaluate/passing_test.cpp, against those.

#include "evaluate/traits.hpp"

#include <algorithm>

#include "evaluate/person.hpp"
#include "evaluate/select.hpp"

namespace attain::evaluate {
namespace {

class Finder {
 public:
  Finder(const compile::Program& program, const facts::Columns& facts, TraitColumns& columns)
      : program_(program), facts_(facts), columns_(columns), today_(facts.as_of.days()) {
    columns_.words = words_for(facts.people.size());
    columns_.in_doubt = false;
    columns_.certain.assign(program.traits.size() * columns_.words, 0);
  }

  void find_credentials() {
    const std::int64_t today = today_;
    const std::size_t words = columns_.words;
    std::uint64_t* const columns = columns_.certain.data();
    const compile::CredentialTraits* const traits_of = program_.traits_of.data();
    for (const facts::Holding& holding : facts_.holdings) {
      const bool held = is_held(holding, today);
      const std::uint64_t bit = std::uint64_t{held ? 1U : 0U} << (holding.person % 64);
      const compile::CredentialTraits& traits = traits_of[holding.credential];
      std::uint64_t* column = columns + traits.first * words + holding.person / 64;
      for (std::uint32_t trait = traits.first; trait < traits.dated; ++trait, column += words) {
        *column |= bit;
      }
      if (traits.dated < traits.end && held) find_dated({traits.dated, traits.end}, holding);
    }
    for (const std::uint32_t trait : program_.expiring) {
      if (today > program_.traits[trait].accepted_until) {
        std::fill_n(certain(trait), words, 0);
      }
    }
    if (facts_.credentials_known) return;
    for (std::size_t p = 0; p < facts_.people.size(); ++p) {
      if (!facts_.people[p].credentials_known) leave_all_open(p);
    }
  }

  void find_conditions(BitSets& condition) {
    const compile::Span conditions = program_.conditions;
    for (std::uint32_t trait = conditions.first; trait < conditions.end; ++trait) {
      const compile::Trait& asked = program_.traits[trait];
      if (today_ > asked.accepted_until) continue;
      select_rows(program_, asked.filter, facts_.person_fields,
                  static_cast<std::uint32_t>(facts_.people.size()), condition);
      for_each_bit(condition.possible, [&](std::uint32_t person) {
        if (has_bit(condition.certain.data(), person)) {
          set_bit(certain(trait), person);
        } else {
          leave_open(person, trait);
        }
      });
    }
  }

  void finish() {
    if (!columns_.in_doubt) return;
    for (std::size_t w = 0; w < columns_.certain.size(); ++w) {
      columns_.possible[w] |= columns_.certain[w];
    }
  }

 private:
  std::uint64_t* certain(std::uint32_t trait) {
    return columns_.certain.data() + trait * columns_.words;
  }

  /// Traits that ask when a credential was passed, which is held today.
  void find_dated(compile::Span traits, const facts::Holding& holding) {
    for (std::uint32_t trait = traits.first; trait < traits.end; ++trait) {
      const Counted counted = count(program_.traits[trait], holding);
      if (counted == Counted::kYes) set_bit(certain(trait), holding.person);
      if (counted == Counted::kMaybe) leave_open(holding.person, trait);
    }
  }

  /// What a holding counts for on a day on which it is held.
  Counted count(const compile::Trait& trait, const facts::Holding& holding) const {
    if (today_ > trait.accepted_until) return Counted::kNo;
    if (trait.passed_until == compile::kNoLimit) return Counted::kYes;
    if (holding.passed != facts::kUnknown) {
      return holding.passed <= trait.passed_until ? Counted::kYes : Counted::kNo;
    }
    // Passed by the evaluation date at the latest, since it is held.
    return today_ <= trait.passed_until ? Counted::kYes : Counted::kMaybe;
  }

  void leave_open(std::size_t person, std::uint32_t trait) {
    if (!columns_.in_doubt) {
      columns_.in_doubt = true;
      columns_.possible.assign(columns_.certain.size(), 0);
    }
    set_bit(columns_.possible.data() + trait * columns_.words, person);
  }

  void leave_all_open(std::size_t person) {
    for (std::uint32_t trait = 0; trait < program_.traits.size(); ++trait) {
      const compile::Trait& asked = program_.traits[trait];
      if (asked.credential == compile::kNone || today_ > asked.accepted_until) continue;
      leave_open(person, trait);
    }
  }

  const compile::Program& program_;
  const facts::Columns& facts_;
  TraitColumns& columns_;
  const std::int64_t today_;
};

}  // namespace

void find_traits(const compile::Program& program, const facts::Columns& facts,
                 TraitColumns& columns, BitSets& condition) {
  Finder finder(program, facts, columns);
  finder.find_credentials();
  finder.find_conditions(condition);
  finder.finish();
}

}  // namespace attain::evaluate
