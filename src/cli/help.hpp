#pragma once

#include <string_view>

namespace attain::cli {

/// The help of a command, or of the tool itself if `command` is empty.
std::string_view help_text(std::string_view command);

}  // namespace attain::cli
