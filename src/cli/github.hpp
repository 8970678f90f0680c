#pragma once

#include <span>
#include <string>

#include <attain/diagnostic.hpp>

namespace attain::cli {

/// A line for each that GitHub's runner shows beside the code: a workflow command `::error ...`
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
std::string to_github(std::span<const Diagnostic> diagnostics);

}  // namespace attain::cli
