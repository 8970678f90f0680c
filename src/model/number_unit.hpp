#pragma once

#include <string>
#include <string_view>

#include "model/context.hpp"

namespace attain::model {

/// What a number of that unit is called: "a plain number", "an amount in USD", "a percentage".
std::string called(const Unit& unit);

/// The unit that a text states, whatever the number beside it is: `USD` of `USD 75000`, `%` of
/// `25 %` and `25%`; empty if none.
std::string_view stated_unit(std::string_view text);

}  // namespace attain::model
