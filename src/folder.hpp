#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <attain/rulebook.hpp>

#include "diagnostic/sink.hpp"

namespace attain {

/// The YAML files of a program's folder, read whole.
struct FolderContent {
  std::string name;             ///< The folder as it was named, without a slash at its end.
  std::vector<RuleFile> files;  ///< In the order of their paths.
  bool complete = false;        ///< Whether the folder could be read at all.
};

/// Reads `*.yaml` and `*.yml` of the folder and of the folders in it; what begins with a dot, and
/// any other file, is passed over. A file that cannot be read is an error of its own.
FolderContent read_folder(const std::filesystem::path& folder, const Limits& limits,
                          diagnostic::Sink& sink);

}  // namespace attain
