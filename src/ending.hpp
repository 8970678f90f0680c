#pragma once

#include <span>
#include <string_view>

#include <attain/rulebook.hpp>

#include "diagnostic/sink.hpp"

namespace attain {

/// Whether the text of a rule file closes itself: its last line, but for blank ones and comments,
/// is `end: true`.
bool is_closed(std::string_view text);

/// Tells files that were cut short, as far as that can be seen: if some files of a program close
/// themselves, all have to.
class Endings {
 public:
  /// Of all files of a program, which outlive this.
  explicit Endings(std::span<const RuleFile> files);

  /// Whether the file, called `name`, is whole; reports it if not. What else is wrong with it then
  /// says nothing.
  bool check(const RuleFile& file, std::string_view name, diagnostic::Sink& sink) const;

 private:
  const RuleFile* closed_ = nullptr;  // The first that closes itself, or null.
};

}  // namespace attain
