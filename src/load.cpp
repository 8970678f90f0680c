// Takes a program's folder, or its files in memory; gives a rule book and every problem found, or
// the problems alone. Files are taken in the order of their names, whatever the disk says.
//
// A revision is checked only against a vocabulary without errors: else each name that a broken
// program.yaml fails to declare would be an error of its own.
//
// Tested by tests/unit/rulebook/load_test.cpp and the cases of tests/diagnostics.

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include <attain/rulebook.hpp>

#include "compile/program.hpp"
#include "diagnostic/sink.hpp"
#include "diagnostic/words.hpp"
#include "ending.hpp"
#include "folder.hpp"
#include "model/check.hpp"
#include "yaml/document.hpp"

namespace attain {
namespace {

using diagnostic::Code;
using diagnostic::Sink;

constexpr std::string_view kExtension = ".yaml";

/// The files of one competency's folder: file names and their texts, in the order of the names.
using Folder = std::map<std::string, const RuleFile*, std::less<>>;

class Loader {
 public:
  Loader(std::span<const RuleFile> files, std::string_view name, const LoadOptions& options,
         Sink& sink)
      : name_(name), options_(options), sink_(sink), endings_(files) {
    sort_into_folders(files);
  }

  std::shared_ptr<const model::Rules> check() {
    if (program_file_ == nullptr) {
      report(Code::kMissingProgramFile, name_, "there is no `program.yaml` in this folder",
             "name a folder that holds `program.yaml` and a folder for each competency");
      return nullptr;
    }
    auto rules = std::make_shared<model::Rules>();
    for (const auto& [name, folder] : folders_) competencies_.insert(name);
    rules->vocabulary = check_program();
    for (const auto& [name, folder] : folders_) {
      model::Competency competency{name, check_revisions(name, folder, rules->vocabulary.get())};
      rules->competencies.push_back(std::move(competency));
    }
    if (folders_.empty()) {
      report(Code::kMissingCompetency, name_, "this program has no competency",
             "add a folder with the competency's name that holds a file such as `2018-03-19.yaml`");
    }
    if (sink_.has_errors()) return nullptr;
    model::check_needs(*rules, sink_);
    return sink_.has_errors() ? nullptr : rules;
  }

 private:
  void sort_into_folders(std::span<const RuleFile> files) {
    for (const RuleFile& file : files) {
      const std::size_t slash = file.path.find('/');
      if (file.path == "program.yaml") {
        program_file_ = &file;
      } else if (slash == std::string::npos ||
                 file.path.find('/', slash + 1) != std::string::npos) {
        report(Code::kUnexpectedFile, whole(file.path), "this file belongs to no competency",
               "a competency is a folder beside `program.yaml` that holds its revisions, such as "
               "`cloud-productivity/2018-03-19.yaml`");
      } else {
        folders_[file.path.substr(0, slash)][file.path.substr(slash + 1)] = &file;
      }
    }
  }

  std::shared_ptr<const model::Vocabulary> check_program() {
    const std::size_t errors = sink_.errors();
    if (!endings_.check(*program_file_, whole(program_file_->path), sink_)) return nullptr;
    const yaml::Document document = parse(*program_file_);
    if (sink_.errors() > errors) return nullptr;
    auto vocabulary = model::check_program(document, sink_, options_.limits);
    if (sink_.errors() > errors) return nullptr;
    return model::without_awards(std::move(vocabulary), competencies_);
  }

  std::vector<model::Revision> check_revisions(const std::string& name, const Folder& folder,
                                               const model::Vocabulary* vocabulary) {
    std::vector<model::Revision> revisions;
    bool found = false;
    for (const auto& [file_name, file] : folder) {
      if (file_name == "tests.yaml") continue;
      found = true;
      const std::string stem = stem_of(file_name);
      if (!Date::parse(stem)) {
        report(Code::kUnexpectedFile, whole(file->path),
               "this file is neither a revision nor `tests.yaml`",
               "a revision is named by the day it starts, such as `2018-03-19.yaml`");
        continue;
      }
      const std::size_t errors = sink_.errors();
      if (!endings_.check(*file, whole(file->path), sink_)) continue;
      const yaml::Document document = parse(*file);
      if (sink_.errors() > errors || vocabulary == nullptr) continue;
      auto revision = model::check_revision({name, stem, &document, &competencies_}, *vocabulary,
                                            sink_, options_.limits);
      if (revision) revisions.push_back(std::move(*revision));
    }
    if (!found) {
      report(Code::kMissingRevision, whole(name), "this competency has no revision",
             "add a file named by the day the rules start, such as `2018-03-19.yaml`");
    }
    std::sort(revisions.begin(), revisions.end(),
              [](const auto& a, const auto& b) { return a.starts < b.starts; });
    return revisions;
  }

  yaml::Document parse(const RuleFile& file) {
    return yaml::parse(whole(file.path), file.text, options_.limits, sink_);
  }

  static std::string stem_of(std::string_view file_name) {
    if (!file_name.ends_with(kExtension)) return {};
    return std::string(file_name.substr(0, file_name.size() - kExtension.size()));
  }

  std::string whole(std::string_view path) const { return fmt::format("{}/{}", name_, path); }

  void report(Code code, std::string file, std::string message, std::string help) {
    Diagnostic diagnostic;
    diagnostic.file = std::move(file);
    diagnostic.message = std::move(message);
    diagnostic.help = std::move(help);
    sink_.add(code, std::move(diagnostic));
  }

  std::string name_;
  const LoadOptions& options_;
  Sink& sink_;
  Endings endings_;
  const RuleFile* program_file_ = nullptr;
  std::map<std::string, Folder, std::less<>> folders_;
  model::FolderNames competencies_;
};

LoadResult finish(std::shared_ptr<const model::Rules> rules, Sink& sink, const Limits& limits) {
  std::optional<RuleBook> rulebook;
  if (rules != nullptr && !sink.has_errors()) rulebook.emplace(compile::compile(std::move(rules)));
  return {std::move(rulebook), sink.take(limits.max_diagnostics, true)};
}

}  // namespace

LoadResult load(std::span<const RuleFile> files, std::string_view name,
                const LoadOptions& options) {
  Sink sink;
  auto rules = Loader(files, name, options, sink).check();
  return finish(std::move(rules), sink, options.limits);
}

LoadResult load(const std::filesystem::path& folder, const LoadOptions& options) {
  Sink sink;
  const FolderContent content = read_folder(folder, options.limits, sink);
  std::shared_ptr<const model::Rules> rules;
  if (content.complete) {
    rules = Loader(content.files, content.name, options, sink).check();
  }
  return finish(std::move(rules), sink, options.limits);
}

}  // namespace attain
