#pragma once

namespace attain::cli {

/// What the tool's exit status says; help.cpp states the same for people.
enum class ExitCode : int {
  kFine = 0,
  kTestFailed = 1,
  kNotFormatted = kTestFailed,
  kUsage = 2,
  kRules = 3,
  kFacts = 4,
  kInputOutput = 5,
};

}  // namespace attain::cli
