// Takes problems with their places, gives the diagnostics that a load or a reading returns.
//
// A diagnostic takes its line along as soon as it is reported, since its source need not live as
// long; of a very long line it takes only what a rendering can show.
// INVARIANT: an error is never dropped while a warning is kept.
// Tested by tests/unit/diagnostic/sink_test.cpp.

#include "diagnostic/sink.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::diagnostic {

namespace {

// A line of more bytes is cut to this many characters before and after the column.
constexpr std::size_t kLongestLine = 1'000;
constexpr std::size_t kBefore = 100;
constexpr std::size_t kAfter = 200;

// The byte at which line `line` begins, or the end of the text if there is no such line.
std::size_t line_start(const Source& source, std::size_t line) {
  if (!source.line_starts.empty()) {
    return line <= source.line_starts.size() ? source.line_starts[line - 1] : source.text.size();
  }
  std::size_t start = 0;
  for (std::size_t at = 1; at < line; ++at) {
    start = source.text.find('\n', start);
    if (start == std::string::npos) return source.text.size();
    ++start;
  }
  return start;
}

std::string_view line_of(const Source& source, std::size_t line) {
  const std::string_view rest = std::string_view(source.text).substr(line_start(source, line));
  std::string_view text = rest.substr(0, rest.find('\n'));
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

bool is_error(const Diagnostic& diagnostic) { return diagnostic.severity == Severity::kError; }

// Keeps the first `limit`, errors before warnings, in the order they have; says how many errors go.
std::size_t cut(std::vector<Diagnostic>& found, std::size_t limit) {
  const auto errors = static_cast<std::size_t>(std::count_if(found.begin(), found.end(), is_error));
  std::size_t errors_left = std::min(errors, limit);
  std::size_t warnings_left = limit - errors_left;
  const std::size_t errors_cut = errors - errors_left;
  std::erase_if(found, [&](const Diagnostic& diagnostic) {
    std::size_t& left = is_error(diagnostic) ? errors_left : warnings_left;
    if (left == 0) return true;
    --left;
    return false;
  });
  return errors_cut;
}

}  // namespace

Diagnostic more_problems(std::size_t count, bool with_errors) {
  Diagnostic more;
  more.severity = with_errors ? Severity::kError : Severity::kWarning;
  more.code = name(Code::kMoreProblems);
  more.message =
      count == 1 ? "1 more problem was found" : fmt::format("{} more problems were found", count);
  more.help = "mend those above and check again";
  return more;
}

Diagnostic located(const Place& place) {
  Diagnostic diagnostic;
  if (place.source == nullptr) return diagnostic;
  diagnostic.file = place.source->name;
  if (place.line <= 0) return diagnostic;
  diagnostic.line = place.line;
  diagnostic.column = place.column;
  diagnostic.length = std::max(place.length, 1);

  std::string_view line = line_of(*place.source, static_cast<std::size_t>(place.line));
  if (line.size() > kLongestLine) {
    const auto before_column = static_cast<std::size_t>(std::max(place.column, 1) - 1);
    const std::size_t skipped = before_column - std::min(before_column, kBefore);
    line.remove_prefix(first_characters(line, skipped).size());
    line = first_characters(line, before_column - skipped + kAfter);
    diagnostic.source_offset = static_cast<int>(skipped);
  }
  diagnostic.source_line = line;
  return diagnostic;
}

void Sink::error(Code code, const Place& place, std::string message, std::string help) {
  report(Severity::kError, code, place, std::move(message), std::move(help));
}

void Sink::warn(Code code, const Place& place, std::string message, std::string help) {
  report(Severity::kWarning, code, place, std::move(message), std::move(help));
}

void Sink::report(Severity severity, Code code, const Place& place, std::string message,
                  std::string help) {
  Diagnostic diagnostic = full() ? Diagnostic{} : located(place);
  diagnostic.severity = severity;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  add(code, std::move(diagnostic));
}

void Sink::add(Code code, Diagnostic diagnostic) {
  diagnostic.code = name(code);
  add(std::move(diagnostic));
}

void Sink::add(Diagnostic diagnostic) {
  const bool error = is_error(diagnostic);
  const bool was_full = full();
  if (error) ++errors_;
  if (found_.size() < kMostKept) {
    found_.push_back(std::move(diagnostic));
    return;
  }
  ++dropped_;
  if (error && was_full) ++dropped_errors_;
  if (!error || was_full) return;
  const auto warning = std::find_if_not(found_.rbegin(), found_.rend(), is_error);
  found_.erase(std::next(warning).base());
  found_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Sink::take(std::size_t limit, bool sorted) {
  std::vector<Diagnostic> found = std::exchange(found_, {});
  const std::size_t all = found.size() + std::exchange(dropped_, 0);
  std::size_t errors_cut = std::exchange(dropped_errors_, 0);
  errors_ = 0;
  if (sorted) {
    std::stable_sort(found.begin(), found.end(), [](const Diagnostic& a, const Diagnostic& b) {
      return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
  }
  errors_cut += cut(found, limit);
  const std::size_t more = all - found.size();
  if (more > 0) found.push_back(more_problems(more, errors_cut > 0));
  return found;
}

}  // namespace attain::diagnostic
