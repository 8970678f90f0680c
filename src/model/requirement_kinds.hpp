#pragma once

#include <string>

#include "model/requirement.hpp"

namespace attain::model {

extern const RequirementKind kMeasureRequirement;
extern const RequirementKind kPeopleRequirement;
extern const RequirementKind kDifferentPeopleRequirement;
extern const RequirementKind kCredentialsRequirement;
extern const RequirementKind kPartnerRequirement;
extern const RequirementKind kCompetencyRequirement;
extern const RequirementKind kAnyOfRequirement;
extern const RequirementKind kAllOfRequirement;
extern const RequirementKind kNumberOfRequirement;

/// The id that a requirement has among its siblings if it states none of its own.
std::string local_id(const MeasureRequirement& requirement);
std::string local_id(const PeopleRequirement& requirement);
std::string local_id(const DifferentPeopleRequirement& requirement);
std::string local_id(const CredentialsRequirement& requirement);
std::string local_id(const PartnerRequirement& requirement);
std::string local_id(const CompetencyRequirement& requirement);
std::string local_id(const CombinedRequirement& requirement);

/// What the requirement asks, as text on one line: `people 1 holding MCSA-O365`.
std::string dump(const MeasureRequirement& requirement);
std::string dump(const PeopleRequirement& requirement);
std::string dump(const DifferentPeopleRequirement& requirement);
std::string dump(const CredentialsRequirement& requirement);
std::string dump(const PartnerRequirement& requirement);
std::string dump(const CompetencyRequirement& requirement);
std::string dump(const CombinedRequirement& requirement);

}  // namespace attain::model
