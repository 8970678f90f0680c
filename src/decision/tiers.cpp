// The members of Tiers but for those that RuleBook::decide fills.
//
// Tested by tests/unit/decision/tiers_test.cpp.

#include <attain/decision.hpp>

#include "evaluate/outcome.hpp"

namespace attain {

Tiers::Tiers() : outcome_(std::make_unique<evaluate::Outcome>()) {}
Tiers::~Tiers() = default;
Tiers::Tiers(Tiers&&) noexcept = default;
Tiers& Tiers::operator=(Tiers&&) noexcept = default;

std::string_view Tiers::tier(std::string_view competency) const {
  for (const Award& award : awards_) {
    if (award.competency == competency) return award.tier;
  }
  return {};
}

}  // namespace attain
