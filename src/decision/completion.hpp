#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "compile/program.hpp"
#include "evaluate/person.hpp"
#include "facts/columns.hpp"

namespace attain::decision {

/// Finds by which credentials people pass one test, or would pass it. Working memory is reused from
/// one person to the next. Credentials are given as codes, in the order of the catalogue.
class Completion {
 public:
  /// REQUIRES: what is passed by reference outlives this, and `held` is of `facts`.
  Completion(const compile::Program& program, const compile::Test& test,
             const facts::Columns& facts, const evaluate::HeldCredentials& held);

  /// Every credential that the test names.
  const std::vector<std::uint32_t>& named() const { return named_; }

  /// Those of them that someone can gain on the evaluation date so that the test accepts them.
  std::vector<std::uint32_t> can_be_gained() const;

  /// A way to pass.
  struct Way {
    bool possible = false;  ///< If not, the rest is empty.
    std::vector<std::uint32_t> credentials;
    std::vector<std::uint32_t> open;  ///< Nodes of the test that hold or not by absent facts.
  };

  /// Whether the person passes as things are, by `evaluate::test_person`.
  Counted test(std::uint32_t person);

  /// The result of each node of the test for the person tested last, from its first on.
  const std::vector<Counted>& results() const { return results_; }

  /// Of a person who passes: the credentials held by which, the fewest, of alternatives the first
  /// of equals. Of one who does not: the fewest credentials to gain, and of equals the fewest open
  /// nodes; nothing is gained that is held already, that is retired, or that the test does not
  /// accept any more on the evaluation date. REQUIRES: `test` was asked of this person last, and
  /// said `counted`.
  const Way& of(std::uint32_t person, Counted counted);

  /// The same for someone who holds nothing, and of whom all else can be as the test asks.
  const Way& from_nothing();

  /// Credentials that the person holds but that the test does not count for their dates, with the
  /// node that refuses each.
  struct Refused {
    std::uint32_t credential = 0;
    const compile::TestNode* by = nullptr;
  };
  std::vector<Refused> refused(std::uint32_t person) const;

 private:
  static constexpr std::uint32_t kNobody = UINT32_MAX;

  /// What a credential or condition of the test is to the person at hand.
  enum class Leaf : std::uint8_t { kImpossible, kToGain, kOpen, kHolds };

  const Way& complete(std::uint32_t person, Counted least);
  Way complete(bool passes);
  Leaf leaf(const compile::TestNode& node, std::uint32_t place, std::uint32_t person,
            Counted least) const;
  bool can_be_gained(const compile::TestNode& node) const;

  void compose();
  void choose(std::uint32_t node);
  bool is_shared() const;
  Way way(const std::uint64_t* row, bool passes) const;

  /// A part of a combination, and what it costs.
  struct Part {
    std::uint64_t cost = 0;
    std::uint32_t node = 0;
  };

  std::uint64_t cost(const std::uint64_t* row) const;
  std::uint64_t* row(std::uint32_t node);
  std::uint32_t place(std::uint32_t node) const { return node - nodes_.first; }
  std::uint32_t next(std::uint32_t node) const { return program_.test_nodes[node].end; }

  friend class Search;

  const compile::Program& program_;
  const compile::Span nodes_;
  const facts::Columns& facts_;
  const evaluate::HeldCredentials& held_;
  const std::uint32_t held_words_;  ///< Of a row: a bit for each credential, then for each node.
  const std::uint32_t row_words_;
  std::vector<std::uint32_t> named_;
  std::vector<Counted> results_;
  std::vector<Leaf> leaves_;            ///< For each node; of credentials and conditions.
  std::vector<bool> gainable_;          ///< For each node: a credential that can be gained.
  std::vector<std::uint64_t> chosen_;   ///< For each node a row.
  std::vector<bool> possible_;          ///< For each node, whether there is such a row.
  std::vector<std::uint64_t> to_gain_;  ///< Bits of credentials that someone would have to gain.
  std::vector<Part> parts_;             ///< Working memory of `choose`.
  std::map<std::vector<Leaf>, Way> ways_[2];  ///< Found, of those who do not pass and of those who
                                              ///< do: people who are alike have one.
  std::uint64_t steps_left_;                  ///< Of all searches together.
};

}  // namespace attain::decision
