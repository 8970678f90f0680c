// Takes the traits that tests ask for and the people of the facts; gives who has which.
//
// INVARIANT: says of each trait what test_credential and match_filter say of the node it is from.
// Tested by tests/unit/evaluate/passing_test.cpp, against those.

#include "evaluate/traits.hpp"

#include "evaluate/person.hpp"
#include "evaluate/select.hpp"

namespace attain::evaluate {
namespace {

class Finder {
 public:
  Finder(const compile::Program& program, const facts::Columns& facts, TraitRows& rows)
      : program_(program), facts_(facts), rows_(rows), today_(facts.as_of.days()) {
    rows_.row_words = words_for(program.traits.size());
    rows_.in_doubt = false;
    rows_.certain.assign(facts.people.size() * rows_.row_words, 0);
  }

  void find_credentials() {
    for (std::size_t p = 0; p < facts_.people.size(); ++p) {
      const facts::Person& person = facts_.people[p];
      if (!person.credentials_known) {
        leave_all_open(p);
        continue;
      }
      std::uint64_t* row = rows_.certain.data() + p * rows_.row_words;
      for (std::uint32_t h = person.first; h < person.end; ++h) {
        const facts::Holding& holding = facts_.holdings[h];
        if (state_on(holding, facts_.as_of) != CredentialEvidence::State::kHeld) continue;
        const compile::Span traits = program_.traits_of[holding.credential];
        for (std::uint32_t i = traits.first; i < traits.end; ++i) {
          const std::uint32_t trait = program_.operands[i];
          const Counted counted = count(program_.traits[trait], holding);
          if (counted == Counted::kYes) set_bit(row, trait);
          if (counted == Counted::kMaybe) leave_open(p, trait);
        }
      }
    }
  }

  void find_conditions(BitSets& condition) {
    for (const std::uint32_t trait : program_.conditions) {
      const compile::Trait& asked = program_.traits[trait];
      if (today_ > asked.accepted_until) continue;
      select_rows(program_, asked.filter, facts_.person_fields,
                  static_cast<std::uint32_t>(facts_.people.size()), condition);
      for_each_bit(condition.possible, [&](std::uint32_t person) {
        if (has_bit(condition.certain.data(), person)) {
          set_bit(rows_.certain.data() + person * rows_.row_words, trait);
        } else {
          leave_open(person, trait);
        }
      });
    }
  }

  void finish() {
    if (!rows_.in_doubt) return;
    for (std::size_t w = 0; w < rows_.certain.size(); ++w) rows_.possible[w] |= rows_.certain[w];
  }

 private:
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
    if (!rows_.in_doubt) {
      rows_.in_doubt = true;
      rows_.possible.assign(rows_.certain.size(), 0);
    }
    set_bit(rows_.possible.data() + person * rows_.row_words, trait);
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
  TraitRows& rows_;
  const std::int64_t today_;
};

}  // namespace

void find_traits(const compile::Program& program, const facts::Columns& facts, TraitRows& rows,
                 BitSets& condition) {
  Finder finder(program, facts, rows);
  finder.find_credentials();
  finder.find_conditions(condition);
  finder.finish();
}

}  // namespace attain::evaluate
