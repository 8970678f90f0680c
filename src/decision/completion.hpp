#pragma once

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <attain/evidence.hpp>

#include "compile/program.hpp"
#include "decision/arena.hpp"
#include "decision/by_words.hpp"
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
  Arena* scratch;                         ///< Of what is needed to find it.
};

/// Finds by which credentials people pass one test, or would pass it. Working memory is reused from
/// one person to the next. Credentials are given as codes, in the order of the catalogue.
class Completion {
 public:
  /// REQUIRES: what `people` refers to outlives this.
  Completion(const PeopleFacts& people, const compile::Test& test);

  /// Every credential that the test names.
  std::span<const std::uint32_t> named() const { return named_; }

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
    bool dated = false;                       ///< One that may be held and not count.
  };

  /// What a node of the test is to the person at hand.
  struct NodeState {
    std::uint64_t cost = 0;         ///< If it is possible.
    Leaf leaf = Leaf::kImpossible;  ///< Of a credential or condition.
    bool possible = false;          ///< Whether it can hold.
    bool taken = false;             ///< Whether the combination it stands in chooses it.
  };

  /// A part of a combination, and what it costs.
  struct Part {
    std::uint64_t cost = 0;
    std::uint32_t node = 0;
  };

  void add_leaf(std::uint32_t place, LeafNode& leaf);
  void find_named();
  bool can_be_gained(const compile::TestNode& node) const;
  void find_leaves(std::uint32_t person, bool passes);
  bool is_refused(const LeafNode& node, std::uint32_t person) const {
    return node.dated && people_.held.holds(person, node.credential);
  }

  Way complete(bool passes);
  void compose();
  void choose(std::uint32_t node);
  bool is_shared();
  void gather(bool passes);
  void gather(std::span<const std::uint64_t> row);
  Way way(bool passes);

  static std::uint64_t cost_of(Leaf leaf);
  const compile::TestNode& node(std::uint32_t place) const {
    return people_.program.test_nodes[nodes_.first + place];
  }
  std::uint32_t place(std::uint32_t node) const { return node - nodes_.first; }
  std::uint32_t next(std::uint32_t node) const { return people_.program.test_nodes[node].end; }

  friend class Search;

  const PeopleFacts people_;
  const compile::Span nodes_;
  const std::uint32_t held_words_;  ///< Of bits of credentials.
  std::span<LeafNode> leaf_nodes_;
  std::span<std::uint32_t> named_;
  std::span<std::uint64_t> is_named_;  ///< Bits of credentials.
  bool may_refuse_ = false;            ///< Whether the test refuses any credential for its dates.
  bool may_share_ = false;             ///< Whether a credential to gain may stand twice.
  std::span<NodeState> states_;        ///< For each node.
  std::span<std::uint64_t> seen_;      ///< Working memory of `is_shared`.
  std::pmr::vector<Part> parts_;       ///< Working memory of `choose`.
  std::pmr::vector<std::uint32_t> codes_;  ///< Gathered: credentials, in order.
  std::pmr::vector<std::uint32_t> open_;   ///< Gathered: nodes.
  std::span<std::uint64_t> alike_;         ///< Two bits for each leaf of the person at hand.
  ByWords<Way> ways_;                      ///< Found so far: people who are alike have one.
  std::optional<Way> from_nothing_;
  std::vector<Counted> results_;  ///< Working memory of `open_nodes`.
  std::uint64_t steps_left_;      ///< Of all searches together.
};

/// How many parts of the node at `index` must hold. REQUIRES: it is a combination.
std::uint32_t least_of(const compile::Program& program, std::uint32_t index);

}  // namespace attain::decision
