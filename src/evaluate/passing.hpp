#pragma once

#include <cstddef>
#include <cstdint>

#include "compile/program.hpp"
#include "evaluate/bits.hpp"
#include "evaluate/count.hpp"
#include "evaluate/traits.hpp"
#include "facts/columns.hpp"

namespace attain::evaluate {

/// Who passes a test, and who may: the same as test_person of each. Reuses the memory of `passing`.
void find_passing(const compile::Program& program, const compile::Test& test,
                  const TraitColumns& traits, BitSets& passing);

/// How many people pass, from those who certainly do to those who may.
Count count_people(const BitSets& passing, bool people_known);

/// How many pairs of a person and a credential count. REQUIRES: `test` is a choice of credentials.
Count count_pairs(const compile::Program& program, const compile::Test& test,
                  const TraitColumns& traits, bool people_known);

}  // namespace attain::evaluate
