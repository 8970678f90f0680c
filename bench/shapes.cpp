// Takes nothing; gives the shapes that are measured, and for each its rules, loaded, and partners
// to be judged.
//
// Tested by bench.answers_agree, which runs on what this makes.

#include "bench/shapes.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "model/vocabulary.hpp"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kShippedRules = ATTAIN_BENCH_SHIPPED_RULES;
constexpr std::string_view kOwnRules = ATTAIN_BENCH_OWN_RULES;

constexpr std::array<Shape, 4> kShapes = {{
    {"cloud-productivity", "cloud-productivity", kShippedRules, draw_cloud_productivity,
     by_hand::cloud_productivity},
    {"devops", "devops", kShippedRules, draw_devops, by_hand::devops},
    {"customer-relationship-management", "cloud-customer-relationship-management", kShippedRules,
     draw_customer_relationship_management, by_hand::customer_relationship_management,
     attain::model::kDecimalParts},
    {"five-distinct-people", "five-distinct-people", kOwnRules, draw_five_distinct_people,
     by_hand::five_distinct_people},
}};

[[noreturn]] void fail(const std::vector<attain::Diagnostic>& diagnostics) {
  std::cerr << attain::render(diagnostics);
  std::exit(1);
}

std::string read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The vocabulary of a program and the texts of one competency, or of all if it is empty.
std::vector<attain::RuleFile> read_rules(const fs::path& folder, std::string_view competency) {
  std::vector<attain::RuleFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const fs::path path = entry.path().lexically_relative(folder);
    if (path.extension() != ".yaml" || path.filename() == "tests.yaml") continue;
    const bool wanted =
        path == "program.yaml" || competency.empty() || path.parent_path() == fs::path(competency);
    if (wanted) files.push_back({path.generic_string(), read(entry.path())});
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

}  // namespace

std::span<const Shape> shapes() { return kShapes; }

Workload make_workload(const Shape& shape, std::size_t partners, Copies copies) {
  const attain::LoadResult loaded =
      attain::load(read_rules(shape.rules, shape.competency), "rules");
  if (!loaded.ok()) fail(loaded.diagnostics());
  Workload workload{&shape, loaded.rulebook(), make_partners(shape.draw, partners, copies), {}, {}};
  attain::FactsReader reader(workload.rules);
  for (const std::string& partner : workload.partners) {
    const attain::FactsResult facts = reader.read_json(partner);
    if (!facts.ok()) fail(facts.diagnostics());
    workload.facts.push_back(facts.value());
  }
  workload.by_hand = shape.by_hand(*workload.facts.front().columns().vocabulary);
  return workload;
}

std::vector<attain::RuleFile> shipped_rules() { return read_rules(kShippedRules, {}); }

}  // namespace bench
