#pragma once

#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace bench {

/// Prints what it is told like benchmark's own reporter, and keeps the median times, to set each
/// benchmark `task/attain` against its twin `task/by_hand` or whatever else is named `task/...`.
class RatioReporter : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override;

  /// The medians as a Markdown table, one row for each twin of a task's `attain`.
  void print_table(std::ostream& out) const;

 private:
  using Medians = std::map<std::string, double, std::less<>>;  ///< Microseconds by name.
  std::vector<std::string> tasks_;                             ///< In the order they ran.
  std::map<std::string, Medians, std::less<>> medians_;        ///< By task.
};

}  // namespace bench
