// Takes the runs of all benchmarks; gives a table of medians, each of attain's beside its twin.
//
// What it prints is for people; README.md beside this file says how to read it.

#include "bench/ratios.hpp"

#include <ostream>
#include <string_view>

#include <fmt/format.h>

namespace bench {
namespace {

constexpr std::string_view kAttain = "attain";

}  // namespace

void RatioReporter::ReportRuns(const std::vector<Run>& runs) {
  ConsoleReporter::ReportRuns(runs);
  for (const Run& run : runs) {
    if (run.aggregate_name != "median") continue;
    const std::string& name = run.run_name.function_name;
    const std::size_t task = name.find('/') + 1;
    const std::size_t who = name.rfind('/') + 1;
    medians_[run.family_index] = {name.substr(0, task - 1), name.substr(task, who - 1 - task),
                                  name.substr(who), run.GetAdjustedCPUTime()};
  }
}

void RatioReporter::print_table(std::ostream& out) const {
  out << "| shape | task | attain, us | beside | us | ratio |\n|---|---|---:|---|---:|---:|\n";
  for (const auto& [index, attain] : medians_) {
    if (attain.who != kAttain) continue;
    for (const auto& [twin_index, twin] : medians_) {
      if (twin.shape != attain.shape || twin.task != attain.task || twin_index == index) continue;
      out << fmt::format("| {} | {} | {:.2f} | {} | {:.2f} | {:.1f} |\n", attain.shape, attain.task,
                         attain.microseconds, twin.who, twin.microseconds,
                         attain.microseconds / twin.microseconds);
    }
  }
}

}  // namespace bench
