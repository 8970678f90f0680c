// Counts allocations: `decide` into tiers that have grown makes none.

#include <cstddef>
#include <cstdlib>
#include <new>

#include <gtest/gtest.h>

#include <attain/attain.hpp>

#include "support/rules.hpp"

namespace {

std::size_t allocations = 0;

}  // namespace

// Not inlined: else g++ takes the pairs that meet in one function for mismatched ones.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
  ++allocations;
  return std::malloc(size);
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace attain {
namespace {

TEST(Allocation, DecideMakesNoneInTheSteadyState) {
  const LoadResult loaded =
      load(std::string(ATTAIN_SOURCE_DIR) + "/rules/microsoft-partner-network");
  const RuleBook& rules = loaded.rulebook();
  const FactsResult facts = read_facts(support::read("examples/partners/contoso.json"), rules);
  Tiers tiers;
  std::size_t before = allocations;
  rules.decide(facts.value(), tiers);
  EXPECT_GT(allocations, before);  // The first one grows them: so the count counts.
  before = allocations;
  for (int i = 0; i < 100; ++i) rules.decide(facts.value(), tiers);
  EXPECT_EQ(allocations, before);
  EXPECT_EQ(tiers.tier("cloud-productivity"), "silver");
}

}  // namespace
}  // namespace attain
