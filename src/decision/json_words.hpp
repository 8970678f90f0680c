#pragma once

#include <string_view>

#include <attain/decision.hpp>

namespace attain::decision {

/// The words of JSON, which scripts may rely on: `maybe`, `not_listed`, `passed_later`, `any_of`.
/// REQUIRES, of a reason: it is one.
std::string_view word(Counted counted);
std::string_view word(RecordEvidence::Reason reason);
std::string_view word(CredentialEvidence::State state);
std::string_view word(RequirementDecision::Kind kind);
std::string_view word(MeasureEvidence::Kind kind);
std::string_view word(Step::Kind kind);

}  // namespace attain::decision
