// Takes a language, gives the text stated in it, or in the first language if it is not stated.
//
// A text has few languages, so a walk is the quickest look-up.
// Tested by tests/unit/value/text_test.cpp.

#include <attain/value.hpp>

namespace attain {

std::string_view Text::in(std::string_view language) const {
  for (const auto& [name, text] : entries_) {
    if (name == language) return text;
  }
  return entries_.empty() ? std::string_view{} : std::string_view{entries_.front().second};
}

}  // namespace attain
