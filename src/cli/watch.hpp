#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace attain::cli {

/// The state of the files of a folder, for telling whether one was written, added or taken away.
class FolderState {
 public:
  /// Of a folder that cannot be read, or is not there: that of an empty one.
  explicit FolderState(const std::filesystem::path& folder);

  friend bool operator==(const FolderState&, const FolderState&) = default;

 private:
  struct File {
    std::string path;
    std::uintmax_t size = 0;
    std::filesystem::file_time_type written;

    friend bool operator==(const File&, const File&) = default;
  };
  std::vector<File> files_;  // By path.
};

/// Returns once the state of the folder is another than `known`, and has stayed for a moment, so
/// that a file in mid-write is not read. Looks a few times a second.
void wait_for_change(const std::filesystem::path& folder, const FolderState& known);

}  // namespace attain::cli
