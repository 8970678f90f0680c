// Takes the nodes of a person's test; gives the same test over traits: the credentials and
// conditions that stand side by side are bits of masks, and combinations of one kind that stand in
// one another are one.
//
// Tested by tests/unit/compile/people_test.cpp, and held against the nodes by
// tests/unit/evaluate/passing_test.cpp.

#include <algorithm>

#include <fmt/format.h>

#include "compile/builder.hpp"

namespace attain::compile {
namespace {

using Kind = model::PersonTest::Kind;

bool is_leaf(const TestNode& node) {
  return node.kind == Kind::kCredential || node.kind == Kind::kWhere;
}

/// The parts of one check: traits as bits, and the nodes of what has to be a check of its own.
class Parts {
 public:
  Parts(const std::vector<TestNode>& nodes, std::uint32_t top) : nodes_(nodes) {
    if (is_leaf(nodes[top])) {
      add(top, Kind::kAllOf);
    } else {
      add_parts(top, nodes[top].kind);
    }
  }

  const std::vector<Mask>& masks() const { return masks_; }
  const std::vector<std::uint32_t>& others() const { return others_; }

 private:
  void add_parts(std::uint32_t whole, Kind kind) {
    for (std::uint32_t part = whole + 1; part < nodes_[whole].end; part = nodes_[part].end) {
      add(part, kind);
    }
  }

  void add(std::uint32_t part, Kind kind) {
    const TestNode& node = nodes_[part];
    if (is_leaf(node) && add_bit(node.trait, kind)) return;
    if (node.kind == kind && kind != Kind::kNumberOf) {
      add_parts(part, kind);
    } else {
      others_.push_back(part);
    }
  }

  /// False for a trait that stands there already where each counts by itself.
  bool add_bit(std::uint32_t trait, Kind kind) {
    const std::uint64_t bit = std::uint64_t{1} << (trait % 64);
    const auto mask = std::find_if(masks_.begin(), masks_.end(),
                                   [&](const Mask& one) { return one.word == trait / 64; });
    if (mask == masks_.end()) {
      masks_.push_back({trait / 64, bit});
      return true;
    }
    if (kind == Kind::kNumberOf && (mask->bits & bit) != 0) return false;
    mask->bits |= bit;
    return true;
  }

  const std::vector<TestNode>& nodes_;
  std::vector<Mask> masks_;
  std::vector<std::uint32_t> others_;
};

}  // namespace

void Builder::add_check(std::uint32_t node) {
  const Parts parts(program_.test_nodes, node);
  const std::size_t index = program_.checks.size();
  const TestNode& top = program_.test_nodes[node];
  Check check;
  if (!is_leaf(top)) check.kind = top.kind;
  check.least = top.least;
  check.masks.first = static_cast<std::uint32_t>(program_.masks.size());
  program_.masks.insert(program_.masks.end(), parts.masks().begin(), parts.masks().end());
  check.masks.end = static_cast<std::uint32_t>(program_.masks.size());
  program_.checks.push_back(check);
  for (const std::uint32_t part : parts.others()) add_check(part);
  program_.checks[index].end = static_cast<std::uint32_t>(program_.checks.size());
}

std::uint32_t Builder::intern(const TestNode& leaf, const std::string& condition) {
  const std::string written = fmt::format("{} {} {} {}", leaf.credential, condition,
                                          leaf.accepted_until, leaf.passed_until);
  const auto [found, is_new] =
      traits_.try_emplace(written, static_cast<std::uint32_t>(program_.traits.size()));
  if (is_new) {
    program_.traits.push_back(
        {leaf.credential, leaf.filter, leaf.accepted_until, leaf.passed_until});
  }
  return found->second;
}

void Builder::group_traits() {
  std::vector<std::vector<std::uint32_t>> of_credentials(program_.vocabulary().credentials.size());
  for (std::uint32_t trait = 0; trait < program_.traits.size(); ++trait) {
    const std::uint32_t credential = program_.traits[trait].credential;
    (credential == kNone ? program_.conditions : of_credentials[credential]).push_back(trait);
  }
  for (const std::vector<std::uint32_t>& traits : of_credentials) {
    Span span{static_cast<std::uint32_t>(program_.operands.size()), 0};
    program_.operands.insert(program_.operands.end(), traits.begin(), traits.end());
    span.end = static_cast<std::uint32_t>(program_.operands.size());
    program_.traits_of.push_back(span);
  }
}

}  // namespace attain::compile
