// Takes the leaves of people's tests, credentials and conditions; gives each different one a place
// of its own among the traits, and each credential the traits that holding it can give.
//
// Tested by tests/unit/compile/people_test.cpp.

#include <algorithm>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "compile/builder.hpp"

namespace attain::compile {

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
  std::vector<std::uint32_t> order(program_.traits.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Trait& one = program_.traits[a];
    const Trait& other = program_.traits[b];
    return std::pair(one.credential, one.passed_until != kNoLimit) <
           std::pair(other.credential, other.passed_until != kNoLimit);
  });
  std::vector<Trait> grouped;
  std::vector<std::uint32_t> place_of(order.size());
  program_.traits_of.resize(program_.vocabulary().credentials.size());
  for (const std::uint32_t trait : order) {
    const auto place = static_cast<std::uint32_t>(grouped.size());
    place_of[trait] = place;
    const Trait& one = grouped.emplace_back(program_.traits[trait]);
    if (one.credential == kNone) {
      if (program_.conditions.size() == 0) program_.conditions = {place, place};
      ++program_.conditions.end;
      continue;
    }
    CredentialTraits& of = program_.traits_of[one.credential];
    if (of.end == 0) of = {place, place, place};
    ++of.end;
    if (one.passed_until == kNoLimit) of.dated = of.end;
    if (one.accepted_until != kNoLimit) program_.expiring.push_back(place);
  }
  program_.traits = std::move(grouped);
  for (TestNode& node : program_.test_nodes) {
    if (node.trait != kNone) node.trait = place_of[node.trait];
  }
}

}  // namespace attain::compile
