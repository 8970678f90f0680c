// Takes a Markdown page; gives its fenced blocks, the commands in those that show a console, and
// what such a command prints.

#include "docs/snippets.hpp"

#include <array>
#include <cstdio>
#include <sstream>

namespace attain::docs {
namespace {

constexpr std::string_view kFence = "```";
constexpr std::string_view kFrom = "<!-- from: ";
constexpr std::string_view kPrompt = "$ ";

}  // namespace

std::vector<Snippet> snippets_of(const std::string& page) {
  std::vector<Snippet> snippets;
  std::istringstream lines(page);
  std::string line;
  std::string source;
  bool inside = false;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.starts_with(kFence)) {
      inside = !inside;
      if (inside) snippets.push_back({number, line.substr(kFence.size()), source, {}});
      source.clear();
    } else if (inside) {
      snippets.back().text += line + "\n";
    } else if (line.starts_with(kFrom)) {
      source = line.substr(kFrom.size(), line.find(" -->") - kFrom.size());
    }
  }
  return snippets;
}

std::vector<Command> commands_of(const Snippet& snippet) {
  std::vector<Command> commands;
  std::istringstream lines(snippet.text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(kPrompt)) {
      commands.push_back({line.substr(kPrompt.size()), {}});
    } else if (!commands.empty()) {
      commands.back().output += line + "\n";
    }
  }
  return commands;
}

std::string run(const std::string& folder, const std::string& command) {
  const std::string line =
      "cd '" + folder + "' && PATH='" ATTAIN_TOOL_DIR "':$PATH && " + command + " 2>&1";
  FILE* pipe = popen(line.c_str(), "r");
  if (pipe == nullptr) return "cannot run a shell";
  std::string output;
  std::array<char, 4096> buffer{};
  while (const std::size_t size = fread(buffer.data(), 1, buffer.size(), pipe)) {
    output.append(buffer.data(), size);
  }
  pclose(pipe);
  return output;
}

}  // namespace attain::docs
