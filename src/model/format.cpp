// Takes the root of a rule file; says whether this version can read it.
//
// Tested by tests/unit/model/format_test.cpp.

#include "model/format.hpp"

#include <fmt/format.h>

#include "diagnostic/words.hpp"

namespace attain::model {

bool is_supported_format(Reader& read, const yaml::Node& root) {
  const yaml::Node* format = root.find("format");
  if (format == nullptr || (format->is_scalar() && format->text == "attain/1")) return true;
  if (read.word(*format, "a format") == nullptr) return false;
  read.error(diagnostic::Code::kUnsupportedFormat, format->place,
             fmt::format("unsupported format {}", diagnostic::quoted(format->text)),
             "write `format: attain/1`, or use a version of attain that reads this format");
  return false;
}

}  // namespace attain::model
