#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <attain/attain.hpp>

/// Programs of any size, made by rule, to see how times grow. The same size gives the same bytes.
namespace bench::generated {

/// So many competencies, each with a sum of records, people by one of two routes, and places for
/// different people, over credentials of its own.
std::vector<attain::RuleFile> competencies(std::size_t count);

/// A partner of 20 people, each with three credentials of any of so many competencies, and 20
/// records.
std::string partner_of(std::size_t competencies, unsigned seed);

/// One competency that asks for so many different people in eight lines, whose tests overlap.
/// REQUIRES: `places` is a multiple of 8, up to 200.
std::vector<attain::RuleFile> places(std::size_t places);

/// A partner of twice as many people, each of whom can fill places of two lines.
std::string partner_for(std::size_t places, unsigned seed);

}  // namespace bench::generated
