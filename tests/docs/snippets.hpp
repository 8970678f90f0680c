#pragma once

#include <string>
#include <vector>

namespace attain::docs {

/// A fenced block of a Markdown page.
struct Snippet {
  int line = 0;          ///< Of the opening fence, from 1.
  std::string language;  ///< All that stands behind the fence: `yaml`, `console`, `yaml measure`.
  std::string source;    ///< What a comment `<!-- from: ... -->` right above it names; else empty.
  std::string text;      ///< The lines between the fences.
};

/// The fenced blocks of `page`, in its order.
std::vector<Snippet> snippets_of(const std::string& page);

/// A command of a `console` block, `$ command`, and the output that stands below it.
struct Command {
  std::string line;
  std::string output;
};

/// The commands of a console block, in its order.
std::vector<Command> commands_of(const Snippet& snippet);

/// What a shell prints when it runs `command` in `folder`, with the tool at hand.
std::string run(const std::string& folder, const std::string& command);

}  // namespace attain::docs
