// Takes the tiers of a partner, gives them as text. The tool builds it in, for a partner by itself.
//
// Tested by tests/cli/evaluate_test.cpp and tests/unit/stream/evaluate_stream_test.cpp.

#include "stream/tiers_text.hpp"

#include <fmt/format.h>

namespace attain::stream {

std::string tiers_text(const Tiers& tiers, std::string_view id) {
  std::string lines;
  for (const Tiers::Award& award : tiers.awards()) {
    lines += fmt::format("{}  {}  {}\n", id, award.competency,
                         award.tier.empty() ? to_string(award.status) : award.tier);
  }
  return lines;
}

}  // namespace attain::stream
