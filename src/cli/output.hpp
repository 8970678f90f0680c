#pragma once

#include <span>
#include <string>
#include <string_view>

#include <attain/diagnostic.hpp>

namespace attain::cli {

/// Text on its way to a file descriptor, held back in blocks until `flush`.
class Output {
 public:
  /// `descriptor` stays open, and the caller's.
  explicit Output(int descriptor) : descriptor_(descriptor) {}

  void write(std::string_view text);

  /// Writes what was held back; after a failure nothing more is written.
  void flush();

  /// Whether all that was flushed has been written.
  bool ok() const { return error_ == 0; }

  /// Why not, `no space left on device`.
  std::string error() const;

 private:
  int descriptor_;
  int error_ = 0;
  std::string held_;
};

/// Where a command writes: answers on `out`, all that is about them on `err`.
struct Console {
  Output out{1};
  Output err{2};
  bool colour_out = false;
  bool colour_err = false;
  bool progress = false;  ///< Show on `err` how far a long input has come.
};

/// The console of this process: colours for a terminal, unless NO_COLOR is set; progress on a
/// terminal that answers do not go to as well.
Console open_console();

/// `attain: error: message`, and the help on a line of its own if there is any.
void report(Console& console, std::string_view message, std::string_view help = {});

void report(Console& console, std::span<const Diagnostic> diagnostics);

/// The words of a system error, `no such file or directory`.
std::string system_words(int error);

}  // namespace attain::cli
