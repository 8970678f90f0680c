#pragma once

#include <vector>

#include <attain/decision.hpp>

#include "cases.hpp"

namespace attain::differential {

/// The statuses of a requirement and of its parts, in the order written.
struct Judged {
  Status status = Status::kUnknown;
  std::vector<Judged> parts;
};

struct JudgedTier {
  Status status = Status::kNotOffered;
  std::vector<Judged> requirements;
};

/// Judges by walking the rules as they are written: no compiled program, no codes, no bit sets.
std::vector<std::vector<JudgedTier>> judge(const Rules& rules, const PartnerFacts& facts);

}  // namespace attain::differential
