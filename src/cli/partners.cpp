// Takes the input that the command line names; gives the facts of one partner after another and
// tells what is wrong with them as it goes. One partner's facts are held at a time.
//
// INVARIANT: evaluated + rejected + blank = lines.
//
// Tested by tests/cli/ndjson_test.cpp and tests/cli/evaluate_test.cpp.

#include "cli/partners.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::cli {
namespace {

constexpr auto kBetweenProgress = std::chrono::milliseconds(250);

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

int line_number(std::int64_t line) {
  return static_cast<int>(std::min<std::int64_t>(line, std::numeric_limits<int>::max()));
}

}  // namespace

const Diagnostic& Partner::first_error() const {
  const auto& diagnostics = facts.diagnostics();
  return *std::find_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::kError;
  });
}

PartnerReader::PartnerReader(const Options& options, const RuleBook& rules, Console& console)
    : rules_(rules),
      console_(console),
      input_(options.facts),
      format_(options.facts_format),
      reader_(rules),
      lines_([this](std::span<char> bytes) { return read(bytes); }, options.max_bytes) {
  if (format_ == FactsFormat::kAuto) format_ = detect_format(input_, options.max_bytes);
  facts_options_.as_of = options.as_of;
  facts_options_.file = input_.name();
  facts_options_.max_bytes = options.max_bytes;
}

std::optional<Partner> PartnerReader::next() {
  std::optional<Partner> partner = many() ? next_line() : next_whole();
  if (!partner) return partner;
  if (!partner->facts.diagnostics().empty()) {
    clear_progress();
    report(console_, partner->facts.diagnostics());
  }
  ++(partner->facts.ok() ? evaluated_ : rejected_);
  if (console_.progress && many()) show_progress();
  return partner;
}

std::optional<Partner> PartnerReader::next_line() {
  while (const std::optional<Line> line = lines_.next()) {
    if (is_blank(line->text)) {
      ++blank_;
      continue;
    }
    facts_options_.first_line = line_number(line->number);
    return Partner{line->number, reader_.read_json(line->text, facts_options_)};
  }
  return std::nullopt;
}

std::optional<Partner> PartnerReader::next_whole() {
  if (std::exchange(started_, true)) return std::nullopt;
  const std::string text = read_all(input_, facts_options_.max_bytes);
  if (!input_.error().empty()) return std::nullopt;
  if (format_ == FactsFormat::kJson) return Partner{1, reader_.read_json(text, facts_options_)};
  return Partner{1, read_facts_yaml(text, rules_, facts_options_)};
}

/// What is answered so far goes out before a read that may have to wait.
std::size_t PartnerReader::read(std::span<char> bytes) {
  console_.out.flush();
  return input_.read(bytes);
}

ExitCode PartnerReader::finish() {
  clear_progress();
  if (many() && input_.error().empty()) {
    console_.err.write(
        fmt::format("{} evaluated, {} rejected, {} blank\n", evaluated_, rejected_, blank_));
    console_.err.flush();
  }
  if (!input_.error().empty()) {
    report(console_,
           fmt::format("cannot read {}: {}", diagnostic::quoted(input_.name()), input_.error()));
    return ExitCode::kInputOutput;
  }
  return rejected_ > 0 ? ExitCode::kFacts : ExitCode::kFine;
}

void PartnerReader::show_progress() {
  const auto now = std::chrono::steady_clock::now();
  if (now - shown_ < kBetweenProgress) return;
  shown_ = now;
  progress_visible_ = true;
  console_.err.write(fmt::format("\r{} evaluated, {} rejected", evaluated_, rejected_));
  console_.err.flush();
}

void PartnerReader::clear_progress() {
  if (std::exchange(progress_visible_, false)) console_.err.write("\r\x1b[K");
}

}  // namespace attain::cli
