// Takes the path of a program's folder; gives the texts of its YAML files. The only place that
// touches the file system; it throws nothing, and reads no more of a file than the limit allows.
//
// Tested by tests/unit/rulebook/folder_test.cpp.

#include "folder.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain {
namespace {

namespace fs = std::filesystem;
using diagnostic::Code;
using diagnostic::Sink;

void report(Sink& sink, Code code, std::string file, std::string message, std::string help = {}) {
  Diagnostic diagnostic;
  diagnostic.file = std::move(file);
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  sink.add(code, std::move(diagnostic));
}

bool is_yaml(const fs::path& path) {
  return path.extension() == ".yaml" || path.extension() == ".yml";
}

/// The entries of a folder that do not begin with a dot, in the order of their names.
std::vector<fs::path> entries_of(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> entries;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (!it->path().filename().string().starts_with('.')) entries.push_back(it->path());
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

class FolderReader {
 public:
  FolderReader(fs::path folder, const Limits& limits, Sink& sink)
      : folder_(std::move(folder)), limits_(limits), sink_(sink) {
    content_.name = folder_.generic_string();
    while (content_.name.size() > 1 && content_.name.ends_with('/')) content_.name.pop_back();
  }

  FolderContent read() {
    std::error_code error;
    if (!fs::is_directory(folder_, error)) {
      report_missing();
      return std::move(content_);
    }
    content_.complete = true;
    std::string nested_program;
    for (const fs::path& entry : list(folder_, content_.name)) {
      const std::string name = entry.filename().string();
      if (fs::is_directory(entry, error)) {
        if (fs::exists(entry / "program.yaml", error)) nested_program = name;
        read_competency(entry, name);
      } else if (is_yaml(entry)) {
        read_file(entry, name);
      }
    }
    if (!nested_program.empty()) report_nested(nested_program);
    return std::move(content_);
  }

 private:
  void read_competency(const fs::path& folder, const std::string& name) {
    const std::string shown = content_.name + "/" + name;
    bool any = false;
    for (const fs::path& entry : list(folder, shown)) {
      if (!is_yaml(entry)) continue;
      any = true;
      read_file(entry, name + "/" + entry.filename().string());
    }
    if (!any) {
      report(sink_, Code::kMissingRevision, shown, "this folder holds no rules",
             "add a file named by the day the rules start, such as `2018-03-19.yaml`");
    }
  }

  std::vector<fs::path> list(const fs::path& folder, const std::string& shown) {
    std::error_code error;
    std::vector<fs::path> entries = entries_of(folder, error);
    if (error) {
      report(sink_, Code::kUnreadableFile, shown,
             fmt::format("cannot read this folder: {}", error.message()));
    }
    return entries;
  }

  void read_file(const fs::path& path, std::string name) {
    const std::string shown = content_.name + "/" + name;
    if (content_.files.size() == limits_.max_files) {
      if (!std::exchange(too_many_, true)) {
        report(sink_, Code::kTooManyFiles, content_.name,
               fmt::format("this folder holds more than {} rule files", limits_.max_files),
               "split the program, or raise `Limits::max_files`");
      }
      return;
    }
    std::error_code error;
    if (!fs::is_regular_file(path, error)) {
      report(sink_, Code::kUnreadableFile, shown, "this is not a file");
      return;
    }
    const std::uintmax_t size = fs::file_size(path, error);
    std::string text(std::min<std::uintmax_t>(error ? 0 : size, limits_.max_file_bytes) + 1, '\0');
    std::ifstream stream(path, std::ios::binary);
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!stream.is_open() || stream.bad()) {
      report(sink_, Code::kUnreadableFile, shown, "cannot read this file",
             "check that it exists and that you may read it");
      return;
    }
    text.resize(static_cast<std::size_t>(stream.gcount()));
    content_.files.push_back({std::move(name), std::move(text)});
  }

  void report_missing() {
    std::error_code error;
    const bool is_file = fs::exists(folder_, error);
    report(sink_, Code::kMissingFolder, content_.name,
           is_file ? "this is a file, not a folder" : "there is no such folder",
           "name a folder that holds `program.yaml` and a folder for each competency");
  }

  void report_nested(const std::string& nested) {
    const bool has_program = std::any_of(content_.files.begin(), content_.files.end(),
                                         [](const auto& f) { return f.path == "program.yaml"; });
    if (has_program) return;
    report(sink_, Code::kMissingProgramFile, content_.name,
           "there is no `program.yaml` in this folder",
           fmt::format("did you mean {}?", diagnostic::quoted(content_.name + "/" + nested)));
    content_.complete = false;
  }

  fs::path folder_;
  const Limits& limits_;
  Sink& sink_;
  FolderContent content_;
  bool too_many_ = false;
};

}  // namespace

FolderContent read_folder(const fs::path& folder, const Limits& limits, Sink& sink) {
  return FolderReader(folder, limits, sink).read();
}

}  // namespace attain
