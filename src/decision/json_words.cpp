// Takes what parts of a decision can be; gives the words that JSON has for it.
//
// Tested by tests/unit/decision/json_test.cpp.

#include "decision/json_words.hpp"

namespace attain::decision {

std::string_view word(Counted counted) {
  switch (counted) {
    case Counted::kNo:
      return "no";
    case Counted::kMaybe:
      return "maybe";
    case Counted::kYes:
      return "yes";
  }
  return {};
}

std::string_view word(RecordEvidence::Reason reason) {
  switch (reason) {
    case RecordEvidence::Reason::kNone:
      return {};
    case RecordEvidence::Reason::kNotListed:
      return "not_listed";
    case RecordEvidence::Reason::kExcluded:
      return "excluded";
    case RecordEvidence::Reason::kNotCompared:
      return "not_compared";
    case RecordEvidence::Reason::kNoAlternative:
      return "no_alternative";
    case RecordEvidence::Reason::kFieldUnknown:
      return "field_unknown";
    case RecordEvidence::Reason::kBeforeWindow:
      return "before_window";
    case RecordEvidence::Reason::kAfterWindow:
      return "after_window";
    case RecordEvidence::Reason::kAmountUnknown:
      return "amount_unknown";
  }
  return {};
}

std::string_view word(CredentialEvidence::State state) {
  switch (state) {
    case CredentialEvidence::State::kHeld:
      return "held";
    case CredentialEvidence::State::kLacking:
      return "lacking";
    case CredentialEvidence::State::kPassedLater:
      return "passed_later";
    case CredentialEvidence::State::kExpired:
      return "expired";
    case CredentialEvidence::State::kNotAccepted:
      return "not_accepted";
    case CredentialEvidence::State::kPassedTooLate:
      return "passed_too_late";
    case CredentialEvidence::State::kUnknown:
      return "unknown";
  }
  return {};
}

std::string_view word(RequirementDecision::Kind kind) {
  switch (kind) {
    case RequirementDecision::Kind::kMeasure:
      return "measure";
    case RequirementDecision::Kind::kPeople:
      return "people";
    case RequirementDecision::Kind::kDifferentPeople:
      return "different_people";
    case RequirementDecision::Kind::kCredentials:
      return "credentials";
    case RequirementDecision::Kind::kPartner:
      return "partner";
    case RequirementDecision::Kind::kCompetency:
      return "competency";
    case RequirementDecision::Kind::kAnyOf:
      return "any_of";
    case RequirementDecision::Kind::kAllOf:
      return "all_of";
    case RequirementDecision::Kind::kNumberOf:
      return "number_of";
  }
  return {};
}

std::string_view word(MeasureEvidence::Kind kind) {
  switch (kind) {
    case MeasureEvidence::Kind::kSum:
      return "sum";
    case MeasureEvidence::Kind::kCount:
      return "count";
    case MeasureEvidence::Kind::kCountDistinct:
      return "count_distinct";
    case MeasureEvidence::Kind::kAverage:
      return "average";
    case MeasureEvidence::Kind::kTotal:
      return "total";
    case MeasureEvidence::Kind::kDifference:
      return "difference";
    case MeasureEvidence::Kind::kGrowth:
      return "growth";
    case MeasureEvidence::Kind::kShare:
      return "share";
    case MeasureEvidence::Kind::kPeople:
      return "people_holding";
    case MeasureEvidence::Kind::kAttribute:
      return "partner";
    case MeasureEvidence::Kind::kPoints:
      return "points";
  }
  return {};
}

std::string_view word(Step::Kind kind) {
  switch (kind) {
    case Step::Kind::kRaise:
      return "raise";
    case Step::Kind::kLower:
      return "lower";
    case Step::Kind::kCredentials:
      return "credentials";
    case Step::Kind::kPeople:
      return "people";
    case Step::Kind::kChange:
      return "change";
    case Step::Kind::kAttain:
      return "attain";
    case Step::Kind::kFact:
      return "fact";
  }
  return {};
}

}  // namespace attain::decision
