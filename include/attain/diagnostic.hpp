#pragma once

#include <span>
#include <string>

#include <attain/export.hpp>

namespace attain {

/// A warning leaves the rules or facts usable; an error does not.
enum class Severity { kWarning, kError };

/// One problem of a rule file or of facts: where it is, what it is, and what to do about it.
///
/// A plain value that owns its strings and outlives whatever it was found in.
struct Diagnostic {
  Severity severity = Severity::kError;

  /// A stable kebab-case name of the kind of problem, `unknown-credential`. Scripts may rely on it.
  std::string code;

  /// The file as it was named to `load` or `read_facts`; empty for facts built in C++.
  std::string file;

  /// Line and column in the file, both from 1, the column in characters (Unicode code points).
  /// Both are 0 if the problem has no place in a file (a folder that is not there).
  int line = 0;
  int column = 0;

  /// How many characters from `column` on are meant, at least 1 where there is a column.
  int length = 0;

  /// For facts, the path of the value that is meant: `entitlements[2].workload`. Else empty.
  std::string path;

  /// One plain sentence, lower case, without a full stop; the user's own words in backticks.
  std::string message;

  /// What to do about it; empty if the message says all.
  std::string help;

  /// The line of the file that `line` names, for rendering, or of a very long line the part around
  /// `column`; empty if there is none.
  std::string source_line;

  /// How many characters of the line stand before `source_line`: 0 but for a very long line.
  int source_offset = 0;
};

/// How a diagnostic is written as text.
struct DiagnosticStyle {
  /// Mark severity and caret with ANSI colour sequences.
  bool colour = false;
};

/// The diagnostic as text, each line ended by a newline:
///
///     rules/x.yaml:14:24: error[unknown-credential]: unknown credential `70-364`
///       14 |   by-exams: { all_of: [70-364, 70-347] }
///          |                        ^^^^^^
///     help: did you mean `70-346`?
ATTAIN_EXPORT std::string render(const Diagnostic& diagnostic, const DiagnosticStyle& style = {});

/// All diagnostics as text, in the order given, with an empty line between two of them.
ATTAIN_EXPORT std::string render(std::span<const Diagnostic> diagnostics,
                                 const DiagnosticStyle& style = {});

}  // namespace attain
