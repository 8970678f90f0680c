#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <attain/diagnostic.hpp>

#include "diagnostic/code.hpp"

namespace attain::diagnostic {

/// A text as it was read, and what diagnostics call it. Outlives every Place in it.
struct Source {
  std::string name;
  std::string text;
  /// The byte at which each line begins. May be left empty: then lines are searched for.
  std::vector<std::size_t> line_starts{};
};

/// A stretch of one line of a source. Line and column from 1, column and length in characters;
/// line 0 means the source as a whole.
struct Place {
  const Source* source = nullptr;
  int line = 0;
  int column = 0;
  int length = 1;
};

/// A diagnostic at that place, with the line of the source; code and words are still to be filled
/// in.
Diagnostic located(const Place& place);

/// Says that `count` more problems were found than are told; an error if some of them are errors.
Diagnostic more_problems(std::size_t count, bool with_errors);

/// Gathers the problems of one load or one reading, from all stages, in the order they are found.
/// Keeps at most kMostKept, errors before warnings, so that hostile input cannot fill the memory;
/// the others are counted.
class Sink {
 public:
  static constexpr std::size_t kMostKept = 1'000;

  void error(Code code, const Place& place, std::string message, std::string help = {});
  void warn(Code code, const Place& place, std::string message, std::string help = {});

  /// A problem that is located already, or has no source: `diagnostic.code` is set from `code`.
  void add(Code code, Diagnostic diagnostic);

  /// A problem that another load or reading has reported.
  void add(Diagnostic diagnostic);

  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }

  /// Problems of both severities, the ones not kept too.
  std::size_t size() const { return found_.size() + dropped_; }

  /// Whether a further error would only be counted: what is costly to say may be left out.
  bool full() const { return errors_ - dropped_errors_ >= kMostKept; }

  const std::vector<Diagnostic>& found() const { return found_; }

  /// All problems if there are at most `limit`; else the first `limit`, errors before warnings, and
  /// one more that says how many there are beside them.
  /// `sorted`: by file, line and column; else in the order found. The sink is empty afterwards.
  std::vector<Diagnostic> take(std::size_t limit, bool sorted);

 private:
  void report(Severity severity, Code code, const Place& place, std::string message,
              std::string help);

  std::vector<Diagnostic> found_;
  std::size_t errors_ = 0;  // Of all problems, kept or not.
  std::size_t dropped_ = 0;
  std::size_t dropped_errors_ = 0;
};

}  // namespace attain::diagnostic
