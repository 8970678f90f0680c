// Takes a Markdown page; gives its fenced blocks, and the commands in those that show a console.

#include "docs/snippets.hpp"

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

}  // namespace attain::docs
