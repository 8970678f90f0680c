#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include <attain/facts.hpp>
#include <attain/value.hpp>

#include "cli/exit_code.hpp"
#include "cli/input.hpp"

namespace attain::cli {

enum class Command { kCheck, kEvaluate, kExplain, kFormat, kShow, kTest };

enum class Format { kText, kJson, kSarif, kGithub };

/// What the command line asks for. Members that a command does not have keep their defaults.
struct Options {
  Command command = Command::kCheck;
  std::string rules;  ///< The program's folder; for kFormat it may be a file.
  Format format = Format::kText;
  std::string facts;  ///< A file, or `-`.
  FactsFormat facts_format = FactsFormat::kAuto;
  std::optional<Date> as_of;
  std::optional<Date> revision;
  std::string competency;
  std::string tier;
  std::string language;
  bool tiers_only = false;
  std::size_t max_bytes = FactsOptions{}.max_bytes;
  bool lenient = false;
  unsigned jobs = 1;
  bool summary = false;
  bool checks_only = false;      ///< Names the files that are not formatted, and leaves them.
  bool watches = false;          ///< Again whenever the rules change, without end.
  bool denies_warnings = false;  ///< They count as errors for the exit status.
};

/// A command line that is answered at once, by help, the version or what is wrong with it.
struct Answer {
  ExitCode code = ExitCode::kFine;
  std::string text;  ///< For standard output if `code` is kFine.
  std::string help;  ///< Beside a text that says what is wrong.
};

/// Reads the command line. Names that only the rules can tell are checked later.
std::variant<Options, Answer> parse_command_line(int argc, const char* const* argv);

}  // namespace attain::cli
