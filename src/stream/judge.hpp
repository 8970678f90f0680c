#pragma once

#include <cstddef>
#include <cstdint>
#include <exception>
#include <string>
#include <vector>

#include <attain/decision.hpp>
#include <attain/diagnostic.hpp>
#include <attain/facts.hpp>
#include <attain/stream.hpp>

#include "stream/blocks.hpp"
#include "stream/lines.hpp"

namespace attain::stream {

/// What is to be told of one block.
struct Verdicts {
  std::string text;  ///< Before a decision as text stands an empty line, before the first as well.
  std::vector<Diagnostic> problems;    ///< Of all its lines; none if nobody is to be told.
  std::vector<std::size_t> line_ends;  ///< Of each line with problems, the end of its own.
  std::uint64_t evaluated = 0;
  std::uint64_t rejected = 0;
  std::uint64_t blank = 0;
  std::uint64_t bytes = 0;  ///< Of the stream, up to the end of the block.
  std::vector<CompetencyCount> competencies;
  bool is_cut = false;         ///< Stopped before its last line.
  std::exception_ptr failure;  ///< What judging it threw: then nothing else is of use.
};

/// Nothing yet, with a count of each competency that is judged.
Verdicts no_verdicts(const RuleBook& rules, const StreamOptions& options);

/// Judges the lines of blocks for one thread, with working memory that it reuses. Borrows the rules
/// and the options.
class Judge {
 public:
  Judge(const RuleBook& rules, const StreamOptions& options);

  /// The verdicts on a block, until the next call. Others may be left in their place.
  Verdicts& judge(const Block& block) noexcept;

 private:
  void clear();
  void judge_lines(const Block& block);
  void judge_line(const Line& line);
  void reject(const Line& line, const FactsResult& facts);
  void decide(const Facts& facts);
  void explain(const Facts& facts);

  const RuleBook& rules_;
  const StreamOptions& options_;
  FactsOptions facts_options_;
  FactsReader reader_;
  Tiers tiers_;
  Verdicts verdicts_;
};

}  // namespace attain::stream
