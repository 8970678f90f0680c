// Takes an input of NDJSON, gives its bytes to the library and what comes back to the console.
//
// Tested by tests/cli/ndjson_test.cpp and tests/cli/failure_test.cpp.

#include "cli/evaluate_many.hpp"

#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace attain::cli {
namespace {

constexpr auto kBetweenProgress = std::chrono::milliseconds(250);

/// A line on a terminal that says how far a long input has come, and gives way to what is reported.
class ProgressLine {
 public:
  explicit ProgressLine(Console& console) : console_(console) {}

  void show(const StreamProgress& progress) {
    const auto now = std::chrono::steady_clock::now();
    if (!console_.progress || now - shown_ < kBetweenProgress) return;
    shown_ = now;
    is_visible_ = true;
    console_.err.write(
        fmt::format("\r{} evaluated, {} rejected", progress.evaluated, progress.rejected));
    console_.err.flush();
  }

  void clear() {
    if (std::exchange(is_visible_, false)) console_.err.write("\r\x1b[K");
  }

 private:
  Console& console_;
  std::chrono::steady_clock::time_point shown_;
  bool is_visible_ = false;
};

}  // namespace

ExitCode evaluate_many(const RuleBook& rules, Input& input, StreamOptions answers,
                       bool wants_summary, Console& console) {
  ProgressLine line(console);
  answers.progress = [&](const StreamProgress& progress) { line.show(progress); };
  answers.report = [&](std::span<const Diagnostic> problems) {
    line.clear();
    report(console, problems);
  };
  const StreamSource source = [&](std::span<char> bytes) { return input.read(bytes); };
  const StreamSink sink = [&](std::string_view text) {
    console.out.write(text);
    console.out.flush();
    return console.out.ok();
  };
  const StreamSummary summary = evaluate_stream(rules, source, sink, answers);
  line.clear();
  if (!input.error().empty()) return ExitCode::kInputOutput;
  const std::string text = to_text(summary);
  console.err.write(wants_summary ? text : text.substr(0, text.find('\n') + 1));
  console.err.flush();
  return summary.rejected > 0 ? ExitCode::kFacts : ExitCode::kFine;
}

}  // namespace attain::cli
