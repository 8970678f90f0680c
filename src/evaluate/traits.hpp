#pragma once

#include <cstdint>
#include <vector>

#include <attain/evidence.hpp>

#include "compile/program.hpp"
#include "evaluate/bits.hpp"
#include "facts/columns.hpp"

namespace attain::evaluate {

/// The traits of each person on the evaluation date: a row of `row_words` words for each, in which
/// bit t stands for trait t.
struct TraitRows {
  std::vector<std::uint64_t> certain;
  std::vector<std::uint64_t> possible;  ///< Only if `in_doubt`; else the same as `certain`.
  std::size_t row_words = 0;
  bool in_doubt = false;  ///< Whether absent facts leave some trait of someone open.

  const std::uint64_t* certain_of(std::size_t person) const {
    return certain.data() + person * row_words;
  }
  const std::uint64_t* possible_of(std::size_t person) const {
    return (in_doubt ? possible : certain).data() + person * row_words;
  }
};

/// Fills the rows of all people of the facts, touching each holding once. Reuses the memory of
/// `rows`; `condition` is working memory.
void find_traits(const compile::Program& program, const facts::Columns& facts, TraitRows& rows,
                 BitSets& condition);

}  // namespace attain::evaluate
