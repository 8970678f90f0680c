#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include <attain/attain.hpp>

namespace attain::support {

/// The shipped vocabulary with cloud-productivity alone: what tests of everything after loading are
/// judged by, so that a competency more leaves them as they are.
inline std::vector<RuleFile> seed_files() {
  std::vector<RuleFile> files;
  for (const char* path : {"program.yaml", "cloud-productivity/2017-07-18.yaml",
                           "cloud-productivity/2017-09-15.yaml"}) {
    std::ifstream stream(std::string(ATTAIN_SOURCE_DIR "/rules/microsoft-partner-network/") + path,
                         std::ios::binary);
    files.push_back({path, {std::istreambuf_iterator<char>(stream), {}}});
  }
  return files;
}

inline RuleBook seed_rules() {
  const LoadResult loaded = load(seed_files(), "microsoft-partner-network");
  if (!loaded.ok()) throw std::logic_error(render(loaded.diagnostics()));
  return loaded.rulebook();
}

}  // namespace attain::support
