#pragma once

#include <attain/rulebook.hpp>
#include <attain/stream.hpp>

#include "cli/exit_code.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"

namespace attain::cli {

/// Answers the partners of an input of NDJSON as they come, and says in the end how many there were
/// and, if `wants_summary`, how many attain what. If the input cannot be read, `input.error()` says
/// so and the caller tells.
ExitCode evaluate_many(const RuleBook& rules, Input& input, StreamOptions answers,
                       bool wants_summary, Console& console);

}  // namespace attain::cli
