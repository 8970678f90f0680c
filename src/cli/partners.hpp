#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include <attain/facts.hpp>
#include <attain/rulebook.hpp>

#include "cli/exit_code.hpp"
#include "cli/input.hpp"
#include "cli/lines.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"

namespace attain::cli {

/// The facts of one partner, or why there are none, told already.
struct Partner {
  std::int64_t line = 1;  ///< Of the input, from 1: where it begins.
  FactsResult facts;

  /// REQUIRES: !facts.ok().
  const Diagnostic& first_error() const;
};

/// Reads the partners that the command line names, one after another, in bounded memory. Borrows
/// the rules and the console.
class PartnerReader {
 public:
  PartnerReader(const Options& options, const RuleBook& rules, Console& console);

  /// The next partner; none at the end, or if the input cannot be read.
  std::optional<Partner> next();

  /// Whether the input is NDJSON: each line a partner.
  bool many() const { return format_ == FactsFormat::kNdjson; }

  /// Says how it ended. Call it once, after the last `next`.
  ExitCode finish();

 private:
  std::size_t read(std::span<char> bytes);
  std::optional<Partner> next_line();
  std::optional<Partner> next_whole();
  void show_progress();
  void clear_progress();

  const RuleBook& rules_;
  Console& console_;
  Input input_;
  FactsFormat format_;
  FactsOptions facts_options_;
  FactsReader reader_;
  LineReader lines_;
  bool started_ = false;
  std::int64_t evaluated_ = 0;
  std::int64_t rejected_ = 0;
  std::int64_t blank_ = 0;
  std::chrono::steady_clock::time_point shown_;
  bool progress_visible_ = false;
};

}  // namespace attain::cli
