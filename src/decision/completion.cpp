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
#include <bit>
#include <utility>

#include "decision/search.hpp"

namespace attain::decision {
namespace {

using Kind = model::PersonTest::Kind;

constexpr std::uint64_t kStepsOfAll = 1'000'000;

std::uint32_t words_for(std::size_t bits) { return static_cast<std::uint32_t>((bits + 63) / 64); }

void set(std::uint64_t* row, std::uint32_t bit) { row[bit / 64] |= std::uint64_t{1} << (bit % 64); }

std::vector<std::uint32_t> bits_of(const std::uint64_t* row, std::uint32_t words) {
  std::vector<std::uint32_t> bits;
  for (std::uint32_t w = 0; w < words; ++w) {
    for (std::uint64_t rest = row[w]; rest != 0; rest &= rest - 1) {
      bits.push_back(w * 64 + static_cast<std::uint32_t>(std::countr_zero(rest)));
    }
  }
  return bits;
}

}  // namespace

Completion::Completion(const compile::Program& program, const compile::Test& test,
                       const facts::Columns& facts, const evaluate::HeldCredentials& held)
    : program_(program),
      nodes_(test.nodes),
      facts_(facts),
      held_(held),
      held_words_(words_for(program.vocabulary().credentials.size())),
      row_words_(held_words_ + words_for(test.nodes.size())),
      leaves_(test.nodes.size()),
      gainable_(test.nodes.size()),
      chosen_(std::size_t{test.nodes.size()} * row_words_),
      possible_(test.nodes.size()),
      to_gain_(held_words_),
      steps_left_(kStepsOfAll) {
  for (std::uint32_t i = nodes_.first; i < nodes_.end; ++i) {
    const compile::TestNode& node = program.test_nodes[i];
    if (node.kind != Kind::kCredential) continue;
    named_.push_back(node.credential);
    gainable_[place(i)] = can_be_gained(node);
  }
  std::sort(named_.begin(), named_.end());
  named_.erase(std::unique(named_.begin(), named_.end()), named_.end());
}

std::vector<std::uint32_t> Completion::can_be_gained() const {
  std::vector<std::uint32_t> credentials;
  for (std::uint32_t i = nodes_.first; i < nodes_.end; ++i) {
    const compile::TestNode& node = program_.test_nodes[i];
    if (gainable_[place(i)]) credentials.push_back(node.credential);
  }
  std::sort(credentials.begin(), credentials.end());
  credentials.erase(std::unique(credentials.begin(), credentials.end()), credentials.end());
  return credentials;
}

Counted Completion::test(std::uint32_t person) {
  return evaluate::test_person(program_, {nodes_}, facts_, held_, person, results_);
}

const Completion::Way& Completion::of(std::uint32_t person, Counted counted) {
  return complete(person, counted == Counted::kYes ? Counted::kYes : Counted::kMaybe);
}

const Completion::Way& Completion::from_nothing() { return complete(kNobody, Counted::kMaybe); }

bool Completion::can_be_gained(const compile::TestNode& node) const {
  const model::Credential& credential = program_.vocabulary().credentials[node.credential];
  if (credential.retired && *credential.retired < facts_.as_of) return false;
  return facts_.as_of.days() <= std::min(node.accepted_until, node.passed_until);
}

Completion::Leaf Completion::leaf(const compile::TestNode& node, std::uint32_t place,
                                  std::uint32_t person, Counted least) const {
  const bool is_credential = node.kind == Kind::kCredential;
  if (person == kNobody) {
    if (is_credential) return gainable_[place] ? Leaf::kToGain : Leaf::kImpossible;
    return facts_.as_of.days() <= node.accepted_until ? Leaf::kHolds : Leaf::kImpossible;
  }
  const Counted counted = results_[place];
  if (counted == Counted::kYes) return Leaf::kHolds;
  if (counted == Counted::kMaybe) return least == Counted::kYes ? Leaf::kImpossible : Leaf::kOpen;
  if (!is_credential || least == Counted::kYes) return Leaf::kImpossible;
  if (!facts_.people[person].credentials_known || held_.holds(person, node.credential)) {
    return Leaf::kImpossible;
  }
  return gainable_[place] ? Leaf::kToGain : Leaf::kImpossible;
}

std::uint64_t* Completion::row(std::uint32_t node) {
  return chosen_.data() + std::size_t{place(node)} * row_words_;
}

/// Credentials to gain outweigh open nodes, of which there are fewer than 2^32.
std::uint64_t Completion::cost(const std::uint64_t* row) const {
  std::uint64_t gained = 0;
  std::uint64_t open = 0;
  for (std::uint32_t w = 0; w < held_words_; ++w) {
    gained += static_cast<std::uint64_t>(std::popcount(row[w] & to_gain_[w]));
  }
  for (std::uint32_t w = held_words_; w < row_words_; ++w) {
    open += static_cast<std::uint64_t>(std::popcount(row[w]));
  }
  return gained << 32 | open;
}

const Completion::Way& Completion::complete(std::uint32_t person, Counted least) {
  for (std::uint32_t i = nodes_.first; i < nodes_.end; ++i) {
    const compile::TestNode& node = program_.test_nodes[i];
    if (node.trait != compile::kNone) leaves_[place(i)] = leaf(node, place(i), person, least);
  }
  const bool passes = least == Counted::kYes;
  const auto [found, is_new] = ways_[passes ? 1 : 0].try_emplace(leaves_);
  if (is_new) found->second = complete(passes);
  return found->second;
}

Completion::Way Completion::complete(bool passes) {
  std::fill(to_gain_.begin(), to_gain_.end(), 0);
  for (std::uint32_t i = nodes_.first; i < nodes_.end; ++i) {
    const compile::TestNode& node = program_.test_nodes[i];
    if (node.trait == compile::kNone) continue;
    if (leaves_[place(i)] == Leaf::kToGain) set(to_gain_.data(), node.credential);
  }
  compose();
  if (!possible_.front()) return {};
  if (passes || !is_shared()) return way(row(nodes_.first), passes);
  Search search(*this, row(nodes_.first));
  return way(search.best().data(), passes);
}

void Completion::compose() {
  std::fill(chosen_.begin(), chosen_.end(), 0);
  for (std::uint32_t i = nodes_.end; i-- > nodes_.first;) {
    const compile::TestNode& node = program_.test_nodes[i];
    if (node.kind != Kind::kCredential && node.kind != Kind::kWhere) {
      choose(i);
      continue;
    }
    possible_[place(i)] = leaves_[place(i)] != Leaf::kImpossible;
    if (leaves_[place(i)] == Leaf::kOpen) {
      set(row(i) + held_words_, place(i));
    } else if (node.kind == Kind::kCredential) {
      set(row(i), node.credential);
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
    if (possible_[place(part)]) parts_.push_back({cost(row(part)), part});
  }
  const std::uint32_t least = least_of(program_, node);
  possible_[place(node)] = parts_.size() >= least;
  if (!possible_[place(node)]) return;
  if (parts_.size() > least) {
    std::sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
      return std::pair(a.cost, a.node) < std::pair(b.cost, b.node);
    });
    parts_.resize(least);
  }
  for (const Part& part : parts_) {
    for (std::uint32_t w = 0; w < row_words_; ++w) row(node)[w] |= row(part.node)[w];
  }
}

/// Whether a credential that would have to be gained stands in two places of the test.
bool Completion::is_shared() const {
  std::vector<std::uint64_t> seen(held_words_);
  for (std::uint32_t i = nodes_.first; i < nodes_.end; ++i) {
    if (program_.test_nodes[i].kind != Kind::kCredential) continue;
    if (leaves_[place(i)] != Leaf::kToGain) continue;
    const std::uint32_t code = program_.test_nodes[i].credential;
    if ((seen[code / 64] >> (code % 64) & 1) != 0) return true;
    set(seen.data(), code);
  }
  return false;
}

Completion::Way Completion::way(const std::uint64_t* row, bool passes) const {
  Way way;
  way.possible = true;
  std::vector<std::uint64_t> credentials(row, row + held_words_);
  for (std::uint32_t w = 0; !passes && w < held_words_; ++w) credentials[w] &= to_gain_[w];
  way.credentials = bits_of(credentials.data(), held_words_);
  for (const std::uint32_t place : bits_of(row + held_words_, row_words_ - held_words_)) {
    way.open.push_back(nodes_.first + place);
  }
  return way;
}

std::vector<Completion::Refused> Completion::refused(std::uint32_t person) const {
  std::vector<Refused> refused;
  std::vector<std::uint32_t> counted;
  for (std::uint32_t i = nodes_.first; i < nodes_.end; ++i) {
    const compile::TestNode& node = program_.test_nodes[i];
    if (node.kind != Kind::kCredential) continue;
    if (!held_.holds(person, node.credential)) continue;
    if (evaluate::test_credential(node, facts_, held_, person) == Counted::kNo) {
      refused.push_back({node.credential, &node});
    } else {
      counted.push_back(node.credential);
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
