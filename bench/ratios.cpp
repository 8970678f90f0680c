// Takes the runs of all benchmarks; gives a table of medians, each of attain's beside its twin.
//
// Tested by reading bench/run's output.

#include "bench/ratios.hpp"

#include <algorithm>
#include <ostream>

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
    const std::size_t slash = name.find('/');
    const std::string task = name.substr(0, slash);
    if (std::find(tasks_.begin(), tasks_.end(), task) == tasks_.end()) tasks_.push_back(task);
    medians_[task][name.substr(slash + 1)] = run.GetAdjustedCPUTime();
  }
}

void RatioReporter::print_table(std::ostream& out) const {
  out << "| task | attain, us | beside | us | ratio |\n|---|---|---|---|---|\n";
  for (const std::string& task : tasks_) {
    const Medians& medians = medians_.find(task)->second;
    const auto attain = medians.find(kAttain);
    if (attain == medians.end()) continue;
    for (const auto& [twin, time] : medians) {
      if (twin == kAttain) continue;
      out << fmt::format("| {} | {:.3f} | {} | {:.3f} | {:.1f} |\n", task, attain->second, twin,
                         time, attain->second / time);
    }
  }
}

}  // namespace bench
