#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace attain::cli {

/// Makes `text` all that the file holds. Whoever reads the file, and whatever goes wrong, finds the
/// old text or the new one whole; the file keeps its permissions and its owner, and a symbolic link
/// keeps pointing to it.
/// Gives why it could not be done, `no space left on device`; empty if it was.
std::string replace_file(const std::filesystem::path& file, std::string_view text);

}  // namespace attain::cli
