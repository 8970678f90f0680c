// Takes a person's test, what each of its leaves is to the person, and one way to pass; gives the
// cheapest way it finds.
//
// INVARIANT: what is chosen costs more with every choice, so a choice that costs as much as the
// best way known is given up. Recursion is as deep as the test has nodes at most, and it has few.
//
// Tested by tests/unit/decision/completion_test.cpp, against all sets of credentials.

#include "decision/search.hpp"

#include <algorithm>

namespace attain::decision {
namespace {

using Kind = model::PersonTest::Kind;

constexpr std::uint32_t kMostNodes = 512;
constexpr std::uint64_t kStepsOfOne = 20'000;

bool is_leaf(const compile::TestNode& node) {
  return node.kind == Kind::kCredential || node.kind == Kind::kWhere;
}

}  // namespace

Search::Search(Completion& completion, const std::uint64_t* first)
    : completion_(completion),
      row_(completion.row_words_),
      best_(first, first + completion.row_words_),
      best_cost_(completion.cost(first)),
      steps_left_(std::min(kStepsOfOne, completion.steps_left_)) {
  if (completion.nodes_.size() > kMostNodes) return;
  const std::uint64_t steps = steps_left_;
  const Todo whole{completion.nodes_.first, 1, 1, nullptr};
  satisfy(&whole);
  completion.steps_left_ -= steps - steps_left_;
}

void Search::satisfy(const Todo* todo) {
  if (steps_left_ == 0) return;
  --steps_left_;
  if (completion_.cost(row_.data()) >= best_cost_) return;
  while (todo != nullptr && todo->least == 0) todo = todo->rest;
  if (todo == nullptr) {
    best_ = row_;
    best_cost_ = completion_.cost(row_.data());
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
  if (completion_.possible_[completion_.place(part)] == 0) return;
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
  switch (completion_.leaves_[completion_.place(part)]) {
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
  if (completion_.leaves_[place] == Completion::Leaf::kOpen) {
    return completion_.held_words_ * 64 + place;
  }
  return completion_.people_.program.test_nodes[part].credential;
}

}  // namespace attain::decision
