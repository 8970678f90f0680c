#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bench {

/// The facts of `count` partners as JSON, one object each: up to 40 entitlements and 30 people, on
/// a day of the text of 2017-09-15 of Cloud Productivity, some just at a threshold or just below.
/// Nothing is unknown. The same bytes for the same count on every machine.
std::vector<std::string> make_partners(std::size_t count);

}  // namespace bench
