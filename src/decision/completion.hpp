#pragma once

#include <cstdint>
#include <vector>

#include "compile/program.hpp"
#include "evaluate/person.hpp"

namespace attain::decision {

/// Finds by which credentials people pass one test, or would pass it. Working memory is reused from
/// one person to the next. Credentials are given as codes, in the order of the catalogue.
class Completion {
 public:
  /// REQUIRES: `program` and `held` outlive this.
  Completion(const compile::Program& program, const compile::Test& test,
             const evaluate::HeldCredentials& held);

  /// Every credential that the test names.
  const std::vector<std::uint32_t>& named() const { return named_; }

  /// The credentials by which `person` passes the test, held or not: of alternatives those of which
  /// the person lacks the fewest, the first of equals; of parts that must all hold, all.
  std::vector<std::uint32_t> of(std::uint32_t person);

  /// The same for someone who holds nothing.
  std::vector<std::uint32_t> from_nothing();

 private:
  std::vector<std::uint32_t> complete(const std::uint64_t* held);
  std::uint32_t missing(const std::uint64_t* row, const std::uint64_t* held) const;

  const compile::Program& program_;
  const compile::Span nodes_;
  const evaluate::HeldCredentials& held_;
  const std::uint32_t row_words_;
  std::vector<std::uint32_t> named_;
  std::vector<std::uint64_t> nothing_;
  std::vector<std::uint64_t> chosen_;  ///< For each node a bit set of credentials.
};

}  // namespace attain::decision
