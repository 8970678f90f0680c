// Takes a comparator; gives the word that rules and decisions use for it.
//
// Tested by tests/unit/model/comparator_test.cpp.

#include <attain/decision.hpp>

namespace attain {

std::string_view to_string(Comparator comparator) {
  switch (comparator) {
    case Comparator::kIs:
      return "is";
    case Comparator::kAtLeast:
      return "at_least";
    case Comparator::kAtMost:
      return "at_most";
    case Comparator::kMoreThan:
      return "more_than";
    case Comparator::kLessThan:
      return "less_than";
  }
  return {};
}

}  // namespace attain
