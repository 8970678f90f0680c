// Takes a folder, tells when something in it has changed.
//
// It looks again and again: that works on every file system, and a program's folder is small.
// Tested by tests/cli/watch_test.cpp.

#include "cli/watch.hpp"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <thread>

namespace attain::cli {

namespace fs = std::filesystem;

FolderState::FolderState(const fs::path& folder) {
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code gone;  // Since it was listed: then there will be another change.
    if (!entry->is_regular_file(gone)) continue;
    const std::uintmax_t size = entry->file_size(gone);
    files_.push_back({entry->path().string(), size, entry->last_write_time(gone)});
  }
  std::sort(files_.begin(), files_.end(),
            [](const File& a, const File& b) { return a.path < b.path; });
}

void wait_for_change(const fs::path& folder, const FolderState& known) {
  constexpr auto kPause = std::chrono::milliseconds(200);
  FolderState last = known;
  while (true) {
    std::this_thread::sleep_for(kPause);
    FolderState now(folder);
    if (now != known && now == last) return;
    last = std::move(now);
  }
}

}  // namespace attain::cli
