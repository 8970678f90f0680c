#pragma once

#include <span>
#include <string>

#include <attain/diagnostic.hpp>
#include <attain/testing.hpp>

namespace attain::cli {

/// A list of objects that have every member of a diagnostic. Ends with a newline.
std::string to_json(std::span<const Diagnostic> diagnostics);

/// `{ "passed": 1, "failed": 0, "results": [...], "diagnostics": [...] }`, and a newline.
std::string to_json(const RuleTestRun& run);

}  // namespace attain::cli
