// Takes a program's folder or one rule file, lays its files out anew, or names those that need it.
//
// Tested by tests/cli/format_test.cpp.

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <attain/rulebook.hpp>

#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/replace_file.hpp"
#include "cli/rules.hpp"
#include "diagnostic/words.hpp"
#include "folder.hpp"

namespace attain::cli {
namespace {

namespace fs = std::filesystem;

class Formatter {
 public:
  Formatter(const Options& options, Console& console) : options_(options), console_(console) {}

  ExitCode run() {
    std::error_code error;
    const fs::file_status status = fs::status(options_.rules, error);
    const bool is_file = fs::exists(status) && !fs::is_directory(status);
    for (const RuleFile& file : is_file ? one_file() : files_of_folder()) format_file(file);
    if (unwritten_) return ExitCode::kInputOutput;
    if (problems_ != ExitCode::kFine) return problems_;
    return options_.checks_only && changed_ ? ExitCode::kNotFormatted : ExitCode::kFine;
  }

 private:
  std::vector<RuleFile> one_file() {
    Input input(options_.rules);
    std::string text = read_all(input, Limits{}.max_file_bytes);
    if (input.error().empty()) return {{options_.rules, std::move(text)}};
    report(console_,
           fmt::format("cannot read {}: {}", diagnostic::quoted(options_.rules), input.error()));
    unwritten_ = true;
    return {};
  }

  std::vector<RuleFile> files_of_folder() {
    diagnostic::Sink sink;
    FolderContent content = read_folder(options_.rules, Limits{}, sink);
    tell(sink.take(Limits{}.max_diagnostics, true));
    if (!content.complete) return {};
    if (content.files.empty() && !told_) {
      report(console_, fmt::format("there is no rule file in {}", diagnostic::quoted(content.name)),
             "name the folder of a program, or one rule file");
      problems_ = ExitCode::kRules;
    }
    for (RuleFile& file : content.files) file.path = content.name + "/" + file.path;
    return std::move(content.files);
  }

  void format_file(const RuleFile& file) {
    const FormatResult result = format_rules(file.text, file.path);
    if (!result.ok()) return tell(result.diagnostics);
    if (*result.text == file.text) return;
    changed_ = true;
    if (!options_.checks_only) {
      const std::string error = replace_file(file.path, *result.text);
      if (!error.empty()) {
        report(console_, fmt::format("cannot write {}: {}", diagnostic::quoted(file.path), error));
        unwritten_ = true;
        return;
      }
    }
    console_.out.write(file.path + "\n");
  }

  void tell(const std::vector<Diagnostic>& problems) {
    if (problems.empty()) return;
    if (told_) console_.err.write("\n");
    told_ = true;
    report(console_, problems);
    problems_ = std::max(problems_, exit_code_of(problems));
  }

  const Options& options_;
  Console& console_;
  ExitCode problems_ = ExitCode::kFine;
  bool told_ = false;
  bool changed_ = false;
  bool unwritten_ = false;
};

}  // namespace

ExitCode format(const Options& options, Console& console) {
  return Formatter(options, console).run();
}

}  // namespace attain::cli
