// Takes requirements on the partner itself: on an attribute, on another competency.
//
// Tested by tests/unit/compile/partner_test.cpp.

#include "compile/builder.hpp"

namespace attain::compile {

void Builder::resolve(const model::PartnerRequirement& requirement, std::uint32_t index) {
  const model::Vocabulary& vocabulary = program_.vocabulary();
  const std::uint32_t code = *vocabulary.attribute_codes.find(requirement.attribute);
  const model::Field& attribute = vocabulary.attributes[code];
  Requirement compiled = program_.requirements[index];
  compiled.kind = RequirementDecision::Kind::kPartner;
  compiled.subject = code;
  compiled.comparator = requirement.comparator;
  if (requirement.threshold.branches.empty()) {
    compiled.excluded = requirement.excluded;
    compiled.words = add_codes(requirement.values, requirement.excluded, attribute);
    reads(code);
  } else {
    compiled.threshold = add(requirement.threshold);
  }
  program_.requirements[index] = compiled;
}

void Builder::resolve(const model::CompetencyRequirement& requirement, std::uint32_t index) {
  const model::Vocabulary& vocabulary = program_.vocabulary();
  Requirement& compiled = program_.requirements[index];
  compiled.kind = RequirementDecision::Kind::kCompetency;
  compiled.comparator = requirement.comparator;
  const auto loaded = program_.competency_codes.find(requirement.competency);
  compiled.is_external = !loaded.has_value();
  compiled.subject = loaded ? *loaded : *vocabulary.award_codes.find(requirement.competency);
  const auto first = static_cast<std::uint32_t>(program_.numbers.size());
  program_.numbers.emplace_back(std::int64_t{*vocabulary.tier_codes.find(requirement.tier)} + 1);
  compiled.threshold = {kNone, {first, first + 1}};
}

}  // namespace attain::compile
