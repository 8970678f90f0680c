#pragma once

#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"

namespace attain::cli {

/// Each does what the command of its name promises, and leaves the console's output unflushed.
ExitCode check(const Options& options, Console& console);
ExitCode evaluate(const Options& options, Console& console);  ///< And `explain`.
ExitCode format(const Options& options, Console& console);
ExitCode show(const Options& options, Console& console);
ExitCode test(const Options& options, Console& console);

}  // namespace attain::cli
