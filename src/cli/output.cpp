// Takes text for standard output and standard error, gives it to the system in blocks and keeps
// the first failure, so that a full disk is an error of the tool and never a short answer.
//
// Tested by tests/cli/failure_test.cpp.

#include "cli/output.hpp"

#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <unistd.h>

#include <fmt/format.h>

namespace attain::cli {
namespace {

constexpr std::size_t kBlock = std::size_t{64} << 10;

}  // namespace

void Output::write(std::string_view text) {
  held_.append(text);
  if (held_.size() >= kBlock) flush();
}

void Output::flush() {
  std::string_view rest = held_;
  while (error_ == 0 && !rest.empty()) {
    const ssize_t written = ::write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  held_.clear();
}

std::string Output::error() const { return system_words(error_); }

Console open_console() {
  Console console;
  const bool out_is_terminal = ::isatty(1) == 1;
  const bool err_is_terminal = ::isatty(2) == 1;
  const char* no_colour = std::getenv("NO_COLOR");
  const bool colour = no_colour == nullptr || *no_colour == '\0';
  console.colour_out = colour && out_is_terminal;
  console.colour_err = colour && err_is_terminal;
  console.progress = err_is_terminal && !out_is_terminal;
  return console;
}

void report(Console& console, std::string_view message, std::string_view help) {
  console.err.write(fmt::format("attain: error: {}\n", message));
  if (!help.empty()) console.err.write(fmt::format("help: {}\n", help));
  console.err.flush();
}

void report(Console& console, std::span<const Diagnostic> diagnostics) {
  if (diagnostics.empty()) return;
  console.err.write(render(diagnostics, {.colour = console.colour_err}));
  console.err.flush();
}

std::string system_words(int error) {
  std::string words = std::generic_category().message(error);
  if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') {
    words[0] = static_cast<char>(words[0] - 'A' + 'a');
  }
  return words;
}

}  // namespace attain::cli
