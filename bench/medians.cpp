// Takes the runs of all benchmarks; gives tables of medians: each of attain's beside its twin, or
// each size beside the one before it.
//
// What it prints is for people; README.md beside this file says how to read it.

#include "bench/medians.hpp"

#include <ostream>
#include <string_view>

#include <fmt/format.h>

namespace bench {
namespace {

constexpr std::string_view kAttain = "attain";

}  // namespace

void MedianReporter::ReportRuns(const std::vector<Run>& runs) {
  ConsoleReporter::ReportRuns(runs);
  for (const Run& run : runs) {
    if (run.aggregate_name != "median") continue;
    const std::string& name = run.run_name.function_name;
    const std::size_t task = name.find('/') + 1;
    const std::size_t who = name.rfind('/') + 1;
    const bool is_real = !run.run_name.time_type.empty();
    medians_[run.family_index] = {name.substr(0, task - 1), name.substr(task, who - 1 - task),
                                  name.substr(who),
                                  is_real ? run.GetAdjustedRealTime() : run.GetAdjustedCPUTime()};
  }
}

void MedianReporter::print_ratios(std::ostream& out) const {
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

void MedianReporter::print_growth(std::ostream& out) const {
  out << "| what | size | who | us | times the size before |\n|---|---:|---|---:|---:|\n";
  std::map<std::string, double> before;
  for (const auto& [index, median] : medians_) {
    const auto [last, is_first] = before.try_emplace(median.shape + median.who, 0);
    const std::string growth =
        is_first ? std::string() : fmt::format("{:.2f}", median.microseconds / last->second);
    out << fmt::format("| {} | {} | {} | {:.2f} | {} |\n", median.shape, median.task, median.who,
                       median.microseconds, growth);
    last->second = median.microseconds;
  }
}

}  // namespace bench
