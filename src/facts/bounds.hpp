#pragma once

#include <cstddef>

#include "facts/check_value.hpp"
#include "model/vocabulary.hpp"

namespace attain::facts {

/// What is wrong with facts that hold more than they may.
Problem too_many_records(std::size_t limit);
Problem too_many_people(std::size_t limit);

/// The numbers of a field of the records of a list add up to more than value::kLargest.
Problem total_out_of_range(const model::RecordList& list, const model::Field& field);

}  // namespace attain::facts
