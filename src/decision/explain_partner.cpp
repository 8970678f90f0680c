// Takes a requirement on an attribute of the partner; gives what it is and what is accepted, the
// change that closes it, and the absent attribute that could settle it.
//
// Tested by tests/unit/decision/explain_partner_test.cpp.

#include <algorithm>

#include "decision/distance.hpp"
#include "decision/frame.hpp"

namespace attain::decision {
namespace {

constexpr Range kNotNegative{0, Range::kUnbounded};
constexpr Range kAnything{-Range::kUnbounded, Range::kUnbounded};
constexpr std::string_view kDays = "days";

class Attribute {
 public:
  Attribute(const Frame& frame, const compile::Requirement& rule)
      : frame_(frame),
        rule_(rule),
        source_(std::get<model::PartnerRequirement>(rule.source->kind)),
        field_(frame.program.vocabulary().attributes[rule.subject]),
        value_(frame.facts.attributes[rule.subject]) {}

  void explain(RequirementDecision& requirement) const {
    if (requirement.title->empty()) requirement.title = &field_.title;
    requirement.subject = field_.id;
    requirement.comparator = rule_.comparator;
    if (has_choices()) {
      requirement.accepted = frame_.arena.keep(
          std::vector<std::string_view>(source_.values.begin(), source_.values.end()));
      requirement.excluded = source_.excluded;
      if (value_ != facts::kUnknown) {
        requirement.found = choices()[static_cast<std::size_t>(value_)];
      }
      return;
    }
    requirement.required = required_by(frame_, rule_.threshold);
    requirement.unit = source_.unit;
    requirement.actual = possible();
    if (value_ != facts::kUnknown) {
      const Rational number = Rational::fraction(value_, field_.parts());
      requirement.actual = {number, number};
    }
  }

  Steps facts_to_tell(const RequirementDecision& requirement) const {
    Steps facts(frame_.scratch);
    if (!has_choices() && is_branch_open(frame_, rule_.threshold)) {
      const Doubt open = doubt(requirement.required, rule_.comparator, requirement.actual, grain());
      if (open.branch) facts.push_back(tell_attribute(frame_, rule_.threshold.attribute));
    }
    if (value_ == facts::kUnknown) add_fact(tell_attribute(frame_, rule_.subject), facts);
    return facts;
  }

  /// Gives the shortfall.
  Rational close(RequirementDecision& requirement) const {
    if (has_choices()) {
      Step step = about(Step::Kind::kChange);
      step.values = frame_.arena.keep(accepted());
      requirement.closable = !step.values.empty();
      if (requirement.closable) requirement.gap = frame_.arena.keep_one(step);
      return {};
    }
    requirement.closable =
        is_attainable(requirement.required, rule_.comparator, possible(), grain());
    if (!requirement.closable) return {};
    const Distance apart =
        distance(requirement.required, rule_.comparator, requirement.actual, grain());
    requirement.gap = frame_.arena.keep_one(step_over(apart, requirement.unit));
    return apart.shortfall;
  }

 private:
  bool has_choices() const {
    return field_.type == model::FieldType::kFlag || field_.type == model::FieldType::kOneOf;
  }

  std::vector<std::string_view> choices() const {
    if (field_.type == model::FieldType::kFlag) return {"false", "true"};
    return model::names(field_.choices);
  }

  std::vector<std::string_view> accepted() const {
    std::vector<std::string_view> values = choices();
    std::erase_if(values, [&](std::string_view value) {
      const bool listed =
          std::find(source_.values.begin(), source_.values.end(), value) != source_.values.end();
      return listed == source_.excluded;
    });
    return values;
  }

  Range possible() const {
    return field_.type == model::FieldType::kCount ? kNotNegative : kAnything;
  }

  Grain grain() const { return field_.parts() == 1 ? Grain::kWhole : Grain::kFine; }

  Step step_over(const Distance& apart, std::string_view unit) const {
    if (apart.rise.high > 0 && apart.fall.high > 0) {
      return tell_attribute(frame_, rule_.threshold.attribute);
    }
    const bool rises = apart.rise.high > 0;
    Step step = about(rises ? Step::Kind::kRaise : Step::Kind::kLower);
    step.amount = rises ? apart.rise : apart.fall;
    step.unit = field_.type == model::FieldType::kDate ? kDays : unit;
    step.path = field_.id;
    return step;
  }

  Step about(Step::Kind kind) const {
    Step step;
    step.kind = kind;
    step.subject = field_.id;
    step.title = &field_.title;
    return step;
  }

  const Frame& frame_;
  const compile::Requirement& rule_;
  const model::PartnerRequirement& source_;
  const model::Field& field_;
  const facts::Value value_;
};

}  // namespace

Rational explain_partner(const Frame& frame, std::uint32_t index,
                         RequirementDecision& requirement) {
  const Attribute attribute(frame, frame.program.requirements[index]);
  attribute.explain(requirement);
  if (requirement.status == Status::kUnknown) {
    tell_missing_facts(frame, requirement, attribute.facts_to_tell(requirement));
  } else if (requirement.status == Status::kNotMet) {
    return attribute.close(requirement);
  } else if (requirement.status == Status::kUndefined) {
    requirement.closable = false;
  }
  return {};
}

}  // namespace attain::decision
