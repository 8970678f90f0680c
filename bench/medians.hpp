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
class MedianReporter : public benchmark::ConsoleReporter {
 public:
  MedianReporter() : ConsoleReporter(OO_Tabular) {}

  void ReportRuns(const std::vector<Run>& runs) override;

  /// The medians as a Markdown table, one row for each twin, in the order of registration.
  void print_ratios(std::ostream& out) const;

  /// The same of tasks that are sizes, `what/4/who`: each time beside that of the size before it.
  void print_growth(std::ostream& out) const;

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
