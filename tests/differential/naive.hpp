#pragma once

#include <optional>
#include <string>
#include <vector>

#include <attain/decision.hpp>

#include "differential/cases.hpp"

namespace attain::differential {

/// The statuses of a requirement and of its parts, in the order written.
struct Judged {
  Status status = Status::kUnknown;
  std::optional<Interval> actual = {};  // what was compared, where that is the same in every case
  std::vector<Judged> parts = {};
};

struct JudgedTier {
  Status status = Status::kNotOffered;
  std::vector<Judged> requirements = {};
};

struct JudgedRevision {
  Date starts;
  std::vector<std::vector<JudgedTier>> options = {};
};

struct JudgedCompetency {
  std::vector<JudgedRevision> revisions = {};  // those in effect, the newest first
};

/// Judges by walking the rules as they are written: no compiled program, no codes, no bit sets, no
/// matching. Attributes that are not known are set to each of their values in turn.
JudgedCompetency judge(const Rules& rules, const std::string& competency,
                       const PartnerFacts& facts);

/// The place of the highest tier that has the status, counted from 1, by any option; 0 if none has.
int highest(const JudgedRevision& revision, Status status);

/// The greatest status of its tiers.
Status greatest(const JudgedRevision& revision);

/// The text that gives the partner most, a higher tier or else a greater status; the newest of
/// several that give as much. Null if none is in effect.
const JudgedRevision* best(const JudgedCompetency& competency);

/// What a measure of that text comes to. REQUIRES: all `one_of` and flag attributes are known.
/// None: undefined.
std::optional<Interval> value_of(const Rules& rules, const Revision& revision,
                                 const std::string& measure, const PartnerFacts& facts);

}  // namespace attain::differential
