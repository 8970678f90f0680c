// Takes Google Benchmark's options, `--growth` before them, or `--compare` alone; gives the times
// of attain beside those of the same work done by hand. Nothing is timed before all answers were
// found to agree.
//
// Tested by bench.answers_agree; README.md beside this file says how to repeat the figures.

#include <cstdlib>
#include <deque>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "bench/compare.hpp"
#include "bench/generated.hpp"
#include "bench/medians.hpp"
#include "bench/ndjson.hpp"
#include "bench/shapes.hpp"
#include "bench/yaml_events.hpp"
#include "facts/columns.hpp"

namespace bench {
namespace {

constexpr std::size_t kPartners = 2000;
constexpr std::size_t kGrowingPartners = 1000;
constexpr std::size_t kMostCopies = 16;
constexpr unsigned kGeneratedPartners = 200;
constexpr std::size_t kMostCompetencies = 1024;
constexpr std::size_t kMostPlaces = 128;

enum class Clock { kProcessor, kReal };

/// Registers a benchmark that calls `work(i)` for one partner after the other.
template <typename Work>
void add(const std::string& name, std::size_t partners, Work work,
         Clock clock = Clock::kProcessor) {
  auto* registered =
      benchmark::RegisterBenchmark(name.c_str(), [partners, work](benchmark::State& state) mutable {
        std::size_t i = 0;
        for (auto _ : state) {
          work(i);
          if (++i == partners) i = 0;
        }
      });
  registered->Unit(benchmark::kMicrosecond);
  if (clock == Clock::kReal) registered->UseRealTime();
}

void add_decide(const Workload& workload, const std::string& task) {
  const std::size_t partners = workload.facts.size();
  add(task + "/attain", partners, [&, tiers = std::make_shared<attain::Tiers>()](std::size_t i) {
    workload.rules.decide(workload.facts[i], *tiers, workload.options());
    benchmark::DoNotOptimize(tiers->tier(workload.shape->competency));
  });
  add(task + "/by_hand", partners, [&](std::size_t i) {
    benchmark::DoNotOptimize(workload.by_hand->decide(workload.facts[i].columns()));
  });
}

void add_evaluate(const Workload& workload, const std::string& task) {
  const std::size_t partners = workload.partners.size();
  add(task + "/attain", partners, [&](std::size_t i) {
    benchmark::DoNotOptimize(workload.rules.evaluate(workload.facts[i], workload.options()));
  });
  add(task + "/by_hand", partners, [&](std::size_t i) {
    benchmark::DoNotOptimize(workload.by_hand->explain(workload.facts[i].columns()));
  });
}

void add_json_to_tiers(const Workload& workload, const std::string& task) {
  const std::size_t partners = workload.partners.size();
  add(task + "/attain", partners,
      [&, reader = std::make_shared<attain::FactsReader>(workload.rules),
       tiers = std::make_shared<attain::Tiers>()](std::size_t i) {
        workload.rules.decide(reader->read_json(workload.partners[i]).value(), *tiers,
                              workload.options());
        benchmark::DoNotOptimize(tiers->tier(workload.shape->competency));
      });
  add(task + "/by_hand", partners, [&](std::size_t i) {
    benchmark::DoNotOptimize(workload.by_hand->decide_json(workload.partners[i]));
  });
}

/// Somebody new passes an exam, and the partner is judged again: facts updated beside facts read.
void add_update(const Workload& workload, const std::string& task) {
  const std::size_t partners = workload.partners.size();
  const auto changed = [&] {
    attain::FactsBuilder builder(workload.rules, {}, workload.facts.front().as_of());
    const auto& vocabulary = *workload.facts.front().columns().vocabulary;
    builder.add_person("newcomer").holds(vocabulary.credentials.front().id);
    return builder.build().value();
  };
  add(task + "/attain", partners,
      [&, facts = workload.facts, changes = changed(),
       tiers = std::make_shared<attain::Tiers>()](std::size_t i) mutable {
        if (!attain::update(facts[i], changes).empty()) std::abort();
        workload.rules.decide(facts[i], *tiers, workload.options());
        benchmark::DoNotOptimize(tiers->tier(workload.shape->competency));
      });
  add(task + "/read_anew", partners,
      [&, reader = std::make_shared<attain::FactsReader>(workload.rules),
       tiers = std::make_shared<attain::Tiers>()](std::size_t i) {
        workload.rules.decide(reader->read_json(workload.partners[i]).value(), *tiers,
                              workload.options());
        benchmark::DoNotOptimize(tiers->tier(workload.shape->competency));
      });
}

/// Registers what is measured of a stream of all partners; false if its answers differ from those
/// by hand, or with the number of threads.
bool add_ndjson(const Workload& workload, const std::string& task) {
  const auto lines = std::make_shared<Lines>(workload);
  const std::string expected = lines->answered_by_hand();
  if (lines->answered(1) != expected || lines->answered(2) != expected) return false;
  const auto add_real = [&](const char* who, auto work) {
    add(
        task + who, 1, [lines, work](std::size_t) { work(*lines); }, Clock::kReal);
  };
  add_real("/attain", [](Lines& all) { all.answered(1); });
  add_real("/attain, two threads", [](Lines& all) { all.answered(2); });
  add_real("/by_hand", [](Lines& all) { all.answered_by_hand(); });
  return true;
}

/// Registers what is measured of loading; false if some file is not read at all.
bool add_load(const std::vector<attain::RuleFile>& files) {
  for (const attain::RuleFile& file : files) {
    if (count_yaml_events(file.text) == 0) return false;
  }
  add("all shipped rules/load/attain", 1,
      [&](std::size_t) { benchmark::DoNotOptimize(attain::load(files, "rules")); });
  add("all shipped rules/load/yaml_events", 1, [&](std::size_t) {
    for (const attain::RuleFile& file : files) {
      benchmark::DoNotOptimize(count_yaml_events(file.text));
    }
  });
  return true;
}

/// Registers what is measured of each shape; false if some answers do not agree or some tier does
/// not come up.
bool add_shapes(std::deque<Workload>& workloads) {
  for (const Shape& shape : shapes()) {
    const Workload& workload = workloads.emplace_back(make_workload(shape, kPartners));
    const auto tally = answers_agree(workload);
    if (!tally || !tally->every_tier()) return false;
    const std::string name(shape.name);
    add_decide(workload, name + "/decide");
    add_evaluate(workload, name + "/evaluate");
    add_json_to_tiers(workload, name + "/json_to_tiers");
    add_update(workload, name + "/update_and_decide");
    if (!add_ndjson(workload, name + "/ndjson_to_tiers")) {
      std::cerr << name << ": a stream's answers differ from those by hand\n";
      return false;
    }
  }
  return true;
}

/// Registers `decide` of each shape for more and more people, and records where there are any.
bool add_growth(std::deque<Workload>& workloads) {
  for (const Shape& shape : shapes()) {
    Draw draw(0);
    const bool has_records = !shape.draw(draw).list.empty();
    for (const std::string_view what : {"records", "people"}) {
      if (what == "records" && !has_records) continue;
      for (std::size_t copies = 1; copies <= kMostCopies; copies *= 2) {
        const Copies times = what == "records" ? Copies{copies, 1} : Copies{1, copies};
        Workload& workload = workloads.emplace_back(make_workload(shape, kGrowingPartners, times));
        if (!answers_agree(workload)) return false;
        workload.partners = {};  // their JSON is large, and not read again
        add_decide(workload, fmt::format("{}: decide by {}/{}", shape.name, what, copies));
      }
    }
  }
  return true;
}

/// A generated program, and partners for it.
struct Generated {
  std::vector<attain::RuleFile> files;
  attain::RuleBook rules;
  std::vector<attain::Facts> facts;
};

/// None if the rules do not load, or if some partner's facts cannot be read.
std::unique_ptr<Generated> generate(std::vector<attain::RuleFile> files, std::size_t size,
                                    std::string (*partner)(std::size_t, unsigned)) {
  const attain::LoadResult loaded = attain::load(files, "generated");
  std::cerr << attain::render(loaded.diagnostics());
  if (!loaded.ok()) return nullptr;
  auto made = std::make_unique<Generated>(Generated{std::move(files), loaded.rulebook(), {}});
  attain::FactsReader reader(made->rules);
  for (unsigned seed = 0; seed < kGeneratedPartners; ++seed) {
    const attain::FactsResult facts = reader.read_json(partner(size, seed));
    std::cerr << attain::render(facts.diagnostics());
    if (!facts.ok()) return nullptr;
    made->facts.push_back(facts.value());
  }
  return made;
}

void add_decide_all(const Generated& generated, const std::string& task) {
  add(task + "/attain", generated.facts.size(),
      [&, tiers = std::make_shared<attain::Tiers>()](std::size_t i) {
        generated.rules.decide(generated.facts[i], *tiers);
        benchmark::DoNotOptimize(tiers->awards().data());
      });
}

/// Registers loading and `decide` of more and more competencies, and `decide` of more and more
/// places; up to `most` competencies.
bool add_generated(std::deque<std::unique_ptr<Generated>>& made, std::size_t most) {
  for (std::size_t count = 1; count <= most; count *= 2) {
    made.push_back(generate(generated::competencies(count), count, generated::partner_of));
    const Generated* program = made.back().get();
    if (program == nullptr) return false;
    add_decide_all(*program, fmt::format("decide by competencies/{}", count));
  }
  for (std::size_t i = 0; i < made.size(); ++i) {
    const Generated* program = made[i].get();
    add(fmt::format("load by competencies/{}/attain", std::size_t{1} << i), 1,
        [program](std::size_t) {
          benchmark::DoNotOptimize(attain::load(program->files, "generated"));
        });
  }
  for (std::size_t places = 8; places <= kMostPlaces; places *= 2) {
    made.push_back(generate(generated::places(places), places, generated::partner_for));
    if (made.back() == nullptr) return false;
    add_decide_all(*made.back(), fmt::format("decide by places/{}", places));
  }
  return true;
}

enum class Table { kRatios, kGrowth };

int run_benchmarks(std::vector<char*> arguments, Table table) {
  // A noisy neighbour then slows all benchmarks alike, and no median much.
  std::string interleaved = "--benchmark_enable_random_interleaving=true";
  std::string repeated = "--benchmark_repetitions=9";
  std::string aggregates = "--benchmark_report_aggregates_only=true";
  arguments.insert(arguments.begin() + 1, {interleaved.data(), repeated.data(), aggregates.data()});
  int count = static_cast<int>(arguments.size());
  benchmark::Initialize(&count, arguments.data());
  if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
  MedianReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  std::cout << '\n';
  if (table == Table::kRatios) reporter.print_ratios(std::cout);
  if (table == Table::kGrowth) reporter.print_growth(std::cout);
  return 0;
}

int run(std::vector<char*> arguments) {
  const std::string_view first = arguments.size() > 1 ? arguments[1] : "";
  std::deque<Workload> workloads;
  std::deque<std::unique_ptr<Generated>> generated;
  if (first == "--growth") {
    arguments.erase(arguments.begin() + 1);
    if (!add_growth(workloads) || !add_generated(generated, kMostCompetencies)) return 1;
    return run_benchmarks(arguments, Table::kGrowth);
  }
  const std::vector<attain::RuleFile> files = shipped_rules();
  if (!add_load(files) || !add_shapes(workloads)) return 1;
  if (first == "--compare") return add_generated(generated, 1) ? 0 : 1;
  return run_benchmarks(arguments, Table::kRatios);
}

}  // namespace
}  // namespace bench

int main(int argc, char** argv) { return bench::run({argv, argv + argc}); }
