// Takes a decision; gives it as JSON, its members in a fixed order. A member that does not go with
// a requirement's kind is left out; one that goes with it and says nothing is null, or empty.
//
// Decision     id (or null), as_of, competencies {name: Competency}, readings {id: text in the
//              first language}, program, rules_day
// Competency   revision (or null), status, tier (or null), option (or null),
//              options {name: {tier: Tier}}, title, source (or null) {document, published (or
//              null)}, readings [id], other_revisions [date],
//              open_revisions [date], missing_facts [path]
// Tier         status, requirements [Requirement], gap [Step], closable
// Requirement  id, kind, status, then
//              measure: subject, Comparison, unit (`USD`, `%` or null), measure (Measure)
//              people: Comparison, holding (Test), people [Person], children [Requirement]
//              different_people: places [Place], people [Person]
//              credentials: Comparison, among (Test), people [Person]
//              partner: subject, then of a number or date Comparison, unit (or null), else
//                accepted [value], excluded, found (or null)
//              competency: subject, comparator, tier, found (or null), actual (Number; ranks,
//                0 for no tier)
//              any_of: children [Requirement], cheapest_first [place among the children, from 0]
//              all_of: children [Requirement]
//              number_of: Comparison, children, cheapest_first
//              and for all: gap [Step], closable, missing_facts [path], readings [id],
//              cite (or null), note (or null)
// Comparison   comparator, required [Threshold], actual (Number)
// Threshold    branch (or null), value (null if undefined), applies
// Number       a number where its digits end, else a string, "15/7"; {low, high} where facts are
//              absent; null is no bound; of dates a date
// Measure      subject, kind, actual (Number), unit (or null), undefined, cap [Threshold], then
//              sum, count, count_distinct, average: records_of, records [Record]
//              total, difference, growth, share: parts [Measure]
//              people_holding: people [Person]
//              partner: attribute
//              points: each_term (or null) {comparator, value}, terms [Term]
// Term         id, points [Threshold], full_at [Threshold], unit (or null; of full_at),
//              measure (Measure or null), conditions [Requirement], earned (Number), enough
// Record       index, counted (yes, no, maybe), amount (or null); unless it counts also reason
//              (not_listed, excluded, not_compared, no_alternative, field_unknown, before_window,
//              after_window, amount_unknown), field (or null), value (or null)
// Test         a credential, or {credential} if it is limited in time, or {name (or null), any_of,
//              all_of or number_of: [Test], at_least (of number_of)}, or {where: Filter}; where it
//              is limited also accepted_until, passed_until
// Filter       {field: [value], {not: [value]} or {comparator: Number}}, any_of: [Filter]
// Person       index, id, counted, on_the_way, credentials [Credential]
// Credential   credential, state (held, lacking, passed_later, expired, not_accepted,
//              passed_too_late, unknown); where it has one also date
// Place        id, holding (Test), required [Threshold], filled_by [place among the people, from
//              0], unfilled
// Step         kind, then raise and lower: measure, attribute (of the partner) or credentials [id]
//              (of people or pairs too many), amount (Number), unit (or null); credentials:
//              person, credentials [id]; people: amount (Number), credentials [id]; change:
//              attribute, values [value]; attain: competency, tier (null: none); fact: path
//
// Tested by tests/unit/decision/json_test.cpp and the cases of tests/golden.

#include <attain/render.hpp>

#include "compile/program.hpp"
#include "decision/json_decision.hpp"
#include "decision/json_words.hpp"

namespace attain {
namespace decision {

void DecisionWriter::write(const Decision& decision) {
  json_.begin_object();
  nullable("id", decision.id());
  member("as_of", decision.as_of());
  json_.key("competencies");
  json_.begin_object();
  for (const CompetencyDecision& competency : decision.competencies()) {
    json_.key(competency.id);
    write(competency);
  }
  json_.end_object();
  json_.key("readings");
  json_.begin_object();
  for (const ReadingUsed& reading : decision.readings()) member(reading.id, reading.text->first());
  json_.end_object();
  member("program", vocabulary_.program);
  member("rules_day", decision.rules_day());
  json_.end_object();
}

void DecisionWriter::write(const CompetencyDecision& competency) {
  json_.begin_object();
  member("revision", competency.revision);
  member("status", to_string(competency.status));
  nullable("tier", competency.tier);
  nullable("option", competency.option);
  json_.key("options");
  json_.begin_object();
  for (const OptionDecision& option : competency.options) {
    json_.key(option.id);
    write(option);
  }
  json_.end_object();
  member("title", competency.title->first());
  json_.key("source");
  if (competency.source_document.empty()) {
    json_.null();
  } else {
    json_.begin_object();
    member("document", competency.source_document);
    member("published", competency.source_published);
    json_.end_object();
  }
  list("readings", competency.readings);
  list("other_revisions", competency.other_revisions);
  list("open_revisions", competency.open_revisions);
  list("missing_facts", competency.missing_facts);
  json_.end_object();
}

void DecisionWriter::write(const OptionDecision& option) {
  json_.begin_object();
  for (const TierDecision& tier : option.tiers) {
    json_.key(tier.id);
    json_.begin_object();
    member("status", to_string(tier.status));
    list("requirements", tier.requirements);
    list("gap", tier.gap);
    member("closable", tier.closable);
    json_.end_object();
  }
  json_.end_object();
}

void DecisionWriter::write(const RequirementDecision& requirement) {
  json_.begin_object();
  member("id", requirement.id);
  member("kind", word(requirement.kind));
  member("status", to_string(requirement.status));
  write_kind(requirement);
  list("gap", requirement.gap);
  member("closable", requirement.closable);
  list("missing_facts", requirement.missing_facts);
  list("readings", requirement.readings);
  nullable("cite", requirement.cite);
  nullable("note", requirement.note);
  json_.end_object();
}

void DecisionWriter::write_kind(const RequirementDecision& requirement) {
  switch (requirement.kind) {
    case RequirementDecision::Kind::kMeasure:
      member("subject", requirement.subject);
      write_comparison(requirement);
      nullable("unit", requirement.unit);
      json_.key("measure");
      write(requirement.measure);
      break;
    case RequirementDecision::Kind::kPeople:
      write_comparison(requirement);
      json_.key("holding");
      write(*requirement.holding);
      list("people", requirement.people);
      list("children", requirement.children);
      break;
    case RequirementDecision::Kind::kDifferentPeople:
      list("places", requirement.places);
      list("people", requirement.people);
      break;
    case RequirementDecision::Kind::kCredentials:
      write_comparison(requirement);
      json_.key("among");
      write(*requirement.holding);
      list("people", requirement.people);
      break;
    case RequirementDecision::Kind::kPartner:
      write_partner(requirement);
      break;
    case RequirementDecision::Kind::kCompetency:
      member("subject", requirement.subject);
      member("comparator", to_string(requirement.comparator));
      member("tier", requirement.accepted.front());
      nullable("found", requirement.found);
      member("actual", requirement.actual);
      break;
    case RequirementDecision::Kind::kNumberOf:
      write_comparison(requirement);
      [[fallthrough]];
    case RequirementDecision::Kind::kAnyOf:
      list("children", requirement.children);
      list("cheapest_first", requirement.cheapest_first);
      break;
    case RequirementDecision::Kind::kAllOf:
      list("children", requirement.children);
      break;
  }
}

void DecisionWriter::write_partner(const RequirementDecision& requirement) {
  member("subject", requirement.subject);
  if (!requirement.required.empty()) {
    write_comparison(requirement);
    nullable("unit", requirement.unit);
    return;
  }
  list("accepted", requirement.accepted);
  member("excluded", requirement.excluded);
  nullable("found", requirement.found);
}

void DecisionWriter::write_comparison(const RequirementDecision& requirement) {
  bool is_date = false;
  if (requirement.kind == RequirementDecision::Kind::kPartner) {
    const auto attribute = vocabulary_.attribute_codes.find(requirement.subject);
    is_date = vocabulary_.attributes[*attribute].type == model::FieldType::kDate;
  }
  member("comparator", to_string(requirement.comparator));
  json_.key("required");
  json_.begin_list();
  for (const Threshold& threshold : requirement.required) write(threshold, is_date);
  json_.end_list();
  json_.key("actual");
  write_range(requirement.actual, is_date);
}

}  // namespace decision

std::string to_json(const Decision& decision, JsonLayout layout) {
  std::string out;
  decision::JsonWriter json(out, layout);
  decision::DecisionWriter(decision.program().vocabulary(), json).write(decision);
  return out;
}

std::string to_json(const Tiers& tiers, std::string_view id, JsonLayout layout) {
  std::string out;
  decision::JsonWriter json(out, layout);
  json.begin_object();
  json.key("id");
  json.string_or_null(id);
  json.key("tiers");
  json.begin_object();
  for (const Tiers::Award& award : tiers.awards()) {
    json.key(award.competency);
    json.string_or_null(award.tier);
  }
  json.end_object();
  json.end_object();
  return out;
}

}  // namespace attain
