#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <attain/rulebook.hpp>

#include "diagnostic/sink.hpp"

namespace attain::yaml {

/// What the bytes of a text are like before anything is parsed.
struct Scan {
  /// Whether parsing makes sense: the text is not too large, is UTF-8 in the main, and has left
  /// room for further problems.
  bool is_text = false;

  /// The text for the parser, each refused byte replaced by a harmless one, so that the same pass
  /// also finds what else is wrong. As long as the source; the same bytes if nothing was refused.
  std::string mended;

  /// Offsets of tabs in the white space that a line begins with, the first of each line. Only the
  /// parser knows whether such a line is part of a text, where tabs are allowed.
  std::vector<std::size_t> tabs;
};

/// Checks the bytes of `source`, fills its `line_starts` and removes its byte order mark.
Scan scan(diagnostic::Source& source, const Limits& limits, diagnostic::Sink& sink);

}  // namespace attain::yaml
