// Many partners at once: a file of one partner a line, judged in four threads, and in the end how
// many attain what. Answers and their order are the same for any number of threads.

#include <cstddef>
#include <fstream>
#include <iostream>
#include <span>
#include <string_view>

#include <attain/attain.hpp>

int main() {
  const attain::LoadResult loaded = attain::load("rules/microsoft-partner-network");
  if (!loaded.ok()) return std::cerr << attain::render(loaded.diagnostics()), 1;

  std::ifstream file("examples/partners/partners.ndjson", std::ios::binary);
  const auto source = [&](std::span<char> bytes) {
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return static_cast<std::size_t>(file.gcount());
  };
  const auto sink = [](std::string_view answers) { return bool(std::cout << answers); };

  attain::StreamOptions options;
  options.evaluate.competency = "cloud-productivity";
  options.tiers_only = true;
  options.threads = 4;
  options.report = [](std::span<const attain::Diagnostic> problems) {
    std::cerr << attain::render(problems);
  };
  std::cout << attain::to_text(attain::evaluate_stream(loaded.rulebook(), source, sink, options));
}
