// Takes a handle on columns, or the result of a reading, gives what it holds.
//
// Tested by tests/unit/facts/facts_test.cpp.

#include <cassert>

#include <attain/facts.hpp>

#include "facts/columns.hpp"

namespace attain {

std::string_view Facts::id() const { return columns_->id; }

Date Facts::as_of() const { return columns_->as_of; }

const Facts& FactsResult::value() const {
  assert(ok());
  return *facts_;
}

}  // namespace attain
