// Takes a file and a text, writes the text to a temporary file beside it and renames that.
//
// The temporary file's name begins with a dot, so that no loader takes it for rules.
// Tested by tests/cli/format_test.cpp.

#include "cli/replace_file.hpp"

#include <cerrno>
#include <cstdlib>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "cli/output.hpp"

namespace attain::cli {
namespace {

namespace fs = std::filesystem;

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno != EINTR) return false;
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// Another owner is kept if the system lets us; permissions go last, since that takes some away.
bool keep_permissions(int descriptor, const struct stat& old) {
  const bool is_mine = old.st_uid == ::geteuid() && old.st_gid == ::getegid();
  if (!is_mine && ::fchown(descriptor, old.st_uid, old.st_gid) != 0 && errno != EPERM) return false;
  return ::fchmod(descriptor, old.st_mode & 07777U) == 0;
}

}  // namespace

std::string replace_file(const fs::path& file, std::string_view text) {
  std::error_code error;
  const fs::path target = fs::canonical(file, error);
  if (error) return system_words(error.value());
  struct stat old {};
  if (::stat(target.c_str(), &old) != 0) return system_words(errno);

  const std::string name = "." + target.filename().string() + ".XXXXXX";
  std::string temporary = (target.parent_path() / name).string();
  const int descriptor = ::mkstemp(temporary.data());
  if (descriptor < 0) return system_words(errno);
  bool done =
      write_all(descriptor, text) && keep_permissions(descriptor, old) && ::fsync(descriptor) == 0;
  int reason = errno;
  if (::close(descriptor) != 0 && done) {
    done = false;
    reason = errno;
  }
  if (done && ::rename(temporary.c_str(), target.c_str()) != 0) {
    done = false;
    reason = errno;
  }
  if (done) return {};
  ::unlink(temporary.c_str());
  return system_words(reason);
}

}  // namespace attain::cli
