// Takes the files of a program, tells those that do not end as the others do.
//
// A file that ends in mid-write is mostly refused for what it lacks; but one cut between two
// requirements is a whole file of fewer. No parser can see that: only an end that was agreed on.
// Tested by tests/unit/rulebook/ending_test.cpp.

#include "ending.hpp"

#include <algorithm>
#include <string>

#include <fmt/format.h>

namespace attain {
namespace {

constexpr std::string_view kEnd = "end: true";
constexpr std::string_view kSpaces = " \t\r";

std::string_view without_spaces_behind(std::string_view line) {
  return line.substr(0, line.find_last_not_of(kSpaces) + 1);
}

bool says_nothing(std::string_view line) {
  const std::size_t first = line.find_first_not_of(kSpaces);
  return first == std::string_view::npos || line[first] == '#';
}

}  // namespace

bool is_closed(std::string_view text) {
  while (!text.empty()) {
    text = text.substr(0, text.find_last_not_of('\n') + 1);
    const std::size_t start = text.rfind('\n') + 1;  // 0 if there is none.
    const std::string_view line = text.substr(start);
    if (!says_nothing(line)) {
      return without_spaces_behind(line.substr(0, line.find(" #"))) == kEnd;
    }
    text = text.substr(0, start);
  }
  return false;
}

Endings::Endings(std::span<const RuleFile> files) {
  const auto closed = std::find_if(files.begin(), files.end(),
                                   [](const RuleFile& file) { return is_closed(file.text); });
  if (closed != files.end()) closed_ = &*closed;
}

bool Endings::check(const RuleFile& file, std::string_view name, diagnostic::Sink& sink) const {
  if (closed_ == nullptr || is_closed(file.text)) return true;
  Diagnostic diagnostic;
  diagnostic.file = name;
  diagnostic.message =
      fmt::format("this file may be cut short: its last line is not `{}`, as that of `{}` is", kEnd,
                  closed_->path);
  diagnostic.help = fmt::format("write `{}` at its end, or take it out of all files", kEnd);
  sink.add(diagnostic::Code::kMissingEnd, std::move(diagnostic));
  return false;
}

}  // namespace attain
