#pragma once

#include <cstdint>
#include <vector>

#include <attain/evidence.hpp>

#include "compile/program.hpp"
#include "evaluate/bits.hpp"
#include "facts/columns.hpp"

namespace attain::evaluate {

/// Who has which trait on the evaluation date: a column of `words` words for each trait, in which
/// bit p stands for person p.
struct TraitColumns {
  std::vector<std::uint64_t> certain;
  std::vector<std::uint64_t> possible;  ///< Only if `in_doubt`; else the same as `certain`.
  std::size_t words = 0;
  bool in_doubt = false;  ///< Whether absent facts leave some trait of someone open.
};

/// Fills the columns for all people of the facts, touching each holding once. Reuses the memory of
/// `columns`; `condition` is working memory.
void find_traits(const compile::Program& program, const facts::Columns& facts,
                 TraitColumns& columns, BitSets& condition);

}  // namespace attain::evaluate
