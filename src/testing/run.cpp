// Takes a program's folder; runs the tests that stand beside the rules of each competency and says
// which expectation was not fulfilled, and why.
//
// Tiers are judged apart and over all options: a tier has the greatest status that any option gives
// it. Tested by tests/unit/testing/run_test.cpp.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <attain/render.hpp>
#include <attain/testing.hpp>

#include "compile/program.hpp"
#include "diagnostic/sink.hpp"
#include "ending.hpp"
#include "folder.hpp"
#include "testing/cases.hpp"
#include "yaml/document.hpp"

namespace attain {
namespace {

using diagnostic::Code;

Status status_of(const CompetencyDecision& competency, std::uint32_t tier) {
  Status greatest = Status::kNotOffered;
  for (const OptionDecision& option : competency.options) {
    greatest = std::max(greatest, option.tiers[tier].status);
  }
  return greatest;
}

std::string explain(const Decision& decision, std::string_view competency) {
  TextOptions options;
  options.competency = competency;
  return to_text(decision, options);
}

class Runner {
 public:
  Runner(const FolderContent& content, const RuleBook& rules, const Limits& limits,
         diagnostic::Sink& sink)
      : content_(content), rules_(rules), limits_(limits), sink_(sink), endings_(content.files) {}

  std::vector<RuleTestResult> run() {
    for (const std::string_view competency : rules_.competencies()) {
      const std::string path = fmt::format("{}/tests.yaml", competency);
      const auto file = std::find_if(content_.files.begin(), content_.files.end(),
                                     [&](const RuleFile& one) { return one.path == path; });
      if (file == content_.files.end()) {
        warn_of_missing(competency);
      } else {
        run_file(competency, *file);
      }
    }
    return std::move(results_);
  }

 private:
  void warn_of_missing(std::string_view competency) {
    Diagnostic diagnostic;
    diagnostic.severity = Severity::kWarning;
    diagnostic.file = fmt::format("{}/{}", content_.name, competency);
    diagnostic.message = "this competency has no tests";
    diagnostic.help = "add a file `tests.yaml` beside its revisions";
    sink_.add(Code::kMissingTests, std::move(diagnostic));
  }

  void run_file(std::string_view competency, const RuleFile& file) {
    const std::string name = fmt::format("{}/{}", content_.name, file.path);
    const std::size_t errors = sink_.errors();
    if (!endings_.check(file, name, sink_)) return;
    const yaml::Document document = yaml::parse(name, file.text, limits_, sink_);
    if (sink_.errors() > errors) return;
    for (const testing::Case& one :
         testing::read_cases(document, rules_.compiled()->rules->vocabulary, sink_)) {
      results_.push_back(run_case(competency, name, one));
    }
  }

  RuleTestResult run_case(std::string_view competency, const std::string& file,
                          const testing::Case& one) {
    EvaluateOptions options;
    options.revision = one.revision;
    options.competency = competency;
    const Decision decision = rules_.evaluate(one.facts, options);
    RuleTestResult result{std::string(competency), file, one.name, one.place.line, {}, {}};
    for (const testing::Expectation& expected : one.expectations) {
      const Status actual = status_of(decision.competency(competency), expected.tier);
      if (actual == expected.status) continue;
      result.failures.push_back(
          {std::string(rules_.tiers()[expected.tier]), std::string(to_string(expected.status)),
           std::string(to_string(actual)), expected.place.line, expected.place.column});
    }
    if (!result.passed()) result.explanation = explain(decision, competency);
    return result;
  }

  const FolderContent& content_;
  const RuleBook& rules_;
  const Limits& limits_;
  diagnostic::Sink& sink_;
  Endings endings_;
  std::vector<RuleTestResult> results_;
};

}  // namespace

bool RuleTestRun::ok() const {
  return !results.empty() && std::all_of(results.begin(), results.end(), [](const auto& one) {
    return one.passed();
  }) && std::none_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::kError;
  });
}

RuleTestRun run_rule_tests(const std::filesystem::path& folder, const LoadOptions& options) {
  RuleTestRun run;
  diagnostic::Sink sink;
  const FolderContent content = read_folder(folder, options.limits, sink);
  if (content.complete) {
    const LoadResult loaded = load(content.files, content.name, options);
    for (const Diagnostic& diagnostic : loaded.diagnostics()) sink.add(diagnostic);
    if (loaded.ok()) run.results = Runner(content, loaded.rulebook(), options.limits, sink).run();
  }
  run.diagnostics = sink.take(options.limits.max_diagnostics, true);
  return run;
}

}  // namespace attain
