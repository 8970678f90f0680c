// Takes a decision; gives it as JSON, its members in a fixed order. A member that does not go with
// a requirement's kind is left out; one that goes with it and says nothing is null, or empty.
//
// Decision     id (or null), as_of, competencies {name: Competency}, readings {id: text in the
//              first language}, program, rules_day
// Competency   revision (or null), status, tier (or null), option (or null),
//              options {name: {tier: Tier}}, title, source (or null) {document, published (or
//              null)}, readings [id]
// Tier         status, requirements [Requirement], gap [Step], closable
// Requirement  id, kind (measure, people, any_of, all_of), status, then
//              measure: subject, comparator, required [Threshold], actual (Number), records_of,
//                records [Record]
//              people: comparator, required [Threshold], actual (Number), holding (Test),
//                people [Person]
//              any_of: children [Requirement], cheapest_first [place among the children, from 0]
//              all_of: children [Requirement]
//              and for all: gap [Step], closable, missing_facts [path], readings [id],
//              cite (or null), note (or null)
// Threshold    branch (or null), value (null if undefined), applies
// Number       a whole number, or {low, high} where facts are absent; null is no bound
// Record       index, counted (yes, no, maybe), amount (or null); unless it counts also reason
//              (not_listed, excluded, field_unknown, before_window, after_window,
//              amount_unknown), field, value (or null)
// Test         a credential, or {name (or null), any_of or all_of: [Test]}
// Person       index, id, counted, on_the_way, credentials [Credential]
// Credential   credential, state (held, lacking, passed_later, expired, unknown); where it has one
//              also date
// Step         kind, then raise and lower: measure, amount (Number); credentials: person,
//              credentials [id]; people: amount (Number), credentials [id]; fact: path
//
// Tested by tests/unit/decision/json_test.cpp and the cases of tests/golden.

#include <attain/render.hpp>

#include "compile/program.hpp"
#include "decision/json_words.hpp"
#include "decision/json_writer.hpp"

namespace attain {
namespace {

using decision::JsonWriter;
using decision::word;

/// One overload of `write` for each part of a decision, and of `member` for each type of a value.
class DecisionWriter {
 public:
  explicit DecisionWriter(JsonWriter& json) : json_(json) {}

  void write(const Decision& decision) {
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
    for (const ReadingUsed& reading : decision.readings())
      member(reading.id, reading.text->first());
    json_.end_object();
    member("program", decision.program().vocabulary().program);
    member("rules_day", decision.rules_day());
    json_.end_object();
  }

 private:
  void write(const CompetencyDecision& competency) {
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
    json_.end_object();
  }

  void write(const OptionDecision& option) {
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

  void write(const RequirementDecision& requirement) {
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

  void write_kind(const RequirementDecision& requirement) {
    switch (requirement.kind) {
      case RequirementDecision::Kind::kMeasure:
        member("subject", requirement.subject);
        write_comparison(requirement);
        member("records_of", requirement.records_of);
        list("records", requirement.records);
        break;
      case RequirementDecision::Kind::kPeople:
        write_comparison(requirement);
        json_.key("holding");
        write(*requirement.holding);
        list("people", requirement.people);
        break;
      case RequirementDecision::Kind::kAnyOf:
        list("children", requirement.children);
        list("cheapest_first", requirement.cheapest_first);
        break;
      case RequirementDecision::Kind::kAllOf:
        list("children", requirement.children);
        break;
    }
  }

  void write_comparison(const RequirementDecision& requirement) {
    member("comparator", to_string(requirement.comparator));
    list("required", requirement.required);
    member("actual", requirement.actual);
  }

  void write(const Threshold& threshold) {
    json_.begin_object();
    nullable("branch", threshold.branch);
    member("value", threshold.value);
    member("applies", threshold.applies);
    json_.end_object();
  }

  void write(const RecordEvidence& record) {
    json_.begin_object();
    member("index", record.index);
    member("counted", word(record.counted));
    member("amount", record.amount);
    if (record.reason != RecordEvidence::Reason::kNone) {
      member("reason", word(record.reason));
      member("field", record.field);
      nullable("value", record.value);
    }
    json_.end_object();
  }

  void write(const model::PersonTest& test) {
    if (test.kind == model::PersonTest::Kind::kCredential) {
      json_.string(test.name);
      return;
    }
    json_.begin_object();
    nullable("name", test.name);
    list(test.kind == model::PersonTest::Kind::kAnyOf ? "any_of" : "all_of", test.parts);
    json_.end_object();
  }

  void write(const PersonEvidence& person) {
    json_.begin_object();
    member("index", person.index);
    member("id", person.id);
    member("counted", word(person.counted));
    member("on_the_way", person.on_the_way);
    list("credentials", person.credentials);
    json_.end_object();
  }

  void write(const CredentialEvidence& credential) {
    json_.begin_object();
    member("credential", credential.credential);
    member("state", word(credential.state));
    if (credential.date) member("date", credential.date);
    json_.end_object();
  }

  void write(const Step& step) {
    json_.begin_object();
    member("kind", word(step.kind));
    switch (step.kind) {
      case Step::Kind::kRaise:
      case Step::Kind::kLower:
        member("measure", step.subject);
        member("amount", step.amount);
        break;
      case Step::Kind::kCredentials:
        member("person", step.subject);
        list("credentials", step.credentials);
        break;
      case Step::Kind::kPeople:
        member("amount", step.amount);
        list("credentials", step.credentials);
        break;
      case Step::Kind::kFact:
        member("path", step.path);
        break;
    }
    json_.end_object();
  }

  void write(std::string_view text) { json_.string(text); }
  void write(std::size_t number) { json_.integer(static_cast<std::int64_t>(number)); }

  template <class T>
  void list(std::string_view name, const std::vector<T>& items) {
    json_.key(name);
    json_.begin_list();
    for (const T& item : items) write(item);
    json_.end_list();
  }

  void member(std::string_view name, std::string_view text) {
    json_.key(name);
    json_.string(text);
  }

  void nullable(std::string_view name, std::string_view text) {
    json_.key(name);
    json_.string_or_null(text);
  }

  void member(std::string_view name, std::same_as<bool> auto value) {
    json_.key(name);
    json_.boolean(value);
  }

  void member(std::string_view name, std::size_t number) {
    json_.key(name);
    write(number);
  }

  void member(std::string_view name, const std::optional<std::int64_t>& number) {
    json_.key(name);
    number ? json_.integer(*number) : json_.null();
  }

  void member(std::string_view name, const std::optional<Date>& date) {
    json_.key(name);
    date ? json_.string(date->to_string()) : json_.null();
  }

  void member(std::string_view name, Range range) {
    json_.key(name);
    if (range.exact()) {
      json_.integer(range.low);
      return;
    }
    json_.begin_object();
    json_.key("low");
    range.low == -Range::kUnbounded ? json_.null() : json_.integer(range.low);
    json_.key("high");
    range.high == Range::kUnbounded ? json_.null() : json_.integer(range.high);
    json_.end_object();
  }

  JsonWriter& json_;
};

}  // namespace

std::string to_json(const Decision& decision, JsonLayout layout) {
  std::string out;
  JsonWriter json(out, layout);
  DecisionWriter(json).write(decision);
  return out;
}

std::string to_json(const Tiers& tiers, std::string_view id, JsonLayout layout) {
  std::string out;
  JsonWriter json(out, layout);
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
