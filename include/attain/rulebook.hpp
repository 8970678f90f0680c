#pragma once

// START HERE: load rules, read facts (facts.hpp), evaluate, read the decision (decision.hpp).

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <attain/decision.hpp>
#include <attain/diagnostic.hpp>
#include <attain/export.hpp>
#include <attain/facts.hpp>
#include <attain/value.hpp>

namespace attain {

namespace compile {
struct Program;
}

/// The most a loader accepts. More is an error that names the limit, found before the work.
struct Limits {
  std::size_t max_file_bytes = 8 << 20;     ///< Bytes of one rule file.
  std::size_t max_files = 10'000;           ///< Rule files of one program.
  std::size_t max_depth = 32;               ///< Lists and maps inside one another.
  std::size_t max_nodes = 1'000'000;        ///< Keys, values, lists and maps of one file.
  std::size_t max_scalar_bytes = 64 << 10;  ///< Bytes of one key or value.
  std::size_t max_diagnostics = 100;        ///< Reported, up to 1,000; a last one counts the rest.

  /// Bytes that the YAML parser may read before it understands some of them, such as a comment or
  /// a bracketed list at the root of a file; never less than max_scalar_bytes and 4 KiB.
  std::size_t max_look_ahead_bytes = 68 << 10;

  std::size_t max_tiers = 1'000;           ///< Tiers of a program.
  std::size_t max_requirements = 100'000;  ///< Requirements of one file, in one another or not.
};

struct LoadOptions {
  Limits limits = {};
};

struct EvaluateOptions {
  /// Judges by the rules as they stood on this day; by default on the day the facts are of.
  std::optional<Date> revision = {};

  /// Judges this competency alone (none, if there is no such); all of them if empty.
  std::string_view competency = {};
};

/// A program's rules, compiled: a small handle on immutable data, cheap to copy, and safe in any
/// number of threads. Swapping one for another never disturbs evaluations under way.
///
///     attain::LoadResult loaded = attain::load("rules/microsoft-partner-network");
///     if (!loaded.ok()) { std::cerr << attain::render(loaded.diagnostics()); return 1; }
///     const attain::RuleBook& rules = loaded.rulebook();
///     attain::FactsResult facts = attain::read_facts(json, rules);
///     attain::Decision decision = rules.evaluate(facts.value());
///     decision.competency("cloud-productivity").tier;          // "silver"
class ATTAIN_EXPORT RuleBook {
 public:
  /// Everything: statuses, evidence, gaps. REQUIRES: accepts(facts).
  Decision evaluate(const Facts& facts, const EvaluateOptions& options = {}) const;

  /// Tiers only, into `tiers`, which may be reused: then nothing is allocated in the steady state.
  /// Agrees with `evaluate` always. REQUIRES: accepts(facts).
  void decide(const Facts& facts, Tiers& tiers, const EvaluateOptions& options = {}) const;
  Tiers decide(const Facts& facts, const EvaluateOptions& options = {}) const;

  /// Whether the facts were read for this rule book, or for one of the same load.
  bool accepts(const Facts& facts) const;

  /// The program's name, and its languages, the default one first.
  std::string_view program() const;
  std::span<const std::string> languages() const;

  /// The names of its competencies and of its tiers, the lowest tier first.
  std::vector<std::string_view> competencies() const;
  std::vector<std::string_view> tiers() const;

  /// The days on which a competency's texts start, oldest first; empty if there is no such.
  std::vector<Date> revisions(std::string_view competency) const;

  /// The compiled program as text, for people who read or test it.
  std::string dump() const;

  /// For the stages of attain itself.
  const std::shared_ptr<const compile::Program>& compiled() const { return compiled_; }
  explicit RuleBook(std::shared_ptr<const compile::Program> compiled)
      : compiled_(std::move(compiled)) {}

 private:
  std::shared_ptr<const compile::Program> compiled_;
};

/// Rules or none, and always every problem found. One error leaves no rules at all.
class ATTAIN_EXPORT LoadResult {
 public:
  LoadResult(std::optional<RuleBook> rulebook, std::vector<Diagnostic> diagnostics)
      : rulebook_(std::move(rulebook)), diagnostics_(std::move(diagnostics)) {}

  bool ok() const { return rulebook_.has_value(); }

  /// REQUIRES: ok().
  const RuleBook& rulebook() const;

  /// Sorted by file, line and column; may hold warnings when ok().
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::optional<RuleBook> rulebook_;
  std::vector<Diagnostic> diagnostics_;
};

/// One rule file in memory: its path inside the program's folder, with `/`, and its bytes.
struct RuleFile {
  std::string path;
  std::string text;
};

/// Loads a program's folder: `program.yaml` and a folder of revisions for each competency.
/// Throws nothing but std::bad_alloc.
ATTAIN_EXPORT LoadResult load(const std::filesystem::path& folder, const LoadOptions& options = {});

/// The same from files in memory; `name` stands before their paths in diagnostics.
ATTAIN_EXPORT LoadResult load(std::span<const RuleFile> files, std::string_view name,
                              const LoadOptions& options = {});

/// The text of one rule file in the canonical layout, or none, and every problem of its YAML.
struct FormatResult {
  std::optional<std::string> text;
  std::vector<Diagnostic> diagnostics;

  bool ok() const { return text.has_value(); }
};

/// Lays out a rule file, `program.yaml`, a revision or `tests.yaml`, as `attain format` does. What
/// the file says stays: its keys and values in their order, and its comments. The text given is
/// formatted already, so formatting it again gives the same.
///
/// Only the YAML is checked, not the rules. `file` is what diagnostics call it.
/// Throws nothing but std::bad_alloc.
ATTAIN_EXPORT FormatResult format_rules(std::string_view text, std::string_view file,
                                        const LoadOptions& options = {});

/// The library's version, `0.1.0`.
ATTAIN_EXPORT std::string_view version();

}  // namespace attain
