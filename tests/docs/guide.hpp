#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <attain/attain.hpp>

#include "docs/snippets.hpp"

namespace attain::docs {

/// The words behind a fence: `yaml`, `mistake`, `requirement`.
std::vector<std::string> words_of(const Snippet& snippet);

/// What an example says of itself: `# met with { ... }`, `# seats = 40 with { ... }`.
struct Claim {
  int line = 0;         ///< Of the page.
  std::string status;   ///< `met`; empty of a measure.
  std::string measure;  ///< Empty of a status.
  std::string value;
  std::string facts;  ///< YAML.
};

/// The claims of an example, in its order.
std::vector<Claim> claims_of(const Snippet& snippet);

/// What an example says of a window: `within: 12 months # 2023-04-01 to 2024-03-31`.
struct WindowClaim {
  int line = 0;
  std::string within;  ///< The line without its comment.
  std::string first;   ///< Empty if it claims no days.
  std::string last;
};

std::vector<WindowClaim> windows_of(const Snippet& snippet);

/// The parts of a revision by their key, each without the key and indented below it.
using Sections = std::map<std::string, std::string>;

/// The page's fragments as whole rule files: a competency `example` whose option `example` has the
/// fragment's requirements, beside the sets, profiles and measures that the page says all share.
class Guide {
 public:
  /// Takes the page's vocabulary, its `program.yaml`, and its shared parts of a revision.
  Guide(std::string vocabulary, std::string_view shared);

  /// A fragment of the kind that its fence names, or none if there is no such kind. `before` is
  /// the text of the measures that the fence says it comes after; `probe` are requirements for the
  /// tier gold.
  std::vector<RuleFile> files(const Snippet& snippet, const std::string& before = {},
                              const std::string& probe = {}) const;

  /// A measure of the window `within`, and a requirement in silver that it is at least 1.
  std::vector<RuleFile> window(const std::string& within) const;

 private:
  std::vector<RuleFile> revision(Sections sections, const std::string& header) const;

  std::string vocabulary_;
  Sections shared_;
};

}  // namespace attain::docs
