// Takes the evidence and the steps of a decision; gives them as JSON. json.cpp says which members
// each part has.
//
// Tested by tests/unit/decision/json_test.cpp and the cases of tests/golden.

#include "decision/json_decision.hpp"
#include "decision/json_words.hpp"

namespace attain::decision {

void DecisionWriter::write_number(const Rational& number, bool is_date) {
  const auto days = is_date ? number.whole() : std::nullopt;
  days ? write(Date::from_days(static_cast<std::int32_t>(*days))) : json_.number(number);
}

void DecisionWriter::write_range(const Range& range, bool is_date) {
  if (range.exact()) {
    write_number(range.low, is_date);
    return;
  }
  json_.begin_object();
  json_.key("low");
  write_number(range.low, is_date);
  json_.key("high");
  write_number(range.high, is_date);
  json_.end_object();
}

void DecisionWriter::write(const Threshold& threshold, bool is_date) {
  json_.begin_object();
  nullable("branch", threshold.branch);
  json_.key("value");
  threshold.value ? write_number(*threshold.value, is_date) : json_.null();
  member("applies", threshold.applies);
  json_.end_object();
}

void DecisionWriter::write(const RecordEvidence& record) {
  json_.begin_object();
  member("index", record.index);
  member("counted", word(record.counted));
  member("amount", record.amount);
  if (record.reason != RecordEvidence::Reason::kNone) {
    member("reason", word(record.reason));
    nullable("field", record.field);
    nullable("value", record.value);
  }
  json_.end_object();
}

void DecisionWriter::write(const PersonEvidence& person) {
  json_.begin_object();
  member("index", person.index);
  member("id", person.id);
  member("counted", word(person.counted));
  member("on_the_way", person.on_the_way);
  list("credentials", person.credentials);
  json_.end_object();
}

void DecisionWriter::write(const CredentialEvidence& credential) {
  json_.begin_object();
  member("credential", credential.credential);
  member("state", word(credential.state));
  if (credential.date) member("date", credential.date);
  json_.end_object();
}

void DecisionWriter::write(const PlaceEvidence& place) {
  json_.begin_object();
  member("id", place.id);
  json_.key("holding");
  write(*place.holding);
  list("required", place.required);
  list("filled_by", place.filled_by);
  json_.key("unfilled");
  json_.integer(place.unfilled);
  json_.end_object();
}

void DecisionWriter::write(const MeasureEvidence& measure) {
  json_.begin_object();
  member("subject", measure.subject);
  member("kind", word(measure.kind));
  member("actual", measure.actual);
  nullable("unit", measure.unit);
  member("undefined", measure.undefined);
  list("cap", measure.cap);
  write_kind(measure);
  json_.end_object();
}

void DecisionWriter::write_kind(const MeasureEvidence& measure) {
  switch (measure.kind) {
    case MeasureEvidence::Kind::kSum:
    case MeasureEvidence::Kind::kCount:
    case MeasureEvidence::Kind::kCountDistinct:
    case MeasureEvidence::Kind::kAverage:
      member("records_of", measure.records_of);
      list("records", measure.records);
      break;
    case MeasureEvidence::Kind::kTotal:
    case MeasureEvidence::Kind::kDifference:
    case MeasureEvidence::Kind::kGrowth:
    case MeasureEvidence::Kind::kShare:
      list("parts", measure.parts);
      break;
    case MeasureEvidence::Kind::kPeople:
      list("people", measure.people);
      break;
    case MeasureEvidence::Kind::kAttribute:
      member("attribute", measure.attribute);
      break;
    case MeasureEvidence::Kind::kPoints:
      json_.key("each_term");
      if (measure.each_term.empty()) {
        json_.null();
      } else {
        json_.begin_object();
        member("comparator", measure.each_term_comparator);
        member("value", measure.each_term.front().value);
        json_.end_object();
      }
      list("terms", measure.terms);
      break;
  }
}

void DecisionWriter::write(const TermEvidence& term) {
  json_.begin_object();
  member("id", term.id);
  list("points", term.points);
  list("full_at", term.full_at);
  nullable("unit", term.unit);
  json_.key("measure");
  term.measure.empty() ? json_.null() : write(term.measure.front());
  list("conditions", term.conditions);
  member("earned", term.earned);
  member("enough", term.enough);
  json_.end_object();
}

void DecisionWriter::write(const Step& step) {
  json_.begin_object();
  member("kind", word(step.kind));
  write_step(step);
  json_.end_object();
}

void DecisionWriter::write_step(const Step& step) {
  switch (step.kind) {
    case Step::Kind::kRaise:
    case Step::Kind::kLower:
      if (step.subject.empty()) {
        list("credentials", step.credentials);
      } else {
        member(step.path.empty() ? "measure" : "attribute", step.subject);
      }
      member("amount", step.amount);
      nullable("unit", step.unit);
      break;
    case Step::Kind::kCredentials:
      member("person", step.subject);
      list("credentials", step.credentials);
      break;
    case Step::Kind::kPeople:
      member("amount", step.amount);
      list("credentials", step.credentials);
      break;
    case Step::Kind::kChange:
      member("attribute", step.subject);
      list("values", step.values);
      break;
    case Step::Kind::kAttain:
      member("competency", step.subject);
      nullable("tier", step.values.empty() ? std::string_view() : step.values.front());
      break;
    case Step::Kind::kFact:
      member("path", step.path);
      break;
  }
}

}  // namespace attain::decision
