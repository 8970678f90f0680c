#pragma once

#include <span>
#include <string>

#include <attain/diagnostic.hpp>

namespace attain::cli {

/// A log of one run in SARIF 2.1.0, the format of static analysis results that code hosts and
/// editors read (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). Ends with a newline.
std::string to_sarif(std::span<const Diagnostic> diagnostics);

}  // namespace attain::cli
