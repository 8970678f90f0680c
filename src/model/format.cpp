// Takes the root of a rule file; says whether this version can read it, and whether it ends as it
// should.
//
// Tested by tests/unit/model/format_test.cpp.

#include "model/format.hpp"

#include <string>
#include <string_view>
#include <vector>

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

void check_end(Reader& read, const KeyedMap& root) {
  const yaml::Member* end = root.member("end");
  if (end == nullptr) return;
  if (&root.node().members.back() != end) {
    read.error(diagnostic::Code::kMissingEnd, end->key.place,
               "`end` is not the last key of the file",
               "move it behind all others: it says that the file was not cut short");
  }
  const std::string* text = read.word(end->value, "`true`");
  if (text == nullptr) return;
  if (*text == "true") {
    if (end->value.style == yaml::Style::kPlain) return;
    return read.error(diagnostic::Code::kUnknownValue, end->value.place,
                      "`end` is a text, which closes nothing", "write `end: true`, without quotes");
  }
  read.unknown(diagnostic::Code::kUnknownValue, end->value.place,
               fmt::format("unknown value {}", diagnostic::quoted(*text)), *text,
               [] { return std::vector<std::string_view>{"true"}; });
}

}  // namespace attain::model
