// Takes facts stated in C++ one by one, gives their columns or every problem.
//
// What a call is about becomes a path, as if the facts were a text; so problems are worded as those
// of a text, only without a place.
// Tested by tests/unit/facts/builder_test.cpp.

#include <string>
#include <utility>

#include <attain/facts.hpp>
#include <attain/rulebook.hpp>

#include "compile/program.hpp"
#include "facts/writer.hpp"

namespace attain {

namespace {

using facts::Path;
using facts::Scalar;
using facts::Writer;

Scalar scalar_of(std::string_view value) { return {Scalar::Kind::kText, value}; }
Scalar scalar_of(std::int64_t value) { return {Scalar::Kind::kInteger, {}, value}; }
Scalar scalar_of(bool value) { return {Scalar::Kind::kFlag, {}, value ? 1 : 0}; }
Scalar scalar_of(Date value) { return {Scalar::Kind::kDate, {}, value.days()}; }

Scalar scalar_of(const char* value) {
  return value == nullptr ? Scalar{} : scalar_of(std::string_view(value));
}

void set_attribute(Writer& writer, std::string_view name, const Scalar& value) {
  const Path::Scope at_attribute(writer.walk().path(), name, 0);
  if (const auto code = writer.attribute_code(name)) writer.attribute(*code, value);
}

void set_field(Writer& writer, std::string_view name, const Scalar& value) {
  facts::RecordWriter& records = writer.records();
  if (!records.is_open()) return;
  Path& path = writer.walk().path();
  const Path::Scope at_list(path, writer.vocabulary().record_lists[records.list()].id, 0);
  const Path::Scope at_record(path, Path::item(records.row()));
  const Path::Scope at_field(path, name, 0);
  records.field(name, value);
}

}  // namespace

struct FactsBuilder::State {
  State(const RuleBook& rules, std::string_view partner, FactsOptions given, Date as_of)
      : id(partner), options(std::move(given)), writer(rules.compiled()->rules->vocabulary) {
    options.as_of = as_of;
    start();
  }

  void start() {
    writer.start(options, nullptr);
    const Path::Scope at_id(writer.walk().path(), "id", 0);
    writer.id(scalar_of(std::string_view(id)));
  }

  std::string id;
  FactsOptions options;
  Writer writer;
};

FactsBuilder::FactsBuilder(const RuleBook& rules, std::string_view id, Date as_of,
                           const FactsOptions& options)
    : state_(std::make_unique<State>(rules, id, options, as_of)) {}

FactsBuilder::~FactsBuilder() = default;
FactsBuilder::FactsBuilder(FactsBuilder&&) noexcept = default;
FactsBuilder& FactsBuilder::operator=(FactsBuilder&&) noexcept = default;

FactsBuilder& FactsBuilder::set(std::string_view attribute, std::string_view value) {
  set_attribute(state_->writer, attribute, scalar_of(value));
  return *this;
}

FactsBuilder& FactsBuilder::set(std::string_view attribute, const char* value) {
  set_attribute(state_->writer, attribute, scalar_of(value));
  return *this;
}

FactsBuilder& FactsBuilder::set(std::string_view attribute, std::int64_t value) {
  set_attribute(state_->writer, attribute, scalar_of(value));
  return *this;
}

FactsBuilder& FactsBuilder::set(std::string_view attribute, int value) {
  set_attribute(state_->writer, attribute, scalar_of(std::int64_t{value}));
  return *this;
}

FactsBuilder& FactsBuilder::set(std::string_view attribute, bool value) {
  set_attribute(state_->writer, attribute, scalar_of(value));
  return *this;
}

FactsBuilder& FactsBuilder::set(std::string_view attribute, Date value) {
  set_attribute(state_->writer, attribute, scalar_of(value));
  return *this;
}

FactsBuilder& FactsBuilder::known(std::string_view list) {
  const Path::Scope at_list(state_->writer.walk().path(), list, 0);
  if (list == "people") {
    state_->writer.people().begin_people(0);
  } else if (const auto code = state_->writer.list_code(list)) {
    state_->writer.records().begin_list(*code, 0);
  }
  return *this;
}

FactsBuilder::Record FactsBuilder::add_record(std::string_view list) {
  facts::RecordWriter& records = state_->writer.records();
  const Path::Scope at_list(state_->writer.walk().path(), list, 0);
  records.close();
  const auto code = state_->writer.list_code(list);
  if (code && records.begin_list(*code, 1)) records.begin_record(*code);
  return Record(state_->writer);
}

FactsBuilder::Person FactsBuilder::add_person(std::string_view id) {
  facts::PeopleWriter& people = state_->writer.people();
  Path& path = state_->writer.walk().path();
  const Path::Scope at_people(path, "people", 0);
  if (people.is_open()) people.end_person();
  if (people.begin_people(1)) {
    const Path::Scope at_person(path, Path::item(people.size()));
    people.begin_person();
    people.begin_credentials();
    const Path::Scope at_id(path, "id", 0);
    people.id(scalar_of(id));
  }
  return Person(state_->writer);
}

FactsResult FactsBuilder::build() {
  facts::PeopleWriter& people = state_->writer.people();
  {
    const Path::Scope at_people(state_->writer.walk().path(), "people", 0);
    if (people.is_open()) people.end_person();
    people.end_people();
  }
  state_->writer.end_partner();
  FactsResult result = state_->writer.finish();
  state_->start();
  return result;
}

FactsBuilder::Record& FactsBuilder::Record::set(std::string_view field, std::string_view value) {
  set_field(*writer_, field, scalar_of(value));
  return *this;
}

FactsBuilder::Record& FactsBuilder::Record::set(std::string_view field, const char* value) {
  set_field(*writer_, field, scalar_of(value));
  return *this;
}

FactsBuilder::Record& FactsBuilder::Record::set(std::string_view field, std::int64_t value) {
  set_field(*writer_, field, scalar_of(value));
  return *this;
}

FactsBuilder::Record& FactsBuilder::Record::set(std::string_view field, int value) {
  set_field(*writer_, field, scalar_of(std::int64_t{value}));
  return *this;
}

FactsBuilder::Record& FactsBuilder::Record::set(std::string_view field, bool value) {
  set_field(*writer_, field, scalar_of(value));
  return *this;
}

FactsBuilder::Record& FactsBuilder::Record::set(std::string_view field, Date value) {
  set_field(*writer_, field, scalar_of(value));
  return *this;
}

FactsBuilder::Person& FactsBuilder::Person::holds(std::string_view credential,
                                                  std::optional<Date> passed,
                                                  std::optional<Date> expires) {
  facts::PeopleWriter& people = writer_->people();
  if (!people.is_open()) return *this;
  Path& path = writer_->walk().path();
  const Path::Scope at_people(path, "people", 0);
  const Path::Scope at_person(path, Path::item(people.size() - 1));
  const Path::Scope at_list(path, "credentials", 0);
  const Path::Scope at_credential(path, Path::item(people.credentials()));
  people.begin_credential();
  people.credential(scalar_of(credential));
  if (passed) people.passed(scalar_of(*passed));
  if (expires) people.expires(scalar_of(*expires));
  people.end_credential();
  return *this;
}

FactsBuilder::Person& FactsBuilder::Person::credentials_unknown() {
  facts::PeopleWriter& people = writer_->people();
  if (!people.is_open()) return *this;
  Path& path = writer_->walk().path();
  const Path::Scope at_people(path, "people", 0);
  const Path::Scope at_person(path, Path::item(people.size() - 1));
  const Path::Scope at_list(path, "credentials", 0);
  people.credentials_unknown();
  return *this;
}

}  // namespace attain
