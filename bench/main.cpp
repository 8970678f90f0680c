// Takes Google Benchmark's options, or `--compare` alone; gives the times of attain beside those of
// the same work done by hand. Nothing is timed before all answers were found to agree.
//
// Tested by bench.answers_agree; README.md beside this file says how to repeat the figures.

#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/by_hand.hpp"
#include "bench/compare.hpp"
#include "bench/ratios.hpp"
#include "bench/workload.hpp"
#include "bench/yaml_events.hpp"

namespace bench {
namespace {

/// Registers a benchmark that calls `work(i)` for one partner after the other.
template <typename Work>
void add(const char* name, std::size_t partners, Work work) {
  benchmark::RegisterBenchmark(name, [partners, work](benchmark::State& state) mutable {
    std::size_t i = 0;
    for (auto _ : state) {
      work(i);
      if (++i == partners) i = 0;
    }
  })->Unit(benchmark::kMicrosecond);
}

void add_load(const Workload& workload) {
  add("load/attain", 1,
      [&](std::size_t) { benchmark::DoNotOptimize(attain::load(workload.rule_files, "rules")); });
  add("load/yaml_events", 1, [&](std::size_t) {
    for (const attain::RuleFile& file : workload.rule_files) {
      benchmark::DoNotOptimize(count_yaml_events(file.text));
    }
  });
}

void add_decisions(const Workload& workload, const by_hand::ColumnRules& columns) {
  const std::size_t partners = workload.partners.size();
  add("decide/attain", partners, [&, tiers = std::make_shared<attain::Tiers>()](std::size_t i) {
    workload.rules.decide(workload.facts[i], *tiers, workload.options());
    benchmark::DoNotOptimize(tiers->tier(workload.competency));
  });
  add("decide/by_hand", partners, [&](std::size_t i) {
    benchmark::DoNotOptimize(columns.decide(workload.facts[i].columns()));
  });
  add("evaluate/attain", partners, [&](std::size_t i) {
    benchmark::DoNotOptimize(workload.rules.evaluate(workload.facts[i], workload.options()));
  });
  add("evaluate/by_hand", partners, [&](std::size_t i) {
    benchmark::DoNotOptimize(columns.explain(workload.facts[i].columns()));
  });
}

void add_from_json(const Workload& workload) {
  const std::size_t partners = workload.partners.size();
  add("json_to_tiers/attain", partners,
      [&, reader = std::make_shared<attain::FactsReader>(workload.rules),
       tiers = std::make_shared<attain::Tiers>()](std::size_t i) {
        workload.rules.decide(reader->read_json(workload.partners[i]).value(), *tiers,
                              workload.options());
        benchmark::DoNotOptimize(tiers->tier(workload.competency));
      });
  add("json_to_tiers/by_hand", partners,
      [&, json = std::make_shared<by_hand::JsonRules>()](std::size_t i) {
        benchmark::DoNotOptimize(json->decide(workload.partners[i]));
      });
}

int run_benchmarks(const Workload& workload, int argc, char** argv) {
  std::vector<char*> arguments(argv, argv + argc);
  // A noisy neighbour then slows all benchmarks alike, and no median much.
  std::string interleaved = "--benchmark_enable_random_interleaving=true";
  std::string repeated = "--benchmark_repetitions=9";
  std::string aggregates = "--benchmark_report_aggregates_only=true";
  arguments.insert(arguments.begin() + 1, {interleaved.data(), repeated.data(), aggregates.data()});
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;

  const by_hand::ColumnRules columns(*workload.facts.front().columns().vocabulary);
  add_load(workload);
  add_decisions(workload, columns);
  add_from_json(workload);
  RatioReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  std::cout << '\n';
  reporter.print_table(std::cout);
  return 0;
}

}  // namespace
}  // namespace bench

int main(int argc, char** argv) {
  const bench::Workload workload = bench::make_workload();
  if (!bench::answers_agree(workload)) return 1;
  if (argc == 2 && std::string_view(argv[1]) == "--compare") return 0;
  return bench::run_benchmarks(workload, argc, argv);
}
