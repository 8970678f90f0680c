// Takes a person's test and what each of its leaves is to the person; gives the cheapest way to
// pass that it finds.
//
// INVARIANT: what is chosen costs more with every choice, so a choice that costs as much as the
// best way known is given up. Recursion is as deep as the test has nodes at most, and it has few.
//
// Tested by tests/unit/decision/completion_test.cpp, against all sets of credentials.

#include "decision/search.hpp"

#include <algorithm>
#include <utility>

#include "evaluate/bits.hpp"

namespace attain::decision {
namespace {

using Kind = model::PersonTest::Kind;
using evaluate::set_bit;
using evaluate::words_for;

constexpr std::uint32_t kMostNodes = 512;
constexpr std::uint64_t kStepsOfOne = 20'000;

bool is_leaf(const compile::TestNode& node) {
  return node.kind == Kind::kCredential || node.kind == Kind::kWhere;
}

}  // namespace

Search::Search(Completion& completion)
    : completion_(completion),
      row_words_(completion.held_words_ +
                 static_cast<std::uint32_t>(words_for(completion.nodes_.size()))),
      to_gain_(completion.held_words_),
      rows_(std::size_t{completion.nodes_.size()} * row_words_),
      costs_(completion.nodes_.size()),
      row_(row_words_),
      steps_left_(std::min(kStepsOfOne, completion.steps_left_)) {
  for (const Completion::LeafNode& leaf : completion.leaf_nodes_) {
    if (completion.states_[leaf.place].leaf == Completion::Leaf::kToGain) {
      set_bit(to_gain_.data(), leaf.credential);
    }
  }
  compose();
  best_.assign(rows_.begin(), rows_.begin() + row_words_);
  best_cost_ = costs_.front();
  if (completion.nodes_.size() > kMostNodes) return;
  const std::uint64_t steps = steps_left_;
  const Todo whole{completion.nodes_.first, 1, 1, nullptr};
  satisfy(&whole);
  completion.steps_left_ -= steps - steps_left_;
}

/// Finds the row to begin with.
void Search::compose() {
  for (std::uint32_t i = completion_.nodes_.end; i-- > completion_.nodes_.first;) {
    const compile::TestNode& node = completion_.people_.program.test_nodes[i];
    const std::uint32_t place = completion_.place(i);
    const Completion::NodeState& state = completion_.states_[place];
    if (!state.possible) continue;
    if (node.trait == compile::kNone) {
      choose(i);
      continue;
    }
    costs_[place] = Completion::cost_of(state.leaf);
    if (state.leaf == Completion::Leaf::kOpen) {
      set_bit(row(i) + completion_.held_words_, place);
    } else if (node.kind == Kind::kCredential) {
      set_bit(row(i), node.credential);
    }
  }
}

/// As Completion::choose does, but what several parts gain counts once.
void Search::choose(std::uint32_t node) {
  std::vector<Completion::Part> parts;
  for (std::uint32_t part = node + 1; part < completion_.next(node);
       part = completion_.next(part)) {
    const std::uint32_t place = completion_.place(part);
    if (completion_.states_[place].possible) parts.push_back({costs_[place], part});
  }
  const std::uint32_t least = least_of(completion_.people_.program, node);
  if (parts.size() > least) {
    std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
      return std::pair(a.cost, a.node) < std::pair(b.cost, b.node);
    });
    parts.resize(least);
  }
  for (const Completion::Part& part : parts) {
    for (std::size_t w = 0; w < row_words_; ++w) row(node)[w] |= row(part.node)[w];
  }
  costs_[completion_.place(node)] = cost(row(node));
}

std::uint64_t* Search::row(std::uint32_t node) {
  return rows_.data() + std::size_t{completion_.place(node)} * row_words_;
}

std::uint64_t Search::cost(const std::uint64_t* row) const {
  std::int64_t gained = 0;
  for (std::size_t w = 0; w < to_gain_.size(); ++w) {
    gained += evaluate::count_bits(row[w] & to_gain_[w]);
  }
  const std::int64_t open =
      evaluate::count_bits(std::span(row + to_gain_.size(), row_words_ - to_gain_.size()));
  return static_cast<std::uint64_t>(gained << 32 | open);
}

void Search::satisfy(const Todo* todo) {
  if (steps_left_ == 0) return;
  --steps_left_;
  if (cost(row_.data()) >= best_cost_) return;
  while (todo != nullptr && todo->least == 0) todo = todo->rest;
  if (todo == nullptr) {
    best_ = row_;
    best_cost_ = cost(row_.data());
    return;
  }
  if (todo->left < todo->least) return;
  const std::uint32_t after = completion_.next(todo->part);
  take(todo->part, {after, todo->left - 1, todo->least - 1, todo->rest});
  if (is_free(todo->part)) return;
  const Todo without{after, todo->left - 1, todo->least, todo->rest};
  if (without.left >= without.least) satisfy(&without);
}

void Search::take(std::uint32_t part, const Todo& then) {
  const compile::TestNode& node = completion_.people_.program.test_nodes[part];
  if (!completion_.states_[completion_.place(part)].possible) return;
  if (!is_leaf(node)) {
    std::uint32_t parts = 0;
    for (std::uint32_t i = part + 1; i < node.end; i = completion_.next(i)) ++parts;
    const std::uint32_t any = node.kind == Kind::kAnyOf ? 1 : node.least;
    const Todo inner{part + 1, parts, node.kind == Kind::kAllOf ? parts : any, &then};
    satisfy(&inner);
    return;
  }
  const bool free = is_free(part);
  if (!free) flip(bit_of(part));
  satisfy(&then);
  if (!free) flip(bit_of(part));
}

/// Whether taking a part adds nothing to what is chosen.
bool Search::is_free(std::uint32_t part) const {
  const compile::TestNode& node = completion_.people_.program.test_nodes[part];
  if (!is_leaf(node)) return false;
  switch (completion_.states_[completion_.place(part)].leaf) {
    case Completion::Leaf::kHolds:
      return true;
    case Completion::Leaf::kImpossible:
      return false;
    case Completion::Leaf::kToGain:
    case Completion::Leaf::kOpen:
      return has(bit_of(part));
  }
  return false;
}

std::uint32_t Search::bit_of(std::uint32_t part) const {
  const std::uint32_t place = completion_.place(part);
  if (completion_.states_[place].leaf == Completion::Leaf::kOpen) {
    return completion_.held_words_ * 64 + place;
  }
  return completion_.people_.program.test_nodes[part].credential;
}

}  // namespace attain::decision
