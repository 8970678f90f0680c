// Takes a person's test and what a person holds; gives the smallest set of credentials by which
// that person passes.
//
// Choosing at each combination the parts that lack the fewest is exact as long as no credential
// that would have to be gained stands twice; otherwise it is where a search begins that tries all
// choices (search.cpp).
//
// INVARIANT: a test's nodes are in preorder, so that going through them backwards meets every part
// before the combination it belongs to: no recursion.
//
// Tested by tests/unit/decision/completion_test.cpp.

#include "decision/completion.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "decision/search.hpp"
#include "evaluate/bits.hpp"

namespace attain::decision {
namespace {

using Kind = model::PersonTest::Kind;
using evaluate::has_bit;
using evaluate::set_bit;

constexpr std::uint64_t kStepsOfAll = 1'000'000;
constexpr std::uint32_t kLeafBits = 2;

std::uint32_t words_for(std::size_t bits) {
  return static_cast<std::uint32_t>(evaluate::words_for(bits));
}

std::size_t hash_of(const std::pmr::vector<std::uint64_t>& words) {
  std::uint64_t hash = 0;
  for (const std::uint64_t word : words) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32;
  }
  return hash;
}

}  // namespace

Completion::Completion(const PeopleFacts& people, const compile::Test& test)
    : people_(people),
      nodes_(test.nodes),
      held_words_(words_for(people.program.vocabulary().credentials.size())),
      row_words_(held_words_ + words_for(test.nodes.size())),
      named_(people.scratch),
      is_named_(held_words_, people.scratch),
      leaf_nodes_(people.scratch),
      leaves_(test.nodes.size(), people.scratch),
      chosen_(std::size_t{test.nodes.size()} * row_words_, people.scratch),
      possible_(test.nodes.size(), people.scratch),
      costs_(test.nodes.size(), people.scratch),
      to_gain_(held_words_, people.scratch),
      parts_(people.scratch),
      alike_(people.scratch),
      ways_(people.scratch),
      ways_by_hash_(people.scratch),
      steps_left_(kStepsOfAll) {
  for (std::uint32_t p = 0; p < nodes_.size(); ++p) {
    if (node(p).trait == compile::kNone) continue;
    LeafNode& leaf = leaf_nodes_.emplace_back();
    leaf.place = p;
    leaf.credential = node(p).credential;
    const std::size_t column = node(p).trait * people.traits.words;
    leaf.certain = people.traits.certain.data() + column;
    if (people.traits.in_doubt) leaf.possible = people.traits.possible.data() + column;
    if (node(p).kind != Kind::kCredential) continue;
    named_.push_back(node(p).credential);
    set_bit(is_named_.data(), node(p).credential);
    leaf.gainable = can_be_gained(node(p));
    may_refuse_ = may_refuse_ || node(p).passed_until != compile::kNoLimit ||
                  people.facts.as_of.days() > node(p).accepted_until;
  }
  std::sort(named_.begin(), named_.end());
  named_.erase(std::unique(named_.begin(), named_.end()), named_.end());
  alike_.resize(words_for(leaf_nodes_.size() * kLeafBits));
}

std::vector<std::uint32_t> Completion::can_be_gained() const {
  std::vector<std::uint32_t> credentials;
  for (const LeafNode& leaf : leaf_nodes_) {
    if (leaf.gainable) credentials.push_back(leaf.credential);
  }
  std::sort(credentials.begin(), credentials.end());
  credentials.erase(std::unique(credentials.begin(), credentials.end()), credentials.end());
  return credentials;
}

bool Completion::can_be_gained(const compile::TestNode& node) const {
  const model::Credential& credential = people_.program.vocabulary().credentials[node.credential];
  if (credential.retired && *credential.retired < people_.facts.as_of) return false;
  return people_.facts.as_of.days() <= std::min(node.accepted_until, node.passed_until);
}

Completion::Leaf Completion::leaf(const LeafNode& node, std::uint32_t person, bool passes) const {
  if (has_bit(node.certain, person)) return Leaf::kHolds;
  if (passes) return Leaf::kImpossible;
  if (node.possible != nullptr && has_bit(node.possible, person)) return Leaf::kOpen;
  if (!node.gainable || !people_.facts.people[person].credentials_known) return Leaf::kImpossible;
  return people_.held.holds(person, node.credential) ? Leaf::kImpossible : Leaf::kToGain;
}

const Completion::Way& Completion::of(std::uint32_t person, Counted counted) {
  const bool passes = counted == Counted::kYes;
  std::fill(alike_.begin(), alike_.end(), 0);
  std::uint32_t bit = 0;
  for (const LeafNode& node : leaf_nodes_) {
    const Leaf leaf = this->leaf(node, person, passes);
    leaves_[node.place] = leaf;
    alike_[bit / 64] |= static_cast<std::uint64_t>(leaf) << (bit % 64);
    bit += kLeafBits;
  }
  const std::size_t hash = hash_of(alike_);
  const auto [first, end] = ways_by_hash_.equal_range(hash);
  for (auto known = first; known != end; ++known) {
    if (known->second->alike == alike_) return known->second->way;
  }
  ways_.push_back({{alike_, people_.scratch}, complete(passes)});
  ways_by_hash_.emplace(hash, &ways_.back());
  return ways_.back().way;
}

const Completion::Way& Completion::from_nothing() {
  if (from_nothing_) return *from_nothing_;
  for (const LeafNode& leaf : leaf_nodes_) {
    const bool is_credential = leaf.credential != compile::kNone;
    const bool possible = is_credential
                              ? leaf.gainable
                              : people_.facts.as_of.days() <= node(leaf.place).accepted_until;
    const Leaf best = is_credential ? Leaf::kToGain : Leaf::kHolds;
    leaves_[leaf.place] = possible ? best : Leaf::kImpossible;
  }
  return from_nothing_.emplace(complete(false));
}

std::uint64_t* Completion::row(std::uint32_t node) {
  return chosen_.data() + std::size_t{place(node)} * row_words_;
}

/// Credentials to gain outweigh open nodes, of which there are fewer than 2^32.
std::uint64_t Completion::cost_of(Leaf leaf) {
  if (leaf == Leaf::kToGain) return std::uint64_t{1} << 32;
  return leaf == Leaf::kOpen ? 1 : 0;
}

std::uint64_t Completion::cost(const std::uint64_t* row) const {
  std::int64_t gained = 0;
  for (std::size_t w = 0; w < held_words_; ++w) {
    gained += evaluate::count_bits(row[w] & to_gain_[w]);
  }
  const std::int64_t open =
      evaluate::count_bits(std::span(row + held_words_, row_words_ - held_words_));
  return static_cast<std::uint64_t>(gained << 32 | open);
}

Completion::Way Completion::complete(bool passes) {
  std::fill(to_gain_.begin(), to_gain_.end(), 0);
  for (const LeafNode& leaf : leaf_nodes_) {
    if (leaves_[leaf.place] == Leaf::kToGain) set_bit(to_gain_.data(), leaf.credential);
  }
  compose();
  if (possible_.front() == 0) return {};
  if (passes || !is_shared()) return way(row(nodes_.first), passes);
  Search search(*this, row(nodes_.first));
  return way(search.best().data(), passes);
}

void Completion::compose() {
  std::fill(chosen_.begin(), chosen_.end(), 0);
  for (std::uint32_t i = nodes_.end; i-- > nodes_.first;) {
    const std::uint32_t p = place(i);
    if (node(p).trait == compile::kNone) {
      choose(i);
      continue;
    }
    possible_[p] = leaves_[p] == Leaf::kImpossible ? 0 : 1;
    costs_[p] = cost_of(leaves_[p]);
    if (leaves_[p] == Leaf::kOpen) {
      set_bit(row(i) + held_words_, p);
    } else if (node(p).kind == Kind::kCredential) {
      set_bit(row(i), node(p).credential);
    }
  }
}

/// How many parts of a combination must hold.
std::uint32_t least_of(const compile::Program& program, std::uint32_t index) {
  const compile::TestNode& node = program.test_nodes[index];
  if (node.kind == Kind::kAnyOf) return 1;
  if (node.kind == Kind::kNumberOf) return node.least;
  std::uint32_t parts = 0;
  for (std::uint32_t i = index + 1; i < node.end; i = program.test_nodes[i].end) ++parts;
  return parts;
}

void Completion::choose(std::uint32_t node) {
  parts_.clear();
  for (std::uint32_t part = node + 1; part < next(node); part = next(part)) {
    if (possible_[place(part)] != 0) parts_.push_back({costs_[place(part)], part});
  }
  const std::uint32_t least = least_of(people_.program, node);
  possible_[place(node)] = parts_.size() >= least ? 1 : 0;
  if (parts_.size() < least) return;
  if (parts_.size() > least) {
    std::sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
      return std::pair(a.cost, a.node) < std::pair(b.cost, b.node);
    });
    parts_.resize(least);
  }
  for (const Part& part : parts_) {
    for (std::size_t w = 0; w < row_words_; ++w) row(node)[w] |= row(part.node)[w];
  }
  costs_[place(node)] = cost(row(node));
}

/// Whether a credential that would have to be gained stands in two places of the test.
bool Completion::is_shared() const {
  std::pmr::vector<std::uint64_t> seen(held_words_, people_.scratch);
  for (const LeafNode& leaf : leaf_nodes_) {
    if (leaves_[leaf.place] != Leaf::kToGain) continue;
    if (has_bit(seen.data(), leaf.credential)) return true;
    set_bit(seen.data(), leaf.credential);
  }
  return false;
}

Completion::Way Completion::way(const std::uint64_t* row, bool passes) const {
  std::pmr::vector<std::uint32_t> codes(people_.scratch);
  std::pmr::vector<std::uint32_t> open(people_.scratch);
  for (const std::uint32_t code : named_) {
    if (has_bit(row, code) && (passes || has_bit(to_gain_.data(), code))) codes.push_back(code);
  }
  for (const LeafNode& leaf : leaf_nodes_) {
    if (has_bit(row + held_words_, leaf.place)) open.push_back(nodes_.first + leaf.place);
  }
  using State = CredentialEvidence::State;
  auto* ids = people_.arena.make<std::string_view>(codes.size());
  auto* evidence = people_.arena.make<CredentialEvidence>(codes.size());
  for (std::size_t i = 0; i < codes.size(); ++i) {
    ids[i] = people_.program.vocabulary().credentials[codes[i]].id;
    evidence[i] = {ids[i], passes ? State::kHeld : State::kLacking, {}};
  }
  return {true,
          people_.arena.keep(codes),
          {ids, codes.size()},
          {evidence, codes.size()},
          people_.arena.keep(open)};
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
