#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <attain/evidence.hpp>

#include "compile/program.hpp"
#include "decision/arena.hpp"
#include "evaluate/bits.hpp"
#include "evaluate/person.hpp"
#include "evaluate/traits.hpp"
#include "facts/columns.hpp"

namespace attain::decision {

/// What completions are found from.
struct PeopleFacts {
  const compile::Program& program;
  const facts::Columns& facts;
  const evaluate::HeldCredentials& held;  ///< Of `facts`.
  const evaluate::TraitColumns& traits;   ///< The same.
  Arena& arena;                           ///< Of what is found.
  std::pmr::memory_resource* scratch;
};

/// Finds by which credentials people pass one test, or would pass it. Working memory is reused from
/// one person to the next. Credentials are given as codes, in the order of the catalogue.
class Completion {
 public:
  /// REQUIRES: what `people` refers to outlives this.
  Completion(const PeopleFacts& people, const compile::Test& test);

  /// Every credential that the test names.
  const std::pmr::vector<std::uint32_t>& named() const { return named_; }

  /// Whether the test names a credential.
  bool names(std::uint32_t credential) const {
    return evaluate::has_bit(is_named_.data(), credential);
  }

  /// Those of them that someone can gain on the evaluation date so that the test accepts them.
  std::vector<std::uint32_t> can_be_gained() const;

  /// A way to pass.
  struct Way {
    bool possible = false;  ///< If not, the rest is empty.
    List<std::uint32_t> credentials;
    List<std::string_view> ids;         ///< Of these credentials.
    List<CredentialEvidence> evidence;  ///< The same: held of who passes, else lacking.
    List<std::uint32_t> open;           ///< Nodes of the test that hold or not by absent facts.
  };

  /// Of a person who passes: the credentials held by which, the fewest, of alternatives the first
  /// of equals. Of one who does not: the fewest credentials to gain, and of equals the fewest open
  /// nodes; nothing is gained that is held already, that is retired, or that the test does not
  /// accept any more on the evaluation date. REQUIRES: `counted` is what the test says of the
  /// person.
  const Way& of(std::uint32_t person, Counted counted);

  /// The same for someone who holds nothing, and of whom all else can be as the test asks.
  const Way& from_nothing();

  /// Nodes of the test, credentials and conditions that hold or not by absent facts, within
  /// combinations of which the same is true.
  std::pmr::vector<std::uint32_t> open_nodes(std::uint32_t person);

  /// Credentials that the person holds but that the test does not count for their dates, with the
  /// node that refuses each.
  struct Refused {
    std::uint32_t credential = 0;
    const compile::TestNode* by = nullptr;
  };
  std::pmr::vector<Refused> refused(std::uint32_t person) const;

 private:
  /// What a credential or condition of the test is to the person at hand.
  enum class Leaf : std::uint8_t { kImpossible, kToGain, kOpen, kHolds };

  /// A credential or condition of the test.
  struct LeafNode {
    std::uint32_t place = 0;                  ///< Of the node.
    std::uint32_t credential = 0;             ///< Its code; of a condition kNone.
    const std::uint64_t* certain = nullptr;   ///< Bits of people who surely have the trait.
    const std::uint64_t* possible = nullptr;  ///< Of those who may; null if nothing is in doubt.
    bool gainable = false;                    ///< A credential that can be gained.
  };

  Way complete(bool passes);
  Leaf leaf(const LeafNode& node, std::uint32_t person, bool passes) const;
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

  /// A way, and what the leaves of the test are to the people whose way it is.
  struct Known {
    std::pmr::vector<std::uint64_t> alike;
    Way way;
  };

  static std::uint64_t cost_of(Leaf leaf);
  std::uint64_t cost(const std::uint64_t* row) const;
  std::uint64_t* row(std::uint32_t node);
  const compile::TestNode& node(std::uint32_t place) const {
    return people_.program.test_nodes[nodes_.first + place];
  }
  std::uint32_t place(std::uint32_t node) const { return node - nodes_.first; }
  std::uint32_t next(std::uint32_t node) const { return people_.program.test_nodes[node].end; }

  friend class Search;

  const PeopleFacts people_;
  const compile::Span nodes_;
  const std::uint32_t held_words_;  ///< Of a row: a bit for each credential, then for each node.
  const std::uint32_t row_words_;
  std::pmr::vector<std::uint32_t> named_;
  std::pmr::vector<std::uint64_t> is_named_;  ///< Bits of credentials.
  std::pmr::vector<LeafNode> leaf_nodes_;
  bool may_refuse_ = false;        ///< Whether the test refuses any credential for its dates.
  std::pmr::vector<Leaf> leaves_;  ///< For each node; of credentials and conditions.
  std::pmr::vector<std::uint64_t> chosen_;   ///< For each node a row.
  std::pmr::vector<std::uint8_t> possible_;  ///< For each node, whether there is such a row.
  std::pmr::vector<std::uint64_t> costs_;    ///< For each node, of that row.
  std::pmr::vector<std::uint64_t> to_gain_;  ///< Bits of what someone would have to gain.
  std::pmr::vector<Part> parts_;             ///< Working memory of `choose`.
  std::pmr::vector<std::uint64_t> alike_;    ///< Two bits for each leaf of the person at hand.
  std::pmr::deque<Known> ways_;              ///< Found so far: people who are alike have one.
  std::pmr::unordered_multimap<std::size_t, const Known*> ways_by_hash_;
  std::optional<Way> from_nothing_;
  std::vector<Counted> results_;  ///< Working memory of `open_nodes`.
  std::uint64_t steps_left_;      ///< Of all searches together.
};

}  // namespace attain::decision
