// Takes a person's test and what a person holds; gives the smallest set of credentials by which
// that person passes.
//
// Choosing at each combination the parts that lack the fewest is exact as long as no credential
// that would have to be gained stands twice: what a combination costs is then the sum of what its
// parts cost. Otherwise all choices are tried (search.cpp).
//
// INVARIANT: a test's nodes are in preorder, so that going through them backwards meets every part
// before the combination it belongs to: no recursion.
//
// Tested by tests/unit/decision/completion_test.cpp.

#include "decision/completion.hpp"

#include <algorithm>
#include <utility>

#include "decision/search.hpp"
#include "evaluate/bits.hpp"

namespace attain::decision {
namespace {

using Kind = model::PersonTest::Kind;
using evaluate::has_bit;
using evaluate::set_bit;

constexpr std::uint64_t kStepsOfAll = 1'000'000;
constexpr std::size_t kLeafBits = 2;
constexpr std::size_t kLeavesOfWord = 64 / kLeafBits;

std::uint32_t words_for(std::size_t bits) {
  return static_cast<std::uint32_t>(evaluate::words_for(bits));
}

/// How many nodes of a test are credentials or conditions.
std::size_t leaves_in(const compile::Program& program, compile::Span nodes) {
  std::size_t leaves = 0;
  for (std::uint32_t i = nodes.first; i < nodes.end; ++i) {
    if (program.test_nodes[i].trait != compile::kNone) ++leaves;
  }
  return leaves;
}

/// Sorts values and leaves out those that are there already; how many remain.
std::size_t sort_unique(std::span<std::uint32_t> values) {
  std::sort(values.begin(), values.end());
  const auto end = std::unique(values.begin(), values.end());
  return static_cast<std::size_t>(end - values.begin());
}

}  // namespace

Completion::Completion(const PeopleFacts& people, const compile::Test& test)
    : people_(people),
      nodes_(test.nodes),
      held_words_(words_for(people.program.vocabulary().credentials.size())),
      leaf_nodes_(people.scratch->make_span<LeafNode>(leaves_in(people.program, test.nodes))),
      is_named_(people.scratch->make_span<std::uint64_t>(held_words_)),
      states_(people.scratch->make_span<NodeState>(test.nodes.size())),
      parts_(people.scratch),
      codes_(people.scratch),
      open_(people.scratch),
      alike_(people.scratch->make_span<std::uint64_t>(words_for(leaf_nodes_.size() * kLeafBits))),
      ways_(alike_.size(), *people.scratch),
      steps_left_(kStepsOfAll) {
  auto leaf = leaf_nodes_.begin();
  for (std::uint32_t p = 0; p < nodes_.size(); ++p) {
    if (node(p).trait != compile::kNone) add_leaf(p, *leaf++);
  }
  find_named();
  parts_.reserve(nodes_.size());
  codes_.reserve(leaf_nodes_.size());
  open_.reserve(leaf_nodes_.size());
  if (may_share_) seen_ = people.scratch->make_span<std::uint64_t>(held_words_);
}

void Completion::add_leaf(std::uint32_t place, LeafNode& leaf) {
  const compile::TestNode& node = this->node(place);
  leaf.place = place;
  leaf.credential = node.credential;
  const std::size_t column = node.trait * people_.traits.words;
  leaf.certain = people_.traits.certain.data() + column;
  if (people_.traits.in_doubt) leaf.possible = people_.traits.possible.data() + column;
  if (node.kind != Kind::kCredential) return;
  leaf.gainable = can_be_gained(node);
  leaf.dated =
      node.passed_until != compile::kNoLimit || people_.facts.as_of.days() > node.accepted_until;
  may_refuse_ = may_refuse_ || leaf.dated;
  may_share_ = may_share_ || has_bit(is_named_.data(), node.credential);
  set_bit(is_named_.data(), node.credential);
}

void Completion::find_named() {
  named_ = people_.scratch->make_span<std::uint32_t>(leaf_nodes_.size());
  std::size_t named = 0;
  for (const LeafNode& leaf : leaf_nodes_) {
    if (leaf.credential != compile::kNone) named_[named++] = leaf.credential;
  }
  named_ = named_.first(sort_unique(named_.first(named)));
}

std::vector<std::uint32_t> Completion::can_be_gained() const {
  std::vector<std::uint32_t> credentials;
  for (const LeafNode& leaf : leaf_nodes_) {
    if (leaf.gainable) credentials.push_back(leaf.credential);
  }
  credentials.resize(sort_unique(credentials));
  return credentials;
}

bool Completion::can_be_gained(const compile::TestNode& node) const {
  const model::Credential& credential = people_.program.vocabulary().credentials[node.credential];
  if (credential.retired && *credential.retired < people_.facts.as_of) return false;
  return people_.facts.as_of.days() <= std::min(node.accepted_until, node.passed_until);
}

void Completion::find_leaves(std::uint32_t person, bool passes) {
  const bool can_gain = !passes && people_.facts.people[person].credentials_known;
  const auto leaf_of = [&](const LeafNode& node) {
    if (has_bit(node.certain, person)) return Leaf::kHolds;
    if (passes) return Leaf::kImpossible;
    if (node.possible != nullptr && has_bit(node.possible, person)) return Leaf::kOpen;
    if (!can_gain || !node.gainable || is_refused(node, person)) return Leaf::kImpossible;
    return Leaf::kToGain;
  };
  for (std::size_t first = 0, word = 0; first < leaf_nodes_.size(); first += kLeavesOfWord) {
    std::uint64_t alike = 0;
    const std::size_t count = std::min(kLeavesOfWord, leaf_nodes_.size() - first);
    for (const LeafNode& node : leaf_nodes_.subspan(first, count)) {
      const Leaf leaf = leaf_of(node);
      states_[node.place].leaf = leaf;
      alike = alike << kLeafBits | static_cast<std::uint64_t>(leaf);
    }
    alike_[word++] = alike;
  }
}

const Completion::Way& Completion::of(std::uint32_t person, Counted counted) {
  const bool passes = counted == Counted::kYes;
  find_leaves(person, passes);
  const Way* known = ways_.find(alike_);
  return known != nullptr ? *known : ways_.add(alike_, complete(passes));
}

const Completion::Way& Completion::from_nothing() {
  if (from_nothing_) return *from_nothing_;
  for (const LeafNode& leaf : leaf_nodes_) {
    const bool is_credential = leaf.credential != compile::kNone;
    const bool possible = is_credential
                              ? leaf.gainable
                              : people_.facts.as_of.days() <= node(leaf.place).accepted_until;
    const Leaf best = is_credential ? Leaf::kToGain : Leaf::kHolds;
    states_[leaf.place].leaf = possible ? best : Leaf::kImpossible;
  }
  return from_nothing_.emplace(complete(false));
}

/// Credentials to gain outweigh open nodes, of which there are fewer than 2^32.
std::uint64_t Completion::cost_of(Leaf leaf) {
  if (leaf == Leaf::kToGain) return std::uint64_t{1} << 32;
  return leaf == Leaf::kOpen ? 1 : 0;
}

Completion::Way Completion::complete(bool passes) {
  compose();
  if (!states_.front().possible) return {};
  if (passes || !is_shared()) {
    gather(passes);
  } else {
    gather(Search(*this).best());
  }
  return way(passes);
}

/// Finds what each node costs, and which parts each combination takes.
void Completion::compose() {
  for (std::uint32_t i = nodes_.end; i-- > nodes_.first;) {
    if (people_.program.test_nodes[i].trait == compile::kNone) {
      choose(i);
      continue;
    }
    NodeState& state = states_[place(i)];
    state.possible = state.leaf != Leaf::kImpossible;
    state.cost = cost_of(state.leaf);
  }
}

std::uint32_t least_of(const compile::Program& program, std::uint32_t index) {
  const compile::TestNode& node = program.test_nodes[index];
  if (node.kind == Kind::kAnyOf) return 1;
  if (node.kind == Kind::kNumberOf) return node.least;
  std::uint32_t parts = 0;
  for (std::uint32_t i = index + 1; i < node.end; i = program.test_nodes[i].end) ++parts;
  return parts;
}

/// Takes as many parts of a combination as must hold, those that cost the least; of equals, the
/// first.
void Completion::choose(std::uint32_t node) {
  parts_.clear();
  for (std::uint32_t part = node + 1; part < next(node); part = next(part)) {
    NodeState& state = states_[place(part)];
    state.taken = false;
    if (state.possible) parts_.push_back({state.cost, part});
  }
  const std::uint32_t least = least_of(people_.program, node);
  NodeState& whole = states_[place(node)];
  whole.possible = parts_.size() >= least;
  if (!whole.possible) return;
  const auto is_cheaper = [](const Part& a, const Part& b) {
    return std::pair(a.cost, a.node) < std::pair(b.cost, b.node);
  };
  if (least == 1) {
    std::swap(parts_.front(), *std::min_element(parts_.begin(), parts_.end(), is_cheaper));
  } else if (parts_.size() > least) {
    std::sort(parts_.begin(), parts_.end(), is_cheaper);
  }
  whole.cost = 0;
  for (std::uint32_t i = 0; i < least; ++i) {
    states_[place(parts_[i].node)].taken = true;
    whole.cost += parts_[i].cost;
  }
}

/// Whether a credential that would have to be gained stands in two places of the test.
bool Completion::is_shared() {
  if (!may_share_) return false;
  std::fill(seen_.begin(), seen_.end(), 0);
  for (const LeafNode& leaf : leaf_nodes_) {
    if (states_[leaf.place].leaf != Leaf::kToGain) continue;
    if (has_bit(seen_.data(), leaf.credential)) return true;
    set_bit(seen_.data(), leaf.credential);
  }
  return false;
}

/// Gathers the leaves that are taken: of someone who passes the credentials, else those to gain and
/// the open nodes.
void Completion::gather(bool passes) {
  codes_.clear();
  open_.clear();
  states_.front().taken = true;
  for (std::uint32_t i = nodes_.first; i < nodes_.end;) {
    const NodeState& state = states_[place(i)];
    const compile::TestNode& node = people_.program.test_nodes[i];
    if (!state.taken) {
      i = node.end;
      continue;
    }
    if (node.trait != compile::kNone) {
      if (state.leaf == Leaf::kOpen) open_.push_back(i);
      const bool counts = state.leaf == (passes ? Leaf::kHolds : Leaf::kToGain);
      if (counts && node.credential != compile::kNone) codes_.push_back(node.credential);
    }
    ++i;
  }
  codes_.resize(sort_unique(codes_));
}

/// The same of a row that a search found.
void Completion::gather(std::span<const std::uint64_t> row) {
  codes_.clear();
  open_.clear();
  for (const LeafNode& leaf : leaf_nodes_) {
    const Leaf state = states_[leaf.place].leaf;
    if (state == Leaf::kToGain && has_bit(row.data(), leaf.credential)) {
      codes_.push_back(leaf.credential);
    }
    if (has_bit(row.data() + held_words_, leaf.place)) open_.push_back(nodes_.first + leaf.place);
  }
  codes_.resize(sort_unique(codes_));
}

/// What was gathered.
Completion::Way Completion::way(bool passes) {
  using State = CredentialEvidence::State;
  auto* ids = people_.arena.make<std::string_view>(codes_.size());
  auto* evidence = people_.arena.make<CredentialEvidence>(codes_.size());
  for (std::size_t i = 0; i < codes_.size(); ++i) {
    ids[i] = people_.program.vocabulary().credentials[codes_[i]].id;
    evidence[i] = {ids[i], passes ? State::kHeld : State::kLacking, {}};
  }
  return {true,
          people_.scratch->keep(codes_),
          {ids, codes_.size()},
          {evidence, codes_.size()},
          people_.scratch->keep(open_)};
}

std::pmr::vector<std::uint32_t> Completion::open_nodes(std::uint32_t person) {
  evaluate::test_person(people_.program, {nodes_}, people_.facts, people_.held, person, results_);
  std::pmr::vector<std::uint32_t> open(people_.scratch);
  for (std::uint32_t i = nodes_.first; i < nodes_.end;) {
    if (results_[place(i)] != Counted::kMaybe) {
      i = next(i);
      continue;
    }
    if (node(place(i)).trait != compile::kNone) open.push_back(i);
    ++i;
  }
  return open;
}

std::pmr::vector<Completion::Refused> Completion::refused(std::uint32_t person) const {
  std::pmr::vector<Refused> refused(people_.scratch);
  if (!may_refuse_) return refused;
  std::pmr::vector<std::uint32_t> counted(people_.scratch);
  for (const LeafNode& one : leaf_nodes_) {
    const compile::TestNode& leaf = node(one.place);
    if (leaf.kind != Kind::kCredential || !people_.held.holds(person, leaf.credential)) continue;
    if (evaluate::test_credential(leaf, people_.facts, people_.held, person) == Counted::kNo) {
      refused.push_back({leaf.credential, &leaf});
    } else {
      counted.push_back(leaf.credential);
    }
  }
  const auto counts_elsewhere = [&](const Refused& one) {
    return std::find(counted.begin(), counted.end(), one.credential) != counted.end();
  };
  std::erase_if(refused, counts_elsewhere);
  std::stable_sort(refused.begin(), refused.end(),
                   [](const Refused& a, const Refused& b) { return a.credential < b.credential; });
  const auto same = [](const Refused& a, const Refused& b) { return a.credential == b.credential; };
  refused.erase(std::unique(refused.begin(), refused.end(), same), refused.end());
  return refused;
}

}  // namespace attain::decision
