// Takes a bound that facts go beyond, gives the words that say so.
//
// Tested by records_test.cpp, people_test.cpp and update_test.cpp in tests/unit/facts/.

#include "facts/bounds.hpp"

#include <fmt/format.h>

#include "diagnostic/words.hpp"
#include "value/number.hpp"

namespace attain::facts {

namespace {

using diagnostic::Code;

std::string grouped(std::size_t limit) {
  return value::group_digits(static_cast<Value>(limit), ",");
}

}  // namespace

Problem too_many_records(std::size_t limit) {
  return {Code::kTooManyRecords, fmt::format("more records than the limit of {}", grouped(limit)),
          "leave out records that no rule counts, or raise `max_records`"};
}

Problem too_many_people(std::size_t limit) {
  return {Code::kTooManyPeople, fmt::format("more people than the limit of {}", grouped(limit)),
          "leave out people who hold nothing that counts, or raise `max_people`"};
}

Problem total_out_of_range(const model::RecordList& list, const model::Field& field) {
  return {Code::kTotalOutOfRange,
          fmt::format("the numbers of {} in {} add up to too much", diagnostic::quoted(field.id),
                      diagnostic::quoted(list.id)),
          fmt::format("their total, signs left aside, may be at most {}",
                      value::group_digits(value::kLargest / field.parts(), ","))};
}

}  // namespace attain::facts
