#pragma once

#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

namespace bench {

/// Prints what it is told like benchmark's own reporter, and keeps the median times, to set each
/// benchmark `shape/task/attain` against its twins: whatever else is named `shape/task/...`.
class RatioReporter : public benchmark::ConsoleReporter {
 public:
  RatioReporter() : ConsoleReporter(OO_Tabular) {}

  void ReportRuns(const std::vector<Run>& runs) override;

  /// The medians as a Markdown table, one row for each twin, in the order of registration.
  void print_table(std::ostream& out) const;

 private:
  struct Median {
    std::string shape;
    std::string task;
    std::string who;
    double microseconds = 0;
  };
  std::map<std::int64_t, Median> medians_;  ///< By the benchmark's place of registration.
};

}  // namespace bench
