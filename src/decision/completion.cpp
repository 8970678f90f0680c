// Takes a person's test and what a person holds; gives the smallest set of credentials by which
// that person passes, chosen at each alternative in turn.
//
// INVARIANT: a test's nodes are in preorder, so that going through them backwards meets every part
// before the combination it belongs to: no recursion.
//
// Tested by tests/unit/decision/completion_test.cpp.

#include "decision/completion.hpp"

#include <algorithm>
#include <bit>

namespace attain::decision {
namespace {

std::vector<std::uint32_t> codes_of(const std::uint64_t* row, std::uint32_t words) {
  std::vector<std::uint32_t> codes;
  for (std::uint32_t w = 0; w < words; ++w) {
    for (std::uint64_t rest = row[w]; rest != 0; rest &= rest - 1) {
      codes.push_back(w * 64 + static_cast<std::uint32_t>(std::countr_zero(rest)));
    }
  }
  return codes;
}

}  // namespace

Completion::Completion(const compile::Program& program, const compile::Test& test,
                       const evaluate::HeldCredentials& held)
    : program_(program),
      nodes_(test.nodes),
      held_(held),
      row_words_(held.row_words),
      nothing_(held.row_words, 0),
      chosen_(std::size_t{test.nodes.size()} * held.row_words) {
  for (std::uint32_t i = nodes_.first; i < nodes_.end; ++i) {
    const compile::TestNode& node = program.test_nodes[i];
    if (node.kind == model::PersonTest::Kind::kCredential) named_.push_back(node.credential);
  }
  std::sort(named_.begin(), named_.end());
  named_.erase(std::unique(named_.begin(), named_.end()), named_.end());
}

std::vector<std::uint32_t> Completion::of(std::uint32_t person) {
  return complete(held_.words.data() + std::size_t{person} * row_words_);
}

std::vector<std::uint32_t> Completion::from_nothing() { return complete(nothing_.data()); }

std::vector<std::uint32_t> Completion::complete(const std::uint64_t* held) {
  const auto row = [&](std::uint32_t node) {
    return chosen_.data() + std::size_t{node - nodes_.first} * row_words_;
  };
  std::fill(chosen_.begin(), chosen_.end(), 0);
  for (std::uint32_t i = nodes_.end; i-- > nodes_.first;) {
    const compile::TestNode& node = program_.test_nodes[i];
    if (node.kind == model::PersonTest::Kind::kCredential) {
      row(i)[node.credential / 64] |= std::uint64_t{1} << (node.credential % 64);
    } else if (node.kind == model::PersonTest::Kind::kAllOf) {
      for (std::uint32_t part = i + 1; part < node.end; part = program_.test_nodes[part].end) {
        for (std::uint32_t w = 0; w < row_words_; ++w) row(i)[w] |= row(part)[w];
      }
    } else {
      std::uint32_t best = i + 1;
      for (std::uint32_t part = i + 1; part < node.end; part = program_.test_nodes[part].end) {
        if (missing(row(part), held) < missing(row(best), held)) best = part;
      }
      std::copy_n(row(best), row_words_, row(i));
    }
  }
  return codes_of(row(nodes_.first), row_words_);
}

std::uint32_t Completion::missing(const std::uint64_t* row, const std::uint64_t* held) const {
  int count = 0;
  for (std::uint32_t w = 0; w < row_words_; ++w) count += std::popcount(row[w] & ~held[w]);
  return static_cast<std::uint32_t>(count);
}

}  // namespace attain::decision
