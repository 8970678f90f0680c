#pragma once

#include <string>
#include <string_view>

#include <attain/decision.hpp>

namespace attain::stream {

/// The tiers as text, a line for each competency: `contoso  cloud-productivity  silver`. Where none
/// is attained its status stands in place of the tier.
std::string tiers_text(const Tiers& tiers, std::string_view id);

}  // namespace attain::stream
