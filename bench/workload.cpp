// Takes the shipped rules; gives them as files in memory and loaded, and partners to be judged.
//
// Tested by bench.answers_agree, which runs on what this makes.

#include "bench/workload.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "bench/partners.hpp"

namespace bench {
namespace {

constexpr std::size_t kPartners = 2000;

[[noreturn]] void fail(const std::vector<attain::Diagnostic>& diagnostics) {
  std::cerr << attain::render(diagnostics);
  std::exit(1);
}

std::string read(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The vocabulary and the one competency that is also written by hand, without its tests.
std::vector<attain::RuleFile> read_rule_files(const std::filesystem::path& folder) {
  std::vector<attain::RuleFile> files = {{"program.yaml", read(folder / "program.yaml")}};
  for (const auto& entry : std::filesystem::directory_iterator(folder / "cloud-productivity")) {
    const std::filesystem::path& path = entry.path();
    if (path.filename() == "tests.yaml") continue;
    files.push_back({path.lexically_relative(folder).generic_string(), read(path)});
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

}  // namespace

Workload make_workload() {
  std::vector<attain::RuleFile> files = read_rule_files(ATTAIN_BENCH_RULES);
  const attain::LoadResult loaded = attain::load(files, "rules");
  if (!loaded.ok()) fail(loaded.diagnostics());
  Workload workload{std::move(files), loaded.rulebook(), make_partners(kPartners), {}};
  attain::FactsReader reader(workload.rules);
  for (const std::string& partner : workload.partners) {
    const attain::FactsResult facts = reader.read_json(partner);
    if (!facts.ok()) fail(facts.diagnostics());
    workload.facts.push_back(facts.value());
  }
  return workload;
}

}  // namespace bench
