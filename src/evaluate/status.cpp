// Takes a status; gives the word that decisions and rule tests use for it.
//
// Tested by tests/unit/evaluate/status_test.cpp.

#include <attain/decision.hpp>

namespace attain {

std::string_view to_string(Status status) {
  switch (status) {
    case Status::kNotOffered:
      return "not_offered";
    case Status::kNotMet:
      return "not_met";
    case Status::kUndefined:
      return "undefined";
    case Status::kUnknown:
      return "unknown";
    case Status::kMet:
      return "met";
  }
  return {};
}

}  // namespace attain
